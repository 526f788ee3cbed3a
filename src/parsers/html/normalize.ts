import { LETTERS } from "../../model/letters.ts";

const NO_WORD = new RegExp(`[^${LETTERS}\\d]+`, "g");

/** A text's words in small letters: two texts that differ in stops, quotes and spaces are the same. */
export function normalize(text: string): string {
  return text.toLowerCase().replace(NO_WORD, " ").trim();
}
