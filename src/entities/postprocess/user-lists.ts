import { keyOf } from "../gazetteer/keys.ts";
import type { TaggedSpan } from "../sequence/spans.ts";
import type { TokenSequence } from "../sequence/token-sequences.ts";
import { createListedNames, type ListedName } from "./listed-names.ts";

/** What a user knows better than the model. */
export interface NameLists {
  readonly names?: readonly ListedName[];
  /** No mention is written like one of these; capitals, accents and white space do not count. */
  readonly ignore?: readonly string[];
}

/** A user's lists, ready to be used on any number of articles. */
export interface UserLists {
  /**
   * What the lists make of spans of a text, in order: without the ignored ones, and with the listed
   * names in the place of all that they touch.
   */
  settler(
    text: string,
    stretches: readonly TokenSequence[],
  ): (spans: readonly TaggedSpan[]) => Spans;
  /** The listed name of which a text is a form, whatever its capitals. */
  nameOf(form: string): string | undefined;
}

type Spans = readonly TaggedSpan[];

/**
 * Prepares lists of names once; to find them takes time that is linear in a text, however many they are.
 * A name of the list is found where it stands as whole words, the longest at each place, in all blocks
 * but code. Where the list has a capital the text must have one; the text may have more. Accents, curly
 * quotes and white space make no difference. Of two names with one form the first has it.
 */
export function createUserLists({ names = [], ignore = [] }: NameLists): UserLists {
  const listed = createListedNames(names);
  const isIgnored = createIgnoreTest(ignore);
  return {
    nameOf: listed.nameOf,
    settler(text, stretches) {
      const keeps = (span: TaggedSpan) => !isIgnored(text.slice(span.start, span.end));
      const found = listed.find(text, stretches).filter(keeps);
      return (spans) => overlay(spans.filter(keeps), found);
    },
  };
}

/** Both in order; what touches one of the second list is not in the first any more. */
function overlay(spans: Spans, over: Spans): Spans {
  if (over.length === 0) return spans;
  const all: TaggedSpan[] = [];
  let next = 0;
  for (const one of over) {
    for (let span = spans[next]; span && span.start < one.end; span = spans[++next]) {
      if (span.end <= one.start) all.push(span);
    }
    all.push(one);
  }
  return all.concat(spans.slice(next));
}

/** Tells the surfaces that a list of names rules out: written like one, but for capitals, accents and white space. */
export function createIgnoreTest(names: readonly string[]): (surface: string) => boolean {
  const keys = new Set(names.map(keyOfSurface));
  return keys.size === 0 ? () => false : (surface) => keys.has(keyOfSurface(surface));
}

function keyOfSurface(surface: string): string {
  return keyOf(surface).trim().replace(/\s+/g, " ");
}
