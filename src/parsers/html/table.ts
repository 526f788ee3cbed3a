import type { TextBlock } from "../../model/compose.ts";
import { type InlineText, joinInline } from "../inline-text.ts";
import {
  childrenOf,
  type DomElement,
  type DomNode,
  HIDDEN_ELEMENTS,
  isElement,
  isText,
  lineOf,
} from "./dom.ts";
import {
  closeMark,
  createWriter,
  type InlineWriter,
  openMark,
  takeInline,
  writeText,
} from "./inline-writer.ts";
import { markOf, type ResolveHref } from "./marks.ts";

/** Longer cells belong to a layout table. */
const MAX_CELL_LENGTH = 400;
const LAYOUT_SELECTOR = "table,ul,ol,h1,h2,h3,h4,blockquote,pre,figure,form";

/** Whether a table holds data: some rows have two or more cells, and no cell has a layout inside. */
export function isDataTable(table: DomElement): boolean {
  const role = table.getAttribute("role");
  if (role === "presentation" || role === "none" || table.querySelector(LAYOUT_SELECTOR))
    return false;
  const rows = rowsOf(table).map(cellsOf);
  if (!rows.some((cells) => cells.length > 1)) return false;
  return rows.flat().every((cell) => lineOf(cell).length <= MAX_CELL_LENGTH);
}

/** Reads a table: one line per row, with " | " between cells; a caption is the first line. */
export function readTable(table: DomElement, resolve: ResolveHref): TextBlock & { linked: number } {
  let linked = 0;
  const read = (cell: DomElement): InlineText => {
    const { linked: more, ...inline } = readCell(cell, resolve);
    linked += more;
    return inline;
  };
  const rows = rowsOf(table).map((row) =>
    joinInline(row.tagName === "CAPTION" ? [read(row)] : cellsOf(row).map(read), " | "),
  );
  const shown = rows.filter(({ text }) => /[^|\s]/.test(text));
  return { kind: "table", ...joinInline(shown, "\n"), linked };
}

function rowsOf(table: DomElement): DomElement[] {
  return [...table.querySelectorAll("tr,caption")];
}

function cellsOf(row: DomElement): DomElement[] {
  return [...childrenOf(row)]
    .filter(isElement)
    .filter(({ tagName }) => tagName === "TD" || tagName === "TH");
}

function readCell(cell: DomElement, resolve: ResolveHref): InlineText & { linked: number } {
  const writer = createWriter();
  walkCell(cell, writer, resolve);
  return takeInline(writer);
}

/** Writes a cell in one line, whatever it contains. */
function walkCell(node: DomNode, writer: InlineWriter, resolve: ResolveHref): void {
  for (const child of childrenOf(node)) {
    if (isText(child)) writeText(writer, child.nodeValue ?? "");
    else if (isElement(child) && !HIDDEN_ELEMENTS.has(child.tagName)) {
      const mark = markOf(child, resolve);
      if (mark) openMark(writer, mark);
      walkCell(child, writer, resolve);
      if (mark) closeMark(writer);
      else if (child.tagName === "BR" || child.tagName === "P") writeText(writer, " ");
    }
  }
}
