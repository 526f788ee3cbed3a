import { ENTITY_TYPES, type Entity } from "../../model/entity.ts";
import type { EntitiesResult } from "../../model/result.ts";
import type { EntityViewOptions } from "../renderer.ts";
import { bar, countByPart, sparkline } from "./charts.ts";
import { fitText, padStart } from "./columns.ts";
import { BRANCH, type EntityTable, GAP, lineOf, MARGIN, tableOf } from "./entity-table.ts";
import { TYPE_LABELS } from "./legend.ts";
import { renderMentions } from "./mentions.ts";
import type { Page } from "./page.ts";
import { heading } from "./page.ts";

/** The names of an article, grouped by type, with counts and aliases; with `by: "mention"`, a line per mention. */
export function renderEntities(
  result: EntitiesResult,
  options: EntityViewOptions,
  page: Page,
): string {
  const body =
    options.by === "mention" ? renderMentions(result, page) : renderGroups(result, options, page);
  return `${[...heading(result.article, page), ...body].join("\n")}\n`;
}

function renderGroups(result: EntitiesResult, options: EntityViewOptions, page: Page): string[] {
  const table = tableOf(result, options, page);
  const present = ENTITY_TYPES.filter((one) => result.entities.some(({ type }) => type === one));
  if (present.length === 0) return [page.stylize("no names found", "dim")];
  return present.flatMap((type, index) => {
    const rows = result.entities.filter((entity) => entity.type === type);
    const label = TYPE_LABELS[type];
    const scale = index === 0 ? scaleBehind(label, table) : "";
    return [
      ...(index === 0 ? [] : [""]),
      page.stylize(label, "label") + page.stylize(scale, "dim"),
      ...rows.flatMap((entity) => renderEntity(entity, table)),
    ];
  });
}

/** Labels the ends of the sparkline column: the start and the end of the article. */
function scaleBehind(label: string, table: EntityTable): string {
  const { nameWidth, countWidth, barWidth, whereWidth } = table;
  const ends = ["start", "end"].join(" ".repeat(Math.max(1, whereWidth - "startend".length)));
  const pictures = barWidth > 0 ? barWidth + GAP.length : 0;
  const at = MARGIN.length + nameWidth + GAP.length + countWidth + GAP.length + pictures;
  const blanks = at - label.length;
  return whereWidth < ends.length || blanks < 1 ? "" : " ".repeat(blanks) + ends;
}

function renderEntity(entity: Entity, table: EntityTable): string[] {
  const { stylize } = table.page;
  const count = String(entity.count);
  const cells =
    nameCells("", lineOf(entity.name), count, entity, table) + picturesOf(entity, table);
  if (table.tree) return [cells.trimEnd(), ...renderForms(entity, table)];
  const aliases = aliasesOf(entity, table);
  return [(cells + stylize(aliases, "dim")).trimEnd()];
}

function nameCells(
  branch: string,
  name: string,
  count: string,
  { type }: Entity,
  { nameWidth, countWidth, page: { measure, stylize } }: EntityTable,
): string {
  const { text, blanks } = fitText(name, nameWidth - branch.length, measure);
  const opening = branch === "" ? "" : stylize(branch, "dim");
  return (
    MARGIN + opening + stylize(text, type) + blanks + GAP + padStart(count, countWidth, measure)
  );
}

function picturesOf({ count, mentions, type }: Entity, table: EntityTable): string {
  const { barWidth, whereWidth, highest, highestPart, length, page } = table;
  const pictures: string[] = [];
  if (barWidth > 0) pictures.push(bar(count / Math.max(1, highest), barWidth));
  if (whereWidth > 0) {
    pictures.push(sparkline(countByPart(mentions, length, whereWidth), highestPart));
  }
  return pictures.map((picture) => GAP + page.stylize(picture, `${type}-bar`)).join("");
}

/** The aliases that fit on the line. */
function aliasesOf({ aliases }: Entity, table: EntityTable): string {
  const { nameWidth, countWidth, barWidth, whereWidth, page } = table;
  const pictures = [barWidth, whereWidth].filter((width) => width > 0);
  const taken = [nameWidth, countWidth, ...pictures].reduce((sum, width) => sum + width, 0);
  const used = MARGIN.length + taken + GAP.length * (pictures.length + 1);
  let text = "";
  for (const alias of aliases) {
    const longer = text === "" ? GAP + lineOf(alias) : `${text}, ${lineOf(alias)}`;
    if (page.layout.width > 0 && used + page.measure(longer) > page.layout.width) break;
    text = longer;
  }
  return text;
}

/** A line for each other form of a name, with its count. */
function renderForms(entity: Entity, table: EntityTable): string[] {
  return entity.aliases.map((alias, index) => {
    const isLast = index === entity.aliases.length - 1;
    const count = entity.mentions.filter(({ text }) => text === alias).length;
    const branch = isLast ? BRANCH.replace("├", "└") : BRANCH;
    return nameCells(
      branch,
      lineOf(alias),
      count > 0 ? String(count) : "",
      entity,
      table,
    ).trimEnd();
  });
}
