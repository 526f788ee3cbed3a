import { isCapital } from "../model/letters.ts";
import { parseByline } from "./byline.ts";
import { isCreditLine, opensCaption } from "./caption.ts";
import { parseDateline } from "./dateline.ts";
import { parseDateLine } from "./dates.ts";
import { isEndMark, isRightsNotice, isRule, isTrailer } from "./trailer.ts";

/** No line of furniture that stands for itself is longer. */
const LIMIT = 200;

/**
 * Whether a line begins a block of its own, however the text is wrapped: a byline, a date, a dateline,
 * a caption's label, an end mark, a rights notice.
 */
export function opensBlock(line: string): boolean {
  const short = line.length <= LIMIT;
  return parseDateline(line) !== undefined || (short && (opensCaption(line) || isLoneLine(line)));
}

/** Whether a line is a block of its own, so that the line after it begins another. */
export function isLoneLine(line: string): boolean {
  if (line.length > LIMIT) return false;
  if (isEndMark(line) || isRule(line) || isRightsNotice(line) || isCreditLine(line)) return true;
  return isMarkedByline(line) || parseDateLine(line) !== undefined;
}

/** A line that begins with a small "by" is the middle of a wrapped sentence. */
function isMarkedByline(line: string): boolean {
  return isCapital(line.charAt(0)) && parseByline(line) !== undefined;
}

/** Whether a line is no verse, wherever it stands. */
export function isFurniture(line: string): boolean {
  return opensBlock(line) || isTrailer(line);
}
