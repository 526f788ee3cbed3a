import { ENTITY_TYPES, type Entity } from "../../model/entity.ts";
import type { EntitiesResult } from "../../model/result.ts";
import { sanitize } from "../sanitize.ts";
import { bar } from "./bar.ts";
import { type Measure, padEnd, padStart } from "./columns.ts";
import { heading } from "./heading.ts";
import { TYPE_LABELS } from "./legend.ts";
import { renderMentions } from "./mentions.ts";
import type { Page } from "./page.ts";

const MARGIN = "  ";
const GAP = "  ";
const BAR_WIDTH = 12;

/** The names of an article, grouped by kind with counts and aliases; with `by: "mention"` a line a mention. */
export function renderEntities(result: EntitiesResult, page: Page, measure: Measure): string {
  const body =
    page.options.by === "mention"
      ? renderMentions(result, measure)
      : renderGroups(result.entities, page, measure);
  return `${[...heading(result.article, page), ...body].join("\n")}\n`;
}

function renderGroups(entities: readonly Entity[], page: Page, measure: Measure): string[] {
  const table: Table = { ...columnWidths(entities, page, measure), page, measure };
  const groups = ENTITY_TYPES.map((type) => {
    const rows = entities.filter((entity) => entity.type === type);
    const label = page.painter(TYPE_LABELS[type], "label");
    return rows.length > 0 ? [label, ...rows.map((entity) => renderRow(entity, table))] : [];
  }).filter((group) => group.length > 0);
  if (groups.length === 0) return [page.painter("no names found", "dim")];
  return groups.flatMap((group, index) => (index === 0 ? group : ["", ...group]));
}

/** What all rows of one table share; widths are in columns. */
interface Table {
  readonly nameWidth: number;
  readonly countWidth: number;
  readonly highest: number;
  readonly page: Page;
  readonly measure: Measure;
}

function columnWidths(entities: readonly Entity[], { options }: Page, measure: Measure) {
  const greatest = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);
  const widest = greatest(entities.map(({ name }) => measure(sanitize(name))));
  const highest = greatest(entities.map(({ count }) => count));
  const countWidth = String(highest).length;
  const room = options.width - MARGIN.length - GAP.length - countWidth;
  const nameWidth = options.width === 0 ? widest : Math.min(widest, Math.max(1, room));
  return { nameWidth, countWidth, highest };
}

function renderRow(entity: Entity, table: Table): string {
  const { painter } = table.page;
  const name = padEnd(sanitize(entity.name), table.nameWidth, table.measure);
  const count = padStart(String(entity.count), table.countWidth, table.measure);
  const taken = MARGIN.length + table.nameWidth + GAP.length + table.countWidth;
  const picture = barOf(entity, taken, table);
  const aliases = aliasesOf(entity, taken + picture.length, table);
  const cells = [MARGIN, painter(name, entity.type), GAP, count];
  const row = [...cells, painter(picture, entity.type), painter(aliases, "dim")].join("");
  return row.trimEnd();
}

/** A bar where somebody looks and the line has room for it. */
function barOf({ count }: Entity, taken: number, { page, highest }: Table): string {
  const { terminal, width } = page.options;
  if (!terminal || !fits(taken + GAP.length + BAR_WIDTH, width)) return "";
  return GAP + bar(count / Math.max(1, highest), BAR_WIDTH);
}

/** As many aliases as the line has room for. */
function aliasesOf({ aliases }: Entity, taken: number, { page, measure }: Table): string {
  let text = "";
  for (const alias of aliases) {
    const longer = text === "" ? GAP + sanitize(alias) : `${text}, ${sanitize(alias)}`;
    if (!fits(taken + measure(longer), page.options.width)) break;
    text = longer;
  }
  return text;
}

function fits(columns: number, width: number): boolean {
  return width === 0 || columns <= width;
}
