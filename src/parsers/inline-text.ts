import type { Mark } from "../model/article.ts";

/** Text with marks; their positions count from the start of `text`. */
export interface InlineText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Collects text and marks. */
export interface InlineBuilder {
  readonly parts: string[];
  /** Length of all parts in code units. */
  length: number;
  readonly marks: Mark[];
}

export function createInlineBuilder(): InlineBuilder {
  return { parts: [], length: 0, marks: [] };
}

/** Adds text. Keeps one of the two spaces around something hidden. */
export function addText(builder: InlineBuilder, value: string): void {
  const text = value.replaceAll("\n", " ");
  push(builder, endsInSpace(builder) ? text.replace(/^ +/, "") : text);
}

/** Adds code verbatim. */
export function addCode(builder: InlineBuilder, value: string): void {
  const start = builder.length;
  push(builder, value.replaceAll("\n", " "));
  if (builder.length > start) builder.marks.push({ kind: "code", start, end: builder.length });
}

/** Breaks the line, unless it is empty. */
export function addBreak(builder: InlineBuilder, lineBreak: "\n" | " "): void {
  const last = builder.parts.pop();
  if (last === undefined) return;
  builder.length -= last.length;
  push(builder, last.replace(/ $/, "") + lineBreak);
}

/** Returns the trimmed text, with marks trimmed of white space as well. */
export function finishInline({ parts, marks }: InlineBuilder): InlineText {
  const whole = parts.join("");
  const text = whole.trim();
  const offset = whole.length - whole.trimStart().length;
  const moved = marks.map((mark) =>
    tighten({ ...mark, start: mark.start - offset, end: mark.end - offset }, text),
  );
  return { text, marks: moved.filter(({ start, end }) => start < end) };
}

/** Joins texts with a separator. */
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
