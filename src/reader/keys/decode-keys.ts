import type { Input } from "./input.ts";
import { readControl, readCsi, readLetter } from "./key-codes.ts";

const ESCAPE = "\u001b";
const PASTE_START = `${ESCAPE}[200~`;
const PASTE_END = `${ESCAPE}[201~`;

/** Of a paste so much is kept; nobody searches for more. */
const LONGEST_PASTE = 1000;

/** What a terminal sent, as inputs; `rest` is the beginning of something that is not there whole. */
export interface DecodedKeys {
  readonly inputs: readonly Input[];
  readonly rest: string;
}

/**
 * Reads what a terminal sends. `rest` is to be put before the next chunk, so that it does not matter
 * where a sequence is split; a lone Escape stays there until `flushKeys` says that nothing follows.
 */
export function decodeKeys(chunk: string): DecodedKeys {
  const inputs: Input[] = [];
  let at = 0;
  while (at < chunk.length) {
    const read = readInput(chunk, at);
    if (read === undefined) return { inputs, rest: clip(chunk.slice(at)) };
    if (read.input) inputs.push(read.input);
    at = read.end;
  }
  return { inputs, rest: "" };
}

/** What a rest means when nothing came after it: a lone Escape is the key, all else is dropped. */
export function flushKeys(rest: string): readonly Input[] {
  return rest === ESCAPE ? [{ kind: "key", name: "escape" }] : [];
}

/** The input at a place; `undefined` where it is not there whole. */
function readInput(text: string, at: number): ReadInput | undefined {
  const code = text.charCodeAt(at);
  if (text[at] !== ESCAPE) {
    if (code < 0x20 || code === 0x7f) return { input: readControl(code), end: at + 1 };
    return readCharacter(text, at);
  }
  if (text.startsWith(PASTE_START, at)) return readPaste(text, at + PASTE_START.length);
  return readSequence(text, at);
}

function readCharacter(text: string, at: number): ReadInput | undefined {
  const code = text.charCodeAt(at);
  const isHighHalf = code >= 0xd800 && code < 0xdc00;
  if (isHighHalf && at + 1 >= text.length) return undefined;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { input: { kind: "text", text: character }, end: at + character.length };
}

function readPaste(text: string, start: number): ReadInput | undefined {
  const end = text.indexOf(PASTE_END, start);
  if (end < 0) return undefined;
  const pasted = text.slice(start, Math.min(end, start + LONGEST_PASTE));
  return { input: { kind: "paste", text: pasted }, end: end + PASTE_END.length };
}

/** A paste may be long; its middle is not kept while its end is waited for. */
function clip(rest: string): string {
  const most = PASTE_START.length + LONGEST_PASTE + PASTE_END.length;
  if (rest.length <= most) return rest;
  return rest.slice(0, PASTE_START.length + LONGEST_PASTE) + rest.slice(-PASTE_END.length + 1);
}

/** No key's sequence is longer; what is, is noise. */
const LONGEST = 64;

/** An input and where it ends; without an input, a sequence that says nothing to us. */
interface ReadInput {
  readonly input?: Input | undefined;
  readonly end: number;
}

/**
 * The escape sequence at a place (ECMA-48: CSI, SS3, and Escape before a character, which is that
 * key with Alt and says nothing to us); `undefined` where it is not there whole.
 */
function readSequence(text: string, at: number): ReadInput | undefined {
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
