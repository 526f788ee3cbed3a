import { LABEL_COUNT, labelOf, OUTSIDE } from "../../src/entities/crf/labels.ts";
import { FORBIDDEN, STRIDE } from "./lattice.ts";
import type { Weights } from "./train-crf.ts";

/** The bias added to the label outside names and to the first label of an organization. */
const LABEL_BIAS = { outside: 0.5, organization: -0.3 };

/**
 * Biases weights against names, most of all organizations: the articles that weigh most in training have more of
 * them than newspapers do.
 */
export function leanFromNames({ features, transitions }: Weights): Weights {
  const leaning = transitions.slice();
  for (let row = 0; row < leaning.length; row += STRIDE) {
    add(leaning, row + OUTSIDE, LABEL_BIAS.outside);
    add(leaning, row + labelOf("organization", true), LABEL_BIAS.organization);
  }
  return { features, transitions: leaning.map((value) => Math.max(FORBIDDEN, value)) };
}

function add(values: Float32Array, at: number, value: number): void {
  if (at % STRIDE < LABEL_COUNT) values[at] = (values[at] ?? 0) + value;
}
