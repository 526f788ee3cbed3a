import { lengthOf, type PageBlock, type PageFacts } from "./block-draft.ts";
import { isBoilerplate } from "./boilerplate.ts";
import { cutEnding } from "./ending.ts";
import { normalize } from "./normalize.ts";
import { dropOpening } from "./opening.ts";

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
