import { endsSentence } from "../newswire/line.ts";
import { isBoilerplate } from "./boilerplate-lines.ts";
import { normalize } from "./dom.ts";
import { lengthOf, type PageBlock, type PageFacts } from "./page-block.ts";

/** Shorter lines above or inside the article are labels more often than text. */
const LEAST_LENGTH = 50;
/** How many blocks above the article its first paragraphs are looked for. */
const REACH = 8;
/** How many blocks in a row may have been dropped inside the article. */
const GAP = 4;
const TEASER = 40;
/** Less than this of the page's prose is not its article. */
const LEAST_SHARE = 0.25;

/**
 * Puts back paragraphs that were dropped between an article's blocks or right above them: the lede is
 * often set apart and taken for furniture.
 * @param page All blocks of the page, in order.
 * @param article The blocks that were found to be the article.
 */
export function restoreBlocks(
  page: readonly PageBlock[],
  article: readonly PageBlock[],
  facts: PageFacts,
): readonly PageBlock[] {
  const places = placesOf(article, page);
  const first = places.find((place) => place >= 0);
  if (first === undefined) return article;
  const restored: PageBlock[] = findLede(page, first, facts);
  let last = first - 1;
  for (const [index, block] of article.entries()) {
    const place = places[index] ?? -1;
    if (place > last + 1 && place - last <= GAP + 1) {
      restored.push(...page.slice(last + 1, place).filter(isProse));
    }
    restored.push(block);
    if (place >= 0) last = place;
  }
  return restored;
}

/** Where each block of the article stands on the page, in order; -1 where it was not found again. */
function placesOf(article: readonly PageBlock[], page: readonly PageBlock[]): number[] {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of page.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  let last = -1;
  return article.map(({ text }) => {
    const queue = places.get(text) ?? [];
    while (queue.length > 0 && (queue[0] ?? 0) <= last) queue.shift();
    const place = queue.shift() ?? -1;
    if (place >= 0) last = place;
    return place;
  });
}

/** The paragraphs above the article and under its title that are prose, or what the page says it is about. */
function findLede(
  page: readonly PageBlock[],
  first: number,
  { title, description }: PageFacts,
): PageBlock[] {
  const from = Math.max(0, first - REACH);
  const above = page.slice(from, first);
  const key = title && normalize(title);
  const headline = above.findLastIndex(({ text }) => key !== undefined && normalize(text) === key);
  const teaser = description && normalize(description).slice(0, TEASER);
  return above.filter((block, index) => {
    if (teaser && teaser.length === TEASER && normalize(block.text).startsWith(teaser)) return true;
    return headline >= 0 && index > headline && isProse(block);
  });
}

function isProse({ kind, text, linked }: PageBlock): boolean {
  if (kind !== "paragraph" && kind !== "heading" && kind !== "list-item") return false;
  if (kind === "heading") return false;
  return (
    text.length >= LEAST_LENGTH &&
    endsSentence(text) &&
    linked < text.length * 0.3 &&
    !isBoilerplate(text)
  );
}

/** Whether what was found is but a small part of the page's prose. */
export function isFragment(page: readonly PageBlock[], article: readonly PageBlock[]): boolean {
  return lengthOf(article.filter(isProse)) < lengthOf(page.filter(isProse)) * LEAST_SHARE;
}
