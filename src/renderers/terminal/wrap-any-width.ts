import wrapAnsi from "wrap-ansi";
import type { Span } from "../../model/span.ts";
import { lineSpans, type Wrap } from "./wrap.ts";

/** wrap-ansi behind the `Wrap` face: knows wide, combining and zero-width characters. Takes no escape sequences. */
export const wrapAnyWidth: Wrap = (text, width) => {
  const spaced = text.replaceAll("\t", " ");
  if (width === 0) return lineSpans(spaced);
  return locate(wrapAnsi(spaced, width, { hard: true }).split("\n"), spaced);
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
