import type { TextBlock } from "../../model/compose.ts";
import { writeLines } from "./inline.ts";

/** Deeper items are written at this depth. */
const MAX_DEPTH = 30;
const BULLET = "- ";
const MAX_ORDINAL = 999_999_999;

/** The last item of an open list. */
interface OpenItem {
  readonly marker: string;
  readonly ordinal?: number;
}

/** Writes nested lists, an item per line. */
export function writeList(items: readonly TextBlock[]): string {
  const parts: string[] = [];
  let open: readonly OpenItem[] = [];
  for (const item of items) {
    const depth = depthOf(item);
    const next = openItem(item, open[depth - 1]);
    const around = open.slice(0, depth - 1);
    // Missing parent items are written as empty ones.
    const missing = Array<OpenItem>(depth - 1 - around.length).fill({ marker: BULLET });
    if (parts.length > 0) parts.push(needsBlankLine(next, open[depth - 1]) ? "\n\n" : "\n");
    open = [...around, ...missing, next];
    parts.push(writeItem(item, widthOf(around), [...missing, next]));
  }
  return parts.join("");
}

function depthOf({ level = 1 }: TextBlock): number {
  return Math.min(Math.max(Math.trunc(level) || 1, 1), MAX_DEPTH);
}

/** Chooses an item's marker. If the numbering jumps, another delimiter starts a new list. */
function openItem({ ordinal }: TextBlock, above: OpenItem | undefined): OpenItem {
  if (ordinal === undefined || !isWritable(ordinal)) return { marker: BULLET };
  const isOrdered = above?.ordinal !== undefined;
  const same = isOrdered && above.marker.endsWith(". ") === countsOn(ordinal, above);
  return { marker: `${ordinal}${same || !isOrdered ? ". " : ") "}`, ordinal };
}

function countsOn(ordinal: number, { ordinal: last = 0 }: OpenItem): boolean {
  return ordinal === last + 1;
}

function isWritable(ordinal: number): boolean {
  return Number.isInteger(ordinal) && ordinal >= 0 && ordinal <= MAX_ORDINAL;
}

/** A list that does not start at 1 cannot interrupt a paragraph. */
function needsBlankLine({ ordinal }: OpenItem, above: OpenItem | undefined): boolean {
  if (ordinal === undefined || ordinal === 1) return false;
  return above?.ordinal === undefined || !countsOn(ordinal, above);
}

function writeItem(item: TextBlock, indent: number, markers: readonly OpenItem[]): string {
  const [first = "", ...rest] = writeLines(item);
  const margin = " ".repeat(indent + widthOf(markers));
  const opening = " ".repeat(indent) + markers.map(({ marker }) => marker).join("");
  return [opening + first, ...rest.map((line) => margin + line)].join("\n");
}

function widthOf(items: readonly OpenItem[]): number {
  return items.reduce((width, { marker }) => width + marker.length, 0);
}
