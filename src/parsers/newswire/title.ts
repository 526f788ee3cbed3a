import { LETTERS } from "../../model/letters.ts";
import { captionStrength } from "./caption.ts";
import { endsSentence, hasTwoSentences } from "./line.ts";
import type { Piece } from "./paragraphs.ts";
import { isTrailer } from "./trailer.ts";

const MAX_TITLE_LENGTH = 160;
const ADDRESS = /^\S*[./@]\S*$/;
const MAX_TITLE_WORDS = 28;
const MAX_SUBTITLE_LENGTH = 240;
const LETTER = new RegExp(`[${LETTERS}]`);
/** A paragraph right below a title, without a blank line, must be at least this long. */
const MIN_PARAGRAPH_LENGTH = 120;

/** The line between a title and the story: a byline or a date, or the story's dateline. */
export type CreditLine = "byline" | "dateline";

/** What follows a possible title. */
export interface Below {
  readonly next: Piece | undefined;
  /** Whether a byline, date, dateline or caption follows, perhaps after a subtitle. */
  readonly credited: boolean;
  /** Whether blank lines separate the paragraphs of this text. */
  readonly blankLines: boolean;
}

/**
 * Whether an article's first line is its title: short, not a sentence, and above a credit line or a longer
 * paragraph. A question needs a credit line below it.
 */
export function isTitle({ text, item }: Piece, below: Below): boolean {
  if (item || !isTitleLike(text)) return false;
  if (below.credited) return true;
  return !text.endsWith("?") && isBody(text, below);
}

/** Whether a line under the title is its subtitle. A full sentence must be above a byline or a date. */
export function isSubtitle({ text, item }: Piece, below: CreditLine | undefined): boolean {
  if (item || !below || text.length > MAX_SUBTITLE_LENGTH || text.includes("\n")) return false;
  if (endsSentence(text) && below === "dateline") return false;
  return !isTrailer(text) && !captionStrength(text) && !hasTwoSentences(text);
}

function isTitleLike(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH || text.includes("\n") || !LETTER.test(text)) return false;
  if (ADDRESS.test(text)) return false;
  if (text.split(/\s+/).length > MAX_TITLE_WORDS || captionStrength(text) || isTrailer(text))
    return false;
  return text.endsWith("?") || !(endsSentence(text) || /[,;:—–-]$/.test(text));
}

function isBody(title: string, { next, blankLines }: Below): boolean {
  if (!next || next.item || next.text.length <= title.length) return false;
  if (!endsSentence(next.text) && !/:$/.test(next.text.slice(-1))) return false;
  return next.afterBlank || !blankLines || next.text.length >= MIN_PARAGRAPH_LENGTH;
}
