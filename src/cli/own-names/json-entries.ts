import { partitionPoint } from "../../model/binary-search.ts";
import { ReaderError } from "../../model/failure.ts";

/**
 * The entries of a JSON list, each with where it stands. The list may stand under `entities`, as in what
 * this program writes.
 * @throws ReaderError `BAD_RECORD` where it is no JSON, with the line, or no list.
 */
export function readJsonEntries(text: string, path: string): (readonly [string, unknown])[] {
  const value = parse(text, path);
  const list = Array.isArray(value) ? value : (value as { entities?: unknown } | null)?.entities;
  if (!Array.isArray(list)) throw bad(path, "not a list of names");
  return list.map((entry, index) => [`${path}, entry ${index + 1}`, entry] as const);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const line = text.slice(0, soundLength(text)).split("\n").length;
    throw bad(`${path}:${line}`, "not valid JSON");
  }
}

/**
 * How much of a text is the beginning of JSON. The engine does not always tell where it stopped, but
 * always whether it would have gone on: of beginnings the sound ones are the shorter ones.
 */
function soundLength(text: string): number {
  return partitionPoint(text.length, (at) => mayGoOn(text.slice(0, at + 1)));
}

function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const position = /at position (\d+)/.exec(message)?.[1];
    if (position !== undefined) return Number(position) >= beginning.trimEnd().length;
    return /end of JSON|Unterminated/.test(message);
  }
}

function bad(source: string, why: string): ReaderError {
  return new ReaderError({ code: "BAD_RECORD", source, why });
}
