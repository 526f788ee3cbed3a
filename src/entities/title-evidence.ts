import { isCapital } from "../model/letters.ts";
import { isKeyListed } from "./gazetteer.ts";
import { keyOf } from "./keys.ts";

/** Characters to look back; a title that is longer is cut. */
const LONGEST = 48;
const MOST_WORDS = 3;
/** What anybody is called says nothing. */
const HONORIFICS: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "miss", "madam", "mx"]);
const LISTS = ["titles", "title-words", "roles"] as const;

/**
 * The title written with capitals right before a position, as a key: "prime minister", "gov"; "" where
 * there is none. It tells namesakes apart who were introduced with one.
 */
export function titleBefore(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - LONGEST), position);
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
