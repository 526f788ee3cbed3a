import { attributesAt } from "../crf/feature-sequence.ts";
import { verdictType } from "../crf/repeat-features.ts";
import { type CapitalRun, listLetter, listSide, runAround } from "../crf/run-features.ts";
import { aTypeAt } from "./describe-rules.ts";
import { inLists } from "./listed-words.ts";
import {
  betweenWords,
  type Describe,
  type FeaturePlace,
  followsWords,
  precedesWords,
  quoteWords,
} from "./phrases.ts";

/** Kinds of feature of the run of capitals that a token is in, by their names in the extractor. */
export const RUNS: Readonly<Record<string, Describe>> = {
  "run length": ofRun(({ sequence, at }, { start, end }) =>
    end - start === 1
      ? "no other capital beside it"
      : `word ${at - start + 1} of ${quoteWords(sequence, start, end)}`,
  ),
  "run before": ofRun(({ sequence }, { start }) => followsWords(sequence, start, 1)),
  "run after": ofRun(({ sequence }, { end }) => precedesWords(sequence, end - 1, 1)),
  "run first": ofRun(({ sequence }, { start }) => first(sequence, start)),
  "run last": ofRun(({ sequence }, { end }) => last(sequence, end)),
  "run around": ofRun(({ sequence }, { start, end }) => betweenWords(sequence, start, end)),
  "run class last": ofRun(({ sequence }, { end }) => last(sequence, end)),
  "run list": ({ value }) => {
    const lists = inLists(listLetter(value));
    const side = listSide(value);
    if (side === 0) return lists;
    return side < 0 ? `a capital before it: ${lists}` : `a capital after it: ${lists}`;
  },
};

type FeatureSequence = FeaturePlace["sequence"];

function ofRun(describe: (place: FeaturePlace, run: CapitalRun) => string): Describe {
  return (place) => {
    const { sequence, at } = place;
    return describe(place, runAround(sequence, at) ?? { start: at, end: at + 1 });
  };
}

function first(sequence: FeatureSequence, start: number): string {
  return `the capitals begin with ${quoteWords(sequence, start, start + 1)}`;
}

function last(sequence: FeatureSequence, end: number): string {
  return `the capitals end with ${quoteWords(sequence, end - 1, end)}`;
}

/** Kinds of feature of a word's other places in the text, by their names in the extractor. */
export const REPEATS: Readonly<Record<string, Describe>> = {
  repeated: (place) => `${countPlaces(place)} in the text`,
  "repeated small": () => "elsewhere in small letters",
  "repeated capital": () => "capitalized elsewhere, too",
  "elsewhere verdict": ({ value }) => `elsewhere by the rules ${aTypeAt(verdictType(value))}`,
};

function countPlaces({ sequence, at, repeats }: FeaturePlace): string {
  const found = repeats.get(attributesAt(sequence, at).key);
  const count = found ? found.small + found.places.length : 1;
  if (count === 1) return "only once";
  return count > 3 ? "often" : (["", "", "twice", "three times"][count] ?? "often");
}
