import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A name that the library exports, and the file that declares it. */
export interface ExportedName {
  readonly name: string;
  readonly isType: boolean;
  readonly file: string;
}

/** The names in src/index.ts. */
export function exportedNames(): ExportedName[] {
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

/** A declaration, up to the blank line before the next one; empty if the file has none. */
export function declarationOf({ name, file }: ExportedName): string {
  const source = readFileSync(file, "utf8");
  const keyword = "(?:async )?(?:interface|type|class|function|const)";
  const start = source.search(new RegExp(`^export ${keyword} ${name}\\b`, "m"));
  return start < 0 ? "" : (source.slice(start).split(/\n\n(?=\S)/)[0] ?? "");
}

/** The fields of an interface itself, without those that it extends. */
export function fieldsOf(name: ExportedName): string[] {
  const declaration = declarationOf(name);
  if (!declaration.startsWith("export interface")) return [];
  return Array.from(
    declaration.matchAll(/^ {2}(?:readonly )?(\w+)\??[:(<]/gm),
    ([, field = ""]) => field,
  );
}
