import type { Mark } from "../../model/article.ts";
import {
  addBreak,
  addText,
  createInlineBuilder,
  finishInline,
  type InlineBuilder,
  type InlineText,
} from "../inline-text.ts";

/** A mark whose end is not known yet. */
export type OpenMark = Omit<Mark, "start" | "end">;

/** Collects the text of a page's nodes, block by block. */
export interface InlineWriter {
  builder: InlineBuilder;
  /** Open marks, the outermost first, with their start in the builder. */
  readonly open: { readonly mark: OpenMark; start: number; index: number }[];
  linked: number;
  /** Line breaks since the last text. */
  breaks: number;
}

export function createWriter(): InlineWriter {
  return { builder: createInlineBuilder(), open: [], linked: 0, breaks: 0 };
}

/** Adds text with white space collapsed, as HTML shows it. */
export function writeText(writer: InlineWriter, value: string): void {
  const text = value.replace(/[\s\0]+/g, " ");
  addText(writer.builder, text);
  if (text.trim() === "") return;
  writer.breaks = 0;
  if (writer.open.some(({ mark }) => mark.kind === "link")) writer.linked += text.trim().length;
}

export function writeBreak(writer: InlineWriter): void {
  writer.breaks++;
  addBreak(writer.builder, "\n");
}

export function openMark(writer: InlineWriter, mark: OpenMark): void {
  const { length, marks } = writer.builder;
  writer.open.push({ mark, start: length, index: marks.length });
}

export function closeMark(writer: InlineWriter): void {
  const last = writer.open.pop();
  if (last) placeMark(writer.builder, last);
}

const NOTHING: InlineText & { readonly linked: number } = { text: "", marks: [], linked: 0 };

/** Returns the trimmed text since the last block. Open marks continue in the next block. */
export function takeInline(writer: InlineWriter): InlineText & { readonly linked: number } {
  // Mostly there is nothing between two block elements.
  if (writer.builder.length === 0) return NOTHING;
  for (const mark of writer.open.toReversed()) placeMark(writer.builder, mark);
  const inline = { ...finishInline(writer.builder), linked: writer.linked };
  Object.assign(writer, { builder: createInlineBuilder(), linked: 0, breaks: 0 });
  for (const mark of writer.open) Object.assign(mark, { start: 0, index: 0 });
  return inline;
}

/** Adds a closed mark. An outer mark comes before its inner marks. */
function placeMark(
  builder: InlineBuilder,
  { mark, start, index }: InlineWriter["open"][number],
): void {
  if (builder.length > start)
    builder.marks.splice(index, 0, { ...mark, start, end: builder.length });
}
