import type { CorpusResult } from "../../model/corpus.ts";
import type { EntitiesResult } from "../../model/result.ts";
import { surface } from "../../model/span.ts";
import type { RenderSettings, RowUnit } from "../renderer.ts";

/** A table cell; `null` is empty. */
export type Cell = string | number | null;

/** A table row: a cell per column. */
export type Row = Readonly<Record<string, Cell>>;

type Columns = readonly string[];

const ENTITY: Columns = ["source", "id", "type", "name", "aliases", "count", "salience"];
const MENTION: Columns = [
  "source",
  "id",
  "type",
  "name",
  "text",
  "start",
  "end",
  "sentence",
  "block",
  "sentenceText",
];
const CORPUS_ENTITY: Columns = [
  "id",
  "type",
  "name",
  "aliases",
  "articleCount",
  "count",
  "salience",
];
const OCCURRENCE: Columns = ["id", "type", "name", "source", "articleId", "count"];

/** The columns of an entities table, named after the JSON keys (except `articleId`, an article's `id`). */
export function columnsOf({
  scope,
  entities: { by },
}: Pick<RenderSettings, "scope" | "entities">): Columns {
  if (scope === "corpus") return by === "article" ? OCCURRENCE : CORPUS_ENTITY;
  return by === "mention" ? MENTION : ENTITY;
}

/** The rows of an entities table: entities in the given order, or mentions in article order. */
export function entityRows(result: EntitiesResult, by: RowUnit): Row[] {
  return by === "mention" ? rowsByMention(result) : rowsByEntity(result);
}

/** The rows of a table of several articles: an entity per row, or an entity in one article. */
export function corpusRows({ entities }: CorpusResult, by: RowUnit): Row[] {
  if (by !== "article") {
    return entities.map(({ articles: _, aliases, ...entity }) => ({
      ...entity,
      aliases: aliases.join("; "),
    }));
  }
  return entities.flatMap(({ id, type, name, articles }) =>
    articles.map((occurrence) => {
      const { source, count, id: articleId = null } = occurrence;
      return { id, type, name, source, articleId, count };
    }),
  );
}

function rowsByEntity({ article: { source }, entities }: EntitiesResult): Row[] {
  return entities.map(({ mentions: _, aliases, ...entity }) => ({
    source,
    ...entity,
    aliases: aliases.join("; "),
  }));
}

function rowsByMention({ article, sentences, entities }: EntitiesResult): Row[] {
  const rows = entities.flatMap(({ id, name, mentions }) =>
    mentions.map((mention) => {
      const span = mention.sentence === null ? undefined : sentences[mention.sentence];
      const sentenceText = span ? surface(article.text, span) : null;
      const { type, text, start, end, sentence, block } = mention;
      const { source } = article;
      return { source, id, type, name, text, start, end, sentence, block, sentenceText };
    }),
  );
  return rows.sort((a, b) => a.start - b.start);
}
