import { partitionPoint } from "../../model/binary-search.ts";
import { type Span, surface } from "../../model/span.ts";
import type { StyledSpan } from "./runs.ts";

/** A text as it is shown, and the styles in it; all positions count from its start. */
export interface ShownText {
  readonly text: string;
  readonly styled: readonly StyledSpan[];
}

/** A piece that is shown and is not in the text. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly styled: StyledSpan | undefined;
}

/** A span of a text by itself, with what its styled spans bring behind them. */
export function showSpan(text: string, span: Span, touching: readonly StyledSpan[]): ShownText {
  const body = surface(text, span);
  const styled = touching.map((one) => ({
    ...one,
    start: Math.max(one.start, span.start) - span.start,
    end: Math.min(one.end, span.end) - span.start,
  }));
  // Of two that end together the inner one, which comes later, has its piece first.
  const insertions = styled
    .filter(({ after }) => after !== undefined)
    .map(insertionOf)
    .reverse();
  return insertions.length > 0 ? insert(body, styled, insertions) : { text: body, styled };
}

function insertionOf(styled: StyledSpan): Insertion {
  return { at: styled.end, text: styled.after ?? "", styled };
}

/** Blanks put into a text, each at a position. */
export function insertBlanks(
  { text, styled }: ShownText,
  blanks: readonly { readonly at: number; readonly count: number }[],
): ShownText {
  if (blanks.length === 0) return { text, styled };
  const insertions = blanks.map(({ at, count }) => ({
    at,
    text: " ".repeat(count),
    styled: undefined,
  }));
  return insert(text, styled, insertions);
}

/** Spans that end where something is put in end before it, those that start there start behind it. */
function insert(
  text: string,
  styled: readonly StyledSpan[],
  unordered: readonly Insertion[],
): ShownText {
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

/** How far positions move; they are added in order. */
class Shifts {
  readonly #at: number[] = [];
  readonly #total: number[] = [0];

  add(at: number, length: number): void {
    this.#at.push(at);
    this.#total.push((this.#total.at(-1) ?? 0) + length);
  }

  /** How much was put in before a position, and at it where that is included. */
  before(position: number, included: boolean): number {
    const count = partitionPoint(this.#at.length, (index) => {
      const at = this.#at[index] ?? 0;
      return at < position || (included && at === position);
    });
    return this.#total[count] ?? 0;
  }
}
