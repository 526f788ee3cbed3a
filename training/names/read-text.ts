import {
  type ArticleSequence,
  readTokenSequences,
} from "../../src/entities/sequence/token-sequences.ts";
import type { Article } from "../../src/model/article.ts";
import type { Span } from "../../src/model/span.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { alignTexts } from "../align-texts.ts";
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
  const { toParsed } = alignTexts(article.text, marked.text);
  const move = ({ start, end }: Span): Span => ({
    start: toParsed(start),
    end: toParsed(end - 1) + 1,
  });
  return {
    id: marked.id,
    text: article.text,
    article,
    sequences: readTokenSequences(article, segment(article)),
    entities: marked.entities.map((entity) => ({ ...entity, ...move(entity) })),
    skip: (marked.skip ?? []).map(([start, end]) => move({ start, end })),
  };
}
