import { LABEL_COUNT, labelOf, OUTSIDE } from "../../src/entities/crf/labels.ts";
import { FORBIDDEN, STRIDE } from "./lattice.ts";
import type { Weights } from "./train-crf.ts";

/** How much is given to being outside of names, and to beginning an organization's. */
const LEAN = { outside: 0.5, organization: -0.3 };

/**
 * The same weights, leaning away from names, organizations above all: the articles that count most in
 * training have more of them than newspapers do.
 */
export function leanFromNames({ features, transitions }: Weights): Weights {
  const leaning = transitions.slice();
  for (let row = 0; row < leaning.length; row += STRIDE) {
    add(leaning, row + OUTSIDE, LEAN.outside);
    add(leaning, row + labelOf("organization", true), LEAN.organization);
  }
  return { features, transitions: leaning.map((value) => Math.max(FORBIDDEN, value)) };
}

function add(values: Float32Array, at: number, value: number): void {
  if (at % STRIDE < LABEL_COUNT) values[at] = (values[at] ?? 0) + value;
}
