import { expect, it } from "vitest";
import { names } from "../../src/compromise.ts";

interface Names {
  out(format: "array"): string[];
}

interface NameView {
  people(): Names;
  places(): Names;
  organizations(): Names;
  match(pattern: string): Names;
}

const TEXT =
  "Prime Minister Shigeru Ishiba met Ana Lima’s staff in Lyon, France. Ishiba flew to Washington, D.C., on Monday. The Ministry of Finance in Tokyo said nothing.";

/** What the plugin promises on every tier of compromise. */
export function itFindsNames(host: unknown): void {
  const nlp = host as { plugin(plugin: unknown): unknown; (text: string): NameView };
  nlp.plugin(names);
  const clean = (view: Names) => view.out("array").map((name) => name.replace(/['’]s$|[,.]$/g, ""));

  it("gives people without their titles", () => {
    expect(clean(nlp(TEXT).people())).toEqual(["Shigeru Ishiba", "Ana Lima", "Ishiba"]);
  });

  it("tells two places from one with a comma in it", () => {
    const places = nlp(TEXT).places().out("array");
    expect(places.map((place) => place.replace(/,$/, ""))).toEqual([
      "Lyon",
      "France.",
      "Washington, D.C.",
      "Tokyo",
    ]);
  });

  it("gives organizations, and tags terms for match", () => {
    expect(clean(nlp(TEXT).organizations())).toEqual(["Ministry of Finance"]);
    expect(clean(nlp(TEXT).match("#Organization+"))).toEqual(["Ministry of Finance"]);
  });

  it("has nothing to say of a text without names, or of none", () => {
    for (const text of ["it rained all day.", ""])
      expect(nlp(text).people().out("array")).toEqual([]);
  });
}
