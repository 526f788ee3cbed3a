import { CAPITALS, SMALL } from "../../model/letters.ts";

const TWO_SENTENCES = new RegExp(`[${SMALL}]{3}[.!?]["”]? ["“]?[${CAPITALS}]`);

/** One line of the input. */
export interface Line {
  /** Without white space at its ends; empty for a blank line. */
  readonly text: string;
  /** Code units of white space before the text. */
  readonly indent: number;
}

/** The lines of a text. */
export function readLines(text: string): Line[] {
  return text.split("\n").map((raw) => {
    const body = raw.trimStart();
    return { text: body.trimEnd(), indent: raw.length - body.length };
  });
}

/** Whether a text ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’»)\]]{0,3}$/.test(text.slice(-6));
}

/** Whether a sentence begins inside a text. */
export function hasTwoSentences(text: string): boolean {
  return TWO_SENTENCES.test(text);
}
