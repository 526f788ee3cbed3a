import { splitLineChunks } from "./line-chunks.ts";
import { type Node, offsetOf, parseTree } from "./syntax-tree.ts";

/** A part of a document that is parsed separately. */
export interface Section {
  readonly markdown: string;
  readonly nodes: readonly Node[];
}

/** A section ends when it reaches this weight; short articles are one section. */
const MIN_SECTION_WEIGHT = 32_768;
/** A heavier chunk is not parsed. */
const MAX_CHUNK_WEIGHT = 524_288;

/** A heading after a section: if it parses as a heading, no code or HTML block is open. */
const PROBE = "# end\n";

/** A section that has not ended yet. */
interface OpenSection {
  readonly start: number;
  /** The first line of the code or HTML block that is open at `unread`. */
  readonly opener: string;
  readonly unread: number;
  /** Weight of the unread part. */
  readonly weight: number;
}

/**
 * Parses a document section by section, because the parser takes quadratic time in some constructs (lists,
 * underlined headings) and recurses into containers. A chunk that cannot be divided is read as plain
 * paragraphs if it has half a million characters, about 6,000 lines, 1,500 list items, or containers nested
 * a hundred levels deep.
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
 * Closes a section at `end`. If a code or HTML block is open there, the section ends above the block, which
 * begins the next section. Only the first line of a long block is parsed again, so nothing is read more than
 * twice.
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

/** Reads Markdown as plain paragraphs with line breaks. */
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
