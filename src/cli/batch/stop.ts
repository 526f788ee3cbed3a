import type { Host } from "../host.ts";

/** Whether the user has asked a batch to stop. */
export interface Stop {
  isRequested(): boolean;
  /** The items that come before the request; it does not wait for an input that pauses. */
  until<Item>(items: AsyncIterable<Item>): AsyncIterable<Item>;
  /** An interrupt ends the program again. */
  forget(): void;
}

/** From now on the first interrupt asks to stop; a second one ends the program at once. */
export function stopsAtInterrupt(host: Host): Stop {
  let isRequested = false;
  let wake = () => {};
  const forget = host.onFirstInterrupt(() => {
    isRequested = true;
    wake();
  });
  // No Promise.race: a promise that lives as long as the batch would keep every item that it raced with.
  const nextUnlessStopped = <Item>(iterator: AsyncIterator<Item>) =>
    new Promise<IteratorResult<Item> | undefined>((resolve, reject) => {
      wake = () => resolve(undefined);
      iterator.next().then(resolve, reject);
    });
  return {
    isRequested: () => isRequested,
    forget,
    async *until(items) {
      const iterator = items[Symbol.asyncIterator]();
      while (!isRequested) {
        const next = await nextUnlessStopped(iterator);
        if (next === undefined || next.done) return;
        yield next.value;
      }
    },
  };
}
