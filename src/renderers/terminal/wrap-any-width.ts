import wrapAnsi from "wrap-ansi";
import type { Span } from "../../model/span.ts";
import { lineSpans, type Wrap } from "./wrap.ts";

/** wrap-ansi behind the `Wrap` face: knows wide, combining and zero-width characters. Takes no escape sequences. */
export const wrapAnyWidth: Wrap = (text, width) => {
  if (width === 0) return lineSpans(text);
  const { normal, offsetOf } = normalize(text.replaceAll("\t", " "));
  const lines = wrapAnsi(normal, width, { hard: true }).split("\n");
  return locate(lines, normal).map(({ start, end }) => ({
    start: offsetOf(start),
    end: offsetOf(end),
  }));
};

/** Finds wrapped lines in the text again: only white space went away between them. */
function locate(lines: readonly string[], text: string): Span[] {
  let cursor = 0;
  return lines.map((line) => {
    const start = line === "" ? cursor : text.indexOf(line, cursor);
    cursor = start + line.length;
    return { start, end: cursor };
  });
}

/** wrap-ansi normalizes to NFC; this does it first, and knows where each position was before. */
function normalize(text: string): { normal: string; offsetOf: (position: number) => number } {
  if (text.normalize() === text) return { normal: text, offsetOf: (position) => position };
  const offsets: number[] = [];
  let normal = "";
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    const composed = segment.normalize();
    normal += composed;
    for (let i = 0; i < composed.length; i++) offsets.push(index);
  }
  return { normal, offsetOf: (position) => offsets[position] ?? text.length };
}
