import { splitLineChunks } from "./line-chunks.ts";
import { type Node, offsetOf, parseTree } from "./syntax-tree.ts";

/** A part of a document that was parsed by itself. */
export interface Section {
  readonly markdown: string;
  readonly nodes: readonly Node[];
}

/** A section is parsed when it weighs so much: short articles are one section. */
const MIN_SECTION_WEIGHT = 32_768;
/** A stretch that weighs more is not parsed. */
const MAX_CHUNK_WEIGHT = 524_288;

/** A heading behind a section: if it is read as one, no code or HTML block was left open. */
const PROBE = "# end\n";

/** A section that is not at its end yet. */
interface OpenSection {
  readonly start: number;
  /** The first line of the code or HTML block that was open where the unread part begins. */
  readonly opener: string;
  readonly unread: number;
  /** Of the unread part. */
  readonly weight: number;
}

/**
 * Parses a document section by section, for the parser's time grows with the square of some constructs
 * (lists, headings that are underlined) and it recurses into containers. A stretch with no place to divide
 * it that has half a million characters, or about 6,000 lines, or 1,500 list items, or containers a hundred
 * deep is read as plain paragraphs.
 */
export function readSections(text: string): Section[] {
  const sections: Section[] = [];
  let open = beginAt(0);
  for (const { start, end, weight, tooDeep } of splitLineChunks(text)) {
    if (tooDeep || weight > MAX_CHUNK_WEIGHT) {
      sections.push(...readRest(text.slice(open.start, start)), readPlain(text.slice(start, end)));
      open = beginAt(end);
      continue;
    }
    open = { ...open, weight: open.weight + weight };
    if (open.weight < MIN_SECTION_WEIGHT) continue;
    const read = readUntil(end, open, text);
    if (read.section) sections.push(read.section);
    open = read.rest;
  }
  return [...sections, ...readRest(text.slice(open.start))];
}

function beginAt(start: number): OpenSection {
  return { start, opener: "", unread: start, weight: 0 };
}

function readRest(markdown: string): Section[] {
  return markdown.trim() === "" ? [] : [{ markdown, nodes: parseTree(markdown).children }];
}

/**
 * Closes a section at `end`, or above the code or HTML block that is open there and begins the next one. Of a
 * long block only its first line is parsed again with what follows, so that all is read twice at most.
 */
function readUntil(
  end: number,
  { start, opener, unread }: OpenSection,
  text: string,
): { readonly section?: Section; readonly rest: OpenSection } {
  const markdown = opener + text.slice(unread, end);
  const { children } = parseTree(markdown + PROBE);
  const last = offsetOf(children.at(-1));
  const isOpen = last < markdown.length;
  const cut = isOpen ? markdown.lastIndexOf("\n", last - 1) + 1 : markdown.length;
  const at = cut === 0 ? start : unread + cut - opener.length;
  const rest = isOpen ? { ...beginAt(at), opener: firstLine(text, at), unread: end } : beginAt(end);
  if (cut === 0) return { rest };
  const read = text.slice(start, at);
  const nodes = opener === "" ? children.slice(0, -1) : parseTree(read).children;
  return { section: { markdown: read, nodes }, rest };
}

function firstLine(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return end < 0 ? `${text.slice(start)}\n` : text.slice(start, end + 1);
}

/** Paragraphs as they stand, line by line. */
function readPlain(markdown: string): Section {
  const paragraphs = markdown.split(/\n(?:[ \t]*\n)+/).filter((one) => one.trim() !== "");
  return { markdown: "", nodes: paragraphs.map(toParagraph) };
}

function toParagraph(text: string): Node {
  const lines = text.trim().split("\n");
  return {
    type: "paragraph",
    children: lines.flatMap((line, at) => [
      ...(at > 0 ? [{ type: "break" } as const] : []),
      { type: "text", value: line.trim() } as const,
    ]),
  };
}
