import { CAPITALS, LETTERS } from "../../model/letters.ts";
import { isAgency } from "./agencies.ts";
import { endsInFullDate } from "./date-line.ts";
import { byFirstWord, opensWith } from "./openings.ts";

const MAX_CAPTION_LENGTH = 800;
const MAX_CREDIT_LENGTH = 120;

const LABELS = byFirstWord([
  ["FILE File Handout", /^ (?:PHOTO|photo|Photo|PICTURE|picture|image)\s?(?::|[—–-])\s?\S/],
  ["FILE", /^\s?(?::|[—–-])\s?\S/],
  ["Photo PHOTO Image Picture Photograph Graphic Caption", /^\s?:\s?\S/],
  ["Photo", /^ caption\s?:\s?\S/],
  ["Main Top", /^ image\s?:\s?\S/],
  ["Cover", /^ photo\s?:\s?\S/],
  ["Image Media", /^ (?:source|copyright|caption|credit)[,: ]\s?\S/],
]);
/** Every credit without brackets matches; a cheap first test. */
const MAYBE_CREDIT = /\/|Photo|Image|Picture|Illustration|Video/;
/** Lines that only credit a picture. */
const CREDIT_LINE =
  /^\(?(?:(?:Photo|Photograph|Image|Picture|Illustration|Video)s?(?:graphy)? (?:by|courtesy(?: of)?|credit):? .+|(?:AP|AFP|EPA|UPI|Kyodo|Reuters) (?:File )?Photo\b.*|.{2,60}\/(?:AP|AFP|EPA|UPI|Reuters|REUTERS|Getty Images|Kyodo|Xinhua)|Getty Images|(?:AP|AFP|EPA|REUTERS|Reuters|Xinhua)\/[^.]{2,60})\)?$/;
/** Endings of picture credits, matched against the last `CREDIT_WINDOW` characters. */
const OPEN_ENDS: readonly RegExp[] = [
  /[.!?]["”]?\s(?:Photo|Image|Picture|Photograph|Illustration)s?(?: credit)?:\s[^.!?]{2,80}\.?$/,
  new RegExp(
    `\\b(?:REUTERS|AFP|EPA|AP Photo|Getty Images)/[${CAPITALS}][${LETTERS}.'’ -]{1,40}(?:/(?:File Photo|Pool|Handout))?\\)?\\.?$`,
  ),
  new RegExp(`\\.["”]?\\s(?:[${LETTERS}.'’ -]{2,40}/)?(?:AFP via |AP via )?Getty Images\\.?$`),
];
const BRACKETED_ENDS: readonly RegExp[] = [
  /[([](?:(?:AP|AFP|EPA|UPI|Kyodo|Reuters|REUTERS|Xinhua|File|Handout|Courtesy|Staff) )?(?:file )?(?:photos?|image|picture|handout)(?:[)\]]|(?:[:/,]| by | from | courtesy | credit )[^)\]]{0,80}[)\]])\.?$/i,
  /[([](?:[^()[\]]{0,60}\bcourtesy\b|[^()[\]]{0,40}\bvia (?:AP|AFP|Reuters|REUTERS|Getty)|[^()[\]]{0,40}Getty Images)[^)\]]{0,60}[)\]]\.?$/i,
  /[([][^()[\]\s/][^()[\]/]{0,40}\/(?:AP|AFP|EPA|UPI|Reuters|Kyodo|Xinhua|Getty Images)[)\]]\.?$/,
];
const CLOSING_BRACKET = /[)\]]\.?$/;
const BRACKETED_END = /[.!?]?["”]?\s?[([](?<name>[^()[\]]{2,60})[)\]]\.?$/;
const CREDIT_WINDOW = 160;

/** Phrases that describe a picture. */
const POSES: readonly RegExp[] = [
  / (?:is|are) (?:seen|pictured|shown)\b/,
  / (?:seen|pictured|shown) (?:here|in this)\b/,
  /, (?:center|centre|right|left|second from (?:left|right)),/,
  /\((?:left|right|[LRC])\)/,
  / from (?:left|right)\b/,
  /\b[Ii]n this (?:file |undated |handout )?(?:photo|picture|image)\b/,
];

/** How strong the evidence is that a paragraph is a picture's caption. */
export type CaptionStrength = "sure" | "posed" | "weak";

/**
 * Classifies a caption; `undefined` if it is none. A `sure` one has a picture's credit or label. A `posed`
 * one describes a picture and ends in an agency's name or a full date. A `weak` one does one of the two.
 */
export function captionStrength(text: string): CaptionStrength | undefined {
  if (text.length > MAX_CAPTION_LENGTH) return undefined;
  const tail = text.slice(-CREDIT_WINDOW);
  if (opensCaption(text) || isCreditLine(text) || endsInCredit(tail)) return "sure";
  const end = BRACKETED_END.exec(tail);
  const credited = end?.groups?.name !== undefined && isAgency(end.groups.name);
  const described = credited ? text.slice(0, text.length - end[0].length) : text;
  const dated = endsInFullDate(described);
  const posed = POSES.some((pattern) => pattern.test(text));
  if (credited) return dated || posed ? "posed" : "weak";
  if (!posed) return undefined;
  return dated ? "posed" : "weak";
}

/** Whether a line opens with a caption's label, such as "FILE PHOTO:". */
export function opensCaption(line: string): boolean {
  return opensWith(LABELS, line);
}

/** Whether a line is only a picture's credit: "(AP Photo/Jo Roe)", "Photo by Jo Roe". */
export function isCreditLine(line: string): boolean {
  return line.length <= MAX_CREDIT_LENGTH && MAYBE_CREDIT.test(line) && CREDIT_LINE.test(line);
}

function endsInCredit(tail: string): boolean {
  if (CLOSING_BRACKET.test(tail)) {
    return BRACKETED_ENDS.some((pattern) => pattern.test(tail)) || hasSlashCredit(tail);
  }
  return MAYBE_CREDIT.test(tail) && OPEN_ENDS.some((pattern) => pattern.test(tail));
}

/** Whether a text ends in a credit such as "(Xinhua/Li Bo)" or "[Photo/Xinhua]". */
function hasSlashCredit(tail: string): boolean {
  const inner = BRACKETED_END.exec(tail)?.groups?.name ?? "";
  const parts = inner.split("/");
  return parts.length > 1 && parts.some((part) => isAgency(part.trim())) && !isAgency(inner);
}
