import type { Input } from "./input.ts";
import { readControl, readCsi, readLetter } from "./key-codes.ts";

const ESCAPE = "\u001b";
const PASTE_START = `${ESCAPE}[200~`;
const PASTE_END = `${ESCAPE}[201~`;

/** The longest paste to keep, in UTF-16 units; a search needs no more. */
const MAX_PASTE_LENGTH = 1000;

/** Decoded inputs, and the rest: the beginning of an incomplete sequence. */
export interface DecodedKeys {
  readonly inputs: readonly Input[];
  readonly rest: string;
}

/**
 * Decodes what a terminal sends. The caller puts `rest` before the next chunk, so sequences may be
 * split anywhere. A lone Escape stays in `rest` until `flushKeys` decides that nothing follows it.
 */
export function decodeKeys(chunk: string): DecodedKeys {
  const inputs: Input[] = [];
  let at = 0;
  while (at < chunk.length) {
    const read = readInput(chunk, at);
    if (read === undefined) return { inputs, rest: clipPaste(chunk.slice(at)) };
    if (read.input) inputs.push(read.input);
    at = read.end;
  }
  return { inputs, rest: "" };
}

/** Decodes a rest that nothing follows: a lone Escape is that key, and anything else is dropped. */
export function flushKeys(rest: string): readonly Input[] {
  return rest === ESCAPE ? [{ kind: "key", name: "escape" }] : [];
}

/** Reads the input at an offset; returns undefined if it is incomplete. */
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
  const pasted = text.slice(start, Math.min(end, start + MAX_PASTE_LENGTH));
  return { input: { kind: "paste", text: pasted }, end: end + PASTE_END.length };
}

/** Drops the middle of a long paste that has not ended yet. */
function clipPaste(rest: string): string {
  const maxLength = PASTE_START.length + MAX_PASTE_LENGTH + PASTE_END.length;
  if (rest.length <= maxLength) return rest;
  return rest.slice(0, PASTE_START.length + MAX_PASTE_LENGTH) + rest.slice(-PASTE_END.length + 1);
}

/** The longest parameters of a key's sequence, in characters; anything longer is noise. */
const MAX_PARAMETER_LENGTH = 64;

/** An input and the offset where it ends. Sequences that we ignore have no input. */
interface ReadInput {
  readonly input?: Input | undefined;
  readonly end: number;
}

/**
 * Reads the escape sequence at an offset; returns undefined if it is incomplete. Source: ECMA-48, for CSI
 * and SS3. Escape before any other character is that key with Alt, which we ignore.
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

/** Parameter bytes, intermediate bytes, a final byte; any other byte ends the sequence early. */
function readCsiAt(text: string, start: number): ReadInput | undefined {
  let end = start;
  while (isBetween(text, end, 0x20, 0x3f)) end++;
  if (end - start > MAX_PARAMETER_LENGTH) return { end };
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
