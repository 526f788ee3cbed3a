import { factsAt } from "../crf/context-features.ts";
import { verdictType } from "../crf/repeat-features.ts";
import { aTypeAt } from "./describe-rules.ts";
import type { Describe, FeaturePlace } from "./feature-place.ts";

/** Kinds of feature of a word's other places in the text, by their names in the extractor. */
export const REPEATS: Readonly<Record<string, Describe>> = {
  repeated: (place) => `${countPlaces(place)} in the text`,
  "repeated small": () => "elsewhere in small letters",
  "repeated capital": () => "capitalized elsewhere, too",
  "elsewhere verdict": ({ value }) => `elsewhere by the rules ${aTypeAt(verdictType(value))}`,
};

function countPlaces({ sequence, at, repeats }: FeaturePlace): string {
  const found = repeats.get(factsAt(sequence, at).key);
  const count = found ? found.small + found.places.length : 1;
  if (count === 1) return "only once";
  return count > 3 ? "often" : (["", "", "twice", "three times"][count] ?? "often");
}
