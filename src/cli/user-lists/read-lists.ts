import { readFile } from "node:fs/promises";
import type { ListedName } from "../../entities/postprocess/listed-names.ts";
import type { NameLists } from "../../entities/postprocess/user-lists.ts";
import { ReaderError } from "../../model/failure.ts";
import { decode } from "../../parsers/encoding/decode.ts";
import { systemFailure } from "../../sources/system-failure.ts";
import { type ListEntry, readJsonEntries, readTsvEntries } from "./list-formats.ts";
import { listedFrom, nameFrom } from "./parse-entry.ts";

/**
 * Reads both lists. A list without a file is empty.
 * @throws ReaderError if a file cannot be read, or `BAD_RECORD` with the line of a bad entry.
 */
export async function readNameLists(
  names: string | undefined,
  ignore: string | undefined,
): Promise<NameLists> {
  return {
    names: names === undefined ? [] : await readList(names, listedFrom),
    ignore: ignore === undefined ? [] : await readList(ignore, nameFrom),
  };
}

async function readList<T extends ListedName | string>(
  path: string,
  parse: (entry: unknown, source: string) => T,
): Promise<readonly T[]> {
  const text = await readText(path);
  const entries: readonly ListEntry[] = isJson(text, path)
    ? readJsonEntries(text, path)
    : readTsvEntries(text, path);
  return entries.map(([position, entry]) => parse(entry, position));
}

/** Reads a file; an empty one is an empty list, not an error. */
async function readText(path: string): Promise<string> {
  try {
    return await decode(await readFile(path), path);
  } catch (error) {
    if (error instanceof ReaderError && error.failure.code === "EMPTY_INPUT") return "";
    throw new ReaderError(systemFailure(error, path));
  }
}

function isJson(text: string, path: string): boolean {
  return (text !== "" && /\.json$/i.test(path)) || /^\s*[[{]/.test(text.slice(0, 1000));
}
