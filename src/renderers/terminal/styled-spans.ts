import type { Span } from "../../model/span.ts";
import type { Painter, Style } from "./styles.ts";

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

/** Where a hyperlink leads. */
export interface LinkTarget {
  /** Visible ASCII only, as `emittable` gives it. */
  readonly href: string;
  /** The same for all pieces of one link, which a terminal then shows as one. */
  readonly id: number;
}

/** Some terminals take no longer address. */
const LONGEST = 2000;

/**
 * An address as it may be sent to a terminal: percent-encoded to visible ASCII, so that nothing in it
 * can end the sequence it stands in; undefined where that cannot be done.
 * @param address An absolute `http:`, `https:` or `mailto:` address.
 */
export function emittable(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  const encoded = href.replaceAll(" ", "%20");
  return encoded.length <= LONGEST && /^[!-~]+$/.test(encoded) ? encoded : undefined;
}

/** Text that leads to an address when it is clicked on, where a terminal knows OSC 8. */
export function hyperlink(text: string, { href, id }: LinkTarget): string {
  return `\u001b]8;id=${id};${href}\u001b\\${text}\u001b]8;;\u001b\\`;
}
