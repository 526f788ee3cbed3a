import { type FeatureList, hashText, mix, put } from "./feature-list.ts";
import type { FeatureSequence } from "./feature-sequence.ts";
import { attributesAt } from "./feature-sequence.ts";

/** A half-open range of capitalized words. */
export interface CapitalRun {
  readonly start: number;
  readonly end: number;
}

const LENGTH = hashText("run length");
const BEFORE = hashText("run before");
const AFTER = hashText("run after");
const FIRST = hashText("run first");
const LAST = hashText("run last");
const AROUND = hashText("run around");
const CLASS_LAST = hashText("run class last");
const LIST = hashText("run list");

/** Longer runs are whole lines in capitals. */
const MAX_RUN_WORDS = 12;
const JOINERS: ReadonlySet<string> = new Set(["-", "&", ".", "'s"]);

/** The run of capitalized words around a word, across "-" and "&"; `undefined` for a word without a capital. */
export function runAround(sequence: FeatureSequence, at: number): CapitalRun | undefined {
  if (sequence.attributes[at]?.capital !== 1) return undefined;
  let start = at;
  let end = at + 1;
  while (at - start < MAX_RUN_WORDS) {
    const step = stepOver(sequence, start - 1, -1);
    if (step === 0) break;
    start -= step;
  }
  while (end - at < MAX_RUN_WORDS) {
    const step = stepOver(sequence, end, 1);
    if (step === 0) break;
    end += step;
  }
  return { start, end };
}

/** How many words the run continues in one direction: 0, 1, or 2 across a joiner. */
function stepOver({ attributes, words }: FeatureSequence, at: number, direction: number): number {
  if (attributes[at]?.capital === 1) return 1;
  return JOINERS.has(words[at]?.text ?? "") && attributes[at + direction]?.capital === 1 ? 2 : 0;
}

/** Adds the features of the run of capitalized words that a token is in. */
export function addRunFeatures(features: FeatureList, sequence: FeatureSequence, at: number): void {
  const run = runAround(sequence, at);
  if (!run) return;
  const { start, end } = run;
  const first = attributesAt(sequence, start);
  const last = attributesAt(sequence, end - 1);
  const before = attributesAt(sequence, start - 1);
  const after = attributesAt(sequence, end);
  put(features, LENGTH, Math.min(end - start, 6) * 8 + Math.min(at - start, 4));
  put(features, BEFORE, before.hash);
  put(features, AFTER, after.hash);
  put(features, FIRST, first.hash);
  put(features, LAST, last.hash);
  put(features, AROUND, mix(before.hash, after.hash));
  put(features, CLASS_LAST, last.middle);
  for (let other = start; other < end; other++) addLists(features, sequence, at, other);
}

function addLists(
  features: FeatureList,
  { attributes }: FeatureSequence,
  at: number,
  other: number,
): void {
  const side = Math.sign(other - at);
  const lists = attributes[other]?.word.lists ?? "";
  for (let index = 0; index < lists.length; index++) {
    if (TYPE_LISTS.includes(lists.charAt(index))) {
      put(features, LIST, 4 * lists.charCodeAt(index) + side);
    }
  }
}

/** The list letter in the value of a `run list` feature; explanations need it. */
export function listLetter(value: number): string {
  return String.fromCharCode((value + 1) >> 2);
}

/** Where the listed word is: -1 before the token, 0 at the token, 1 after it. */
export function listSide(value: number): number {
  return value - 4 * ((value + 1) >> 2);
}

/** Letters of the lists that indicate the type of a longer name. */
const TYPE_LISTS = "otgpld";
