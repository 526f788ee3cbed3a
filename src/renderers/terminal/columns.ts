import { isSingleWidth } from "./wrap-single-width.ts";

/** How many columns a text takes on a terminal. */
export type Measure = (text: string) => number;

/** The measure a text needs; string-width loads only where a character is not one column wide. */
export async function loadMeasure(text: string): Promise<Measure> {
  if (isSingleWidth(text)) return (part) => part.length;
  const { default: stringWidth } = await import("string-width");
  return stringWidth;
}

/** Text cut or filled with spaces at its end to exactly `width` columns. */
export function padEnd(text: string, width: number, measure: Measure): string {
  const fitted = truncate(text, width, measure);
  return fitted + " ".repeat(Math.max(0, width - measure(fitted)));
}

/** Text filled with spaces at its start to `width` columns. */
export function padStart(text: string, width: number, measure: Measure): string {
  return " ".repeat(Math.max(0, width - measure(text))) + text;
}

const ELLIPSIS = "…";

function truncate(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let kept = "";
  for (const { segment: grapheme } of new Intl.Segmenter().segment(text)) {
    if (measure(kept + grapheme) + 1 > width) break;
    kept += grapheme;
  }
  return kept + ELLIPSIS;
}
