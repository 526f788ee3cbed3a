import { describe, expect, it } from "vitest";
import { stopsAtInterrupt } from "../../../src/cli/batch/stop.ts";
import { fakeHost } from "../../support/fake-host.ts";

function interruptible() {
  let interrupt: () => void = () => {};
  const host = {
    ...fakeHost(),
    onFirstInterrupt: (stop: () => void) => {
      interrupt = stop;
      return () => {
        interrupt = () => {};
      };
    },
  };
  return { stop: stopsAtInterrupt(host), interrupt: () => interrupt() };
}

describe("stopsAtInterrupt", () => {
  it("passes all items through without an interrupt", async () => {
    const { stop } = interruptible();
    async function* items() {
      yield* [1, 2, 3];
    }
    const seen: number[] = [];
    for await (const item of stop.until(items())) seen.push(item);
    expect(seen).toEqual([1, 2, 3]);
    expect(stop.isRequested()).toBe(false);
  });

  it("stops before the next item, even while the input pauses", async () => {
    const { stop, interrupt } = interruptible();
    async function* items() {
      yield 1;
      await new Promise(() => {});
    }
    const seen: number[] = [];
    setTimeout(interrupt, 10);
    for await (const item of stop.until(items())) seen.push(item);
    expect(seen).toEqual([1]);
    expect(stop.isRequested()).toBe(true);
  });
});
