import type { Mark } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";

/** A mark and those inside it. */
export interface MarkNode {
  readonly mark: Mark;
  readonly children: readonly MarkNode[];
}

interface OpenNode {
  readonly mark: Mark;
  readonly children: OpenNode[];
}

/** How a format writes text and marks; all spans are of one text. */
export interface MarkWriter {
  /** @param next The mark that follows at the end of the span, if one does. */
  readonly text: (span: Span, next: Mark | undefined) => string;
  readonly mark: (node: MarkNode, inner: () => string) => string;
}

/**
 * Marks, ordered by start, as elements that nest: one that reaches over the end of another is left
 * out, and so is one inside its like or inside code. Trees are four marks deep at most.
 */
export function nestMarks(marks: readonly Mark[]): MarkNode[] {
  const roots: OpenNode[] = [];
  const open: OpenNode[] = [];
  for (const mark of marks) {
    while ((open.at(-1)?.mark.end ?? Number.POSITIVE_INFINITY) <= mark.start) open.pop();
    if (!fitsInto(open, mark)) continue;
    const node: OpenNode = { mark, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function fitsInto(open: readonly OpenNode[], { kind, start, end }: Mark): boolean {
  if (start >= end || end > (open.at(-1)?.mark.end ?? end)) return false;
  return open.every(({ mark }) => mark.kind !== kind && mark.kind !== "code");
}

/** A span of a text with the marks inside it. */
export function writeMarked(span: Span, nodes: readonly MarkNode[], writer: MarkWriter): string {
  const parts: string[] = [];
  let at = span.start;
  for (const node of nodes) {
    const { mark, children } = node;
    parts.push(writer.text({ start: at, end: mark.start }, mark));
    parts.push(writer.mark(node, () => writeMarked(mark, children, writer)));
    at = mark.end;
  }
  return parts.join("") + writer.text({ start: at, end: span.end }, undefined);
}
