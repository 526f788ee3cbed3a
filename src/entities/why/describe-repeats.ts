import { factsAt } from "../crf/context-features.ts";
import { verdictType } from "../crf/repeat-features.ts";
import type { WordFacts } from "../crf/word-facts.ts";
import { aTypeAt } from "./describe-rules.ts";
import type { Describe, FeaturePlace } from "./feature-place.ts";
import { inLists } from "./list-words.ts";

/** Kinds of feature of a word's other places in the text, by their names in the extractor. */
export const REPEATS: Readonly<Record<string, Describe>> = {
  repeated: (place) => `${countPlaces(place)} in the text`,
  "repeated small": () => "elsewhere in small letters",
  "repeated capital": () => "capitalized elsewhere, too",
  "pair elsewhere": () => "elsewhere before the same word",
  "elsewhere word before": beside(
    -1,
    ({ hash }) => hash,
    (word) => `elsewhere follows ${word}`,
  ),
  "elsewhere word after": beside(
    1,
    ({ hash }) => hash,
    (word) => `elsewhere before ${word}`,
  ),
  "elsewhere class before": beside(
    -1,
    ({ middle }) => middle,
    (word) => `elsewhere follows words like ${word}`,
  ),
  "elsewhere class after": beside(
    1,
    ({ middle }) => middle,
    (word) => `elsewhere before words like ${word}`,
  ),
  "elsewhere name before": () => "elsewhere follows a capitalized word",
  "elsewhere name after": () => "elsewhere before a capitalized word",
  "elsewhere list before": ({ value }) => `elsewhere the word before: ${inList(value)}`,
  "elsewhere list after": ({ value }) => `elsewhere the word after: ${inList(value)}`,
  "elsewhere verdict": ({ value }) => `elsewhere by the rules ${aTypeAt(verdictType(value))}`,
};

function countPlaces({ sequence, at, repeats }: FeaturePlace): string {
  const found = repeats.get(factsAt(sequence, at).key);
  const count = found ? found.small + found.places.length : 1;
  if (count === 1) return "only once";
  return count > 3 ? "often" : (["", "", "twice", "three times"][count] ?? "often");
}

function inList(value: number): string {
  return inLists(String.fromCharCode(value));
}

/** The value is a hash or a class of a word beside another place; this finds which. */
function beside(
  step: number,
  read: (facts: WordFacts) => number,
  say: (word: string) => string,
): Describe {
  return ({ sequence, at, repeats, value }) => {
    const places = repeats.get(factsAt(sequence, at).key)?.places ?? [];
    const facts = places
      .map((place) => factsAt(place.sequence, place.at + step))
      .find((one) => read(one) === value);
    if (facts?.word.text) return say(`"${facts.word.text}"`);
    return step < 0 ? "elsewhere at the start" : "elsewhere at the end";
  };
}
