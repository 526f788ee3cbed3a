import type { Article } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import type { CorpusResult } from "../../model/corpus.ts";
import type { Entity } from "../../model/entity.ts";
import type { Failure } from "../../model/failure.ts";
import type {
  ArticleResult,
  EntitiesResult,
  Result,
  ShowResult,
  SummaryResult,
} from "../../model/result.ts";
import { explainFailure } from "../failure.ts";
import type { RenderSettings } from "../renderer.ts";
import { codePointOffsets, moved, type OffsetConverter } from "./offsets.ts";
import { whyRecord } from "./why-record.ts";

/** Changes if a key is removed or changes its meaning, not if keys are added. */
export const SCHEMA_VERSION = 1;

type RecordOptions = Pick<RenderSettings, "summary" | "json">;
type JsonObject = Record<string, unknown>;

/**
 * A result as the JSON object that `schemas/` describes. Passed-through fields stay at the top level, or
 * move to `input` if one of our keys has the same name.
 */
export function toRecord(result: Result, options: RecordOptions): JsonObject {
  if (result.kind === "failure") return withFields(failureRecord(result.failure), result.fields);
  if (result.kind === "corpus") return corpusRecord(result);
  const { article } = result;
  const convert =
    options.json.offsets === "codepoint"
      ? codePointOffsets(article.text)
      : (offset: number) => offset;
  return withFields(articleRecord(result, options, convert), article.fields);
}

function articleRecord(
  result: ArticleResult,
  options: RecordOptions,
  convert: OffsetConverter,
): JsonObject {
  switch (result.kind) {
    case "show":
      return showRecord(result, options, convert);
    case "summary":
      return summaryRecord(result, options, convert);
    case "entities":
      return entitiesRecord(result, options, convert);
    case "why":
      return { ...opening(result.article), ...whyRecord(result, options.json, convert) };
  }
}

function showRecord(
  { article, sentences, entities }: ShowResult,
  { json: { offsets } }: RecordOptions,
  convert: OffsetConverter,
): JsonObject {
  return definedOnly({
    ...opening(article),
    ...metadata(article, convert),
    text: article.text,
    blocks: article.blocks.map((block) => moved(block, convert)),
    marks: article.marks.length > 0 ? article.marks.map((mark) => moved(mark, convert)) : undefined,
    sentences: sentences?.map(({ start, end, index, block }) =>
      moved({ start, end, index, block }, convert),
    ),
    entities: entities?.map((entity) => entityRecord(entity, convert)),
    offsets,
  });
}

function summaryRecord(
  { article, summary }: SummaryResult,
  { summary: { explain }, json: { offsets, withText } }: RecordOptions,
  convert: OffsetConverter,
): JsonObject {
  return definedOnly({
    ...opening(article),
    sentences: summary.sentences.map(({ text, reasons, score, index, ...span }) => {
      const { start, end, block } = moved(span, convert);
      return definedOnly({
        text,
        start,
        end,
        index,
        block,
        score,
        reasons: explain ? reasons : undefined,
      });
    }),
    skipped: explain
      ? summary.skipped?.map(({ text, score, rules, index, ...span }) => {
          const { start, end, block } = moved(span, convert);
          return { text, start, end, index, block, score, rules };
        })
      : undefined,
    text: summary.text,
    words: summary.words,
    compression: summary.compression,
    articleText: withText ? article.text : undefined,
    offsets,
  });
}

function entitiesRecord(
  { article, entities }: EntitiesResult,
  { json: { offsets, withText } }: RecordOptions,
  convert: OffsetConverter,
): JsonObject {
  return definedOnly({
    ...opening(article),
    entities: entities.map((entity) => entityRecord(entity, convert)),
    text: withText ? article.text : undefined,
    offsets,
  });
}

/** A list of several articles has no source and no positions. */
function corpusRecord({ articleCount, entities, failures }: CorpusResult): JsonObject {
  return definedOnly({
    schemaVersion: SCHEMA_VERSION,
    articleCount,
    entities,
    failures: failures.length > 0 ? failures.map(errorOf) : undefined,
  });
}

/** The list of several articles as records: failures first, then the entities. */
export function corpusRecords({ entities, failures }: CorpusResult): JsonObject[] {
  return [
    ...failures.map(failureRecord),
    ...entities.map((entity) => ({ schemaVersion: SCHEMA_VERSION, ...entity })),
  ];
}

function failureRecord(failure: Failure): JsonObject {
  const error = errorOf(failure);
  return definedOnly({ schemaVersion: SCHEMA_VERSION, source: error.source, error });
}

function errorOf(failure: Failure) {
  const source = "source" in failure ? failure.source : undefined;
  return definedOnly({ code: failure.code, message: explainFailure(failure), source });
}

function opening({ source, title }: Article): JsonObject {
  return { schemaVersion: SCHEMA_VERSION, source, title };
}

function metadata(article: Article, convert: OffsetConverter): JsonObject {
  const { byline, dateline, published, modified, section } = article;
  const { siteName, url, language, format } = article;
  return {
    byline,
    dateline: dateline && moved(dateline, convert),
    published,
    modified,
    section,
    siteName,
    url,
    language,
    format,
  };
}

function entityRecord({ mentions, ...entity }: Entity, convert: OffsetConverter): JsonObject {
  return {
    ...entity,
    mergedBy: [...new Set(mentions.flatMap(({ mergedBy }) => mergedBy ?? []))],
    mentions: mentions.map(({ text, start, end, sentence, block, mergedBy, confidence }) =>
      definedOnly({
        text,
        ...moved({ start, end }, convert),
        sentence,
        block,
        mergedBy,
        confidence,
      }),
    ),
  };
}

function withFields(record: JsonObject, fields: Readonly<JsonObject> = {}): JsonObject {
  const entries = Object.entries(fields);
  const collides = ([key]: [string, unknown]) => Object.hasOwn(record, key) || key === "input";
  const free = entries.filter((entry) => !collides(entry));
  const taken = entries.filter(collides);
  const input = taken.length > 0 ? { input: Object.fromEntries(taken) } : {};
  return { ...record, ...Object.fromEntries(free), ...input };
}
