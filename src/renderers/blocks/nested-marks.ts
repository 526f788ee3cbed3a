import type { Mark } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";

/** A mark with the marks inside it. */
export interface MarkNode {
  readonly mark: Mark;
  readonly children: readonly MarkNode[];
}

interface OpenNode {
  readonly mark: Mark;
  readonly children: OpenNode[];
}

/** Writes a format's text and marks. */
export interface MarkWriter {
  /** @param next The mark that starts at the end of the span, if any. */
  readonly text: (span: Span, next: Mark | undefined) => string;
  readonly mark: (node: MarkNode, inner: () => string) => string;
}

/**
 * Nests marks, which must be ordered by start. Drops marks that cross another's end, and marks inside
 * code or inside a mark of the same kind. The trees are at most four levels deep.
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

/** Writes a span of a text with its marks. */
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
