import { findEntities, toMentions } from "../../src/entities/pipeline.ts";
import { resolveEntities } from "../../src/entities/resolution/resolve.ts";
import { readTokenSequences } from "../../src/entities/sequence/token-sequences.ts";
import type { Entity } from "../../src/model/entity.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import type { MarkedName } from "../../training/names/read-marks.ts";
import { alignTexts, type Position } from "./align.ts";
import type { GoldText } from "./names-gold.ts";

/** Something that finds names in a text; spans of that text. */
export interface NameSystem {
  readonly name: string;
  /** The annotated text tells its format; only a system that resolves what was annotated reads its names. */
  readonly find: (
    text: string,
    gold: GoldText,
  ) => readonly MarkedName[] | Promise<readonly MarkedName[]>;
}

/** This package, from bytes to entities. */
export const OURS: NameSystem = {
  name: "summit-reader",
  async find(text, gold) {
    const article = await readGold(text, gold);
    const { back } = alignTexts(article.text, text);
    return toNames(findEntities(article, segment(article)), back);
  },
};

/** This package's resolution of the annotators' own mentions. */
export const OURS_ON_GOLD: NameSystem = {
  name: "resolution alone",
  async find(text, gold) {
    const article = await readGold(text, gold);
    const { back, forth } = alignTexts(article.text, text);
    const spans = gold.names.map(({ type, start, end }) => ({
      type,
      start: forth(start),
      end: forth(end - 1) + 1,
    }));
    const sequences = readTokenSequences(article, segment(article));
    return toNames(resolveEntities(article, toMentions(article.text, sequences, spans)), back);
  },
};

function readGold(text: string, { format = "text" }: GoldText) {
  return parseArticle(text, { source: "gold", format });
}

function toNames(entities: readonly Entity[], back: Position): MarkedName[] {
  return entities.flatMap(({ id, mentions }) =>
    mentions.map(({ type, start, end }) => ({
      type,
      start: back(start),
      end: back(end - 1) + 1,
      entity: id,
    })),
  );
}
