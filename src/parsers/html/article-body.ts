import { normalize } from "./dom.ts";
import { lengthOf, type PageBlock, type PageFacts } from "./page-block.ts";

/** Words per shingle. */
const SHINGLE_WORDS = 4;
/** A shorter body is a summary or a mistake. */
const MIN_BODY_LENGTH = 200;
const MIN_FULL_COVERAGE = 0.8;
const MAX_PARTIAL_COVERAGE = 0.5;
/** The share of a paragraph's shingles that must be in the body. */
const MIN_SHARED_SHARE = 0.3;

/** The set of runs of words in a text. */
type Shingles = ReadonlySet<string>;

/**
 * Compares the blocks found on a page with the article's body in JSON-LD. If the page has nearly all of the
 * body, paragraphs that are not in the body are boilerplate and dropped. If the page has only a part of it,
 * the body replaces the blocks.
 * Source: w-shingling, Broder, "On the resemblance and containment of documents", 1997.
 * @param render Renders a body to blocks.
 */
export function reconcileWithBody(
  blocks: readonly PageBlock[],
  { body = "" }: Pick<PageFacts, "body">,
  render: (body: string) => readonly PageBlock[],
): readonly PageBlock[] {
  if (body.length <= MIN_BODY_LENGTH) return blocks;
  const inBody = shinglesOf(body);
  const onPage = shinglesOf(blocks.map(({ text }) => text).join(" "));
  const coverage = shareIn(inBody, onPage);
  const length = lengthOf(blocks);
  if (coverage > MIN_FULL_COVERAGE && body.length > length / 2) {
    return blocks.filter((block) => isIn(block, inBody));
  }
  const isPart =
    coverage < MAX_PARTIAL_COVERAGE &&
    body.length > length * 1.5 &&
    body.length > 2 * MIN_BODY_LENGTH;
  return isPart ? render(body) : blocks;
}

/** Whether a block is in the body, which often lacks headings, lists and captions. */
function isIn({ kind, text }: PageBlock, body: Shingles): boolean {
  if (kind !== "paragraph" && kind !== "quote") return true;
  const own = shinglesOf(text);
  return own.size === 0 || shareIn(own, body) > MIN_SHARED_SHARE;
}

function shinglesOf(text: string): Shingles {
  const words = normalize(text).split(" ");
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(" "));
  }
  return shingles;
}

/** The share of one set that another set contains, 0 to 1. */
function shareIn(part: Shingles, whole: Shingles): number {
  let common = 0;
  for (const shingle of part) if (whole.has(shingle)) common++;
  return part.size === 0 ? 0 : common / part.size;
}

/** Turns a body into markup. In a plain body each line is a paragraph. */
export function markLines(body: string): string {
  return /<\/?[a-z][^<>]{0,200}>/i.test(body) ? body : body.replaceAll("\n", "<p>");
}
