import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "../../../src/cli/batch/map-in-order.ts";

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe("mapInOrder", () => {
  it("gives every result once and in order, and never runs ahead of its window", async () => {
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
          // What is being worked on, what was just taken, and one input that stands ready.
          expect(given - taken).toBeLessThanOrEqual(window);
          await turns(result.read);
        }
        expect(results).toEqual(items);
      }),
      { numRuns: 40 },
    );
  });

  it("gives results while the input pauses", async () => {
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

  it("closes its input when nobody wants more", async () => {
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

  it("passes on what its input throws", async () => {
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
