import type { BlockDraft } from "../../model/compose.ts";
import { type InlineText, joinInline } from "../inline-text.ts";
import { htmlParagraphs } from "./embedded-html.ts";
import { renderInline } from "./inline.ts";
import { readPictures } from "./pictures.ts";
import type { Definitions, Document } from "./references.ts";
import type { Node, NodeOf } from "./syntax-tree.ts";

/** Where a block stands. */
interface Place {
  readonly definitions: Definitions;
  /** What a paragraph is here. */
  readonly paragraph: "paragraph" | "quote";
  /** How many lists are around it. */
  readonly depth: number;
}

/** The blocks of a document in order. Rules across the page and definitions of links have none. */
export function draftBlocks({ nodes, definitions }: Omit<Document, "footnotes">): BlockDraft[] {
  return draftAll(nodes, { definitions, paragraph: "paragraph", depth: 0 });
}

/** The footnotes' blocks; the first of each begins with the label in brackets. */
export function draftFootnotes({ footnotes, definitions }: Document): BlockDraft[] {
  return footnotes.flatMap(({ children, label, identifier }) => {
    const [first, ...rest] = draftBlocks({ nodes: children, definitions });
    const { text, marks } = prefix(`[${label ?? identifier}] `, first);
    return [{ ...(first ?? { kind: "paragraph" }), text: text.trimEnd(), marks }, ...rest];
  });
}

function draftAll(nodes: readonly Node[], place: Place): BlockDraft[] {
  return nodes.flatMap((node) => draftNode(node, place));
}

function draftNode(node: Node, place: Place): BlockDraft[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", level: node.depth, ...renderLine(node, place) }];
    case "paragraph":
      return draftParagraph(node, place);
    case "blockquote":
      return draftAll(node.children, { ...place, paragraph: "quote" });
    case "list":
      return draftList(node, place);
    case "table":
      return [{ kind: "table", ...renderTable(node, place) }];
    case "code":
      return [{ kind: "code", text: node.value, ...(node.lang && { language: node.lang }) }];
    case "html":
      return htmlParagraphs(node.value).map((text) => ({ kind: place.paragraph, text }));
    default:
      return [];
  }
}

function draftParagraph({ children }: NodeOf<"paragraph">, place: Place): BlockDraft[] {
  const { pictures, rest, restIsCaption } = readPictures(children, place.definitions);
  const kind = restIsCaption ? "caption" : place.paragraph;
  return [
    ...pictures.map((picture) => ({ kind: "caption" as const, ...picture })),
    { kind, ...renderLines(rest, place) },
  ];
}

function draftList({ children, ordered, start }: NodeOf<"list">, place: Place): BlockDraft[] {
  const inside = { ...place, depth: place.depth + 1 };
  return children.flatMap((item, index) =>
    draftItem(item, ordered ? (start ?? 1) + index : undefined, inside),
  );
}

/** The first paragraph is the item's text, further blocks stand for themselves. */
function draftItem(
  item: NodeOf<"listItem">,
  ordinal: number | undefined,
  place: Place,
): BlockDraft[] {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return draftAll(item.children, place);
  const text = prefix(taskMark(item), renderLines(first.children, place));
  const numbered = ordinal === undefined ? {} : { ordinal };
  return [
    { kind: "list-item", level: place.depth, ...numbered, ...text },
    ...draftAll(rest, place),
  ];
}

function taskMark({ checked }: NodeOf<"listItem">): string {
  if (checked === null || checked === undefined) return "";
  return checked ? "[x] " : "[ ] ";
}

/** Rows are lines, cells are parted by " | "; the header is the first row. */
function renderTable({ children }: NodeOf<"table">, place: Place): InlineText {
  const rows = children.map(({ children: cells }) =>
    joinInline(
      cells.map((cell) => renderLine(cell, place)),
      " | ",
    ),
  );
  return joinInline(rows, "\n");
}

function renderLine(
  { children }: NodeOf<"heading"> | NodeOf<"tableCell">,
  { definitions }: Place,
): InlineText {
  return renderInline(children, { definitions, lineBreak: " " });
}

function renderLines(
  children: NodeOf<"paragraph">["children"],
  { definitions }: Place,
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
