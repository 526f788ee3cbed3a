import type { EntitiesResult } from "../model/result.ts";
import { surface } from "../model/span.ts";
import type { RenderOptions } from "./renderer.ts";

/** One cell of a table; `null` is an empty cell. */
export type Cell = string | number | null;

/** One row of a table: a cell for each of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** The columns of an entities table; they bear the names of the JSON keys. */
export const COLUMNS: Readonly<Record<RenderOptions["by"], readonly string[]>> = {
  entity: ["source", "id", "type", "name", "aliases", "count", "salience"],
  mention: [
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
  ],
};

/** The rows of an entities table: a row an entity in the order given, or a row a mention in article order. */
export function entityRows(result: EntitiesResult, by: RenderOptions["by"]): Row[] {
  return by === "entity" ? rowsByEntity(result) : rowsByMention(result);
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
      return { source: article.source, id, name, sentenceText, ...mention };
    }),
  );
  return rows.sort((a, b) => a.start - b.start);
}
