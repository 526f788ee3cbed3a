import { endsSentence } from "../newswire/line.ts";
import { isBoilerplate } from "./boilerplate-lines.ts";
import { normalize } from "./dom.ts";
import { lengthOf, type PageBlock, type PageFacts } from "./page-block.ts";

/** Shorter lines are more often labels than text. */
const MIN_PROSE_LENGTH = 50;
/** How many blocks above the article may hold its first paragraphs. */
const MAX_LEDE_DISTANCE = 8;
/** Maximum length of a gap inside the article. */
const MAX_GAP_BLOCKS = 4;
const TEASER_LENGTH = 40;
/** The article has at least this share of the page's prose. */
const MIN_PROSE_SHARE = 0.25;

/**
 * Recovers paragraphs that extraction dropped between an article's blocks or right above them: a lede set
 * apart is often taken for boilerplate.
 * @param page All blocks of the page, in order.
 * @param article The extracted blocks.
 */
export function recoverParagraphs(
  page: readonly PageBlock[],
  article: readonly PageBlock[],
  facts: PageFacts,
): readonly PageBlock[] {
  const positions = positionsOf(article, page);
  const first = positions.find((position) => position >= 0);
  if (first === undefined) return article;
  const recovered: PageBlock[] = findLede(page, first, facts);
  let last = first - 1;
  for (const [index, block] of article.entries()) {
    const position = positions[index] ?? -1;
    if (position > last + 1 && position - last <= MAX_GAP_BLOCKS + 1) {
      recovered.push(...page.slice(last + 1, position).filter(isProse));
    }
    recovered.push(block);
    if (position >= 0) last = position;
  }
  return recovered;
}

/** The index on the page of each block of the article; -1 if it is not found. */
function positionsOf(article: readonly PageBlock[], page: readonly PageBlock[]): number[] {
  const positions = new Map<string, number[]>();
  for (const [index, { text }] of page.entries()) {
    const known = positions.get(text);
    if (known) known.push(index);
    else positions.set(text, [index]);
  }
  let last = -1;
  return article.map(({ text }) => {
    const queue = positions.get(text) ?? [];
    while (queue.length > 0 && (queue[0] ?? 0) <= last) queue.shift();
    const position = queue.shift() ?? -1;
    if (position >= 0) last = position;
    return position;
  });
}

/** Finds the prose between title and article, and the paragraph that repeats the page's description. */
function findLede(
  page: readonly PageBlock[],
  first: number,
  { title, description }: PageFacts,
): PageBlock[] {
  const from = Math.max(0, first - MAX_LEDE_DISTANCE);
  const above = page.slice(from, first);
  const key = title && normalize(title);
  const headline = above.findLastIndex(({ text }) => key !== undefined && normalize(text) === key);
  const teaser = description && normalize(description).slice(0, TEASER_LENGTH);
  return above.filter((block, index) => {
    if (teaser && teaser.length === TEASER_LENGTH && normalize(block.text).startsWith(teaser))
      return true;
    return headline >= 0 && index > headline && isProse(block);
  });
}

function isProse({ kind, text, linked }: PageBlock): boolean {
  if (kind !== "paragraph" && kind !== "heading" && kind !== "list-item") return false;
  if (kind === "heading") return false;
  return (
    text.length >= MIN_PROSE_LENGTH &&
    endsSentence(text) &&
    linked < text.length * 0.3 &&
    !isBoilerplate(text)
  );
}

/** Whether the extracted blocks are only a small part of the page's prose. */
export function isFragment(page: readonly PageBlock[], article: readonly PageBlock[]): boolean {
  return lengthOf(article.filter(isProse)) < lengthOf(page.filter(isProse)) * MIN_PROSE_SHARE;
}
