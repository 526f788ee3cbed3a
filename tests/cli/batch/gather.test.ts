import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gather } from "../../../src/cli/batch/gather.ts";

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* instantly<T>(items: readonly T[]) {
  yield* items;
}

describe("gather", () => {
  it("keeps every item and the order, within its limits", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20)),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 40 }),
        async (items, count, size) => {
          const groups = await collect(gather(instantly(items), { count, size }, (item) => item));
          expect(groups.flat()).toEqual(items);
          for (const group of groups) {
            expect(group.length).toBeLessThanOrEqual(count);
            const before = group.slice(0, -1).reduce((sum, item) => sum + item, 0);
            expect(before).toBeLessThan(size);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("takes together what is there", async () => {
    const groups = await collect(
      gather(instantly([1, 2, 3, 4, 5]), { count: 2, size: 99 }, () => 1),
    );
    expect(groups).toEqual([[1, 2], [3, 4], [5]]);
  });

  it("does not wait for an item that is not there", async () => {
    async function* slowly() {
      yield 1;
      yield 2;
      await new Promise((resolve) => setTimeout(resolve, 50));
      yield 3;
    }
    const groups = await collect(gather(slowly(), { count: 9, size: 99 }, () => 1));
    expect(groups).toEqual([[1, 2], [3]]);
  });
});
