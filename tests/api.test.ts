import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as plugin from "../src/compromise.ts";
import * as library from "../src/index.ts";
import { declarationOf, type ExportedName, exportedNames, fieldsOf } from "./support/exports.ts";

describe("the public surface", () => {
  it("of the library", () => {
    expect(Object.keys(library).sort()).toEqual([
      "ReaderError",
      "createEntityIndex",
      "createUserLists",
      "explainFailure",
      "parseArticle",
      "readArticle",
      "render",
      "selectCorpusEntities",
      "selectEntities",
    ]);
  });

  it("of the compromise plugin", () => {
    expect(Object.keys(plugin).sort()).toEqual(["names"]);
  });

  it("has each type that a function takes or returns, and no other", () => {
    const types = exportedNames().filter(({ isType }) => isType);
    const used = reachableFrom(exportedNames().filter(({ isType }) => !isType));
    expect(types.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });
});

describe("docs/library.md", () => {
  const page = readFileSync("docs/library.md", "utf8");
  const functions = exportedNames().filter(({ isType }) => !isType);
  const types = exportedNames().filter(({ isType }) => isType);
  const rowOf = (name: string) => new RegExp(`^\\| \`${name}\` \\|.*`, "m").exec(page)?.[0];

  it.each(functions)("has a section for $name, with its type and an example", ({ name }) => {
    const section = page.split(/^##+ /m).find((text) => text.startsWith(`\`${name}`)) ?? "";
    expect(section).toMatch(/^`(\(.*\) => \S|class )/m);
    const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
    expect(examples.filter((code) => new RegExp(`\\b${name}\\b`).test(code))).not.toEqual([]);
  });

  it.each(types)("has a row for the type $name, with its fields", (type) => {
    const row = rowOf(type.name) ?? "";
    expect(row).not.toBe("");
    const listed = new Set(row.match(/\w+/g));
    if (row.split("|")[2]?.trim() === "") return;
    expect(fieldsOf(type).filter((field) => !listed.has(field))).toEqual([]);
  });

  it("has nothing that is not exported", () => {
    const names = new Set(exportedNames().map(({ name }) => name));
    const rows = Array.from(page.matchAll(/^\| `([A-Z]\w*)` \|/gm), ([, name = ""]) => name);
    const sections = Array.from(page.matchAll(/^### `(\w+)/gm), ([, name = ""]) => name);
    expect([...rows, ...sections].filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("importing the library", () => {
  it("loads nothing that finds sentences and names or summarizes", () => {
    const heavy =
      /^src\/(segmentation|summarizers|entities\/(pipeline|sequence\/(?!spans)|rules|crf|explain))\b/;
    const loaded = [...importedBy("src/index.ts")];
    expect(loaded).toContain("src/read-article.ts");
    expect(loaded.filter((path) => heavy.test(path))).toEqual([]);
  });
});

/** The exported names that occur in the declarations of some, and in theirs in turn. */
function reachableFrom(roots: readonly ExportedName[]): Set<string> {
  const all = exportedNames();
  const reached = new Set<string>();
  const visit = (exported: ExportedName): void => {
    if (reached.has(exported.name)) return;
    reached.add(exported.name);
    const declaration = declarationOf(exported);
    expect(declaration, exported.name).not.toBe("");
    const words = new Set(declaration.match(/\w+/g));
    for (const other of all) if (words.has(other.name)) visit(other);
  };
  for (const root of roots) visit(root);
  return reached;
}

/** The files that a file loads with it. */
function importedBy(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const source = readFileSync(path, "utf8");
  for (const [, from = ""] of source.matchAll(
    /^(?:import|export) (?!type )[^;]*? from "(\.[^"]+)";/gm,
  )) {
    importedBy(join(dirname(path), from), known);
  }
  return known;
}
