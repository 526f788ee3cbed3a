import fc from "fast-check";
import { expect, it } from "vitest";
import { partitionPoint } from "../../src/model/binary-search.ts";

it("finds the first item of a sorted list that is not before another", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (list, wanted) => {
        const sorted = [...list].sort((a, b) => a - b);
        const at = partitionPoint(sorted.length, (index) => (sorted[index] ?? 0) < wanted);
        expect(at).toBe(sorted.filter((value) => value < wanted).length);
      },
    ),
  );
});
