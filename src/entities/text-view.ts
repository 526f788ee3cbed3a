import type { Token } from "../model/segmentation.ts";
import { type LetterCase, letterCaseOf } from "./letter-case.ts";
import type { Word } from "./word.ts";
import { readWords } from "./words.ts";

/** Where in an article a stretch stands; `text` is prose, or what is known to be nothing else. */
export type StretchKind = "text" | "headline" | "byline" | "dateline";

/** Tokens within which a name may stand: a sentence, a headline, a dateline, a table's row. */
export interface Stretch {
  readonly kind: StretchKind;
  /** In order, not overlapping, spans of the text. */
  readonly tokens: readonly Token[];
}

/** A stretch as the rules read it. */
export interface StretchView {
  readonly kind: StretchKind;
  readonly words: readonly Word[];
  readonly letterCase: LetterCase;
}

/** Reads every stretch's words once. */
export function viewStretches(text: string, stretches: readonly Stretch[]): StretchView[] {
  return stretches.map(({ kind, tokens }) => {
    const words = readWords(text, tokens);
    return { kind, words, letterCase: letterCaseOf(words) };
  });
}
