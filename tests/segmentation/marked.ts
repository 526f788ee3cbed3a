import { splitSentences } from "../../src/segmentation/compromise-tokenizer.ts";

/** Marks the start of each sentence but the first with a bar: "He left. |She stayed." */
export function markSentences(text: string): string {
  return splitSentences(text).join("|");
}

/** Removes the bars from a marked text. */
export function unmark(marked: string): string {
  return marked.replaceAll("|", "");
}
