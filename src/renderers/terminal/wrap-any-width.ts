import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Span } from "../../model/span.ts";
import { cutGraphemes } from "./code.ts";
import { graphemesIn } from "./columns.ts";
import { lineSpans, type Wrap } from "./wrap.ts";

/** Wraps with wrap-ansi, which handles wide, combining and zero-width characters. The text must have no escape sequences. */
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

/** In a few scripts, two characters are wider than the composed one. */
function breakWider(span: Span, text: string, width: number): readonly Span[] {
  const line = text.slice(span.start, span.end);
  if (stringWidth(line) <= width) return [span];
  return cutGraphemes(line, width, stringWidth).map(({ start, end }) => ({
    start: start + span.start,
    end: end + span.start,
  }));
}

/** Finds the wrapped lines in the text: wrapping removes only white space between them. */
function locate(lines: readonly string[], text: string): Span[] {
  let cursor = 0;
  return lines.map((line) => {
    const start = line === "" ? cursor : text.indexOf(line, cursor);
    cursor = start + line.length;
    return { start, end: cursor };
  });
}

/** Normalizes to NFC, as wrap-ansi would, and maps positions back to the original text. */
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
