import type { BlockKind } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import { createNameReader, isCaption, isPeripheral, type NameReader } from "./class-names.ts";
import { readCode } from "./code-block.ts";
import {
  BLOCK_ELEMENTS,
  type DomElement,
  type DomNode,
  HEADING_ELEMENTS,
  HIDDEN_ELEMENTS,
  isElement,
  isText,
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

/** The surroundings of a node. */
interface BlockContext {
  readonly kind: BlockKind;
  readonly heading?: number;
  /** Number of enclosing lists. */
  readonly depth: number;
  readonly item?: ItemMarker | undefined;
  readonly caption: boolean;
  readonly quoted: boolean;
  readonly peripheral: boolean;
}

/** A list item's marker, which its first block takes. */
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

const TOP_CONTEXT: BlockContext = {
  kind: "paragraph",
  depth: 0,
  caption: false,
  quoted: false,
  peripheral: false,
};

/**
 * Renders a part of a page to blocks, in order, as a browser would show it. Each block element gives one or
 * more blocks; two line breaks separate paragraphs.
 */
export function renderBlocks(root: DomNode, resolve: ResolveHref): PageBlock[] {
  const walk: Walk = { writer: createWriter(), blocks: [], resolve, names: createNameReader() };
  walkChildren(root, TOP_CONTEXT, walk);
  flush(TOP_CONTEXT, walk);
  return walk.blocks;
}

function walkChildren(node: DomNode, context: BlockContext, walk: Walk): void {
  let ordinal = firstOrdinal(node);
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isText(child)) writeText(walk.writer, child.nodeValue ?? "");
    else if (isElement(child)) walkElement(child, context, walk, ordinal);
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
  context: BlockContext,
  walk: Walk,
  ordinal: number | undefined,
): void {
  const name = element.tagName;
  if (HIDDEN_ELEMENTS.has(name)) return;
  if (name === "BR") breakLine(context, walk);
  else if (BLOCK_ELEMENTS.has(name)) walkBlock(element, context, walk, ordinal);
  else walkInline(element, context, walk);
}

function breakLine(context: BlockContext, walk: Walk): void {
  writeBreak(walk.writer);
  if (walk.writer.breaks > 1) flush(context, walk);
}

function walkInline(element: DomElement, context: BlockContext, walk: Walk): void {
  const mark = markOf(element, walk.resolve);
  if (mark) openMark(walk.writer, mark);
  walkChildren(element, inlineContext(element, context, walk), walk);
  if (mark) closeMark(walk.writer);
}

function inlineContext(element: DomElement, context: BlockContext, { names }: Walk): BlockContext {
  return !context.caption && isCaption(element, names) ? { ...context, caption: true } : context;
}

function walkBlock(
  element: DomElement,
  context: BlockContext,
  walk: Walk,
  ordinal: number | undefined,
): void {
  flush(context, walk);
  const name = element.tagName;
  if (name === "PRE") walk.blocks.push({ ...readCode(element), ...surroundings(context) });
  else if (name === "TABLE" && isDataTable(element)) {
    walk.blocks.push({ ...readTable(element, walk.resolve), ...surroundings(context) });
  } else {
    const inside = contextInside(element, context, ordinal, walk.names);
    walkChildren(element, inside, walk);
    flush(inside, walk);
  }
}

function contextInside(
  element: DomElement,
  context: BlockContext,
  ordinal: number | undefined,
  names: NameReader,
): BlockContext {
  const name = element.tagName;
  const caption = context.caption || isCaption(element, names);
  const peripheral = context.peripheral || isPeripheral(element, names);
  const isSame = caption === context.caption && peripheral === context.peripheral;
  const inside = isSame ? context : { ...context, caption, peripheral };
  if (HEADING_ELEMENTS.has(name))
    return { ...inside, kind: "heading", heading: Number(name.charAt(1)) };
  if (name === "BLOCKQUOTE") return { ...inside, kind: "quote", quoted: true };
  if (name === "UL" || name === "OL") return { ...inside, depth: context.depth + 1 };
  if (name !== "LI") return inside;
  const value = Number.parseInt(element.getAttribute("value") ?? "", 10);
  const number = ordinal === undefined || Number.isNaN(value) ? ordinal : value;
  return { ...inside, item: { level: Math.max(context.depth, 1), ordinal: number, taken: false } };
}

/** Ends the current block. */
function flush(context: BlockContext, walk: Walk): void {
  const { text, marks, linked } = takeInline(walk.writer);
  if (text !== "")
    walk.blocks.push({ text, marks, ...kindIn(context), ...surroundings(context), linked });
}

function kindIn({ kind, heading, item, caption }: BlockContext): Pick<PageBlock, "kind" | "level"> {
  if (heading !== undefined) return { kind: "heading", level: heading };
  if (caption) return { kind: "caption" };
  if (!item || item.taken) return { kind };
  item.taken = true;
  return definedOnly({ kind: "list-item" as const, level: item.level, ordinal: item.ordinal });
}

function surroundings({
  depth,
  quoted,
  peripheral,
}: BlockContext): Pick<PageBlock, "linked" | "listed" | "quoted" | "peripheral"> {
  return { linked: 0, listed: depth > 0, quoted, peripheral };
}
