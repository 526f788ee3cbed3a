import { type LetterCase, letterCaseOf } from "./letter-case.ts";
import type { Stretch, StretchKind } from "./tagger.ts";
import { readWords, type Word } from "./words.ts";

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
