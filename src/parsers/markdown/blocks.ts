import type { TextBlock } from "../../model/compose.ts";
import { type InlineText, joinInline } from "../inline-text.ts";
import { htmlParagraphs } from "./embedded-html.ts";
import { renderInline } from "./inline.ts";
import { readPictures } from "./pictures.ts";
import type { Definitions, Document } from "./references.ts";
import type { Node, NodeOf } from "./syntax-tree.ts";

/** The surroundings of a block. */
interface BlockContext {
  readonly definitions: Definitions;
  /** The kind of a paragraph here. */
  readonly paragraph: "paragraph" | "quote";
  /** Number of enclosing lists. */
  readonly depth: number;
}

/** Converts a document to blocks. Thematic breaks and link definitions are dropped. */
export function toBlocks({ nodes, definitions }: Omit<Document, "footnotes">): TextBlock[] {
  return convertAll(nodes, { definitions, paragraph: "paragraph", depth: 0 });
}

/** Converts footnotes to blocks. The first block of each begins with the label in brackets. */
export function toFootnoteBlocks({ footnotes, definitions }: Document): TextBlock[] {
  return footnotes.flatMap(({ children, label, identifier }) => {
    const [first, ...rest] = toBlocks({ nodes: children, definitions });
    const { text, marks } = prefix(`[${label ?? identifier}] `, first);
    return [{ ...(first ?? { kind: "paragraph" }), text: text.trimEnd(), marks }, ...rest];
  });
}

function convertAll(nodes: readonly Node[], context: BlockContext): TextBlock[] {
  return nodes.flatMap((node) => convertNode(node, context));
}

function convertNode(node: Node, context: BlockContext): TextBlock[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth, ...renderLine(node, context) }];
    case "paragraph":
      return convertParagraph(node, context);
    case "blockquote":
      return convertAll(node.children, { ...context, paragraph: "quote" });
    case "list":
      return convertList(node, context);
    case "table":
      return [{ kind: "table", ...renderTable(node, context) }];
    case "code":
      return [{ kind: "code", text: node.value, ...(node.lang && { language: node.lang }) }];
    case "html":
      return htmlParagraphs(node.value).map((text) => ({ kind: context.paragraph, text }));
    default:
      return [];
  }
}

function convertParagraph({ children }: NodeOf<"paragraph">, context: BlockContext): TextBlock[] {
  const { pictures, rest, restIsCaption } = readPictures(children, context.definitions);
  const kind = restIsCaption ? "caption" : context.paragraph;
  return [
    ...pictures.map((picture) => ({ kind: "caption" as const, ...picture })),
    { kind, ...renderLines(rest, context) },
  ];
}

function convertList(
  { children, ordered, start }: NodeOf<"list">,
  context: BlockContext,
): TextBlock[] {
  const inside = { ...context, depth: context.depth + 1 };
  return children.flatMap((item, index) =>
    convertItem(item, ordered ? (start ?? 1) + index : undefined, inside),
  );
}

/** The first paragraph is the item's text; its other blocks are separate. */
function convertItem(
  item: NodeOf<"listItem">,
  ordinal: number | undefined,
  context: BlockContext,
): TextBlock[] {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return convertAll(item.children, context);
  const text = prefix(taskMark(item), renderLines(first.children, context));
  const numbered = ordinal === undefined ? {} : { ordinal };
  return [
    { kind: "list-item", level: context.depth, ...numbered, ...text },
    ...convertAll(rest, context),
  ];
}

function taskMark({ checked }: NodeOf<"listItem">): string {
  if (checked === null || checked === undefined) return "";
  return checked ? "[x] " : "[ ] ";
}

/** Renders a row per line, with " | " between cells; the header is the first row. */
function renderTable({ children }: NodeOf<"table">, context: BlockContext): InlineText {
  const rows = children.map(({ children: cells }) =>
    joinInline(
      cells.map((cell) => renderLine(cell, context)),
      " | ",
    ),
  );
  return joinInline(rows, "\n");
}

function renderLine(
  { children }: NodeOf<"heading"> | NodeOf<"tableCell">,
  { definitions }: BlockContext,
): InlineText {
  return renderInline(children, { definitions, lineBreak: " " });
}

function renderLines(
  children: NodeOf<"paragraph">["children"],
  { definitions }: BlockContext,
): InlineText {
  return renderInline(children, { definitions, lineBreak: "\n" });
}

function prefix(before: string, text: Partial<InlineText> | undefined): InlineText {
  const { text: body = "", marks = [] } = text ?? {};
  return joinInline(
    [
      { text: before, marks: [] },
      { text: body, marks },
    ],
    "",
  );
}
