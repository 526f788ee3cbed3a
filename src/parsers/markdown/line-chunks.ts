/** A run of lines that begins where no container of the lines above can be open. */
export interface LineChunk {
  readonly start: number;
  readonly end: number;
  /** The cost to parse it: its length, plus an amount per line. */
  readonly weight: number;
  /** Whether its containers are nested too deeply to parse. */
  readonly tooDeep: boolean;
}

/** Maximum depth of nested containers (quotes, lists). */
const MAX_CONTAINER_DEPTH = 100;
/** How far into a line to look for container markers. */
const MAX_PREFIX_CHARACTERS = 1000;
/** Weight of a line in addition to its characters: any line, one that may open a container, one that may underline a heading. */
const LINE_WEIGHT = 64;
const MARKED_LINE_WEIGHT = 320;
const UNDERLINE_WEIGHT = 1280;

const CONTAINER_PREFIX = /^(?:[ \t>]|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)){0,1000}/;
const CONTAINER_MARKER = />|[-+*]|\d[.)]/g;
const MARKED_LINE = /^[ \t]*(?:[-+*>]|\d{1,9}[.)]|\[\^)/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)$/;
/** Lines that end the paragraph above them without a blank line. */
const INTERRUPTING_LINE = /^(?:[-+*]|#{1,6})[ \t]+\S/;
/** Lines that may continue the block above a blank line. */
const CONTINUING_LINE = /^(?:\s|\d{1,9}[.)](?:\s|$))/;

/**
 * Divides Markdown at lines that begin a new block at the margin: a paragraph below a blank line, a heading,
 * an item of an unordered list. Only an open code block or HTML block can span the boundary.
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

/** The index after the newline that ends the line at `start`. */
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

/** Whether the depth may be too large. Every container needs a marker on its first line or two columns of indent, which gives an upper bound. */
function isTooDeep(line: string): boolean {
  const prefix = CONTAINER_PREFIX.exec(line.slice(0, MAX_PREFIX_CHARACTERS))?.[0] ?? "";
  if (prefix.length <= MAX_CONTAINER_DEPTH) return false;
  const markers = prefix.match(CONTAINER_MARKER)?.length ?? 0;
  const columns = prefix.replace(/[^ \t]/g, "").replaceAll("\t", "    ").length;
  return markers > 0 && markers + columns / 2 > MAX_CONTAINER_DEPTH;
}
