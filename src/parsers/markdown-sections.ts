import { splitStretches } from "./markdown-stretches.ts";
import { type Node, offsetOf, parseTree } from "./markdown-tree.ts";

/** A part of a document that was parsed by itself. */
export interface Section {
  readonly markdown: string;
  readonly nodes: readonly Node[];
}

/** A section is parsed when it weighs so much: short articles are one section. */
const TARGET = 32_768;
/** A stretch that weighs more is not parsed. */
const LIMIT = 524_288;

/** A heading behind a section: if it is read as one, no code or HTML block was left open. */
const PROBE = "# end\n";

interface Draft {
  start: number;
  end: number;
  weight: number;
  /** The weight at which the section is tried. */
  goal: number;
}

/**
 * Parses a document section by section, for the parser's time grows with the square of some constructs
 * (lists, headings that are underlined) and it recurses into containers. A stretch with no place to divide
 * it that has half a million characters, or about 6,000 lines, or 1,500 list items, or containers a hundred
 * deep is read as plain paragraphs.
 */
export function readSections(text: string): Section[] {
  const sections: Section[] = [];
  let draft = beginAt(0);
  for (const { start, end, weight, tooDeep } of splitStretches(text)) {
    if (tooDeep || weight > LIMIT) {
      sections.push(...readRest(text.slice(draft.start, start)), readPlain(text.slice(start, end)));
      draft = beginAt(end);
      continue;
    }
    draft = { ...draft, end, weight: draft.weight + weight };
    if (draft.weight < draft.goal) continue;
    const section = readClosed(text.slice(draft.start, end));
    if (section) sections.push(section);
    draft = section ? beginAt(end) : { ...draft, goal: 2 * draft.weight };
  }
  return [...sections, ...readRest(text.slice(draft.start))];
}

function beginAt(start: number): Draft {
  return { start, end: start, weight: 0, goal: TARGET };
}

function readRest(markdown: string): Section[] {
  return markdown.trim() === "" ? [] : [{ markdown, nodes: parseTree(markdown).children }];
}

/** The section, unless something in it is open at its end. */
function readClosed(markdown: string): Section | undefined {
  const { children } = parseTree(markdown + PROBE);
  return offsetOf(children.at(-1)) >= markdown.length
    ? { markdown, nodes: children.slice(0, -1) }
    : undefined;
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
