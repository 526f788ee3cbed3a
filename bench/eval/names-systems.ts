import { findEntities, toMentions } from "../../src/entities/pipeline.ts";
import { resolveEntities } from "../../src/entities/resolution/resolve.ts";
import { readTokenSequences } from "../../src/entities/sequence/token-sequences.ts";
import type { Entity } from "../../src/model/entity.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { alignTexts, type PositionMap } from "../../training/align-texts.ts";
import type { MarkedName } from "../../training/names/read-marks.ts";
import type { GoldText } from "./names-gold.ts";

/** A system that finds names; the spans refer to the given text. */
export interface NameSystem {
  readonly name: string;
  /** @param gold Gives the text's format; only a system that resolves annotated mentions reads its names. */
  readonly find: (
    text: string,
    gold: GoldText,
  ) => readonly MarkedName[] | Promise<readonly MarkedName[]>;
}

/** This package: parses the text and finds its entities. */
export const OURS: NameSystem = {
  name: "summit-reader",
  async find(text, gold) {
    const article = await readGold(text, gold);
    const { toOriginal } = alignTexts(article.text, text);
    return toNames(findEntities(article, segment(article)), toOriginal);
  },
};

/** This package's resolution of the annotated mentions. */
export const OURS_ON_GOLD: NameSystem = {
  name: "resolution alone",
  async find(text, gold) {
    const article = await readGold(text, gold);
    const { toOriginal, toParsed } = alignTexts(article.text, text);
    const spans = gold.names.map(({ type, start, end }) => ({
      type,
      start: toParsed(start),
      end: toParsed(end - 1) + 1,
    }));
    const sequences = readTokenSequences(article, segment(article));
    return toNames(
      resolveEntities(article, toMentions(article.text, sequences, spans)),
      toOriginal,
    );
  },
};

function readGold(text: string, { format = "text" }: GoldText) {
  return parseArticle(text, { source: "gold", format });
}

function toNames(entities: readonly Entity[], toOriginal: PositionMap): MarkedName[] {
  return entities.flatMap(({ id, mentions }) =>
    mentions.map(({ type, start, end }) => ({
      type,
      start: toOriginal(start),
      end: toOriginal(end - 1) + 1,
      entity: id,
    })),
  );
}
