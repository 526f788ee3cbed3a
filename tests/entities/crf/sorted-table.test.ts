import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEATURE_BITS } from "../../../src/entities/crf/feature-list.ts";
import { findEntry } from "../../../src/entities/crf/sorted-table.ts";
import { packTable } from "../../../training/names/pack-table.ts";

const id = fc.integer({ min: 0, max: 2 ** FEATURE_BITS - 1 });

describe("a packed table", () => {
  it("finds each number at its index, and no other number", () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 200 }), id, (ids, other) => {
        const sorted = ids.sort((a, b) => a - b);
        const table = packTable(sorted);
        for (const [index, one] of sorted.entries()) expect(findEntry(table, one)).toBe(index);
        expect(findEntry(table, other)).toBe(sorted.indexOf(other));
      }),
    );
  });
});
