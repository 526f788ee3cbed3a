import { readFile } from "node:fs/promises";
import type { ListedName } from "../../entities/postprocess/listed-names.ts";
import type { NameLists } from "../../entities/postprocess/user-lists.ts";
import { ReaderError } from "../../model/failure.ts";
import { decode } from "../../parsers/encoding/decode.ts";
import { systemFailure } from "../../sources/system-failure.ts";
import { listedFrom, nameFrom } from "./entry.ts";
import { readJsonEntries } from "./json-entries.ts";
import { readTsvEntries } from "./tsv-entries.ts";

/**
 * Reads both lists; a file that is not named is an empty list.
 * @throws ReaderError where a file cannot be read; `BAD_RECORD` with the line of what is wrong.
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

type Entries = readonly (readonly [place: string, entry: unknown])[];

async function readList<T extends ListedName | string>(
  path: string,
  parse: (entry: unknown, source: string) => T,
): Promise<readonly T[]> {
  const text = await readText(path);
  const entries: Entries = isJson(text, path)
    ? readJsonEntries(text, path)
    : readTsvEntries(text, path);
  return entries.map(([place, entry]) => parse(entry, place));
}

/** A file that is empty is a list of nothing. */
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
