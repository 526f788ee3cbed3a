import type { Article } from "../../model/article.ts";
import type { ArticleOccurrence, CorpusEntity } from "../../model/corpus.ts";
import type { Entity, EntityType } from "../../model/entity.ts";
import { isAcronym } from "../gazetteer/aliases.ts";
import { fullestForm } from "../resolution/forms.ts";
import { createClusters } from "../resolution/grouping.ts";
import { ID_LETTERS } from "../resolution/resolve.ts";
import { type ArticleEntities, recordEntities } from "./article-entities.ts";
import { addNotes, createRow, joinRows, type Row, rowKey } from "./entity-accumulator.ts";

/** Articles whose entities become one list. Memory grows with names and where they stand, not with texts. */
export interface EntityIndex {
  /** Adds an article's entities, of all types and counts. */
  add(article: Article, entities: readonly Entity[]): void;
  /** Adds what `recordEntities` noted of an article, maybe elsewhere. */
  addNotes(names: ArticleEntities): void;
  articleCount(): number;
  /**
   * The list, in order of first appearance. One name is one entity: a person's full name, a bare surname
   * only where its article had no more, a place and an organization by what they are called. A form that
   * an article spells out (an acronym, a name with and without a middle name) is joined to what it
   * stands for there, unless articles do not agree.
   */
  entities(): CorpusEntity[];
}

/** A row's key, or `undefined` where articles do not agree. */
type Links = Map<string, string | undefined>;

/** A pile without articles. */
export function createEntityIndex(): EntityIndex {
  const rows = new Map<string, Row>();
  const links: Links = new Map();
  const sources: Omit<ArticleOccurrence, "count">[] = [];
  const pile: EntityIndex = {
    add: (article, entities) => pile.addNotes(recordEntities(article, entities)),
    addNotes({ names, ...source }) {
      for (const notes of names) {
        const key = rowKey(notes.type, notes.name);
        const row = rows.get(key) ?? createRow(notes.type, rows.size);
        rows.set(key, row);
        addNotes(row, notes, sources.length);
        for (const form of notes.links) addLink(links, rowKey(notes.type, form), key);
      }
      sources.push(source);
    },
    articleCount: () => sources.length,
    entities: () => toEntities(joinLinked(rows, links), sources),
  };
  return pile;
}

function addLink(links: Links, from: string, to: string): void {
  if (from === to) return;
  links.set(from, !links.has(from) || links.get(from) === to ? to : undefined);
}

/** Rows that links lead to one another are one. */
function joinLinked(rows: ReadonlyMap<string, Row>, links: Links): Row[] {
  const clusters = createClusters();
  for (const [from, to] of links) if (to !== undefined) clusters.unite(from, to);
  const joined = new Map<string, Row>();
  for (const [key, row] of rows) {
    const cluster = clusters.find(key);
    const other = joined.get(cluster);
    const own = { ...row, names: copy(row.names), forms: copy(row.forms) };
    joined.set(cluster, other ? joinRows(other, own) : own);
  }
  return [...joined.values()].sort((a, b) => a.order - b.order);
}

function copy(counts: Row["forms"]): Row["forms"] {
  return counts.map(([form, count]) => [form, count]);
}

function toEntities(
  rows: readonly Row[],
  sources: readonly Omit<ArticleOccurrence, "count">[],
): CorpusEntity[] {
  const numbers: Record<EntityType, number> = { person: 0, place: 0, organization: 0 };
  return rows.map((row) => {
    const id = `${ID_LETTERS[row.type]}${++numbers[row.type]}`;
    const name = row.listed ?? commonName(row.names);
    const articles = placesOf(row, sources);
    return {
      id,
      type: row.type,
      name,
      aliases: aliasesOf(row, name),
      articleCount: articles.length,
      count: row.count,
      salience: Math.min(1, Math.round((1000 * row.salience) / articles.length) / 1000),
      articles,
    };
  });
}

function placesOf({ articles }: Row, sources: readonly Omit<ArticleOccurrence, "count">[]) {
  const places: ArticleOccurrence[] = [];
  for (let at = 0; at < articles.length; at += 2) {
    const source = sources[articles[at] ?? 0];
    if (source) places.push({ ...source, count: articles[at + 1] ?? 0 });
  }
  return places;
}

/** The name that most articles have, but no acronym where there is another; of equals the fullest. */
function commonName(names: Row["names"]): string {
  const full = names.filter(([form]) => !isAcronym(form) && form !== form.toUpperCase());
  const choice = full.length > 0 ? full : names;
  const most = Math.max(...choice.map(([, count]) => count));
  return fullestForm(choice.filter(([, count]) => count === most).map(([form]) => form));
}

/** Most frequent first; those that differ by capitals only are one. */
function aliasesOf({ forms }: Row, name: string): string[] {
  const known = new Set([name.toLowerCase()]);
  const sorted = [...forms].sort(([, a], [, b]) => b - a).map(([form]) => form);
  return sorted.filter((form) => {
    const key = form.toLowerCase();
    return !known.has(key) && known.add(key);
  });
}
