import { graphemesIn } from "./graphemes.ts";

/** How many columns a text takes on a terminal. */
export type Measure = (text: string) => number;

/** A text in a column: what fits of it, and the blanks that fill it up. */
export interface Fitted {
  readonly text: string;
  readonly blanks: string;
}

/** Text cut between graphemes to at most `width` columns, with the blanks that are left. */
export function fitText(text: string, width: number, measure: Measure): Fitted {
  const fitted = truncate(text, width, measure);
  return { text: fitted, blanks: " ".repeat(Math.max(0, width - measure(fitted))) };
}

/** Text cut or filled with spaces at its end to exactly `width` columns. */
export function padEnd(text: string, width: number, measure: Measure): string {
  const fitted = fitText(text, width, measure);
  return fitted.text + fitted.blanks;
}

/** Text filled with spaces at its start to `width` columns. */
export function padStart(text: string, width: number, measure: Measure): string {
  return " ".repeat(Math.max(0, width - measure(text))) + text;
}

const ELLIPSIS = "…";

function truncate(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let taken = ELLIPSIS.length;
  for (const { start, end } of graphemesIn(text)) {
    taken += measure(text.slice(start, end));
    if (taken > width) return text.slice(0, start) + ELLIPSIS;
  }
  return text;
}
