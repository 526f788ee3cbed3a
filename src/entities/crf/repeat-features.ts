import { ENTITY_TYPES } from "../../model/entity.ts";
import { factsAt } from "./context-features.ts";
import { type FeatureList, put } from "./feature-list.ts";
import { hashText } from "./hash.ts";
import type { Repeats } from "./repeats.ts";
import type { Sequence } from "./sequence.ts";

const COUNT = hashText("repeated");
const SMALL = hashText("repeated small");
const CAPITAL = hashText("repeated capital");
const VERDICT = hashText("elsewhere verdict");

/** Features that a capitalized token has by the other places of its word in the text. */
export function addRepeatFeatures(
  features: FeatureList,
  sequence: Sequence,
  at: number,
  repeats: Repeats,
): void {
  const here = factsAt(sequence, at);
  if (here.capital === 0) return;
  const found = repeats.get(here.key);
  if (!found) return;
  put(features, COUNT, Math.min(found.small + found.places.length, 4));
  if (found.small > 0) put(features, SMALL, found.small > found.capital ? 1 : 0);
  if (found.capital > 1) put(features, CAPITAL, at === 0 ? 1 : 0);
  for (const place of found.places) {
    if (place.sequence !== sequence || place.at !== at) {
      put(features, VERDICT, verdictAt(place.sequence, place.at));
    }
  }
}

/** The type that the rules chose, and how many words the name has. */
function verdictAt({ judged }: Sequence, at: number): number {
  const one = judged[at];
  const type = one?.type === undefined ? 3 : ENTITY_TYPES.indexOf(one.type);
  return 4 * type + (one ? Math.min(one.end - one.start, 3) : 0);
}

/** The place among the types of the one in a verdict's value, for whoever explains it. */
export function verdictType(value: number): number {
  return value >> 2;
}
