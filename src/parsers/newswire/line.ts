import { CAPITALS, SMALL } from "../../model/letters.ts";

const TWO_SENTENCES = new RegExp(`[${SMALL}]{3}[.!?]["”]? ["“]?[${CAPITALS}]`);

/** One line of plain text. */
export interface Line {
  /** Trimmed; empty for a blank line. */
  readonly text: string;
  /** Code units of white space before the text. */
  readonly indent: number;
}

/** Splits a text into lines. */
export function readLines(text: string): Line[] {
  return text.split("\n").map((raw) => {
    const body = raw.trimStart();
    return { text: body.trimEnd(), indent: raw.length - body.length };
  });
}

/** Whether a text ends like a sentence, apart from closing quotes and brackets. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’»)\]]{0,3}$/.test(text.slice(-6));
}

/** Whether a sentence begins inside a text. */
export function hasTwoSentences(text: string): boolean {
  return TWO_SENTENCES.test(text);
}
