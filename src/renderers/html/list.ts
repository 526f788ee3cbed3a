import type { TextBlock } from "../../model/compose.ts";
import { element, writeInline } from "./elements.ts";

/** Deeper items are written at this depth. */
const MAX_DEPTH = 30;

type ListName = "ol" | "ul";

/** Writes nested lists. Ordered items keep their numbers. */
export function writeList(items: readonly TextBlock[], base: string | undefined): string {
  const parts: string[] = [];
  const open: ListName[] = [];
  for (const item of items) {
    const { depth, name } = positionOf(item);
    closeTo(depth, open, parts);
    if (open.length === depth && open.at(-1) !== name) closeTo(depth - 1, open, parts);
    else if (open.length === depth) parts.push("</li>\n");
    openTo(depth, name, open, parts);
    parts.push(element("li", { value: numberOf(item) }), writeInline(item, base));
  }
  closeTo(0, open, parts);
  return parts.join("").trimEnd();
}

function positionOf({ level = 1, ordinal }: TextBlock): { depth: number; name: ListName } {
  const depth = Math.min(Math.max(Math.trunc(level) || 1, 1), MAX_DEPTH);
  return { depth, name: ordinal === undefined ? "ul" : "ol" };
}

function numberOf({ ordinal }: TextBlock): number | undefined {
  return Number.isSafeInteger(ordinal) ? ordinal : undefined;
}

/** Closes the lists below a depth. Their parent item stays open. */
function closeTo(depth: number, open: ListName[], parts: string[]): void {
  while (open.length > depth) parts.push(`</li>\n</${open.pop()}>\n`);
}

/** Opens lists down to a depth, with empty items in between. */
function openTo(depth: number, name: ListName, open: ListName[], parts: string[]): void {
  while (open.length < depth) {
    const isLast = open.length === depth - 1;
    const list = isLast ? name : "ul";
    open.push(list);
    parts.push(`<${list}>\n${isLast ? "" : "<li>"}`);
  }
}
