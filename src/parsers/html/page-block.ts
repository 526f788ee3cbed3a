import type { TextBlock } from "../../model/compose.ts";

/** A block of a page, with the features that tell text from boilerplate. */
export interface PageBlock extends TextBlock {
  /** Number of characters in links. */
  readonly linked: number;
  /** Whether it is inside a list, as an item or not. */
  readonly listed: boolean;
  /** Whether it is in a peripheral part of the page: comments, related stories. */
  readonly peripheral: boolean;
  /** Whether it is inside a quotation. */
  readonly quoted: boolean;
}

/** Metadata that helps to tell the article's text from boilerplate. */
export interface PageFacts {
  readonly title?: string | undefined;
  readonly authors: readonly string[];
  /** The page's description of the article. */
  readonly description?: string | undefined;
  /** The article's text from JSON-LD. */
  readonly body?: string | undefined;
}

/** Total length of blocks in code units. */
export function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
