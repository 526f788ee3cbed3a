import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gather, mapInOrder } from "../../../src/cli/batch/batching.ts";

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

  it("groups items that have arrived", async () => {
    const groups = await collect(
      gather(instantly([1, 2, 3, 4, 5]), { count: 2, size: 99 }, () => 1),
    );
    expect(groups).toEqual([[1, 2], [3, 4], [5]]);
  });

  it("does not wait for the next item", async () => {
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

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe("mapInOrder", () => {
  it("yields every result once and in order, within its window", async () => {
    const delays = fc.array(fc.record({ input: fc.nat(3), work: fc.nat(3), read: fc.nat(2) }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (items, window) => {
        let given = 0;
        let taken = 0;
        async function* inputs() {
          for (const item of items) {
            await turns(item.input);
            given++;
            yield item;
          }
        }
        const work = async (item: (typeof items)[number]) => {
          await turns(item.work);
          return item;
        };
        const results: unknown[] = [];
        for await (const result of mapInOrder(inputs(), window, work)) {
          results.push(result);
          taken++;
          // Inputs in progress, the result just taken, and one input read ahead.
          expect(given - taken).toBeLessThanOrEqual(window);
          await turns(result.read);
        }
        expect(results).toEqual(items);
      }),
      { numRuns: 40 },
    );
  });

  it("yields results while the input pauses", async () => {
    let goOn = () => {};
    const pause = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* inputs() {
      yield 1;
      yield 2;
      await pause;
      yield 3;
    }
    const results = mapInOrder(inputs(), 4, async (input) => input * 10)[Symbol.asyncIterator]();
    expect((await results.next()).value).toBe(10);
    expect((await results.next()).value).toBe(20);
    goOn();
    expect((await results.next()).value).toBe(30);
    expect((await results.next()).done).toBe(true);
  });

  it("closes its input when the consumer stops", async () => {
    let isClosed = false;
    async function* inputs() {
      try {
        for (;;) yield 1;
      } finally {
        isClosed = true;
      }
    }
    for await (const _ of mapInOrder(inputs(), 1, async (input) => input)) break;
    expect(isClosed).toBe(true);
  });

  it("rethrows an error of its input", async () => {
    async function* inputs() {
      yield 1;
      throw new Error("torn");
    }
    const read = async () => {
      for await (const _ of mapInOrder(inputs(), 2, async (input) => input)) await turns(1);
    };
    await expect(read()).rejects.toThrow("torn");
  });
});
