import { opensAsRecord } from "../model/json-record.ts";

const OBJECT = /^\s*\{/;

/** Whether bytes open with a whole record in their first line and another in the next. */
export function opensAsJsonLines(head: Uint8Array): boolean {
  const [first = "", rest = ""] = cutLine(head);
  return OBJECT.test(rest) && opensAsRecord(first) && isJson(first);
}

/** Whether bytes are the beginning of a record whose line does not end where they do. */
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
