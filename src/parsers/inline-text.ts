import type { Mark } from "../model/article.ts";

/** A run of text with its markup; marks count from the start of `text`. */
export interface InlineText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A run of text that is being put together. */
export interface InlineBuilder {
  readonly parts: string[];
  /** Of all parts, in code units. */
  length: number;
  readonly marks: Mark[];
}

export function createInlineBuilder(): InlineBuilder {
  return { parts: [], length: 0, marks: [] };
}

/** Adds text. Of the spaces on both sides of something that is not shown one is kept. */
export function addText(builder: InlineBuilder, value: string): void {
  const text = value.replaceAll("\n", " ");
  push(builder, endsInSpace(builder) ? text.replace(/^ +/, "") : text);
}

/** Adds code, word for word. */
export function addCode(builder: InlineBuilder, value: string): void {
  const start = builder.length;
  push(builder, value.replaceAll("\n", " "));
  if (builder.length > start) builder.marks.push({ kind: "code", start, end: builder.length });
}

/** Breaks the line, if there is something on it. */
export function addBreak(builder: InlineBuilder, lineBreak: "\n" | " "): void {
  const last = builder.parts.pop();
  if (last === undefined) return;
  builder.length -= last.length;
  push(builder, last.replace(/ $/, "") + lineBreak);
}

/** The text without white space at its ends, and marks that neither begin nor end in white space. */
export function finishInline({ parts, marks }: InlineBuilder): InlineText {
  const whole = parts.join("");
  const text = whole.trim();
  const offset = whole.length - whole.trimStart().length;
  const moved = marks.map((mark) =>
    tighten({ ...mark, start: mark.start - offset, end: mark.end - offset }, text),
  );
  return { text, marks: moved.filter(({ start, end }) => start < end) };
}

/** Runs of text as one, with `separator` between them. */
export function joinInline(runs: readonly InlineText[], separator: string): InlineText {
  const builder = createInlineBuilder();
  for (const [index, { text, marks }] of runs.entries()) {
    if (index > 0) push(builder, separator);
    const by = builder.length;
    builder.marks.push(
      ...marks.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
    );
    push(builder, text);
  }
  return { text: builder.parts.join(""), marks: builder.marks };
}

function tighten(mark: Mark, text: string): Mark {
  let start = Math.max(mark.start, 0);
  let end = Math.min(mark.end, text.length);
  while (start < end && isSpace(text.charAt(start))) start++;
  while (start < end && isSpace(text.charAt(end - 1))) end--;
  return { ...mark, start, end };
}

function push(builder: InlineBuilder, text: string): void {
  if (text === "") return;
  builder.parts.push(text);
  builder.length += text.length;
}

function endsInSpace({ parts }: InlineBuilder): boolean {
  return isSpace(parts.at(-1)?.slice(-1) ?? " ");
}

function isSpace(character: string): boolean {
  return character.trim() === "";
}
