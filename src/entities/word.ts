import type { Token } from "../model/segmentation.ts";

/** A token with what can be said about it without knowing its neighbours. */
export interface Word extends Token {
  /** Its surface, apostrophes straight, without what nobody sees. */
  readonly text: string;
  /** Its surface as lists hold it. */
  readonly key: string;
  /** Whether it is written as a name is: with a capital, or with one behind "al-" or "d'". */
  readonly isCapital: boolean;
  /** Whether all its letters, two at least, are capitals. */
  readonly isUpper: boolean;
  /** Whether it has a letter or a digit. */
  readonly hasContent: boolean;
  /** The letters of the gazetteer's lists that have it; those of acronyms only if it is in capitals. */
  readonly lists: string;
  /** Whether longer entries of the gazetteer begin with it. */
  readonly goesOn: boolean;
}
