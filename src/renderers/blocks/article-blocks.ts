import type { Article, Mark } from "../../model/article.ts";
import type { TextBlock } from "../../model/compose.ts";
import { type Span, surface } from "../../model/span.ts";
import { sanitize } from "../sanitize.ts";

/**
 * An article's blocks, sanitized and separate, for formats with their own markup. Adds a headline and a
 * byline if only the metadata has them, and drops blank blocks.
 */
export function articleBlocks(article: Article): TextBlock[] {
  return withByline(withHeadline(ownBlocks(article), article), article);
}

function ownBlocks({ text, blocks, marks }: Article): TextBlock[] {
  const marked = marksWithin(blocks, marks);
  return blocks
    .map(({ start, end, ...block }, index) => ({
      ...block,
      text: sanitize(text.slice(start, end)),
      marks: marked[index] ?? [],
    }))
    .filter((block) => block.text.trim() !== "");
}

/** Groups marks by the span that contains them, relative to its start. Both must be in order. */
function marksWithin(spans: readonly Span[], marks: readonly Mark[]): Mark[][] {
  let next = 0;
  return spans.map(({ start, end }) => {
    const within: Mark[] = [];
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[++next]) {
      if (mark.start < start || mark.end > end) continue;
      within.push({ ...mark, start: mark.start - start, end: mark.end - start });
    }
    return within;
  });
}

/** Groups the items of each list; other blocks form groups of one. */
export function groupLists(blocks: readonly TextBlock[]): TextBlock[][] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    if (block.kind === "list-item" && group?.[0]?.kind === "list-item") group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** If no block is a headline, the first block becomes one if it is the title; otherwise the title is added. */
function withHeadline(blocks: TextBlock[], article: Article): TextBlock[] {
  const title = sanitize(article.title?.trim() ?? "");
  if (title === "" || blocks.some(({ kind }) => kind === "headline")) return blocks;
  const opening = article.blocks[0] && sanitize(surface(article.text, article.blocks[0]));
  const [first, ...rest] = blocks;
  if (first && opening === title) {
    return [{ kind: "headline", text: title, marks: first.marks ?? [] }, ...rest];
  }
  return [{ kind: "headline", text: title }, ...blocks];
}

function withByline(blocks: TextBlock[], { byline }: Article): TextBlock[] {
  const authors = byline?.authors ?? [];
  if (authors.length === 0 || blocks.some(({ kind }) => kind === "byline")) return blocks;
  const at = blocks.findLastIndex(({ kind }) => kind === "headline" || kind === "subheadline") + 1;
  return blocks.toSpliced(at, 0, { kind: "byline", text: sanitize(`By ${authors.join(", ")}`) });
}

const CELL_SEPARATOR = " | ";

/** A table cell; marks are relative to its text. */
export interface TableCell {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Splits a table block into rows (its lines) and cells (separated by bars). */
export function tableRows({ text, marks = [] }: TextBlock): TableCell[][] {
  const lines = cut(text, "\n");
  const marked = marksWithin(lines, marks);
  return lines.map(({ start, end }, at) => toCells(text.slice(start, end), marked[at] ?? []));
}

function toCells(line: string, marks: readonly Mark[]): TableCell[] {
  const cells = cut(line, CELL_SEPARATOR);
  const marked = marksWithin(cells, marks);
  return cells.map(({ start, end }, at) => ({
    text: line.slice(start, end),
    marks: marked[at] ?? [],
  }));
}

function cut(text: string, separator: string): Span[] {
  let at = 0;
  return text.split(separator).map(({ length }) => {
    const start = at;
    at += length + separator.length;
    return { start, end: start + length };
  });
}
