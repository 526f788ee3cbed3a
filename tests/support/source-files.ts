import { readdirSync, readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";

/** A file of code and what it imports. */
export interface SourceFile {
  /** Relative to the base folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Specifiers of static and dynamic imports, as written. */
  readonly imports: readonly string[];
}

const CODE_FILE = /\.[jt]s$/;
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)"([^"]+)"/gm;

/**
 * Reads all code in a folder.
 * @param base The folder that paths are relative to, from the project's root.
 * @param folder A folder in the base; default: the base itself.
 */
export function readSourceFiles(base: string, folder = ""): SourceFile[] {
  const paths = readdirSync(resolve(base, folder), { recursive: true, encoding: "utf8" });
  return paths
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => CODE_FILE.test(path))
    .map((path) => {
      const text = readFileSync(join(base, path), "utf8");
      const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? "");
      return { path, text, imports };
    });
}

/** The paths of the files that a file imports by a relative specifier. */
export function localImports({ path, imports }: SourceFile): string[] {
  const folder = posix.dirname(path);
  return imports.filter((one) => one.startsWith(".")).map((one) => posix.join(folder, one));
}

/** The first import cycle, as the paths on it with the first repeated at the end. */
export function findCycle(files: readonly SourceFile[]): string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    const file = byPath.get(path);
    if (!file || done.has(path)) return undefined;
    for (const target of localImports(file)) {
      const cycle = visit(target, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
