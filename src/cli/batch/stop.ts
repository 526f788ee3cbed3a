import type { Host } from "../host.ts";

/** A batch's request to stop, from the user's interrupt. */
export interface Stop {
  isRequested(): boolean;
  /** Yields items until the request, without waiting for an input that pauses. */
  until<Item>(items: AsyncIterable<Item>): AsyncIterable<Item>;
  /** From now on an interrupt ends the program again. */
  forget(): void;
}

/** Makes the first interrupt ask the batch to stop; a second one ends the program at once. */
export function stopsAtInterrupt(host: Host): Stop {
  let isRequested = false;
  let wake = () => {};
  const forget = host.onFirstInterrupt(() => {
    isRequested = true;
    wake();
  });
  // Not Promise.race: racing with a promise that lives as long as the batch would keep every item alive.
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
