import { ENTITY_TYPES } from "../../model/entity.ts";
import { factsAt } from "./context-features.ts";
import { type FeatureList, put } from "./feature-list.ts";
import { hashText } from "./hash.ts";
import type { Occurrence, Repeats } from "./repeats.ts";
import type { Sequence } from "./sequence.ts";

const COUNT = hashText("repeated");
const SMALL = hashText("repeated small");
const CAPITAL = hashText("repeated capital");
const PAIR = hashText("pair elsewhere");

const WORD_BEFORE = hashText("elsewhere word before");
const WORD_AFTER = hashText("elsewhere word after");
const CLASS_BEFORE = hashText("elsewhere class before");
const CLASS_AFTER = hashText("elsewhere class after");
const NAME_BEFORE = hashText("elsewhere name before");
const NAME_AFTER = hashText("elsewhere name after");
const LIST_BEFORE = hashText("elsewhere list before");
const LIST_AFTER = hashText("elsewhere list after");
const VERDICT = hashText("elsewhere verdict");

/** Features that a token has by the other places of its word in the text. */
export function addRepeatFeatures(
  features: FeatureList,
  sequence: Sequence,
  at: number,
  repeats: Repeats,
): void {
  const here = factsAt(sequence, at);
  const found = repeats.get(here.key);
  if (!found || !here.word.hasContent) return;
  const { capital } = here;
  const total = found.small + found.places.length;
  put(features, COUNT, 2 * Math.min(total, 4) + capital);
  if (found.small > 0) put(features, SMALL, 2 * (found.small > found.capital ? 1 : 0) + capital);
  if (found.capital > 1) put(features, CAPITAL, 2 * (at === 0 ? 1 : 0) + capital);
  if (capital === 0) return;
  for (const place of found.places) {
    if (place.sequence !== sequence || place.at !== at) addPlace(features, sequence, at, place);
  }
}

function addPlace(features: FeatureList, from: Sequence, here: number, place: Occurrence): void {
  const { sequence, at } = place;
  const before = factsAt(sequence, at - 1);
  const after = factsAt(sequence, at + 1);
  put(features, WORD_BEFORE, before.hash);
  put(features, WORD_AFTER, after.hash);
  put(features, CLASS_BEFORE, before.middle);
  put(features, CLASS_AFTER, after.middle);
  if (before.capital === 1) {
    put(features, NAME_BEFORE, 1);
    addLists(features, LIST_BEFORE, before.lists);
  }
  if (after.capital === 1) {
    put(features, NAME_AFTER, 1);
    addLists(features, LIST_AFTER, after.lists);
    if (after.hash === factsAt(from, here + 1).hash) put(features, PAIR, 1);
  }
  const judged = sequence.judged[at];
  const type = judged?.type === undefined ? 3 : ENTITY_TYPES.indexOf(judged.type);
  const length = judged ? Math.min(judged.end - judged.start, 3) : 0;
  put(features, VERDICT, 4 * type + length);
}

/** The place among the types of the one in a verdict's value, for whoever explains it. */
export function verdictType(value: number): number {
  return value >> 2;
}

function addLists(features: FeatureList, kind: number, lists: string): void {
  for (let index = 0; index < lists.length; index++) put(features, kind, lists.charCodeAt(index));
}
