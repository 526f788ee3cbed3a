import type { World } from "../world.ts";

/** Whether the user has asked a batch to stop. */
export interface Stop {
  isRequested(): boolean;
  /** The items that come before the request; it does not wait for an input that pauses. */
  until<Item>(items: AsyncIterable<Item>): AsyncIterable<Item>;
  /** An interrupt ends the program again. */
  forget(): void;
}

/** From now on the first interrupt asks to stop; a second one ends the program at once. */
export function stopsAtInterrupt(world: World): Stop {
  let isRequested = false;
  let request = () => {};
  const requested = new Promise<undefined>((resolve) => {
    request = () => resolve(undefined);
  });
  const forget = world.onFirstInterrupt(() => {
    isRequested = true;
    request();
  });
  return {
    isRequested: () => isRequested,
    forget,
    async *until(items) {
      const iterator = items[Symbol.asyncIterator]();
      while (!isRequested) {
        const next = await Promise.race([iterator.next(), requested]);
        if (next === undefined || next.done) return;
        yield next.value;
      }
    },
  };
}
