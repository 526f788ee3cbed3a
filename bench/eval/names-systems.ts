import { createRequire } from "node:module";
import { findMentions } from "../../src/entities/find-entities.ts";
import type { EntityType } from "../../src/model/entity.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import type { GoldName } from "./names-gold.ts";

/** Something that finds names in a text; spans of that text. */
export interface NameSystem {
  readonly name: string;
  readonly find: (text: string) => readonly GoldName[] | Promise<readonly GoldName[]>;
}

/** This package, from bytes to mentions. */
export const OURS: NameSystem = {
  name: "summit-reader",
  async find(text) {
    const article = await parseArticle(text, { source: "gold", format: "text" });
    const back = alignTexts(article.text, text);
    return findMentions(article, segment(article)).map(({ type, start, end }) => ({
      type,
      start: back(start),
      end: back(end - 1) + 1,
    }));
  },
};

/** Unmodified `compromise/three`: people, places and organizations, less the punctuation at their edges. */
export function compromiseThree(): NameSystem {
  const nlp = createRequire(import.meta.url)("compromise/three");
  const queries = { person: "people", place: "places", organization: "organizations" };
  return {
    name: "compromise",
    find(text) {
      const doc = nlp(text);
      return Object.entries(queries).flatMap(([type, query]) =>
        doc[query]()
          .json({ offset: true })
          .map(({ offset }: { offset: { start: number; length: number } }) =>
            trimEdges(text, type as EntityType, offset.start, offset.start + offset.length),
          ),
      );
    },
  };
}

function trimEdges(text: string, type: EntityType, from: number, to: number): GoldName {
  let start = from;
  let end = to;
  while (start < end && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start++;
  if (/['’]s?[^\p{L}\p{N}]*$/u.test(text.slice(start, end)))
    end = start + text.slice(start, end).search(/['’]s?[^\p{L}\p{N}]*$/u);
  while (end > start && !/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) end--;
  return { type, start, end };
}

/** Positions of an article's text in the text it was parsed from: only white space differs. */
export function alignTexts(parsed: string, original: string): (position: number) => number {
  const positions: number[] = [];
  let at = 0;
  for (let index = 0; index < parsed.length; index++) {
    const char = parsed.charAt(index);
    if (char.trim() === "") continue;
    while (at < original.length && original.charAt(at) !== char) at++;
    positions[index] = at++;
  }
  return (position) => positions[position] ?? original.length;
}
