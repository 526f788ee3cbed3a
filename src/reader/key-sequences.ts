import type { Input } from "./input.ts";
import { readCsi, readLetter } from "./key-names.ts";

const ESCAPE = "\u001b";

/** No key's sequence is longer; what is, is noise. */
const LONGEST = 64;

/** An input and where it ends; without an input, a sequence that says nothing to us. */
export interface ReadInput {
  readonly input?: Input | undefined;
  readonly end: number;
}

/**
 * The escape sequence at a place (ECMA-48: CSI, SS3, and Escape before a character, which is that
 * key with Alt and says nothing to us); `undefined` where it is not there whole.
 */
export function readSequence(text: string, at: number): ReadInput | undefined {
  const opener = text[at + 1];
  if (opener === undefined) return undefined;
  if (opener === ESCAPE) return { input: { kind: "key", name: "escape" }, end: at + 1 };
  if (opener === "[") return readCsiAt(text, at + 2);
  if (opener !== "O") return skipCharacter(text, at + 1);
  const letter = text[at + 2];
  return letter === undefined ? undefined : { input: readLetter(letter), end: at + 3 };
}

/** Parameter bytes, intermediate bytes, a final byte; a foreign byte ends it before its time. */
function readCsiAt(text: string, start: number): ReadInput | undefined {
  let end = start;
  while (isBetween(text, end, 0x20, 0x3f)) end++;
  if (end - start > LONGEST) return { end };
  if (end >= text.length) return undefined;
  if (!isBetween(text, end, 0x40, 0x7e)) return { end };
  return { input: readCsi(text.slice(start, end), text[end] ?? ""), end: end + 1 };
}

function isBetween(text: string, at: number, least: number, greatest: number): boolean {
  const code = text.charCodeAt(at);
  return code >= least && code <= greatest;
}

function skipCharacter(text: string, at: number): ReadInput | undefined {
  const code = text.charCodeAt(at);
  const isHighHalf = code >= 0xd800 && code < 0xdc00;
  if (!isHighHalf) return { end: at + 1 };
  return at + 1 >= text.length ? undefined : { end: at + 2 };
}
