import type { Entity } from "../../model/entity.ts";
import type { EntitiesResult } from "../../model/result.ts";
import type { EntityViewOptions, LayoutOptions } from "../renderer.ts";
import { sanitize } from "../sanitize.ts";
import { countByPart } from "./charts.ts";
import type { Page } from "./page.ts";

export const MARGIN = "  ";
export const GAP = "  ";
/** Precedes each other form of a name in the tree view. */
export const BRANCH = "├─ ";
const BAR_WIDTH = 12;
const SPARKLINE_WIDTH = 16;
const MIN_SPARKLINE_WIDTH = 8;

/** What all rows of a table share. Widths are in terminal columns; 0 hides a column. */
export interface EntityTable {
  readonly nameWidth: number;
  readonly countWidth: number;
  readonly barWidth: number;
  readonly whereWidth: number;
  /** The highest count of any entity. */
  readonly highest: number;
  /** The highest count of any entity in one part of the article. */
  readonly highestPart: number;
  /** The article's length in UTF-16 code units. */
  readonly length: number;
  /** Whether each other form of a name has its own line. */
  readonly tree: boolean;
  readonly page: Page;
}

/** A name or alias on one line, sanitized. */
export function lineOf(name: string): string {
  return sanitize(name).replaceAll("\n", " ").replaceAll("\t", " ");
}

/** Computes the column widths. A narrow page loses columns from the right. */
export function tableOf(
  { article, entities }: EntitiesResult,
  { where, tree }: EntityViewOptions,
  page: Page,
): EntityTable {
  const { width } = page.layout;
  const highest = greatest(entities.map(({ count }) => count));
  const countWidth = String(highest).length;
  const least = where ? GAP.length + MIN_SPARKLINE_WIDTH : 0;
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

/** Bars and sparklines appear on terminals; the `where` option adds sparklines everywhere. */
function pictureWidths(taken: number, where: boolean, { terminal, width }: LayoutOptions) {
  const room = width === 0 ? Number.POSITIVE_INFINITY : width - taken;
  const whereAsked = Math.min(SPARKLINE_WIDTH, room - GAP.length);
  const forBar = where ? room - GAP.length - whereAsked : room;
  const barWidth = terminal && forBar >= GAP.length + BAR_WIDTH ? BAR_WIDTH : 0;
  const forWhere = barWidth > 0 ? room - GAP.length - barWidth : 0;
  const fitsUnasked = terminal && forWhere >= GAP.length + SPARKLINE_WIDTH;
  return {
    barWidth,
    whereWidth: where ? Math.max(1, whereAsked) : fitsUnasked ? SPARKLINE_WIDTH : 0,
  };
}

function greatest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}
