import type { Span } from "../../model/span.ts";

const EIGHTHS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const NONE = "·";

/** How many of some spans start in each of so many equal parts of a text of that length. */
export function countByPart(spans: readonly Span[], length: number, parts: number): number[] {
  const counts = Array<number>(parts).fill(0);
  for (const { start } of spans) {
    const part = Math.min(parts - 1, Math.floor((start / Math.max(1, length)) * parts));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

/** Counts as a row of small bars, a dot for none; the highest bar stands for `highest`. */
export function sparkline(counts: readonly number[], highest: number): string {
  return counts
    .map((count) => {
      const height = Math.ceil((count / Math.max(1, highest)) * EIGHTHS.length);
      return count === 0 ? NONE : (EIGHTHS[Math.min(height, EIGHTHS.length) - 1] ?? NONE);
    })
    .join("");
}
