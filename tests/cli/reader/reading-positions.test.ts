import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReadingPositions, positionsPath } from "../../../src/cli/reader/reading-positions.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "summit-reader-positions-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const env = () => ({ HOME: home });
const file = () => positionsPath(env()) ?? "";
const document = { source: "a.txt", text: "Text." };

describe("a reading position", () => {
  it("is found by source and text", () => {
    openReadingPositions(env()).store(document, 3);
    const positions = openReadingPositions(env());
    expect(positions.find(document)).toBe(3);
    expect(positions.find({ ...document, text: "Other text." })).toBe(0);
    expect(positions.find({ ...document, source: "b.txt" })).toBe(0);
  });

  it("is stored in the XDG state directory, private, without the article's name", () => {
    openReadingPositions(env()).store(document, 3);
    expect(file()).toBe(join(home, ".local", "state", "summit-reader", "positions.json"));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readFileSync(file(), "utf8")).not.toContain("a.txt");
    expect(readdirSync(dirname(file()))).toEqual(["positions.json"]);
    expect(positionsPath({ HOME: home, XDG_STATE_HOME: "/state" })).toBe(
      join("/state", "summit-reader", "positions.json"),
    );
    expect(positionsPath({ HOME: home, XDG_STATE_HOME: "state" })).toBe(file());
    expect(positionsPath({})).toBeUndefined();
  });

  it("is removed at the beginning of the article, and unchanged positions are not written", () => {
    openReadingPositions(env()).store(document, 0);
    expect(readdirSync(home)).toEqual([]);
    openReadingPositions(env()).store(document, 3);
    openReadingPositions(env()).store(document, 0);
    expect(JSON.parse(readFileSync(file(), "utf8")).positions).toEqual({});
  });

  it("is dropped when 200 newer ones are stored", () => {
    openReadingPositions(env()).store(document, 3);
    const old = Array.from({ length: 300 }, (_, i) => [`k${i}`, { offset: 1, at: i }]);
    writeFileSync(file(), JSON.stringify({ positions: Object.fromEntries(old) }));
    openReadingPositions(env()).store(document, 4);
    const { positions } = JSON.parse(readFileSync(file(), "utf8"));
    expect(Object.keys(positions)).toHaveLength(200);
    expect(positions).toHaveProperty("k299");
    expect(positions).not.toHaveProperty("k100");
    expect(openReadingPositions(env()).find(document)).toBe(4);
  });

  it.each(["", "{", "[]", "null", '{"positions":[1]}', '{"positions":{"x":{"offset":-1}}}'])(
    "is not known where the file holds %j",
    (content) => {
      openReadingPositions(env()).store(document, 3);
      writeFileSync(file(), content);
      expect(openReadingPositions(env()).find(document)).toBe(0);
      openReadingPositions(env()).store(document, 5);
      expect(openReadingPositions(env()).find(document)).toBe(5);
    },
  );

  it("causes no error if it cannot be stored", () => {
    writeFileSync(join(home, ".local"), "a file in the way");
    expect(() => openReadingPositions(env()).store(document, 3)).not.toThrow();
    expect(openReadingPositions(env()).find(document)).toBe(0);
  });
});
