import { lengthOf, type PageBlock, type PageFacts } from "./block-draft.ts";
import { opensEnding } from "./boilerplate.ts";

/** How much of the page must stand above the line where the article ends. */
const LEAST_ABOVE = 0.5;
const PROSE = 160;
const SHORT = 70;
const LEAST_BLOCKS = 3;
const PERSON =
  /\b(?:is an?|has been|joined|covers|reporter|editor|writer|author|ist|schreibt|arbeitet)\b/i;

/** Leaves out what stands under the article: from a line that says so on, and lines at the very end that are no text. */
export function cutEnding(blocks: readonly PageBlock[], facts: PageFacts): readonly PageBlock[] {
  const story = blocks.slice(0, findEnding(blocks));
  let end = story.length;
  while (end > LEAST_BLOCKS && isLoose(story[end - 1], facts)) end--;
  return story.slice(0, end);
}

function findEnding(blocks: readonly PageBlock[]): number {
  const total = lengthOf(blocks);
  let above = 0;
  for (const [index, { text }] of blocks.entries()) {
    const low = above > total * LEAST_ABOVE;
    if (low && opensEnding(text) && isThin(blocks.slice(index + 1))) return index;
    above += text.length;
  }
  return blocks.length;
}

/** Whether hardly any prose is among blocks. */
function isThin(blocks: readonly PageBlock[]): boolean {
  const prose = ({ text, linked }: PageBlock) =>
    text.length > PROSE && linked < text.length * 0.3 && /[.!?]/.test(text);
  return blocks.filter(prose).length <= 2;
}

/** Whether the last block of a story is none of it: a heading of nothing, links, who the author is. */
function isLoose(block: PageBlock | undefined, { authors }: PageFacts): boolean {
  if (!block || block.kind === "code") return false;
  const { kind, text, linked } = block;
  if (kind === "heading") return true;
  if (linked > text.length / 2 && text.length < 200) return true;
  if (authors.some((author) => text.includes(author)) && text.length < 400)
    return PERSON.test(text);
  if (kind === "table" || kind === "caption" || kind === "list-item") return false;
  return text.length < SHORT && !/^\*|\d.*\d|[.!?…。！？”"’')\]]$/.test(text);
}
