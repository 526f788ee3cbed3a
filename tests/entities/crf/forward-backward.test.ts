import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  labelProbability,
  nameProbability,
  outsideProbability,
  sumPaths,
  transitionFactors,
} from "../../../src/entities/crf/forward-backward.ts";
import {
  LABEL_COUNT,
  labelOf,
  mayFollow,
  OUTSIDE,
  START,
} from "../../../src/entities/crf/labels.ts";
import { STEP } from "../../../src/entities/crf/model.ts";
import { ENTITY_TYPES, type EntityType } from "../../../src/model/entity.ts";
import {
  createLattice,
  createTransitions,
  FORBIDDEN,
  runForwardBackward,
  STRIDE,
} from "../../../training/names/lattice.ts";

const NEVER = -32_000;
const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

const cells = (count: number, most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: count, maxLength: count });

const transitions = cells((LABEL_COUNT + 1) * LABEL_COUNT, 100).map((values) =>
  Int32Array.from(values, (value, index) => {
    const before = Math.floor(index / LABEL_COUNT);
    return mayFollow(before === START ? OUTSIDE : before, index % LABEL_COUNT) ? value : NEVER;
  }),
);

/** Scores of a few tokens, some outside the mask, and transitions. */
const lattices = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    transitions,
    mask: fc
      .array(fc.constantFrom(0, 1), { minLength: length, maxLength: length })
      .map((values) => Uint8Array.from(values)),
    scores: cells(length * LABEL_COUNT, 200).map((values) => Int32Array.from(values)),
  }),
);

/** A model's transitions as training lays them out. */
function trainingTransitions(weights: Int32Array): Float32Array {
  const transitions = createTransitions();
  weights.forEach((weight, cell) => {
    const row = Math.floor(cell / LABEL_COUNT) * STRIDE;
    if (weight !== NEVER) transitions[row + (cell % LABEL_COUNT)] = weight * STEP;
  });
  return transitions;
}

interface Path {
  readonly labels: readonly number[];
  readonly share: number;
}

/** Every label path, with its probability. */
function allPaths(scores: Int32Array, mask: Uint8Array, transitions: Int32Array): Path[] {
  let paths: { labels: number[]; sum: number }[] = [{ labels: [], sum: 0 }];
  for (let at = 0; at < mask.length; at++) {
    const possible = mask[at] === 0 ? [OUTSIDE] : LABELS;
    paths = paths.flatMap(({ labels, sum }) =>
      possible.map((label) => ({
        labels: [...labels, label],
        sum:
          sum +
          (scores[at * LABEL_COUNT + label] ?? 0) +
          (transitions[(labels.at(-1) ?? START) * LABEL_COUNT + label] ?? 0),
      })),
    );
  }
  const most = Math.max(...paths.map(({ sum }) => sum));
  const shares = paths.map(({ sum }) => Math.exp((sum - most) * STEP));
  const total = shares.reduce((a, b) => a + b, 0);
  return paths.map(({ labels }, index) => ({ labels, share: (shares[index] ?? 0) / total }));
}

function shareOf(paths: readonly Path[], test: (labels: readonly number[]) => boolean): number {
  return paths.reduce((sum, { labels, share }) => sum + (test(labels) ? share : 0), 0);
}

function isName(labels: readonly number[], start: number, end: number, type: EntityType): boolean {
  const inside = labelOf(type, false);
  return (
    labels[start] === labelOf(type, true) &&
    labels.slice(start + 1, end).every((label) => label === inside) &&
    labels[end] !== inside
  );
}

describe("sums over all paths", () => {
  it("give each label the share of paths through it", () => {
    fc.assert(
      fc.property(lattices, ({ scores, length, mask, transitions: weights }) => {
        const sums = sumPaths(scores, mask, transitionFactors(weights));
        const paths = allPaths(scores, mask, weights);
        for (let at = 0; at < length; at++) {
          for (const label of LABELS) {
            const share = shareOf(paths, (labels) => labels[at] === label);
            expect(labelProbability(sums, at, label)).toBeCloseTo(share, 9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("give each possible name the share of paths with exactly that name", () => {
    fc.assert(
      fc.property(lattices, ({ scores, length, mask, transitions: weights }) => {
        const sums = sumPaths(scores, mask, transitionFactors(weights));
        const paths = allPaths(scores, mask, weights);
        for (let start = 0; start < length; start++) {
          for (let end = start + 1; end <= length; end++) {
            for (const type of ENTITY_TYPES) {
              const share = shareOf(paths, (labels) => isName(labels, start, end, type));
              expect(nameProbability(sums, start, end, type)).toBeCloseTo(share, 9);
            }
            const outside = shareOf(paths, (labels) =>
              labels.slice(start, end).every((label) => label === OUTSIDE),
            );
            expect(outsideProbability(sums, start, end)).toBeCloseTo(outside, 9);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("agree with those of training", () => {
    fc.assert(
      fc.property(lattices, ({ scores, length, mask, transitions: weights }) => {
        const sums = sumPaths(scores, mask, transitionFactors(weights));
        const lattice = createLattice(length);
        for (let at = 0; at < length; at++) {
          for (const label of LABELS) {
            const isMasked = mask[at] === 0 && label !== OUTSIDE;
            const score = (scores[at * LABEL_COUNT + label] ?? 0) * STEP;
            lattice.scores[at * STRIDE + label] = isMasked ? FORBIDDEN : score;
          }
        }
        runForwardBackward(lattice, length, trainingTransitions(weights));
        for (let at = 0; at < length; at++) {
          for (const label of LABELS) {
            const inTraining = lattice.marginals[at * STRIDE + label] ?? 0;
            expect(labelProbability(sums, at, label)).toBeCloseTo(inTraining, 5);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("sum to 1 for any length and any scores", () => {
    const token = fc.integer({ min: -20_000, max: 20_000 });
    const long = fc.array(token, { minLength: 60 * LABEL_COUNT, maxLength: 60 * LABEL_COUNT });
    fc.assert(
      fc.property(long, transitions, (scores, weights) => {
        const mask = new Uint8Array(60).fill(1);
        const sums = sumPaths(Int32Array.from(scores), mask, transitionFactors(weights));
        for (let at = 0; at < 60; at++) {
          const all = LABELS.map((label) => labelProbability(sums, at, label));
          expect(all.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
          expect(all.every((one) => one >= 0 && one <= 1 + 1e-9)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("are 0 for names beyond the sequence, or without words", () => {
    const steps = transitionFactors(new Int32Array(8 * LABEL_COUNT));
    const sums = sumPaths(new Int32Array(2 * LABEL_COUNT), new Uint8Array(2).fill(1), steps);
    expect(nameProbability(sums, 1, 3, "person")).toBe(0);
    expect(nameProbability(sums, 1, 1, "person")).toBe(0);
    expect(sumPaths(new Int32Array(), new Uint8Array(), steps).forward).toHaveLength(0);
  });
});
