import type { BlockDraft } from "../../model/compose.ts";

/** A block as it stands on the page, with what tells text from furniture. */
export interface PageBlock extends BlockDraft {
  /** How many of its characters stand in links. */
  readonly linked: number;
  /** Whether it stands in a list, though it may be no item. */
  readonly listed: boolean;
  /** Whether its surroundings are about other things than the article, by their names: comments, related stories. */
  readonly peripheral: boolean;
  /** Whether it stands in a quotation. */
  readonly quoted: boolean;
}

/** What is known of an article when its furniture is told from its text. */
export interface PageFacts {
  readonly title?: string | undefined;
  readonly authors: readonly string[];
  /** What the page says the article is about. */
  readonly description?: string | undefined;
  /** The article's text, where the page's linked data has it. */
  readonly body?: string | undefined;
}

/** How much text blocks have, in code units. */
export function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
