import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as plugin from "../src/compromise.ts";
import * as library from "../src/index.ts";

describe("the public surface", () => {
  it("of the library", () => {
    expect(Object.keys(library).sort()).toEqual([
      "ReaderError",
      "confidenceEstimator",
      "createEntityIndex",
      "createUserLists",
      "explainFailure",
      "explainName",
      "findEntities",
      "parseArticle",
      "readArticle",
      "render",
      "segment",
      "selectCorpusEntities",
      "selectEntities",
      "summarize",
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

describe("read-article.ts", () => {
  it("imports the rooms that find names and summarize only when they are used", () => {
    const rooms = new Set([...importedBy("src/read-article.ts")].map((path) => path.split("/")[1]));
    expect([...rooms].sort()).toEqual(["model", "parsers", "read-article.ts"]);
  });
});

interface ExportedName {
  readonly name: string;
  readonly isType: boolean;
  readonly file: string;
}

/** The names in src/index.ts with the files they come from. */
function exportedNames(): ExportedName[] {
  const index = readFileSync("src/index.ts", "utf8");
  const statements = index.matchAll(/^export (type )?\{([^}]*)\} from "\.\/([^"]+)";/gm);
  return [...statements].flatMap(([, type, names = "", file = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => ({
        name: name.replace(/^type /, ""),
        isType: type !== undefined || name.startsWith("type "),
        file: join("src", file),
      })),
  );
}

/** The exported names that occur in the declarations of some, and in theirs in turn. */
function reachableFrom(roots: readonly ExportedName[]): Set<string> {
  const all = exportedNames();
  const reached = new Set<string>();
  const visit = ({ name, file }: ExportedName): void => {
    if (reached.has(name)) return;
    reached.add(name);
    const declaration = declarationOf(name, readFileSync(file, "utf8"));
    expect(declaration, `${name} in ${file}`).not.toBe("");
    const words = new Set(declaration.match(/\w+/g));
    for (const other of all) if (words.has(other.name)) visit(other);
  };
  for (const root of roots) visit(root);
  return reached;
}

/** A declaration, up to the blank line before the next one. */
function declarationOf(name: string, source: string): string {
  const keyword = "(?:async )?(?:interface|type|class|function|const)";
  const start = source.search(new RegExp(`^export ${keyword} ${name}\\b`, "m"));
  return start < 0 ? "" : (source.slice(start).split(/\n\n(?=\S)/)[0] ?? "");
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
