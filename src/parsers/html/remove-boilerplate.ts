import { parseByline } from "../newswire/byline.ts";
import { parseDateLine } from "../newswire/date-line.ts";
import { endsSentence } from "../newswire/line.ts";
import { isBoilerplate, opensFooter } from "./boilerplate-lines.ts";
import { normalize } from "./dom.ts";
import { lengthOf, type PageBlock, type PageFacts } from "./page-block.ts";

/** If the rules keep a smaller share of the text, they have misunderstood the page. */
const MIN_KEPT_SHARE = 0.35;
/** Shorter texts may well occur twice. */
const MIN_REPEAT_LENGTH = 120;
const MIN_LINK_DENSITY = 0.85;
const MAX_LINK_LINE_LENGTH = 160;

/** A byline or date is among so many first blocks, perhaps below the lede. */
const MAX_CREDIT_INDEX = 6;
/** How many blocks may come before the first paragraph. */
const MAX_BLOCKS_ABOVE_STORY = 40;
const MIN_PARAGRAPH_LENGTH = 80;
const MAX_LABEL_LENGTH = 60;

/** The share of the text that must come before the line that ends the article. */
const MIN_SHARE_ABOVE = 0.5;
const MIN_PROSE_LENGTH = 160;
const MAX_LAST_LABEL_LENGTH = 70;
const MIN_BLOCKS = 3;
const BIOGRAPHY =
  /\b(?:is an?|has been|joined|covers|reporter|editor|writer|author|ist|schreibt|arbeitet)\b/i;

/** Drops the blocks that are boilerplate. Keeps all blocks if the rules would leave too little. */
export function removeBoilerplate(
  blocks: readonly PageBlock[],
  facts: PageFacts,
): readonly PageBlock[] {
  const story = cutFooter(blocks, facts).filter((block) => !isBoilerplateBlock(block));
  const kept = dropRepeats(dropHeader(story, facts));
  const seen = blocks.filter(({ kind }) => kind !== "caption");
  return lengthOf(kept) < lengthOf(seen) * MIN_KEPT_SHARE ? seen : kept;
}

function isBoilerplateBlock(block: PageBlock): boolean {
  if (block.kind === "code") return false;
  return isBoilerplate(block.text) || isLinkLine(block);
}

/** Whether a line is nearly all link. Headings may be links, and so may quotations; list items need a higher link density. */
function isLinkLine({ kind, text, linked, quoted, listed }: PageBlock): boolean {
  if (kind === "heading" || quoted || text.length >= MAX_LINK_LINE_LENGTH) return false;
  return linked > text.length * (listed ? 0.95 : MIN_LINK_DENSITY);
}

function dropRepeats(blocks: readonly PageBlock[]): PageBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < MIN_REPEAT_LENGTH) return true;
    const key = normalize(text);
    const repeated = seen.has(key);
    seen.add(key);
    return !repeated;
  });
}

/**
 * Drops the page's header above the first paragraph: a repeated title, dates, bylines, names of sections.
 */
function dropHeader(blocks: readonly PageBlock[], facts: PageFacts): readonly PageBlock[] {
  const head = blocks.filter((block, index) => index > MAX_CREDIT_INDEX || !isCreditLine(block));
  const first = head.findIndex(isParagraph);
  if (first <= 0 || first > MAX_BLOCKS_ABOVE_STORY) return head;
  return head.filter((block, index) => index >= first || !isAboveStory(block, facts));
}

function isParagraph({ kind, text, linked }: PageBlock): boolean {
  if (kind === "heading" || kind === "caption" || linked > text.length / 2) return false;
  return text.length >= MIN_PARAGRAPH_LENGTH && endsSentence(text);
}

function isAboveStory({ kind, text, level }: PageBlock, facts: PageFacts): boolean {
  if (kind === "code" || kind === "table" || kind === "caption") return false;
  if (level === 1 && kind === "heading") return true;
  if (isTitle(text, facts) || isCredit(text, facts)) return true;
  if (kind === "heading" || text.length >= MAX_LABEL_LENGTH) return false;
  return !endsSentence(text) && !/:$|\d.*\d/.test(text);
}

/** Whether a block is only a byline or a date, which metadata has already. */
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
  return authors.some(
    (author) => text.includes(author) && text.length < author.length + MAX_LABEL_LENGTH,
  );
}

/** Cuts the page's footer: everything from a footer heading on, and labels and links at the very end. */
function cutFooter(blocks: readonly PageBlock[], facts: PageFacts): readonly PageBlock[] {
  const story = blocks.slice(0, findFooter(blocks));
  let end = story.length;
  while (end > MIN_BLOCKS && isLoose(story[end - 1], facts)) end--;
  return story.slice(0, end);
}

function findFooter(blocks: readonly PageBlock[]): number {
  const total = lengthOf(blocks);
  let above = 0;
  for (const [index, { text }] of blocks.entries()) {
    const low = above > total * MIN_SHARE_ABOVE;
    if (low && opensFooter(text) && isThin(blocks.slice(index + 1))) return index;
    above += text.length;
  }
  return blocks.length;
}

/** Whether blocks contain hardly any prose. */
function isThin(blocks: readonly PageBlock[]): boolean {
  const prose = ({ text, linked }: PageBlock) =>
    text.length > MIN_PROSE_LENGTH && linked < text.length * 0.3 && /[.!?]/.test(text);
  return blocks.filter(prose).length <= 2;
}

/** Whether the last block is not story: a heading without text, links, the author's biography. */
function isLoose(block: PageBlock | undefined, { authors }: PageFacts): boolean {
  if (!block || block.kind === "code") return false;
  const { kind, text, linked } = block;
  if (kind === "heading") return true;
  if (linked > text.length / 2 && text.length < 200) return true;
  if (authors.some((author) => text.includes(author)) && text.length < 400)
    return BIOGRAPHY.test(text);
  if (kind === "table" || kind === "caption" || kind === "list-item") return false;
  return text.length < MAX_LAST_LABEL_LENGTH && !/^\*|\d.*\d|[.!?…。！？”"’')\]]$/.test(text);
}
