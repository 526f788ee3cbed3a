import type { Mark } from "../model/article.ts";

/** A run of text with its markup; marks count from the start of `text`. */
export interface InlineText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A run of text that is being put together. */
export interface InlineDraft {
  readonly parts: string[];
  /** Of all parts, in code units. */
  length: number;
  readonly marks: Mark[];
}

export function beginInline(): InlineDraft {
  return { parts: [], length: 0, marks: [] };
}

/** Adds text. Of the spaces on both sides of something that is not shown one is kept. */
export function addText(draft: InlineDraft, value: string): void {
  const text = value.replaceAll("\n", " ");
  push(draft, endsInSpace(draft) ? text.replace(/^ +/, "") : text);
}

/** Adds code, word for word. */
export function addCode(draft: InlineDraft, value: string): void {
  const start = draft.length;
  push(draft, value.replaceAll("\n", " "));
  if (draft.length > start) draft.marks.push({ kind: "code", start, end: draft.length });
}

/** Breaks the line, if there is something on it. */
export function addBreak(draft: InlineDraft, lineBreak: "\n" | " "): void {
  const last = draft.parts.pop();
  if (last === undefined) return;
  draft.length -= last.length;
  push(draft, last.replace(/ $/, "") + lineBreak);
}

/** The text without white space at its ends, and marks that neither begin nor end in white space. */
export function finishInline({ parts, marks }: InlineDraft): InlineText {
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
  const draft = beginInline();
  for (const [index, { text, marks }] of runs.entries()) {
    if (index > 0) push(draft, separator);
    const by = draft.length;
    draft.marks.push(...marks.map((one) => ({ ...one, start: one.start + by, end: one.end + by })));
    push(draft, text);
  }
  return { text: draft.parts.join(""), marks: draft.marks };
}

function tighten(mark: Mark, text: string): Mark {
  let start = Math.max(mark.start, 0);
  let end = Math.min(mark.end, text.length);
  while (start < end && isSpace(text.charAt(start))) start++;
  while (start < end && isSpace(text.charAt(end - 1))) end--;
  return { ...mark, start, end };
}

function push(draft: InlineDraft, text: string): void {
  if (text === "") return;
  draft.parts.push(text);
  draft.length += text.length;
}

function endsInSpace({ parts }: InlineDraft): boolean {
  return isSpace(parts.at(-1)?.slice(-1) ?? " ");
}

function isSpace(character: string): boolean {
  return character.trim() === "";
}
