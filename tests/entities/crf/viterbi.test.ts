import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isInside,
  LABEL_COUNT,
  labelOf,
  mayFollow,
  OUTSIDE,
  START,
} from "../../../src/entities/crf/labels.ts";
import { findBestLabels } from "../../../src/entities/crf/viterbi.ts";

const NEVER = -32_000;

/** Transitions that are free unless BIO forbids them. */
const TRANSITIONS = Int32Array.from({ length: (LABEL_COUNT + 1) * LABEL_COUNT }, (_, index) => {
  const before = Math.floor(index / LABEL_COUNT);
  return mayFollow(before === START ? OUTSIDE : before, index % LABEL_COUNT) ? 0 : NEVER;
});

const scoresOf = (length: number) =>
  fc.array(fc.integer({ min: -500, max: 500 }), {
    minLength: length * LABEL_COUNT,
    maxLength: length * LABEL_COUNT,
  });

function total(scores: readonly number[], labels: Iterable<number>): number {
  let before = START;
  let sum = 0;
  for (const [at, label] of [...labels].entries()) {
    sum += TRANSITIONS[before * LABEL_COUNT + label] ?? 0;
    sum += scores[at * LABEL_COUNT + label] ?? 0;
    before = label;
  }
  return sum;
}

function allPaths(length: number): number[][] {
  if (length === 0) return [[]];
  const labels = Array.from({ length: LABEL_COUNT }, (_, label) => label);
  return allPaths(length - 1).flatMap((path) => labels.map((label) => [...path, label]));
}

describe("the best labels", () => {
  it("have the score of the best of all paths", () => {
    const paths = allPaths(3);
    fc.assert(
      fc.property(scoresOf(3), (scores) => {
        const labels = findBestLabels(Int32Array.from(scores), 3, TRANSITIONS);
        const best = Math.max(...paths.map((path) => total(scores, path)));
        expect(total(scores, labels)).toBe(best);
      }),
      { numRuns: 50 },
    );
  });

  it("never continue a name that did not begin", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }).chain((length) => scoresOf(length)),
        (scores) => {
          const length = scores.length / LABEL_COUNT;
          const labels = findBestLabels(Int32Array.from(scores), length, TRANSITIONS);
          for (const [at, label] of labels.entries()) {
            expect(mayFollow(labels[at - 1] ?? OUTSIDE, label)).toBe(true);
          }
        },
      ),
    );
  });

  it("keep adjacent names apart", () => {
    const scores = new Int32Array(2 * LABEL_COUNT);
    scores[labelOf("place", true)] = 100;
    scores[LABEL_COUNT + labelOf("place", true)] = 100;
    expect([...findBestLabels(scores, 2, TRANSITIONS)].some(isInside)).toBe(false);
  });

  it("of an empty sequence are empty", () => {
    expect(findBestLabels(new Int32Array(), 0, TRANSITIONS)).toHaveLength(0);
  });

  it("do not overflow in a very long sequence", () => {
    const length = 200_000;
    const scores = new Int32Array(length * LABEL_COUNT).fill(100_000);
    for (let at = 0; at < length; at++) scores[at * LABEL_COUNT + OUTSIDE] = 100_001;
    expect(findBestLabels(scores, length, TRANSITIONS).every((label) => label === OUTSIDE)).toBe(
      true,
    );
  });
});
