import { LABEL_COUNT, mayFollow, OUTSIDE } from "../../src/entities/crf/labels.ts";
import type { Example } from "./examples.ts";
import { createLattice, runForwardBackward, STRIDE } from "./lattice.ts";
import { scoreExample, type Weights } from "./train-crf.ts";

/** Less likely labels are unknown. */
const MIN_PROBABILITY = 0.8;

/** Labels sequences with a model. A label is unknown where the model is unsure. */
export function relabel(examples: readonly Example[], weights: Weights): Example[] {
  const longest = examples.reduce((most, { labels }) => Math.max(most, labels.length), 0);
  const lattice = createLattice(longest);
  return examples.map((example) => {
    const length = example.labels.length;
    const labels = new Uint8Array(length);
    const known = new Uint8Array(length);
    scoreExample(lattice.scores, example, weights);
    runForwardBackward(lattice, length, weights.transitions);
    for (let at = 0; at < length; at++) {
      const row = lattice.marginals.subarray(at * STRIDE, at * STRIDE + LABEL_COUNT);
      const label = row.indexOf(Math.max(...row));
      const follows = mayFollow(labels[at - 1] ?? OUTSIDE, label);
      labels[at] = label;
      known[at] = follows && (row[label] ?? 0) >= MIN_PROBABILITY ? 1 : 0;
    }
    return { ...example, labels, known };
  });
}
