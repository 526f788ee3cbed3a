import { normalize } from "./dom.ts";
import { lengthOf, type PageBlock, type PageFacts } from "./page-block.ts";

/** How many words of a text in a row tell it from another. */
const WORDS = 4;
/** Shorter bodies are summaries or mistakes. */
const LEAST = 200;
const SURE_COVERAGE = 0.8;
const POOR_COVERAGE = 0.5;
/** The least share of a paragraph's word rows that must be the body's. */
const PART = 0.3;

/** Runs of words in a text, a set of them. */
type Shingles = ReadonlySet<string>;

/**
 * Holds the blocks found on a page against the article's text in its linked data: where that covers
 * them, paragraphs that it has not are furniture; where they are but a part of it, its own text is the
 * article's. After w-shingling (Broder, "On the resemblance and containment of documents", 1997).
 * @param render The blocks of the linked text.
 */
export function reconcile(
  blocks: readonly PageBlock[],
  { body = "" }: Pick<PageFacts, "body">,
  render: (body: string) => readonly PageBlock[],
): readonly PageBlock[] {
  if (body.length <= LEAST) return blocks;
  const linked = shinglesOf(body);
  const seen = shinglesOf(blocks.map(({ text }) => text).join(" "));
  const coverage = shareIn(linked, seen);
  const length = lengthOf(blocks);
  if (coverage > SURE_COVERAGE && body.length > length / 2) {
    return blocks.filter((block) => isIn(block, linked));
  }
  const isPart = coverage < POOR_COVERAGE && body.length > length * 1.5 && body.length > 2 * LEAST;
  return isPart ? render(body) : blocks;
}

/** Linked text often lacks headings, lists and captions. */
function isIn({ kind, text }: PageBlock, body: Shingles): boolean {
  if (kind !== "paragraph" && kind !== "quote") return true;
  const own = shinglesOf(text);
  return own.size === 0 || shareIn(own, body) > PART;
}

function shinglesOf(text: string): Shingles {
  const words = normalize(text).split(" ");
  const shingles = new Set<string>();
  for (let at = 0; at + WORDS <= words.length; at++) {
    shingles.add(words.slice(at, at + WORDS).join(" "));
  }
  return shingles;
}

/** The share of one set that is in another, 0 to 1. */
function shareIn(part: Shingles, whole: Shingles): number {
  let common = 0;
  for (const shingle of part) if (whole.has(shingle)) common++;
  return part.size === 0 ? 0 : common / part.size;
}

/** Linked text as markup: it has some, or is plain, and its lines are paragraphs then. */
export function markLines(body: string): string {
  return /<\/?[a-z][^<>]{0,200}>/i.test(body) ? body : body.replaceAll("\n", "<p>");
}
