import type { BlockDraft } from "../../model/compose.ts";
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

/** Cells with more text are parts of a page that a table lays out. */
const CELL_LIMIT = 400;
const LAYOUT = "table,ul,ol,h1,h2,h3,h4,blockquote,pre,figure,form";

/** Whether a table is one: rows of two cells and more, none of which is a page of its own. */
export function isDataTable(table: DomElement): boolean {
  const role = table.getAttribute("role");
  if (role === "presentation" || role === "none" || table.querySelector(LAYOUT)) return false;
  const rows = rowsOf(table).map(cellsOf);
  if (!rows.some((cells) => cells.length > 1)) return false;
  return rows.flat().every((cell) => lineOf(cell).length <= CELL_LIMIT);
}

/** Rows are lines, cells are parted by " | "; a caption is the first line. */
export function readTable(
  table: DomElement,
  resolve: ResolveHref,
): BlockDraft & { linked: number } {
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

/** A cell is one line, whatever it is made of. */
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
