import { expect, it } from "vitest";
import { names } from "../../../src/compromise.ts";

interface Names {
  out(format: "array"): string[];
}

interface NameView extends Names {
  people(n?: number): Names;
  places(n?: number): Names;
  organizations(n?: number): Names;
  match(pattern: string): NameView;
  clone(): NameView;
  compute(method: string): NameView;
  replaceWith(text: string): unknown;
  freeze(): unknown;
  tag(tag: string): unknown;
  unTag(tag: string): unknown;
}

const TEXT =
  "Prime Minister Shigeru Ishiba met Ana Lima’s staff in Lyon, France. Ishiba flew to Washington, D.C., on Monday. The Ministry of Finance in Tokyo said nothing.";

/** The tests that the plugin passes on every tier of compromise. */
export function itFindsNames(host: unknown): void {
  const nlp = host as {
    plugin(plugin: unknown): unknown;
    addWords(words: Record<string, string>, isFrozen?: boolean): unknown;
    (text: string): NameView;
  };
  nlp.plugin(names);
  const clean = (view: Names) => view.out("array").map((name) => name.replace(/['’]s$|[,.]$/g, ""));

  it("finds people without their titles", () => {
    expect(clean(nlp(TEXT).people())).toEqual(["Shigeru Ishiba", "Ana Lima", "Ishiba"]);
  });

  it("separates two places, but not one with a comma", () => {
    const places = nlp(TEXT).places().out("array");
    expect(places.map((place) => place.replace(/,$/, ""))).toEqual([
      "Lyon",
      "France.",
      "Washington, D.C.",
      "Tokyo",
    ]);
  });

  it("finds organizations, and tags terms for match", () => {
    expect(clean(nlp(TEXT).organizations())).toEqual(["Ministry of Finance"]);
    expect(clean(nlp(TEXT).match("#Organization+"))).toEqual(["Ministry of Finance"]);
  });

  it("returns one name by number", () => {
    expect(clean(nlp(TEXT).people(1))).toEqual(["Ana Lima"]);
  });

  it("finds only the names of a view", () => {
    expect(clean(nlp(TEXT).match("Ministry of Finance in Tokyo").places())).toEqual(["Tokyo"]);
  });

  it("keeps names apart in a copy of a document", () => {
    expect(nlp(TEXT).clone().places().out("array")).toEqual(nlp(TEXT).places().out("array"));
  });

  it("includes terms tagged by hand, and leaves out untagged ones", () => {
    const doc = nlp(TEXT);
    doc.match("monday").tag("Person");
    doc.match("tokyo").unTag("Place");
    expect(clean(doc.people()).at(-1)).toBe("Monday");
    expect(clean(doc.places())).not.toContain("Tokyo");
  });

  it("runs again on a changed document", () => {
    const doc = nlp("He saw Ana Lima.");
    doc.match("ana lima").replaceWith("Bo Berg");
    expect(clean(doc.compute("names").people())).toEqual(["Bo Berg"]);
  });

  it("keeps the tags of words that a lexicon or the user froze", () => {
    nlp.addWords({ blorp: "Person", zorp: "Person" }, true);
    nlp.addWords({ vorp: "Person" });
    expect(clean(nlp("a blorp and a vorp in Lima").people())).toEqual(["blorp"]);
    const doc = nlp("rain in Tokyo");
    const rain = doc.match("rain");
    rain.tag("Person");
    rain.freeze();
    expect(clean(doc.compute("names").people())).toEqual(["rain"]);
    expect(clean(doc.compute("names").people())).toEqual(["rain"]);
  });

  it("keeps the tag of a title outside the name", () => {
    expect(clean(nlp("Dr. Ana Lima left.").people())).toEqual(["Ana Lima"]);
    const doc = nlp("Dr. Ana Lima left.");
    doc.match("dr").tag("Honorific");
    expect(doc.compute("names").match("#Honorific").out("array")).toEqual(["Dr."]);
  });

  it("finds nothing in a text without names, or in an empty one", () => {
    for (const text of ["it rained all day.", ""])
      expect(nlp(text).people().out("array")).toEqual([]);
  });
}
