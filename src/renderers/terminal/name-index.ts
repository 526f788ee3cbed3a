import type { Entity, Mention } from "../../model/entity.ts";
import type { ShowResult } from "../../model/result.ts";
import { sanitize } from "../sanitize.ts";
import { fitText, padEnd, padStart } from "./columns.ts";
import { markOf } from "./legend.ts";
import type { Page } from "./page.ts";
import type { Style } from "./styles.ts";

const GAP = "  ";
/** Narrower pages abbreviate types and positions. */
const WIDE_PAGE = 50;
const HEAD = { name: "Name", kind: "kind", first: "first in", count: "times" };

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly first: string;
  readonly count: string;
}

/** Lists the names by first mention: type, position of that mention, and count. */
export function renderIndex({ article, entities = [] }: ShowResult, page: Page): string {
  const { width } = page.layout;
  const isWide = width === 0 || width >= WIDE_PAGE;
  const ordered = [...entities].sort((a, b) => startOf(a) - startOf(b));
  const rows = ordered.map((entity) => rowOf(entity, article, isWide));
  const head = isWide ? [HEAD] : [];
  const widths = widthsOf([...head, ...rows], page);
  const lines = rows.map((row, index) => layRow(row, widths, ordered[index]?.type, page));
  const titles = head.map((row) => layRow(row, widths, "label", page));
  return [...titles, ...lines].join("\n");
}

function startOf({ mentions }: Entity): number {
  return mentions[0]?.start ?? 0;
}

function rowOf(entity: Entity, article: ShowResult["article"], isWide: boolean): Row {
  const { name, type, count, mentions } = entity;
  const first = mentions[0] ? positionOf(mentions[0], article, isWide) : "";
  return {
    name: sanitize(name).replaceAll("\n", " "),
    kind: isWide ? type : markOf(type),
    first,
    count: String(count),
  };
}

/** The sentence number, from 1; outside any sentence, the dateline or the kind of block. */
function positionOf(
  mention: Mention,
  { blocks, dateline }: ShowResult["article"],
  isWide: boolean,
) {
  const { sentence, start, end, block } = mention;
  if (sentence !== null) return isWide ? `sentence ${sentence + 1}` : `s${sentence + 1}`;
  if (dateline && start >= dateline.start && end <= dateline.end && isWide) return "dateline";
  return isWide ? (blocks[block]?.kind ?? "") : "-";
}

type Widths = Readonly<Record<keyof Row, number>>;

function widthsOf(rows: readonly Row[], { layout: { width }, measure }: Page): Widths {
  const widest = (key: keyof Row) =>
    rows.reduce((most, row) => Math.max(most, measure(row[key])), 0);
  const [kind, first, count] = [widest("kind"), widest("first"), widest("count")];
  const room = width - kind - first - count - 3 * GAP.length;
  const name = width === 0 ? widest("name") : Math.min(widest("name"), Math.max(2, room));
  return { name, kind, first, count };
}

function layRow(row: Row, widths: Widths, style: Style = "label", page: Page): string {
  const { measure, stylize } = page;
  const cell = (key: keyof Row) => padEnd(row[key], widths[key], measure);
  const name = fitText(row.name, widths.name, measure);
  const cells = [
    stylize(name.text, style) + name.blanks,
    cell("kind"),
    cell("first"),
    padStart(row.count, widths.count, measure),
  ];
  return cells.join(GAP).trimEnd();
}
