import { splitSentences } from "../../src/segmentation/compromise-tokenizer.ts";

/** The text with a bar wherever a new sentence begins: "He left. |She stayed." */
export function markSentences(text: string): string {
  return splitSentences(text).join("|");
}

/** A marked text without its bars. */
export function unmark(marked: string): string {
  return marked.replaceAll("|", "");
}
