import type { Span } from "../../model/span.ts";

const LEFT_EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A horizontal bar for a share from 0 to 1, to an eighth of a column, padded to `width` columns. */
export function bar(share: number, width: number): string {
  const eighths = Math.max(1, Math.round(Math.min(1, share) * width * 8));
  return ("█".repeat(eighths >> 3) + (LEFT_EIGHTHS[eighths & 7] ?? "")).padEnd(width);
}

const LOWER_EIGHTHS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const NO_BAR = "·";

/** Divides a text into equal parts and counts the spans that start in each. */
export function countByPart(spans: readonly Span[], length: number, parts: number): number[] {
  const counts = Array<number>(parts).fill(0);
  for (const { start } of spans) {
    const part = Math.min(parts - 1, Math.floor((start / Math.max(1, length)) * parts));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

/** Draws counts as a row of bars, with a dot for 0. The tallest bar stands for `highest`. */
export function sparkline(counts: readonly number[], highest: number): string {
  return counts
    .map((count) => {
      const height = Math.ceil((count / Math.max(1, highest)) * LOWER_EIGHTHS.length);
      return count === 0
        ? NO_BAR
        : (LOWER_EIGHTHS[Math.min(height, LOWER_EIGHTHS.length) - 1] ?? NO_BAR);
    })
    .join("");
}
