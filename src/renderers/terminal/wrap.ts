import type { Span } from "../../model/span.ts";

/** Splits text into lines of at most `width` columns; 0 splits only at newlines. */
export type Wrap = (text: string, width: number) => Span[];

/** The spans between newlines. */
export function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = 0; ; ) {
    const end = text.indexOf("\n", start);
    if (end < 0) return [...spans, { start, end: text.length }];
    spans.push({ start, end });
    start = end + 1;
  }
}

/**
 * Characters that are one column wide and never combine: ASCII, most of Latin, Greek and Cyrillic,
 * dashes, quotes, currency signs, control pictures and the replacement character.
 */
const SINGLE_WIDTH =
  /^[\n\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0373\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2400-\u2426\ufffd]*$/;

/** Whether every character is exactly one column wide. */
export function isSingleWidth(text: string): boolean {
  return SINGLE_WIDTH.test(text);
}

/** Wraps single-width text greedily at spaces and breaks words longer than a line, as wrap-ansi does. */
export const wrapSingleWidth: Wrap = (text, width) =>
  lineSpans(text).flatMap((line) => (width === 0 ? [line] : wrapLine(text, line, width)));

function wrapLine(text: string, line: Span, width: number): Span[] {
  const rows = new Rows(line.start);
  for (let start = line.start; start <= line.end; ) {
    const space = text.indexOf(" ", start);
    const end = space < 0 || space > line.end ? line.end : space;
    rows.addWord({ start, end }, width);
    start = end + 1;
  }
  return rows.finish();
}

/** The rows of a line that is being wrapped. */
class Rows {
  readonly #done: Span[] = [];
  #row: Span;
  /** Columns used in the current row, including the space before the next word. */
  #taken = 0;

  constructor(start: number) {
    this.#row = { start, end: start };
  }

  addWord(word: Span, width: number): void {
    const length = word.end - word.start;
    if (this.#taken > 0) this.#taken++;
    if (length > width) this.#addLongWord(word, width);
    else {
      if (this.#taken > 0 && length > 0 && this.#taken + length > width) this.#breakRow();
      this.#append(word);
    }
  }

  #addLongWord(word: Span, width: number): void {
    const length = word.end - word.start;
    const room = width - this.#taken;
    const breaksHere = 1 + Math.floor((length - room - 1) / width);
    const breaksBelow = Math.floor((length - 1) / width);
    if (breaksBelow < breaksHere) this.#breakRow();
    for (let start = word.start; start < word.end; ) {
      if (this.#taken >= width) this.#breakRow();
      const end = Math.min(word.end, start + width - this.#taken);
      this.#append({ start, end });
      start = end;
    }
  }

  #append(piece: Span): void {
    if (piece.end === piece.start) return;
    this.#row = { start: this.#taken > 0 ? this.#row.start : piece.start, end: piece.end };
    this.#taken += piece.end - piece.start;
  }

  #breakRow(): void {
    this.#done.push(this.#row);
    this.#row = { start: this.#row.end, end: this.#row.end };
    this.#taken = 0;
  }

  finish(): Span[] {
    return [...this.#done, this.#row];
  }
}
