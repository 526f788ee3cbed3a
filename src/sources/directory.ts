import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { ReaderError } from "../model/failure.ts";
import { fileSource } from "./file.ts";
import type { ByteSource, SourceContext } from "./source.ts";

/**
 * The files of known types that lie in a directory itself, in name order; hidden files are passed over.
 * @throws ReaderError `NO_ARTICLES` when there is none.
 */
export async function list(path: string, context: SourceContext): Promise<ByteSource[]> {
  const { extensions } = context;
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .filter((name) => extensions.includes(extname(name).toLowerCase()))
    .sort();
  if (names.length === 0) throw new ReaderError({ code: "NO_ARTICLES", source: path, extensions });
  return names.map((name) => fileSource(join(path, name)));
}
