import { opensAsRecord } from "../model/json-record.ts";

const JSON_FEED =
  /^\{[^}]{0,1000}?"version"\s{0,20}:\s{0,20}"https?:(?:\\?\/){2}jsonfeed\.org\\?\/version/;
const HTML = /^<!doctype\s{1,20}html[\s>]/i;
const ROOT = /^<(?:rss|rdf:rdf|(?:[a-z]+:)?feed)[\s>]/i;
/** Markup before the root of an XML document: its opening and its end. */
const PROLOGUE: readonly (readonly [opening: string, close: string])[] = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
];

const OBJECT = /^\s*\{/;

/** Whether bytes open like RSS, Atom or JSON Feed. */
export function opensAsFeed(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head).trimStart();
  return text.startsWith("{") ? JSON_FEED.test(text) : ROOT.test(skipPrologue(text));
}

function skipPrologue(text: string): string {
  let rest = text;
  for (;;) {
    const found = PROLOGUE.find(([opening]) => rest.startsWith(opening));
    if (found === undefined || HTML.test(rest)) return rest;
    const [opening, close] = found;
    const end = rest.indexOf(close, opening.length);
    if (end < 0) return "";
    rest = rest.slice(end + close.length).trimStart();
  }
}

/** Whether bytes open with a complete record in their first line and another record in the next. */
export function opensAsJsonLines(head: Uint8Array): boolean {
  const [first = "", rest = ""] = cutLine(head);
  return OBJECT.test(rest) && opensAsRecord(first) && isJson(first);
}

/** Whether bytes are the beginning of a record whose line is longer. */
export function opensLongRecord(head: Uint8Array): boolean {
  const [first = "", rest] = cutLine(head);
  return rest === undefined && opensAsRecord(first) && !isJson(first);
}

function cutLine(head: Uint8Array): [first?: string, rest?: string] {
  const text = new TextDecoder().decode(head).trimStart();
  const end = text.indexOf("\n");
  return end < 0 ? [text] : [text.slice(0, end), text.slice(end + 1)];
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
