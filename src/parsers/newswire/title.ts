import { LETTERS } from "../../model/letters.ts";
import { captionStrength } from "./caption.ts";
import { endsSentence, hasTwoSentences } from "./line.ts";
import type { Piece } from "./paragraphs.ts";
import { isTrailer } from "./trailer.ts";

const TITLE_LIMIT = 160;
const ADDRESS = /^\S*[./@]\S*$/;
const TITLE_WORDS = 28;
const SUBTITLE_LIMIT = 240;
const LETTER = new RegExp(`[${LETTERS}]`);
/** A paragraph that stands right under a title without a blank line must be clearly longer. */
const PARAGRAPH_LENGTH = 120;

/** What may stand between a title and the story: a byline or a date, or the story's dateline. */
export type Furniture = "byline" | "dateline";

/** What stands under a line, as far as it tells whether the line is a title. */
export interface Below {
  readonly next: Piece | undefined;
  /** Whether a byline, a date, a dateline or a caption comes next, perhaps under a subtitle. */
  readonly furniture: boolean;
  /** Whether blank lines part the paragraphs of this text. */
  readonly blankLines: boolean;
}

/**
 * Whether an article's first line is its title: short, no sentence, and above furniture or a paragraph
 * of another make. A question counts only above furniture.
 */
export function isTitle({ text, item }: Piece, below: Below): boolean {
  if (item || !isTitleLike(text)) return false;
  if (below.furniture) return true;
  return !text.endsWith("?") && isBody(text, below);
}

/** Whether a line under the title says more about the story: a sentence only above a byline or a date. */
export function isSubtitle({ text, item }: Piece, below: Furniture | undefined): boolean {
  if (item || !below || text.length > SUBTITLE_LIMIT || text.includes("\n")) return false;
  if (endsSentence(text) && below === "dateline") return false;
  return !isTrailer(text) && !captionStrength(text) && !hasTwoSentences(text);
}

function isTitleLike(text: string): boolean {
  if (text.length > TITLE_LIMIT || text.includes("\n") || !LETTER.test(text)) return false;
  if (ADDRESS.test(text)) return false;
  if (text.split(/\s+/).length > TITLE_WORDS || captionStrength(text) || isTrailer(text))
    return false;
  return text.endsWith("?") || !(endsSentence(text) || /[,;:—–-]$/.test(text));
}

function isBody(title: string, { next, blankLines }: Below): boolean {
  if (!next || next.item || next.text.length <= title.length) return false;
  if (!endsSentence(next.text) && !/:$/.test(next.text.slice(-1))) return false;
  return next.afterBlank || !blankLines || next.text.length >= PARAGRAPH_LENGTH;
}
