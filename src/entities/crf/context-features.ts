import type { FeatureList } from "./feature-list.ts";
import { hashText, mix, put } from "./feature-list.ts";
import { attributesAt, type FeatureSequence } from "./feature-sequence.ts";

const WORD_PAIR_BEFORE = hashText("word pair before");
const WORD_PAIR_AFTER = hashText("word pair after");
const WORDS_AROUND = hashText("words around");
const WORDS_BEFORE = hashText("words before");
const WORDS_AFTER = hashText("words after");
const WORD_POSITION = hashText("word and position");
const SHAPES = hashText("shapes");
const SHAPES_BEFORE = hashText("shapes before");
const SHAPES_AFTER = hashText("shapes after");
const CASE = hashText("letter case");
const SHAPE_CASE = hashText("shape and letter case");
const CLASS_PAIR_BEFORE = hashText("class pair before");
const CLASS_PAIR_AFTER = hashText("class pair after");
const CLASSES_AROUND = hashText("classes around");
const COARSE_TRIPLE = hashText("coarse triple");
const COARSE_BEFORE = hashText("coarse before");
const WORD_BEFORE_CLASS = hashText("word before class");
const CLASS_BEFORE_WORD = hashText("class before word");
const LISTS_PAIR = hashText("lists pair");

const CASES = { sentence: 0, title: 1, capitals: 2 };
const KINDS = { text: 0, headline: 1, byline: 2, dateline: 3 };

/** Features that a token has by its neighbours together, and by how its stretch is written. */
export function addContextFeatures(
  features: FeatureList,
  sequence: FeatureSequence,
  at: number,
): void {
  const here = attributesAt(sequence, at);
  const before = attributesAt(sequence, at - 1);
  const after = attributesAt(sequence, at + 1);
  const before2 = attributesAt(sequence, at - 2);
  const after2 = attributesAt(sequence, at + 2);
  const { capital } = here;
  const position = (at === 0 ? 1 : 0) + 2 * CASES[sequence.letterCase] + 8 * KINDS[sequence.kind];
  put(features, WORD_PAIR_BEFORE, mix(before.hash, here.hash));
  put(features, WORD_PAIR_AFTER, mix(here.hash, after.hash));
  put(features, WORDS_AROUND, mix(mix(before.hash, after.hash), capital));
  put(features, WORDS_BEFORE, mix(mix(before2.hash, before.hash), capital));
  put(features, WORDS_AFTER, mix(mix(after.hash, after2.hash), capital));
  put(features, WORD_POSITION, mix(here.hash, position));
  put(features, SHAPES, mix(mix(before.shape, here.shape), after.shape));
  put(features, SHAPES_BEFORE, mix(mix(before2.shape, before.shape), here.shape));
  put(features, SHAPES_AFTER, mix(mix(here.shape, after.shape), after2.shape));
  put(features, CASE, 64 * capital + position);
  put(features, SHAPE_CASE, mix(here.shape, position));
  put(features, CLASS_PAIR_BEFORE, mix(mix(before.middle, here.middle), capital));
  put(features, CLASS_PAIR_AFTER, mix(mix(here.middle, after.middle), capital));
  put(features, CLASSES_AROUND, mix(mix(before.middle, after.middle), capital));
  put(features, COARSE_TRIPLE, mix(mix(mix(before.coarse, here.coarse), after.coarse), capital));
  put(features, COARSE_BEFORE, mix(mix(before2.coarse, before.coarse), capital));
  put(features, WORD_BEFORE_CLASS, mix(mix(before.hash, here.middle), capital));
  put(features, CLASS_BEFORE_WORD, mix(mix(here.middle, after.hash), capital));
  put(features, LISTS_PAIR, mix(mix(before.listsHash, here.listsHash), capital));
}
