import type { Entity } from "../../model/entity.ts";
import type { EntitiesResult } from "../../model/result.ts";
import type { EntityViewOptions, LayoutOptions } from "../renderer.ts";
import { sanitize } from "../sanitize.ts";
import { countByPart } from "./charts.ts";
import type { Page } from "./page.ts";

export const MARGIN = "  ";
export const GAP = "  ";
/** Before another form of a name, where those have lines of their own. */
export const BRANCH = "├─ ";
const BAR_WIDTH = 12;
const WHERE_WIDTH = 16;
const NARROWEST_WHERE = 8;

/** What all rows of one table share; widths are in columns, 0 for a column that is not there. */
export interface EntityTable {
  readonly nameWidth: number;
  readonly countWidth: number;
  readonly barWidth: number;
  readonly whereWidth: number;
  /** Mentions of the entity that has most. */
  readonly highest: number;
  /** Mentions in the part of the article that has most of one entity. */
  readonly highestPart: number;
  /** UTF-16 code units of the article. */
  readonly length: number;
  /** Whether each other form of a name has its own line. */
  readonly tree: boolean;
  readonly page: Page;
}

/** A name or alias as one line. */
export function lineOf(name: string): string {
  return sanitize(name).replaceAll("\n", " ").replaceAll("\t", " ");
}

/** The table of an article's entities: what a narrow page has no room for is left out, from the right. */
export function tableOf(
  { article, entities }: EntitiesResult,
  { where, tree }: EntityViewOptions,
  page: Page,
): EntityTable {
  const { width } = page.layout;
  const highest = greatest(entities.map(({ count }) => count));
  const countWidth = String(highest).length;
  const least = where ? GAP.length + NARROWEST_WHERE : 0;
  const room = width - MARGIN.length - GAP.length - countWidth - least;
  const widest = widestName(entities, tree, page);
  const nameWidth = width === 0 ? widest : Math.min(widest, Math.max(2, room));
  const taken = MARGIN.length + nameWidth + GAP.length + countWidth;
  const { barWidth, whereWidth } = pictureWidths(taken, where, page.layout);
  const length = article.text.length;
  const parts = entities.map(({ mentions }) => greatest(countByPart(mentions, length, whereWidth)));
  const highestPart = whereWidth > 0 ? greatest(parts) : 0;
  return { nameWidth, countWidth, barWidth, whereWidth, highest, highestPart, length, tree, page };
}

function widestName(entities: readonly Entity[], tree: boolean, { measure }: Page): number {
  const forms = entities.flatMap(({ name, aliases }) => [
    measure(lineOf(name)),
    ...(tree ? aliases.map((alias) => measure(BRANCH + lineOf(alias))) : []),
  ]);
  return greatest(forms);
}

/** Pictures are for those who look, and where in the article a name stands for those who ask. */
function pictureWidths(taken: number, where: boolean, { terminal, width }: LayoutOptions) {
  const room = width === 0 ? Number.POSITIVE_INFINITY : width - taken;
  const whereAsked = Math.min(WHERE_WIDTH, room - GAP.length);
  const forBar = where ? room - GAP.length - whereAsked : room;
  const barWidth = terminal && forBar >= GAP.length + BAR_WIDTH ? BAR_WIDTH : 0;
  const forWhere = barWidth > 0 ? room - GAP.length - barWidth : 0;
  const fitsUnasked = terminal && forWhere >= GAP.length + WHERE_WIDTH;
  return { barWidth, whereWidth: where ? Math.max(1, whereAsked) : fitsUnasked ? WHERE_WIDTH : 0 };
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}
