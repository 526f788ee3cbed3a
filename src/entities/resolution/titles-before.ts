import { COURTESY_TITLES, FEMALE_TITLES, MALE_TITLES } from "../../language/english/titles.ts";
import { isCapital } from "../../model/letters.ts";
import { isKeyListed } from "../gazetteer/gazetteer.ts";
import { keyOf } from "../gazetteer/keys.ts";

/** The gender that an honorific implies. */
export type Gender = "female" | "male";

const MAX_HONORIFIC_CHARS = 12;
const LAST_WORD = /\b(\p{Lu}\p{Ll}+)\.?\s+$/u;

/** The gender implied by an honorific right before a position, if there is one. */
export function genderBefore(text: string, position: number): Gender | undefined {
  const before = text.slice(Math.max(0, position - MAX_HONORIFIC_CHARS), position);
  const title = LAST_WORD.exec(before)?.[1]?.toLowerCase() ?? "";
  if (FEMALE_TITLES.has(title)) return "female";
  return MALE_TITLES.has(title) ? "male" : undefined;
}

/** Longer titles are cut. */
const MAX_TITLE_CHARS = 48;
const MAX_TITLE_WORDS = 3;
const LISTS = ["titles", "title-words", "roles"] as const;

/**
 * The key of a capitalized title right before a position: "prime minister", "gov"; "" if there is none.
 * It distinguishes namesakes who were introduced with a title.
 */
export function titleBefore(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - MAX_TITLE_CHARS), position);
  const at = before.length - 2;
  const last = Math.max(before.lastIndexOf(" ", at), before.lastIndexOf("\n", at)) + 1;
  if (!before.endsWith(" ") || !isCapital(before.charAt(last))) return "";
  const words = before.trimEnd().split(/\s+/).slice(-MAX_TITLE_WORDS);
  const keys = words.map((word) => (isCapital(word.charAt(0)) ? keyOf(word) : ""));
  const from = keys.findLastIndex((key) => !isTitleKey(key)) + 1;
  const title = keys.slice(from).join(" ").replaceAll(".", "");
  return COURTESY_TITLES.has(title) ? "" : title;
}

function isTitleKey(key: string): boolean {
  const word = key.endsWith(".") ? key.slice(0, -1) : key;
  return LISTS.some((list) => isKeyListed(list, word));
}
