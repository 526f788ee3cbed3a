import type { BlockKind } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import { createNameReader, isBeside, isCaption, type NameReader } from "./class-names.ts";
import { readCode } from "./code-block.ts";
import {
  BLOCKS,
  type DomElement,
  type DomNode,
  HEADINGS,
  isElement,
  isText,
  UNSEEN,
} from "./dom.ts";
import {
  closeMark,
  createWriter,
  type InlineWriter,
  openMark,
  takeInline,
  writeBreak,
  writeText,
} from "./inline-writer.ts";
import { markOf, type ResolveHref } from "./marks.ts";
import type { PageBlock } from "./page-block.ts";
import { isDataTable, readTable } from "./table.ts";

/** Where a node stands. */
interface Place {
  readonly kind: BlockKind;
  readonly heading?: number;
  /** How many lists are around it. */
  readonly depth: number;
  readonly item?: ItemMarker | undefined;
  readonly caption: boolean;
  readonly quoted: boolean;
  readonly beside: boolean;
}

/** A list item's marker: the first block inside takes it. */
interface ItemMarker {
  readonly level: number;
  readonly ordinal?: number | undefined;
  taken: boolean;
}

interface Walk {
  readonly writer: InlineWriter;
  readonly blocks: PageBlock[];
  readonly resolve: ResolveHref;
  readonly names: NameReader;
}

const TOP: Place = { kind: "paragraph", depth: 0, caption: false, quoted: false, beside: false };

/**
 * The blocks of a part of a page in order, as a browser would show them: each element that stands apart
 * is a block or more, two line breaks part paragraphs.
 */
export function renderBlocks(root: DomNode, resolve: ResolveHref): PageBlock[] {
  const walk: Walk = { writer: createWriter(), blocks: [], resolve, names: createNameReader() };
  walkChildren(root, TOP, walk);
  flush(TOP, walk);
  return walk.blocks;
}

function walkChildren(node: DomNode, place: Place, walk: Walk): void {
  let ordinal = firstOrdinal(node);
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isText(child)) writeText(walk.writer, child.nodeValue ?? "");
    else if (isElement(child)) walkElement(child, place, walk, ordinal);
    if (ordinal !== undefined && child.nodeName === "LI") ordinal++;
  }
}

function firstOrdinal(node: DomNode): number | undefined {
  if (node.nodeName !== "OL" || !isElement(node)) return undefined;
  const start = Number.parseInt(node.getAttribute("start") ?? "1", 10);
  return Number.isSafeInteger(start) ? start : 1;
}

function walkElement(
  element: DomElement,
  place: Place,
  walk: Walk,
  ordinal: number | undefined,
): void {
  const name = element.tagName;
  if (UNSEEN.has(name)) return;
  if (name === "BR") breakLine(place, walk);
  else if (BLOCKS.has(name)) walkBlock(element, place, walk, ordinal);
  else walkInline(element, place, walk);
}

function breakLine(place: Place, walk: Walk): void {
  writeBreak(walk.writer);
  if (walk.writer.breaks > 1) flush(place, walk);
}

function walkInline(element: DomElement, place: Place, walk: Walk): void {
  const mark = markOf(element, walk.resolve);
  if (mark) openMark(walk.writer, mark);
  walkChildren(element, inlinePlace(element, place, walk), walk);
  if (mark) closeMark(walk.writer);
}

function inlinePlace(element: DomElement, place: Place, { names }: Walk): Place {
  return !place.caption && isCaption(element, names) ? { ...place, caption: true } : place;
}

function walkBlock(
  element: DomElement,
  place: Place,
  walk: Walk,
  ordinal: number | undefined,
): void {
  flush(place, walk);
  const name = element.tagName;
  if (name === "PRE") walk.blocks.push({ ...readCode(element), ...standing(place) });
  else if (name === "TABLE" && isDataTable(element)) {
    walk.blocks.push({ ...readTable(element, walk.resolve), ...standing(place) });
  } else {
    const inside = placeIn(element, place, ordinal, walk.names);
    walkChildren(element, inside, walk);
    flush(inside, walk);
  }
}

function placeIn(
  element: DomElement,
  place: Place,
  ordinal: number | undefined,
  names: NameReader,
): Place {
  const name = element.tagName;
  const caption = place.caption || isCaption(element, names);
  const beside = place.beside || isBeside(element, names);
  const isSame = caption === place.caption && beside === place.beside;
  const inside = isSame ? place : { ...place, caption, beside };
  if (HEADINGS.has(name)) return { ...inside, kind: "heading", heading: Number(name.charAt(1)) };
  if (name === "BLOCKQUOTE") return { ...inside, kind: "quote", quoted: true };
  if (name === "UL" || name === "OL") return { ...inside, depth: place.depth + 1 };
  if (name !== "LI") return inside;
  const value = Number.parseInt(element.getAttribute("value") ?? "", 10);
  const number = ordinal === undefined || Number.isNaN(value) ? ordinal : value;
  return { ...inside, item: { level: Math.max(place.depth, 1), ordinal: number, taken: false } };
}

/** Ends the block that is being written. */
function flush(place: Place, walk: Walk): void {
  const { text, marks, linked } = takeInline(walk.writer);
  if (text !== "") walk.blocks.push({ text, marks, ...kindIn(place), ...standing(place), linked });
}

function kindIn({ kind, heading, item, caption }: Place): Pick<PageBlock, "kind" | "level"> {
  if (heading !== undefined) return { kind: "heading", level: heading };
  if (caption) return { kind: "caption" };
  if (!item || item.taken) return { kind };
  item.taken = true;
  return definedOnly({ kind: "list-item" as const, level: item.level, ordinal: item.ordinal });
}

function standing({
  depth,
  quoted,
  beside,
}: Place): Pick<PageBlock, "linked" | "listed" | "quoted" | "beside"> {
  return { linked: 0, listed: depth > 0, quoted, beside };
}
