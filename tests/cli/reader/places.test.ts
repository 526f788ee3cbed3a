import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPlaces, placesPath } from "../../../src/cli/reader/places.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "summit-reader-places-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const env = () => ({ HOME: home });
const file = () => placesPath(env()) ?? "";
const document = { source: "a.txt", text: "Text." };

describe("the place where an article was left", () => {
  it("is found again by source and text", () => {
    openPlaces(env()).keep(document, 3);
    const places = openPlaces(env());
    expect(places.find(document)).toBe(3);
    expect(places.find({ ...document, text: "Other text." })).toBe(0);
    expect(places.find({ ...document, source: "b.txt" })).toBe(0);
  });

  it("is kept where XDG says, for nobody else to read, and does not tell what was read", () => {
    openPlaces(env()).keep(document, 3);
    expect(file()).toBe(join(home, ".local", "state", "summit-reader", "places.json"));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readFileSync(file(), "utf8")).not.toContain("a.txt");
    expect(readdirSync(dirname(file()))).toEqual(["places.json"]);
    expect(placesPath({ HOME: home, XDG_STATE_HOME: "/state" })).toBe(
      join("/state", "summit-reader", "places.json"),
    );
    expect(placesPath({ HOME: home, XDG_STATE_HOME: "state" })).toBe(file());
    expect(placesPath({})).toBeUndefined();
  });

  it("is forgotten at the beginning, and nothing is written where nothing changes", () => {
    openPlaces(env()).keep(document, 0);
    expect(readdirSync(home)).toEqual([]);
    openPlaces(env()).keep(document, 3);
    openPlaces(env()).keep(document, 0);
    expect(JSON.parse(readFileSync(file(), "utf8")).places).toEqual({});
  });

  it("is one of 200 at most, the oldest go", () => {
    openPlaces(env()).keep(document, 3);
    const old = Array.from({ length: 300 }, (_, i) => [`k${i}`, { offset: 1, at: i }]);
    writeFileSync(file(), JSON.stringify({ places: Object.fromEntries(old) }));
    openPlaces(env()).keep(document, 4);
    const { places } = JSON.parse(readFileSync(file(), "utf8"));
    expect(Object.keys(places)).toHaveLength(200);
    expect(places).toHaveProperty("k299");
    expect(places).not.toHaveProperty("k100");
    expect(openPlaces(env()).find(document)).toBe(4);
  });

  it.each(["", "{", "[]", "null", '{"places":[1]}', '{"places":{"x":{"offset":-1}}}'])(
    "is not known where the file holds %j",
    (content) => {
      openPlaces(env()).keep(document, 3);
      writeFileSync(file(), content);
      expect(openPlaces(env()).find(document)).toBe(0);
      openPlaces(env()).keep(document, 5);
      expect(openPlaces(env()).find(document)).toBe(5);
    },
  );

  it("is nobody's error where it cannot be kept", () => {
    writeFileSync(join(home, ".local"), "a file in the way");
    expect(() => openPlaces(env()).keep(document, 3)).not.toThrow();
    expect(openPlaces(env()).find(document)).toBe(0);
  });
});
