import type { Article } from "../../model/article.ts";
import type { ArticleOccurrence, CorpusEntity } from "../../model/corpus.ts";
import type { Entity, EntityType } from "../../model/entity.ts";
import { isAcronym } from "../gazetteer/aliases.ts";
import { fullestForm } from "../resolution/forms.ts";
import { createClusters } from "../resolution/grouping.ts";
import { ID_LETTERS } from "../resolution/resolve.ts";
import { type ArticleEntities, recordEntities } from "./article-entities.ts";
import {
  addEntity,
  createAccumulator,
  type EntityAccumulator,
  entityKey,
  joinAccumulators,
} from "./entity-accumulator.ts";

/** Collects the entities of many articles into one list. Memory use depends on the names, not on the texts. */
export interface EntityIndex {
  /** Adds an article's entities, of all types and counts. */
  add(article: Article, entities: readonly Entity[]): void;
  /** Adds what `recordEntities` recorded for an article, perhaps in another thread. */
  addRecorded(recorded: ArticleEntities): void;
  articleCount(): number;
  /**
   * The list, in order of first appearance. Entities with the same name are one: a person's full name, or
   * a surname if its article has no more, and the name of a place or an organization. A form that an
   * article spells out (an acronym, a middle name) is merged with its full name, unless articles disagree.
   */
  entities(): CorpusEntity[];
}

/** For a form's key, the key of the name that it means; `undefined` if articles disagree. */
type Links = Map<string, string | undefined>;

type Source = Omit<ArticleOccurrence, "count">;

/** Creates an index without articles. */
export function createEntityIndex(): EntityIndex {
  const accumulators = new Map<string, EntityAccumulator>();
  const links: Links = new Map();
  const sources: Source[] = [];
  const index: EntityIndex = {
    add: (article, entities) => index.addRecorded(recordEntities(article, entities)),
    addRecorded({ entities, ...source }) {
      for (const entity of entities) {
        const key = entityKey(entity.type, entity.name);
        const known = accumulators.get(key) ?? createAccumulator(entity.type, accumulators.size);
        accumulators.set(key, known);
        addEntity(known, entity, sources.length);
        for (const form of entity.links) addLink(links, entityKey(entity.type, form), key);
      }
      sources.push(source);
    },
    articleCount: () => sources.length,
    entities: () => toEntities(joinLinked(accumulators, links), sources),
  };
  return index;
}

function addLink(links: Links, from: string, to: string): void {
  if (from === to) return;
  links.set(from, !links.has(from) || links.get(from) === to ? to : undefined);
}

/** Joins the accumulators that links connect. */
function joinLinked(
  accumulators: ReadonlyMap<string, EntityAccumulator>,
  links: Links,
): EntityAccumulator[] {
  const clusters = createClusters();
  for (const [from, to] of links) if (to !== undefined) clusters.unite(from, to);
  const joined = new Map<string, EntityAccumulator>();
  for (const [key, accumulator] of accumulators) {
    const cluster = clusters.find(key);
    const other = joined.get(cluster);
    const { names, forms } = accumulator;
    const own = { ...accumulator, names: copy(names), forms: copy(forms) };
    joined.set(cluster, other ? joinAccumulators(other, own) : own);
  }
  return [...joined.values()].sort((a, b) => a.order - b.order);
}

function copy(counts: EntityAccumulator["forms"]): EntityAccumulator["forms"] {
  return counts.map(([form, count]) => [form, count]);
}

function toEntities(
  accumulators: readonly EntityAccumulator[],
  sources: readonly Source[],
): CorpusEntity[] {
  const numbers: Record<EntityType, number> = { person: 0, place: 0, organization: 0 };
  return accumulators.map((accumulator) => {
    const { type, listed, names, count, salience } = accumulator;
    const name = listed ?? commonName(names);
    const articles = articlesOf(accumulator, sources);
    return {
      id: `${ID_LETTERS[type]}${++numbers[type]}`,
      type,
      name,
      aliases: aliasesOf(accumulator, name),
      articleCount: articles.length,
      count,
      salience: Math.min(1, Math.round((1000 * salience) / articles.length) / 1000),
      articles,
    };
  });
}

function articlesOf(
  { articles }: EntityAccumulator,
  sources: readonly Source[],
): ArticleOccurrence[] {
  const occurrences: ArticleOccurrence[] = [];
  for (let at = 0; at < articles.length; at += 2) {
    const source = sources[articles[at] ?? 0];
    if (source) occurrences.push({ ...source, count: articles[at + 1] ?? 0 });
  }
  return occurrences;
}

/** The name that most articles use, an acronym only if there is no other; of several the fullest. */
function commonName(names: EntityAccumulator["names"]): string {
  const full = names.filter(([form]) => !isAcronym(form) && form !== form.toUpperCase());
  const choice = full.length > 0 ? full : names;
  const greatest = Math.max(...choice.map(([, count]) => count));
  return fullestForm(choice.filter(([, count]) => count === greatest).map(([form]) => form));
}

/** Other forms, most frequent first. Forms that differ only in capitals count as one. */
function aliasesOf({ forms }: EntityAccumulator, name: string): string[] {
  const known = new Set([name.toLowerCase()]);
  const sorted = [...forms].sort(([, a], [, b]) => b - a).map(([form]) => form);
  return sorted.filter((form) => {
    const key = form.toLowerCase();
    return !known.has(key) && known.add(key);
  });
}
