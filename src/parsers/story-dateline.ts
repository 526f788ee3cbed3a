import type { Dateline } from "../model/article.ts";
import type { BlockDraft } from "../model/compose.ts";
import { parseDateline } from "./dateline.ts";

/** How many blocks below the head a dateline is looked for, where the first has none. */
const REACH = 3;

/**
 * The dateline of a story, among its first paragraphs; only one with an agency may stand below the first.
 * @param first Index of the story's first block.
 */
export function findStoryDateline(
  blocks: readonly BlockDraft[],
  first: number,
): (Dateline & { readonly block: number }) | undefined {
  for (const [index, { kind, text }] of blocks.slice(first, first + REACH).entries()) {
    const dateline = kind === "paragraph" ? parseDateline(text) : undefined;
    if (dateline && (index === 0 || dateline.agency)) return { ...dateline, block: first + index };
  }
  return undefined;
}
