import type { Mark } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import {
  addBreak,
  addCode,
  addText,
  createInlineBuilder,
  finishInline,
  type InlineBuilder,
  type InlineText,
} from "../inline-text.ts";
import type { Definitions } from "./references.ts";
import type { Node, NodeOf } from "./syntax-tree.ts";

/** How to render inline markup. */
export interface InlineOptions {
  readonly definitions: Definitions;
  /** The text for a hard line break. */
  readonly lineBreak: "\n" | " ";
}

/** A node in a paragraph, heading or cell. */
export type InlineNode = NodeOf<"paragraph">["children"][number] | Node;

const LINE_BREAK_TAG = /^<br\s*\/?>$/i;

/**
 * Renders inline nodes as text with marks. Soft line breaks become spaces, tags are dropped, an image becomes
 * its alternative text, and a footnote reference its label in brackets.
 */
export function renderInline(nodes: readonly InlineNode[], options: InlineOptions): InlineText {
  const builder = createInlineBuilder();
  renderAll(nodes, builder, options);
  return finishInline(builder);
}

function renderAll(
  nodes: readonly InlineNode[],
  builder: InlineBuilder,
  options: InlineOptions,
): void {
  for (const node of nodes) renderNode(node, builder, options);
}

function renderNode(node: InlineNode, builder: InlineBuilder, options: InlineOptions): void {
  const mark = markOf(node, options);
  const start = builder.length;
  const index = builder.marks.length;
  if ("children" in node) renderAll(node.children, builder, options);
  else renderLeaf(node, builder, options);
  // An outer mark comes before its inner marks.
  if (mark) builder.marks.splice(index, 0, { ...mark, start, end: builder.length });
}

function markOf(
  node: InlineNode,
  { definitions }: InlineOptions,
): Omit<Mark, "start" | "end"> | undefined {
  switch (node.type) {
    case "emphasis":
    case "strong":
      return { kind: node.type };
    case "link":
      return { kind: "link", href: node.url };
    case "linkReference":
      return definedOnly({ kind: "link" as const, href: definitions.get(node.identifier)?.url });
    default:
      return undefined;
  }
}

function renderLeaf(node: InlineNode, builder: InlineBuilder, { lineBreak }: InlineOptions): void {
  if (node.type === "inlineCode") addCode(builder, node.value);
  else if (isBreak(node)) addBreak(builder, lineBreak);
  else addText(builder, textOf(node));
}

function isBreak(node: InlineNode): boolean {
  return node.type === "break" || (node.type === "html" && LINE_BREAK_TAG.test(node.value));
}

function textOf(node: InlineNode): string {
  switch (node.type) {
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "footnoteReference":
      return `[${node.label ?? node.identifier}]`;
    case "html":
      return "";
    default:
      return "value" in node ? node.value : "";
  }
}
