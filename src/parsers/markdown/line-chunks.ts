/** A run of lines that begins where no container of the lines above it can still be open. */
export interface LineChunk {
  readonly start: number;
  readonly end: number;
  /** What it costs to parse: its length, and much more where it has many lines. */
  readonly weight: number;
  /** Whether containers are nested deeper in it than can be parsed. */
  readonly tooDeep: boolean;
}

/** Containers (quotes, lists) that may be nested in one another. */
const MAX_CONTAINER_DEPTH = 100;
/** No longer prefix of container markers is looked at. */
const MAX_PREFIX_CHARACTERS = 1000;
/** What a line costs beside its characters; and one that may open a container; and one that may underline a heading. */
const LINE_WEIGHT = 64;
const MARKED_LINE_WEIGHT = 320;
const UNDERLINE_WEIGHT = 1280;

const CONTAINER_PREFIX = /^(?:[ \t>]|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)){0,1000}/;
const CONTAINER_MARKER = />|[-+*]|\d[.)]/g;
const MARKED_LINE = /^[ \t]*(?:[-+*>]|\d{1,9}[.)]|\[\^)/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)$/;
/** These end a paragraph without a blank line above them. */
const INTERRUPTING_LINE = /^(?:[-+*]|#{1,6})[ \t]+\S/;
/** An item of an ordered list counts on from the one above. */
const CONTINUING_LINE = /^(?:\s|\d{1,9}[.)](?:\s|$))/;

/**
 * Divides Markdown at lines that begin something new at the margin: a paragraph below a blank line, a
 * heading, an item of an unordered list. Only an open code block or HTML block can reach across.
 */
export function splitLineChunks(text: string): LineChunk[] {
  const chunks: LineChunk[] = [];
  let open = { start: 0, weight: 0, tooDeep: false };
  let afterBlank = false;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    if (start > open.start && beginsChunk(line, afterBlank)) {
      chunks.push({ ...open, end: start });
      open = { start, weight: 0, tooDeep: false };
    }
    open.weight += weigh(line);
    open.tooDeep ||= isTooDeep(line);
    afterBlank = line.trim() === "";
    start = end;
  }
  return [...chunks, { ...open, end: text.length }];
}

/** The index behind the newline that ends the line at `start`. */
function lineEnd(text: string, start: number): number {
  const newline = text.indexOf("\n", start);
  return newline < 0 ? text.length : newline + 1;
}

function beginsChunk(line: string, afterBlank: boolean): boolean {
  return INTERRUPTING_LINE.test(line) || (afterBlank && !CONTINUING_LINE.test(line));
}

function weigh(line: string): number {
  if (UNDERLINE.test(line.trimEnd())) return line.length + UNDERLINE_WEIGHT;
  return line.length + (MARKED_LINE.test(line) ? MARKED_LINE_WEIGHT : LINE_WEIGHT);
}

/** An upper bound: every container needs a marker on the line that opens it, or two columns of indent. */
function isTooDeep(line: string): boolean {
  const prefix = CONTAINER_PREFIX.exec(line.slice(0, MAX_PREFIX_CHARACTERS))?.[0] ?? "";
  if (prefix.length <= MAX_CONTAINER_DEPTH) return false;
  const markers = prefix.match(CONTAINER_MARKER)?.length ?? 0;
  const columns = prefix.replace(/[^ \t]/g, "").replaceAll("\t", "    ").length;
  return markers > 0 && markers + columns / 2 > MAX_CONTAINER_DEPTH;
}
