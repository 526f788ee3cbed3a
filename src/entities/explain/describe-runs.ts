import { attributesAt, type FeatureSequence } from "../crf/feature-sequence.ts";
import { typeIndexIn } from "../crf/repeat-features.ts";
import { type CapitalRun, listLetter, listSide, runAround } from "../crf/run-features.ts";
import { typeAt } from "./describe-rules.ts";
import { inLists } from "./listed-words.ts";
import {
  betweenWords,
  type Describe,
  type FeatureContext,
  followsWords,
  precedesWords,
  quoteWords,
} from "./phrases.ts";

/** Descriptions of the features in `crf/run-features.ts`, by the names it hashes. */
export const RUN_FEATURES: Readonly<Record<string, Describe>> = {
  "run length": ofRun(({ sequence, at }, { start, end }) =>
    end - start === 1
      ? "no capitalized word beside it"
      : `word ${at - start + 1} of ${quoteWords(sequence, start, end)}`,
  ),
  "run before": ofRun(({ sequence }, { start }) => followsWords(sequence, start, 1)),
  "run after": ofRun(({ sequence }, { end }) => precedesWords(sequence, end - 1, 1)),
  "run first": ofRun(({ sequence }, { start }) => firstOfRun(sequence, start)),
  "run last": ofRun(({ sequence }, { end }) => lastOfRun(sequence, end)),
  "run around": ofRun(({ sequence }, { start, end }) => betweenWords(sequence, start, end)),
  "run class last": ofRun(({ sequence }, { end }) => lastOfRun(sequence, end)),
  "run list": ({ value }) => {
    const lists = inLists(listLetter(value));
    const side = listSide(value);
    if (side === 0) return lists;
    return `a capitalized word ${side < 0 ? "before" : "after"} it: ${lists}`;
  },
};

function ofRun(describe: (context: FeatureContext, run: CapitalRun) => string): Describe {
  return (context) => {
    const { sequence, at } = context;
    return describe(context, runAround(sequence, at) ?? { start: at, end: at + 1 });
  };
}

function firstOfRun(sequence: FeatureSequence, start: number): string {
  return `capitalized run starts with ${quoteWords(sequence, start, start + 1)}`;
}

function lastOfRun(sequence: FeatureSequence, end: number): string {
  return `capitalized run ends with ${quoteWords(sequence, end - 1, end)}`;
}

/** Descriptions of the features in `crf/repeat-features.ts`, by the names it hashes. */
export const REPEAT_FEATURES: Readonly<Record<string, Describe>> = {
  repeated: (context) => `${frequencyOf(context)} in the text`,
  "repeated small": () => "elsewhere lowercase",
  "repeated capital": () => "elsewhere capitalized too",
  "elsewhere verdict": ({ value }) => `rules elsewhere: ${typeAt(typeIndexIn(value))}`,
};

function frequencyOf({ sequence, at, occurrences }: FeatureContext): string {
  const found = occurrences.get(attributesAt(sequence, at).key);
  const count = found ? found.small + found.capitalized.length : 1;
  return ["", "only once", "twice", "three times"][count] ?? "often";
}
