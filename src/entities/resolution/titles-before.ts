import { isCapital } from "../../model/letters.ts";
import { isKeyListed } from "../gazetteer/gazetteer.ts";
import { keyOf } from "../gazetteer/keys.ts";

/** What an honorific says of the person after it. */
export type Gender = "female" | "male";

const MAX_HONORIFIC_CHARS = 12;
const BEFORE =
  /\b(?:(Mrs|Ms|Miss|Madam|Madame|Lady|Dame|Queen|Princess|Sister)|(?:Mr|Sir|Lord|King|Prince|Brother))\.?\s+$/;

/** The gender that the honorific right before a position tells, if there is one. */
export function genderBefore(text: string, position: number): Gender | undefined {
  const match = BEFORE.exec(text.slice(Math.max(0, position - MAX_HONORIFIC_CHARS), position));
  if (!match) return undefined;
  return match[1] === undefined ? "male" : "female";
}

/** Characters to look back; a title that is longer is cut. */
const MAX_TITLE_CHARS = 48;
const MOST_WORDS = 3;
/** What anybody is called says nothing. */
const HONORIFICS: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "miss", "madam", "mx"]);
const LISTS = ["titles", "title-words", "roles"] as const;

/**
 * The title written with capitals right before a position, as a key: "prime minister", "gov"; "" where
 * there is none. It tells namesakes apart who were introduced with one.
 */
export function titleBefore(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - MAX_TITLE_CHARS), position);
  const at = before.length - 2;
  const last = Math.max(before.lastIndexOf(" ", at), before.lastIndexOf("\n", at)) + 1;
  if (!before.endsWith(" ") || !isCapital(before.charAt(last))) return "";
  const words = before.trimEnd().split(/\s+/).slice(-MOST_WORDS);
  const keys = words.map((word) => (isCapital(word.charAt(0)) ? keyOf(word) : ""));
  const from = keys.findLastIndex((key) => !isTitleKey(key)) + 1;
  const title = keys.slice(from).join(" ").replaceAll(".", "");
  return HONORIFICS.has(title) ? "" : title;
}

function isTitleKey(key: string): boolean {
  const word = key.endsWith(".") ? key.slice(0, -1) : key;
  return LISTS.some((list) => isKeyListed(list, word));
}
