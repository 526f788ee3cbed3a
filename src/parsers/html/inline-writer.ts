import type { Mark } from "../../model/article.ts";
import {
  addBreak,
  addText,
  beginInline,
  finishInline,
  type InlineDraft,
  type InlineText,
} from "../inline-text.ts";

/** A mark without its place. */
export type OpenMark = Omit<Mark, "start" | "end">;

/** Text that is being put together of a page's nodes, block after block. */
export interface InlineWriter {
  draft: InlineDraft;
  /** Marks that are open, the outermost first, and where they began in the draft. */
  readonly open: { readonly mark: OpenMark; start: number; index: number }[];
  linked: number;
  /** Line breaks since the last text. */
  breaks: number;
}

export function createWriter(): InlineWriter {
  return { draft: beginInline(), open: [], linked: 0, breaks: 0 };
}

/** Adds text as HTML shows it: white space is one space. */
export function writeText(writer: InlineWriter, value: string): void {
  const text = value.replace(/[\s\0]+/g, " ");
  addText(writer.draft, text);
  if (text.trim() === "") return;
  writer.breaks = 0;
  if (writer.open.some(({ mark }) => mark.kind === "link")) writer.linked += text.trim().length;
}

export function writeBreak(writer: InlineWriter): void {
  writer.breaks++;
  addBreak(writer.draft, "\n");
}

export function openMark(writer: InlineWriter, mark: OpenMark): void {
  const { length, marks } = writer.draft;
  writer.open.push({ mark, start: length, index: marks.length });
}

export function closeMark(writer: InlineWriter): void {
  const last = writer.open.pop();
  if (last) placeMark(writer.draft, last);
}

const NOTHING: InlineText & { readonly linked: number } = { text: "", marks: [], linked: 0 };

/** What was written since the last block, without white space at its ends; marks that are open go on in the next. */
export function takeInline(writer: InlineWriter): InlineText & { readonly linked: number } {
  // Between two elements that stand apart there is mostly nothing.
  if (writer.draft.length === 0) return NOTHING;
  for (const mark of writer.open.toReversed()) placeMark(writer.draft, mark);
  const inline = { ...finishInline(writer.draft), linked: writer.linked };
  Object.assign(writer, { draft: beginInline(), linked: 0, breaks: 0 });
  for (const mark of writer.open) Object.assign(mark, { start: 0, index: 0 });
  return inline;
}

/** The outer of two marks stands before the inner one. */
function placeMark(draft: InlineDraft, { mark, start, index }: InlineWriter["open"][number]): void {
  if (draft.length > start) draft.marks.splice(index, 0, { ...mark, start, end: draft.length });
}
