import type { Span } from "../../model/span.ts";
import { hyperlink, type LinkTarget } from "./hyperlink.ts";
import type { Painter, Style } from "./painter.ts";

/** A span of a text and the style it has. */
export interface StyledSpan<S = Style> extends Span {
  readonly style: S;
  /** Where a click leads. */
  readonly target?: LinkTarget | undefined;
  /** What is shown behind it and is not in the text. */
  readonly after?: string | undefined;
}

/** A piece of text that has the same styles throughout, the outermost style first. */
export interface Run<S = Style> {
  readonly text: string;
  readonly styles: readonly S[];
  readonly target?: LinkTarget | undefined;
}

/**
 * Finds the styled spans that touch each of many spans asked for in text order; passes over each
 * styled span about once, however many spans are asked for.
 */
export function createSweep(unordered: readonly StyledSpan[]): (span: Span) => StyledSpan[] {
  const styled = [...unordered].sort((a, b) => a.start - b.start || b.end - a.end);
  let first = 0;
  return (span) => {
    while ((styled[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first++;
    const touching: StyledSpan[] = [];
    for (let i = first; i < styled.length; i++) {
      const candidate = styled[i];
      if (!candidate || candidate.start >= span.end) break;
      if (candidate.end > span.start) touching.push(candidate);
    }
    return touching;
  };
}

/** Cuts a span of a text into runs at the edges of the styled spans that touch it. */
export function cutRuns<S = Style>(
  text: string,
  span: Span,
  styled: readonly StyledSpan<S>[],
): Run<S>[] {
  const edges = styled.flatMap(({ start, end }) => [start, end]);
  const inner = edges.filter((edge) => span.start < edge && edge < span.end);
  const cuts = [...new Set([span.start, ...inner, span.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? end;
    const covering = styled.filter((one) => one.start <= start && end <= one.end);
    const target = covering.find((one) => one.target !== undefined)?.target;
    return { text: text.slice(start, end), styles: covering.map(({ style }) => style), target };
  });
}

/** A run with all its styles on. */
export function paintRun({ text, styles, target }: Run, painter: Painter): string {
  const painted = styles.reduceRight((inner, style) => painter(inner, style), text);
  return target ? hyperlink(painted, target) : painted;
}
