import { parseByline } from "../byline.ts";
import { parseDateLine } from "../dates.ts";
import { endsSentence } from "../line.ts";
import type { PageBlock, PageFacts } from "./block-draft.ts";
import { normalize } from "./normalize.ts";

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
