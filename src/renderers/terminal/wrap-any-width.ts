import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Span } from "../../model/span.ts";
import { cutGraphemes } from "./code.ts";
import { graphemesIn } from "./columns.ts";
import { lineSpans, type Wrap } from "./wrap.ts";

/** wrap-ansi behind the `Wrap` face: knows wide, combining and zero-width characters. Takes no escape sequences. */
export const wrapAnyWidth: Wrap = (text, width) => {
  if (width === 0) return lineSpans(text);
  const { normal, offsetOf } = normalize(text.replaceAll("\t", " "));
  const lines = wrapAnsi(normal, width, { hard: true }).split("\n");
  const spans = locate(lines, normal).map(({ start, end }) => ({
    start: offsetOf(start),
    end: offsetOf(end),
  }));
  return normal === text ? spans : spans.flatMap((span) => breakWider(span, text, width));
};

/** In a few scripts two characters take more columns than the one that they are composed to. */
function breakWider(span: Span, text: string, width: number): readonly Span[] {
  const line = text.slice(span.start, span.end);
  if (stringWidth(line) <= width) return [span];
  return cutGraphemes(line, width, stringWidth).map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }));
}

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
  for (const { start, end } of graphemesIn(text)) {
    const composed = text.slice(start, end).normalize();
    normal += composed;
    for (let i = 0; i < composed.length; i++) offsets.push(start);
  }
  return { normal, offsetOf: (position) => offsets[position] ?? text.length };
}
