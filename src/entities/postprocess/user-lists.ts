import { keyOf } from "../gazetteer/keys.ts";
import { mergeSpans, type NameSpan } from "../sequence/spans.ts";
import type { TokenSequence } from "../sequence/token-sequences.ts";
import { createListedNames, type ListedName } from "./listed-names.ts";

/** A user's corrections to the model. */
export interface NameLists {
  /** Names to find wherever they occur. */
  readonly names?: readonly ListedName[];
  /** Names to leave out; capitals, accents and white space do not matter. */
  readonly ignore?: readonly string[];
}

/** Name lists prepared for use on any number of articles. */
export interface UserLists {
  /** Finds the listed names of a text and returns the function that applies both lists to its names. */
  prepare(text: string, sequences: readonly TokenSequence[]): ApplyUserLists;
  /** The listed name that has this form; capitals do not matter. */
  nameOf(form: string): string | undefined;
}

/** Removes ignored names and replaces names that a listed one touches. Spans are in order. */
export type ApplyUserLists = (spans: readonly NameSpan[]) => readonly NameSpan[];

/**
 * Prepares name lists. A search then takes time linear in the length of the text, however long the lists.
 * A listed name is found where it occurs as whole words in any block but code, the longest at each
 * position. The text must have a capital wherever the list has one, and may have more. Accents, curly
 * quotes and white space do not matter. If two names share a form, the first one wins.
 */
export function createUserLists({ names = [], ignore = [] }: NameLists): UserLists {
  const listed = createListedNames(names);
  const isIgnored = createIgnoreTest(ignore);
  return {
    nameOf: listed.nameOf,
    prepare(text, sequences) {
      const isKept = (span: NameSpan) => !isIgnored(text.slice(span.start, span.end));
      const found = listed.find(text, sequences).filter(isKept);
      return (spans) => mergeSpans(found, spans.filter(isKept));
    },
  };
}

function createIgnoreTest(names: readonly string[]): (surface: string) => boolean {
  const keys = new Set(names.map(keyOfSurface));
  return keys.size === 0 ? () => false : (surface) => keys.has(keyOfSurface(surface));
}

function keyOfSurface(surface: string): string {
  return keyOf(surface).trim().replace(/\s+/g, " ");
}
