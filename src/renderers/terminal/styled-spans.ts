import type { Span } from "../../model/span.ts";
import type { Style, Styler } from "./styles.ts";

/** A span of a text with a style. */
export interface StyledSpan<S = Style> extends Span {
  readonly style: S;
  /** The target of a clickable link. */
  readonly target?: LinkTarget | undefined;
  /** Text to insert after the span. */
  readonly after?: string | undefined;
}

/** A piece of text with uniform styles, the outermost first. */
export interface Run<S = Style> {
  readonly text: string;
  readonly styles: readonly S[];
  readonly target?: LinkTarget | undefined;
}

/**
 * Finds the styled spans that overlap a span. Calls must come in text order; all together take linear
 * time (a sweep line).
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

/** Splits a span of a text into runs at the edges of the styled spans. */
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

/** Applies a run's styles and link. */
export function styleRun({ text, styles, target }: Run, stylize: Styler): string {
  const styled = styles.reduceRight((inner, style) => stylize(inner, style), text);
  return target ? hyperlink(styled, target) : styled;
}

/** The target of a clickable link. */
export interface LinkTarget {
  /** Visible ASCII, as `emittable` returns it. */
  readonly href: string;
  /** Shared by all pieces of a link; terminals highlight them together. */
  readonly id: number;
}

/** Some terminals reject longer addresses. */
const MAX_ADDRESS_LENGTH = 2000;

/**
 * Percent-encodes an address to visible ASCII: nothing in it can end the escape sequence early. Returns
 * undefined for addresses that cannot be encoded or are too long.
 * @param address An absolute `http:`, `https:` or `mailto:` address.
 */
export function emittable(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  const encoded = href.replaceAll(" ", "%20");
  return encoded.length <= MAX_ADDRESS_LENGTH && /^[!-~]+$/.test(encoded) ? encoded : undefined;
}

/** Makes text clickable (OSC 8). */
export function hyperlink(text: string, { href, id }: LinkTarget): string {
  return `\u001b]8;id=${id};${href}\u001b\\${text}\u001b]8;;\u001b\\`;
}
