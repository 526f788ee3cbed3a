import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { limitDelimiters, withoutBareEmail } from "./markdown-limits.ts";

/** A syntax tree as mdast describes it. */
export type Root = ReturnType<typeof fromMarkdown>;
export type Node = Root["children"][number];
export type NodeOf<Type extends Node["type"]> = Extract<Node, { type: Type }>;

const GFM = withoutBareEmail(gfm());
// The transforms look for further bare links with expressions that are not linear.
const GFM_TO_TREE = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** CommonMark with GFM's tables, strikethrough, task lists, footnotes and bare links to a syntax tree. */
export function parseTree(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [GFM, limitDelimiters()],
    mdastExtensions: GFM_TO_TREE,
  });
}

/** Where a node begins, in code units of the text that was parsed. */
export function offsetOf(node: Node | undefined): number {
  return node?.position?.start.offset ?? 0;
}
