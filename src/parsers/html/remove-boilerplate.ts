import { parseByline } from "../newswire/byline.ts";
import { parseDateLine } from "../newswire/date-line.ts";
import { endsSentence } from "../newswire/line.ts";
import { isBoilerplate, opensEnding } from "./boilerplate-lines.ts";
import { normalize } from "./dom.ts";
import { lengthOf, type PageBlock, type PageFacts } from "./page-block.ts";

/** When less of the page's text than this is left, the rules have not understood the page. */
const LEAST_SHARE = 0.35;
/** Shorter texts may well stand twice. */
const REPEAT_LENGTH = 120;
const LINK_SHARE = 0.85;
const LINK_LENGTH = 160;

/** The blocks that are the article's; all of them where the rules would leave too little. */
export function selectBlocks(blocks: readonly PageBlock[], facts: PageFacts): readonly PageBlock[] {
  const story = cutEnding(blocks, facts).filter((block) => !isFurniture(block));
  const kept = dropRepeats(dropOpening(story, facts));
  const seen = blocks.filter(({ kind }) => kind !== "caption");
  return lengthOf(kept) < lengthOf(seen) * LEAST_SHARE ? seen : kept;
}

function isFurniture(block: PageBlock): boolean {
  if (block.kind === "code") return false;
  return isBoilerplate(block.text) || isLinkLine(block);
}

/** A line that is but a link leads elsewhere; headings and items of lists may be links and are text. */
function isLinkLine({ kind, text, linked, quoted, listed }: PageBlock): boolean {
  if (kind === "heading" || quoted || text.length >= LINK_LENGTH) return false;
  return linked > text.length * (listed ? 0.95 : LINK_SHARE);
}

function dropRepeats(blocks: readonly PageBlock[]): PageBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < REPEAT_LENGTH) return true;
    const key = normalize(text);
    const repeated = seen.has(key);
    seen.add(key);
    return !repeated;
  });
}

/** How far down a byline or a date stands, perhaps under the lede. */
const CREDIT_REACH = 6;
/** How many blocks may stand above the first paragraph. */
const REACH = 40;
const PARAGRAPH = 80;
const SHORT = 60;

/**
 * Leaves out what stands above the first paragraph and says nothing of it: the title again, dates,
 * bylines, the names of sections.
 */
export function dropOpening(blocks: readonly PageBlock[], facts: PageFacts): readonly PageBlock[] {
  const head = blocks.filter((block, index) => index > CREDIT_REACH || !isCreditLine(block));
  const first = head.findIndex(isParagraph);
  if (first <= 0 || first > REACH) return head;
  return head.filter((block, index) => index >= first || !isAboveStory(block, facts));
}

function isParagraph({ kind, text, linked }: PageBlock): boolean {
  if (kind === "heading" || kind === "caption" || linked > text.length / 2) return false;
  return text.length >= PARAGRAPH && endsSentence(text);
}

function isAboveStory({ kind, text, level }: PageBlock, facts: PageFacts): boolean {
  if (kind === "code" || kind === "table" || kind === "caption") return false;
  if (level === 1 && kind === "heading") return true;
  if (isTitle(text, facts) || isCredit(text, facts)) return true;
  if (kind === "heading" || text.length >= SHORT) return false;
  return !endsSentence(text) && !/:$|\d.*\d/.test(text);
}

/** Whether a block is a byline or a date and nothing else: metadata has them. */
function isCreditLine({ kind, text }: PageBlock): boolean {
  if (kind !== "paragraph" || text.length > 120) return false;
  return parseByline(text) !== undefined || parseDateLine(text) !== undefined;
}

function isTitle(text: string, { title }: PageFacts): boolean {
  return title !== undefined && normalize(text) === normalize(title);
}

function isCredit(text: string, { authors }: PageFacts): boolean {
  if (text.length > 120) return false;
  if (parseByline(text) ?? parseDateLine(text)) return true;
  return authors.some((author) => text.includes(author) && text.length < author.length + SHORT);
}

/** How much of the page must stand above the line where the article ends. */
const LEAST_ABOVE = 0.5;
const PROSE = 160;
const SHORT_END = 70;
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
  return text.length < SHORT_END && !/^\*|\d.*\d|[.!?…。！？”"’')\]]$/.test(text);
}
