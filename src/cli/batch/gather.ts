/** How much may come together. */
export interface GroupLimits {
  readonly count: number;
  /** The group ends with the item that reaches it. */
  readonly size: number;
}

/**
 * Groups of items that are there without waiting, in order: a message to a worker costs as much as a
 * short article, so several go together, but an item never waits for the next.
 */
export async function* gather<Item>(
  items: AsyncIterable<Item>,
  limits: GroupLimits,
  sizeOf: (item: Item) => number,
): AsyncIterable<readonly Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let coming = iterator.next();
  for (let next = await coming; !next.done; next = await coming) {
    const group = [next.value];
    let size = sizeOf(next.value);
    coming = iterator.next();
    while (group.length < limits.count && size < limits.size) {
      const ready = await Promise.race([coming, nextTurn()]);
      if (ready === undefined || ready.done) break;
      group.push(ready.value);
      size += sizeOf(ready.value);
      coming = iterator.next();
    }
    yield group;
  }
}

function nextTurn(): Promise<undefined> {
  return new Promise((resolve) => setImmediate(resolve, undefined));
}
