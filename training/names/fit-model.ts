import { FEATURE_BITS } from "../../src/entities/crf/feature-list.ts";
import type { WordClasses } from "../../src/entities/crf/word-features.ts";
import {
  countFeatures,
  createDescriber,
  type Example,
  keepFeatures,
  makeExamples,
} from "./examples.ts";
import { leanFromNames } from "./lean.ts";
import { packModel } from "./pack-model.ts";
import { readMarkedText } from "./read-text.ts";
import { relabel } from "./relabel.ts";
import type { WeightedText } from "./texts.ts";
import { type TrainingOptions, trainCrf } from "./train-crf.ts";

const OPTIONS: TrainingOptions = { epochs: 5, rate: 0.1, dropout: 0.5, seed: 7 };
/** Rarer features are left out. */
const MIN_FEATURE_COUNT = 2;
/** How many features the file has room for. */
const FEATURE_COUNT = 160_000;

/** Trains a model on texts and returns the bytes of its file. */
export async function fitModel(
  texts: readonly WeightedText[],
  classes: WordClasses,
  log: (line: string) => void,
): Promise<Uint8Array> {
  const describe = createDescriber(classes);
  const byHand: Example[] = [];
  const byMachine: Example[] = [];
  for (const { text, weight, byMachine: isMachine } of texts) {
    const read = await readMarkedText(text);
    const examples = read ? makeExamples(read, describe, weight) : [];
    for (const example of examples) (isMachine ? byMachine : byHand).push(example);
  }
  const examples = [...byHand, ...byMachine];
  const counts = countFeatures(examples, 2 ** FEATURE_BITS);
  keepFeatures(examples, (id) => (counts[id] ?? 0) >= MIN_FEATURE_COUNT);
  log(`${texts.length} texts, ${examples.length} stretches`);
  const options = { ...OPTIONS, log };
  const relabelled = relabel(byMachine, trainCrf(byHand, options));
  const weights = trainCrf([...byHand, ...relabelled], options);
  return packModel(leanFromNames(weights), counts, classes, FEATURE_COUNT);
}
