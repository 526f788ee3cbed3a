import { ReaderError } from "../../model/failure.ts";
import type { ConfigFile } from "./config-file.ts";

/** What is wrong in a configuration file, and under which keys: `["summary", "words"]`. */
export interface Complaint {
  readonly keys: readonly string[];
  readonly why: string;
}

/** Ends with what is wrong, and the line and column of its key. */
export async function complain(
  { path, text }: Pick<ConfigFile, "path" | "text">,
  { keys, why }: Complaint,
): Promise<never> {
  const { parse } = await import("@humanwhocodes/momoa");
  let place = parse(text).body;
  let { line, column } = place.loc.start;
  for (const key of keys) {
    const members = place.type === "Object" ? place.members : [];
    const member = members.findLast(({ name }) => name.type === "String" && name.value === key);
    if (!member) break;
    ({ line, column } = member.name.loc.start);
    place = member.value;
  }
  return refuseConfig(`${path}:${line}:${column}`, why);
}

/** Ends with the line and column where a text stops being JSON. */
export async function complainOfSyntax(path: string, text: string, error: unknown): Promise<never> {
  const message = error instanceof Error ? error.message : String(error);
  const offset = toldOffset(message, text) ?? (await foundOffset(text));
  if (offset === undefined) return refuseConfig(path, `not JSON: ${message}`);
  const before = text.slice(0, offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const why = `not JSON: unexpected ${wordAt(text, offset)}`;
  return refuseConfig(`${path}:${before.length}:${column}`, why);
}

/** Where V8 says that it stopped; it does not say so of every error. */
function toldOffset(message: string, text: string): number | undefined {
  if (message.startsWith("Unexpected end")) return text.length;
  const position = / at position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : Number(position);
}

async function foundOffset(text: string): Promise<number | undefined> {
  const { parse } = await import("@humanwhocodes/momoa");
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Error && "offset" in error) return Number(error.offset);
  }
  return undefined;
}

/** @throws ReaderError `BAD_CONFIG`, always. */
export function refuseConfig(source: string, why: string): never {
  throw new ReaderError({ code: "BAD_CONFIG", source, why });
}

function wordAt(text: string, offset: number): string {
  const word = /^(?:\w+|.)/s.exec(text.slice(offset, offset + 20))?.[0];
  return word === undefined ? "end" : `"${word}"`;
}
