import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReaderError } from "../../src/model/failure.ts";
import { FEATURES } from "../../src/summarizers/features/features.ts";
import { type BoostedTrees, explainRow } from "../../src/summarizers/ranking/boosted-trees.ts";
import { decodeTrees, HEADER } from "../../src/summarizers/ranking/trees-file.ts";
import { encodeTrees } from "../../training/summary/pack-trees.ts";

/** Two trees. The first tests "feature 1 < 5", then on its right "feature 0 < 2"; the second is a leaf. */
const TREES: BoostedTrees = {
  width: FEATURES.length,
  base: 0.5,
  roots: Uint16Array.of(0, 5),
  rights: Uint16Array.of(2, 0, 4, 0, 0, 0),
  features: Uint8Array.of(1, 0, 0, 0, 0, 0),
  thresholds: Float32Array.of(5, 0, 2, 0, 0, 0),
  values: Float32Array.of(0.25, -1, 2, 1, 4, 0.125),
};

const total = (parts: Float64Array) => parts.reduce((sum, part) => sum + part, 0);

function failureOf(bytes: Uint8Array): unknown {
  try {
    decodeTrees(bytes, "some.bin");
  } catch (error) {
    return error instanceof ReaderError ? error.failure : error;
  }
  return "none";
}

const unreadable = (why: string) => ({ code: "UNREADABLE", source: "some.bin", why });

describe("boosted trees", () => {
  it.each([
    [[9, 4], -1],
    [[1, 5], 1],
    [[2, 5], 4],
  ])("send the row %j to the leaf of %d", (row, leaf) => {
    expect(total(explainRow(TREES, Float32Array.from(row)))).toBeCloseTo(0.5 + leaf + 0.125);
  });

  it("credit each step to the feature it tests", () => {
    const [base, first, second, ...others] = explainRow(TREES, Float32Array.of(2, 5));
    expect(base).toBeCloseTo(0.5 + 0.25 + 0.125);
    expect(second).toBeCloseTo(2 - 0.25);
    expect(first).toBeCloseTo(4 - 2);
    expect(others.every((part) => part === 0)).toBe(true);
  });
});

describe("the model file", () => {
  const bytes = encodeTrees(TREES);

  it("is read as it was written, at any offset of a buffer", () => {
    const moved = new Uint8Array(bytes.length + 3).subarray(3);
    moved.set(bytes);
    expect(decodeTrees(moved, "some.bin")).toEqual(TREES);
  });

  it("is rejected at any other length", () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(failureOf(bytes.subarray(0, length))).toEqual(unreadable("it is incomplete"));
    }
    expect(failureOf(Uint8Array.from([...bytes, 0]))).toEqual(unreadable("it is incomplete"));
  });

  it.each([
    [HEADER.magic, "it is not a summary model"],
    [HEADER.version, "it has version 200, not 1"],
    [HEADER.width, "it was trained with other features"],
    [HEADER.fingerprint, "it was trained with other features"],
  ])("is rejected with another header (byte %d)", (at, why) => {
    const changed = bytes.slice();
    changed[at] = changed[at] === 200 ? 201 : 200;
    expect(failureOf(changed)).toEqual(unreadable(why));
  });

  it.each([
    { rights: Uint16Array.of(1, 0, 4, 0, 0, 0) },
    { rights: Uint16Array.of(2, 0, 6, 0, 0, 0) },
    { roots: Uint16Array.of(0, 6) },
    { features: Uint8Array.of(FEATURES.length, 0, 0, 0, 0, 0) },
  ])("is rejected if a walk might not end: %j", (damage) => {
    expect(failureOf(encodeTrees({ ...TREES, ...damage }))).toEqual(unreadable("it is damaged"));
  });
});

describe("the ranker that ships", () => {
  const bytes = readFileSync("models/summary-ranker.bin");

  it("is small", () => {
    expect(bytes.length).toBeLessThan(40_000);
  });

  it("scores every row between -1 and 2", () => {
    const trees = decodeTrees(bytes, "some.bin");
    const value = fc.float({ noNaN: true, noDefaultInfinity: true });
    const rows = fc.array(value, { minLength: trees.width, maxLength: trees.width });
    fc.assert(
      fc.property(rows, (row) => {
        const score = total(explainRow(trees, Float32Array.from(row)));
        expect(score).toBeGreaterThan(-1);
        expect(score).toBeLessThan(2);
      }),
    );
  });
});
