import {
  type ArticleSequence,
  readTokenSequences,
} from "../../src/entities/sequence/token-sequences.ts";
import type { Article } from "../../src/model/article.ts";
import type { Span } from "../../src/model/span.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import type { MarkedText } from "./sources.ts";

/** A marked text as the program reads it. */
export interface ReadText {
  readonly id: string;
  readonly text: string;
  readonly article: Article;
  readonly sequences: readonly ArticleSequence[];
  /** The names, as spans of the text that was read. */
  readonly entities: MarkedText["entities"];
  readonly skip: readonly Span[];
}

/** Reads a marked text as the program reads an article; undefined if there is nothing in it. */
export async function readMarkedText(marked: MarkedText): Promise<ReadText | undefined> {
  if (marked.text.trim() === "") return undefined;
  const article = await parseArticle(marked.text, { source: marked.id, format: "text" });
  const place = alignTexts(marked.text, article.text);
  const move = ({ start, end }: Span): Span => ({ start: place(start), end: place(end - 1) + 1 });
  return {
    id: marked.id,
    text: article.text,
    article,
    sequences: readTokenSequences(article, segment(article)),
    entities: marked.entities.map((entity) => ({ ...entity, ...move(entity) })),
    skip: (marked.skip ?? []).map(([start, end]) => move({ start, end })),
  };
}

/**
 * Positions of a text in what was read from it, which lacks white space and here and there a mark; what is
 * lacking is where the next is that is not.
 */
function alignTexts(from: string, to: string): (position: number) => number {
  const positions = new Int32Array(from.length + 1).fill(-1);
  let at = 0;
  for (let index = 0; index < to.length; index++) {
    const char = to.charAt(index);
    if (char.trim() === "") continue;
    while (at < from.length && from.charAt(at) !== char) at++;
    positions[at++] = index;
  }
  positions[from.length] = to.length;
  for (let index = from.length - 1; index >= 0; index--) {
    if (positions[index] === -1) positions[index] = positions[index + 1] ?? to.length;
  }
  return (position) => positions[position] ?? to.length;
}
