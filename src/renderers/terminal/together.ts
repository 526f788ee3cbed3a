import { ENTITY_TYPES, type EntityType } from "../../model/entity.ts";
import type { ArticleOccurrence, CorpusEntity, CorpusResult } from "../../model/together.ts";
import type { RenderSettings } from "../renderer.ts";
import { sanitize } from "../sanitize.ts";
import { type Measure, padEnd, padStart } from "./columns.ts";
import { TYPE_LABELS } from "./legend.ts";
import { loadTypesetting } from "./page.ts";
import type { Painter } from "./styles.ts";

const MARGIN = "  ";
const GAP = "  ";
const TITLES = ["articles", "mentions"] as const;

type ViewOptions = Pick<RenderSettings, "layout" | "entities">;

/** What all rows of the table share; widths are in columns, 0 is no limit. */
interface Table {
  readonly nameWidth: number;
  readonly width: number;
  readonly byArticle: boolean;
  readonly painter: Painter;
  readonly measure: Measure;
}

/**
 * The names of several articles, grouped by kind, with how many articles and mentions each has; with
 * `by: "article"` a line for each of these articles below it.
 */
export async function renderTogether(
  result: CorpusResult,
  options: ViewOptions,
  painter: Painter,
): Promise<string> {
  const { entities, articleCount, failures } = result;
  if (articleCount === 0 && failures.length > 0) return "";
  if (entities.length === 0) return `${painter("no names found", "dim")}\n`;
  const { measure } = await loadTypesetting(entities.flatMap(textsOf).join());
  const table = tableOf(entities, options, painter, measure);
  const groups = ENTITY_TYPES.map((type) => entities.filter((entity) => entity.type === type));
  const lines = groups.flatMap((group) =>
    group[0] ? ["", ...renderGroup(group[0].type, group, table)] : [],
  );
  return `${lines.slice(1).join("\n")}\n`;
}

function textsOf({ name, aliases, articles }: CorpusEntity): string[] {
  return [name, ...aliases, ...articles.map(placeLabel)];
}

function tableOf(
  entities: readonly CorpusEntity[],
  { layout: { width }, entities: { by } }: ViewOptions,
  painter: Painter,
  measure: Measure,
): Table {
  const byArticle = by === "article";
  const labels = byArticle ? entities.flatMap(({ articles }) => articles.map(placeLabel)) : [];
  const names = entities.map(({ name }) => sanitize(name));
  const widest = [...names, ...labels].reduce((most, label) => Math.max(most, measure(label)), 0);
  const taken = TITLES.reduce((sum, title) => sum + GAP.length + title.length, MARGIN.length);
  const nameWidth = width === 0 ? widest : Math.max(1, Math.min(widest, width - taken));
  return { nameWidth, width, byArticle, painter, measure };
}

function renderGroup(type: EntityType, group: readonly CorpusEntity[], table: Table): string[] {
  const { painter, nameWidth, measure } = table;
  const label = padEnd(TYPE_LABELS[type], MARGIN.length + nameWidth, measure);
  const heading = painter(label, "label") + painter(GAP + TITLES.join(GAP), "dim");
  return [heading, ...group.flatMap((entity) => renderEntity(entity, table))];
}

function renderEntity(entity: CorpusEntity, table: Table): string[] {
  const { type, name, articleCount, count, articles } = entity;
  const { painter, nameWidth, measure, byArticle } = table;
  const label = painter(padEnd(sanitize(name), nameWidth, measure), type);
  const numbers = cells([String(articleCount), String(count)], measure);
  const taken = MARGIN.length + nameWidth + numbers.length;
  const aliases = painter(aliasesOf(entity, taken, table), "dim");
  const row = (MARGIN + label + numbers + aliases).trimEnd();
  return byArticle ? [row, ...articles.map((place) => renderPlace(place, table))] : [row];
}

function renderPlace(place: ArticleOccurrence, { painter, nameWidth, measure }: Table): string {
  const label = padEnd(placeLabel(place), nameWidth, measure);
  return MARGIN + painter(label + cells(["", String(place.count)], measure), "dim");
}

function placeLabel({ source, id }: ArticleOccurrence): string {
  return sanitize(`${MARGIN}${source}${id === undefined ? "" : ` (${id})`}`).replaceAll("\n", " ");
}

/** Numbers under their titles. */
function cells(numbers: readonly string[], measure: Measure): string {
  return numbers
    .map((number, at) => GAP + padStart(number, TITLES[at]?.length ?? 0, measure))
    .join("");
}

/** As many aliases as the line has room for. */
function aliasesOf({ aliases }: CorpusEntity, taken: number, { width, measure }: Table): string {
  let text = "";
  for (const alias of aliases) {
    const longer = text === "" ? GAP + sanitize(alias) : `${text}, ${sanitize(alias)}`;
    if (width > 0 && taken + measure(longer) > width) break;
    text = longer;
  }
  return text;
}
