import type { ArticleOccurrence, CorpusEntity, CorpusResult } from "../../model/corpus.ts";
import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import type { RenderSettings } from "../renderer.ts";
import { sanitize } from "../sanitize.ts";
import { type Measure, padEnd, padStart } from "./columns.ts";
import { TYPE_LABELS } from "./legend.ts";
import { loadTypesetting } from "./page.ts";
import type { Styler } from "./styles.ts";

const MARGIN = "  ";
const GAP = "  ";
const TITLES = ["articles", "mentions"] as const;

type ViewOptions = Pick<RenderSettings, "layout" | "entities">;

/** What all rows of the table share. Widths are in terminal columns; 0 means no limit. */
interface Table {
  readonly nameWidth: number;
  readonly width: number;
  readonly byArticle: boolean;
  readonly stylize: Styler;
  readonly measure: Measure;
}

/**
 * The names of several articles, grouped by type, with the number of articles and mentions. With
 * `by: "article"`, the articles are listed under each name.
 */
export async function renderCorpus(
  result: CorpusResult,
  options: ViewOptions,
  stylize: Styler,
): Promise<string> {
  const { entities, articleCount, failures } = result;
  if (articleCount === 0 && failures.length > 0) return "";
  if (entities.length === 0) return `${stylize("no names found", "dim")}\n`;
  const { measure } = await loadTypesetting(entities.flatMap(textsOf).join());
  const table = tableOf(entities, options, stylize, measure);
  const groups = ENTITY_TYPES.map((type) => entities.filter((entity) => entity.type === type));
  const lines = groups.flatMap((group) =>
    group[0] ? ["", ...renderGroup(group[0].type, group, table)] : [],
  );
  return `${lines.slice(1).join("\n")}\n`;
}

function textsOf({ name, aliases, articles }: CorpusEntity): string[] {
  return [name, ...aliases, ...articles.map(occurrenceLabel)];
}

function tableOf(
  entities: readonly CorpusEntity[],
  { layout: { width }, entities: { by } }: ViewOptions,
  stylize: Styler,
  measure: Measure,
): Table {
  const byArticle = by === "article";
  const labels = byArticle ? entities.flatMap(({ articles }) => articles.map(occurrenceLabel)) : [];
  const names = entities.map(({ name }) => sanitize(name));
  const widest = [...names, ...labels].reduce((most, label) => Math.max(most, measure(label)), 0);
  const taken = TITLES.reduce((sum, title) => sum + GAP.length + title.length, MARGIN.length);
  const nameWidth = width === 0 ? widest : Math.max(1, Math.min(widest, width - taken));
  return { nameWidth, width, byArticle, stylize, measure };
}

function renderGroup(type: EntityType, group: readonly CorpusEntity[], table: Table): string[] {
  const { stylize, nameWidth, measure } = table;
  const label = padEnd(TYPE_LABELS[type], MARGIN.length + nameWidth, measure);
  const heading = stylize(label, "label") + stylize(GAP + TITLES.join(GAP), "dim");
  return [heading, ...group.flatMap((entity) => renderEntity(entity, table))];
}

function renderEntity(entity: CorpusEntity, table: Table): string[] {
  const { type, name, articleCount, count, articles } = entity;
  const { stylize, nameWidth, measure, byArticle } = table;
  const label = stylize(padEnd(sanitize(name), nameWidth, measure), type);
  const numbers = cells([String(articleCount), String(count)], measure);
  const taken = MARGIN.length + nameWidth + numbers.length;
  const aliases = stylize(aliasesOf(entity, taken, table), "dim");
  const row = (MARGIN + label + numbers + aliases).trimEnd();
  return byArticle
    ? [row, ...articles.map((occurrence) => renderOccurrence(occurrence, table))]
    : [row];
}

function renderOccurrence(
  occurrence: ArticleOccurrence,
  { stylize, nameWidth, measure }: Table,
): string {
  const label = padEnd(occurrenceLabel(occurrence), nameWidth, measure);
  return MARGIN + stylize(label + cells(["", String(occurrence.count)], measure), "dim");
}

function occurrenceLabel({ source, id }: ArticleOccurrence): string {
  return sanitize(`${MARGIN}${source}${id === undefined ? "" : ` (${id})`}`).replaceAll("\n", " ");
}

/** Numbers, aligned with their column titles. */
function cells(numbers: readonly string[], measure: Measure): string {
  return numbers
    .map((number, at) => GAP + padStart(number, TITLES[at]?.length ?? 0, measure))
    .join("");
}

/** The aliases that fit on the line. */
function aliasesOf({ aliases }: CorpusEntity, taken: number, { width, measure }: Table): string {
  let text = "";
  for (const alias of aliases) {
    const longer = text === "" ? GAP + sanitize(alias) : `${text}, ${sanitize(alias)}`;
    if (width > 0 && taken + measure(longer) > width) break;
    text = longer;
  }
  return text;
}
