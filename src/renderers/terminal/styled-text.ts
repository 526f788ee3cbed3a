import { partitionPoint } from "../../model/binary-search.ts";
import { type Span, surface } from "../../model/span.ts";
import { createSweep, cutRuns, type StyledSpan, styleRun } from "./styled-spans.ts";
import type { Styler } from "./styles.ts";

/** A text with its styled spans. */
export interface StyledText {
  readonly text: string;
  readonly styled: readonly StyledSpan[];
}

/** Text to insert at a position. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly styled: StyledSpan | undefined;
}

/** Cuts a span out of a text and inserts what its styled spans have in `after`. */
export function sliceStyled(text: string, span: Span, touching: readonly StyledSpan[]): StyledText {
  const body = surface(text, span);
  const styled = touching.map((one) => ({
    ...one,
    start: Math.max(one.start, span.start) - span.start,
    end: Math.min(one.end, span.end) - span.start,
  }));
  // If two spans end together, the inner one (the later) inserts first.
  const insertions = styled
    .filter(({ after }) => after !== undefined)
    .map(insertionOf)
    .reverse();
  return insertions.length > 0 ? insert(body, styled, insertions) : { text: body, styled };
}

function insertionOf(styled: StyledSpan): Insertion {
  return { at: styled.end, text: styled.after ?? "", styled };
}

/** Inserts spaces at the given positions. */
export function insertBlanks(
  { text, styled }: StyledText,
  blanks: readonly { readonly at: number; readonly count: number }[],
): StyledText {
  if (blanks.length === 0) return { text, styled };
  const insertions = blanks.map(({ at, count }) => ({
    at,
    text: " ".repeat(count),
    styled: undefined,
  }));
  return insert(text, styled, insertions);
}

/** A span that ends at an insertion stays before it; one that starts there moves after it. */
function insert(
  text: string,
  styled: readonly StyledSpan[],
  unordered: readonly Insertion[],
): StyledText {
  const insertions = [...unordered].sort((a, b) => a.at - b.at);
  const added: StyledSpan[] = [];
  const parts: string[] = [];
  const shifts = new Shifts();
  let from = 0;
  let length = 0;
  for (const { at, text: piece, styled: origin } of insertions) {
    parts.push(text.slice(from, at), piece);
    length += at - from;
    if (origin)
      added.push({ ...origin, after: undefined, start: length, end: length + piece.length });
    length += piece.length;
    from = at;
    shifts.add(at, piece.length);
  }
  const moved = styled.map((one) => ({
    ...one,
    start: one.start + shifts.before(one.start, true),
    end: one.end + shifts.before(one.end, false),
  }));
  return { text: parts.join("") + text.slice(from), styled: [...moved, ...added] };
}

/** Maps positions to their places after the insertions, which are added in order. */
class Shifts {
  readonly #at: number[] = [];
  readonly #total: number[] = [0];

  add(at: number, length: number): void {
    this.#at.push(at);
    this.#total.push((this.#total.at(-1) ?? 0) + length);
  }

  /** The length inserted before a position and, if `included`, at it. */
  before(position: number, included: boolean): number {
    const count = partitionPoint(this.#at.length, (index) => {
      const at = this.#at[index] ?? 0;
      return at < position || (included && at === position);
    });
    return this.#total[count] ?? 0;
  }
}

/** Styles a span of a text. Calls must come in text order. */
export type SpanStyler = (span: Span) => string;

/** Creates a styler of a text's spans. The styles in `whole` apply to all of it, the outermost first. */
export function createSpanStyler(
  { text, styled }: StyledText,
  whole: readonly StyledSpan["style"][],
  stylize: Styler,
): SpanStyler {
  if (styled.length === 0) {
    return (span) => {
      const styles = span.start < span.end ? whole : [];
      return styleRun({ text: surface(text, span), styles }, stylize);
    };
  }
  const stylesOf = createSweep(styled);
  const around = whole.map((style) => ({ start: 0, end: text.length, style }));
  return (span) =>
    cutRuns(text, span, [...around, ...stylesOf(span)])
      .map((run) => styleRun(run, stylize))
      .join("");
}
