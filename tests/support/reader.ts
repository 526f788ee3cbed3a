import stringWidth from "string-width";
import type { Article, Block } from "../../src/model/article.ts";
import { composeArticle } from "../../src/model/compose.ts";
import type { Entity, EntityType } from "../../src/model/entity.ts";
import { decodeKeys, flushKeys } from "../../src/reader/keys/decode-keys.ts";
import { paginateArticle } from "../../src/reader/layout/paginated-article.ts";
import type { ReaderState } from "../../src/reader/state/state.ts";
import { createState, update } from "../../src/reader/update/update.ts";
import { view } from "../../src/reader/view/view.ts";
import type { Row } from "../../src/renderers/terminal/screen.ts";
import { isSingleWidth } from "../../src/renderers/terminal/wrap.ts";

/** The state of a reader that has just opened an article. */
export function openReader(
  article: Article,
  { columns = 40, rows = 11, maxWidth = 72, wantsNames = true, count = 1 } = {},
): ReaderState {
  const isNarrow = isSingleWidth(`${article.text}${article.title ?? ""}${article.source}`);
  const measure = isNarrow ? (text: string) => text.length : stringWidth;
  const paginated = paginateArticle(article, measure);
  const position = { index: 0, count };
  return createState(
    { columns, rows, maxWidth, measure: stringWidth },
    { article: paginated, position, anchor: 0, wantsNames },
  );
}

/** The state after some keys; `"\u001b"` at the end is the Escape key. */
export function type(state: ReaderState, keys: string): ReaderState {
  const { inputs, rest } = decodeKeys(keys);
  return [...inputs, ...flushKeys(rest)].reduce(update, state);
}

/** The state after the analysis found the given words as names of the given types. */
export function tellNames(
  state: ReaderState,
  article: Article,
  words: Readonly<Record<string, EntityType>>,
  isComplete = true,
): ReaderState {
  const entities = Object.entries(words).map(([word, kind]) => entityOf(article, word, kind));
  return update(state, { kind: "names", entities, isComplete });
}

function entityOf({ text, blocks }: Article, word: string, kind: EntityType): Entity {
  const starts: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) starts.push(at);
  const mentions = starts.map((start) => ({
    start,
    end: start + word.length,
    type: kind,
    text: word,
    sentence: null,
    block: blocks.findIndex((block) => start < block.end),
  }));
  const count = mentions.length;
  return { id: word, type: kind, name: word, aliases: [], count, salience: 1, mentions };
}

/** The screen as text, without white space at the ends of rows. */
export function screenOf(state: ReaderState): string[] {
  return view(state).map((row) => textOf(row).trimEnd());
}

/** A row as text, each run at its column. */
export function textOf(row: Row): string {
  return row.reduce((text, { column, pieces }) => {
    const gap = " ".repeat(Math.max(0, column - stringWidth(text)));
    return text + gap + pieces.map((piece) => piece.text).join("");
  }, "");
}

/** The texts on the screen with a style. */
export function styledAs(state: ReaderState, style: string): string[] {
  return view(state)
    .flatMap((row) => row.flatMap(({ pieces }) => pieces))
    .filter(({ styles }) => styles.some((one) => one === style))
    .map(({ text }) => text);
}

/** An article of paragraphs. */
export function articleOf(paragraphs: readonly string[], title?: string): Article {
  const blocks = paragraphs.map((text) => ({ kind: "paragraph" as Block["kind"], text }));
  const head = title === undefined ? [] : [{ kind: "headline" as const, text: title }];
  return composeArticle([...head, ...blocks], {
    source: "a.txt",
    format: "text",
    ...(title !== undefined && { title }),
  });
}
