/** How many items a group may hold. */
export interface GroupLimits {
  readonly count: number;
  /** The group ends with the item that reaches this size. */
  readonly size: number;
}

/**
 * Groups items that have already arrived, in order. A message to a worker costs as much as a short article,
 * so several go together, but no item waits for the next.
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

/**
 * Yields the results of `work` in input order, each as soon as it and all before it are done, even while
 * the input pauses. At most `window` inputs are in progress or done but not yet taken, so memory stays
 * bounded however slow the consumer.
 * @param work Must not reject.
 */
export async function* mapInOrder<Input, Output>(
  inputs: AsyncIterable<Input>,
  window: number,
  work: (input: Input) => Promise<Output>,
): AsyncIterable<Output> {
  const iterator = inputs[Symbol.asyncIterator]();
  const pending: Promise<Output>[] = [];
  let coming: Promise<IteratorResult<Input>> | undefined;
  let isOver = false;
  try {
    while (!isOver || pending.length > 0) {
      if (!isOver && pending.length < window) coming ??= iterator.next();
      const event = await firstOf(pending[0], coming);
      if ("output" in event) {
        pending.shift();
        yield event.output;
      } else {
        coming = undefined;
        if (event.input.done) isOver = true;
        else pending.push(work(event.input.value));
      }
    }
  } finally {
    if (!isOver && coming === undefined) await iterator.return?.();
  }
}

type Event<Input, Output> = { readonly output: Output } | { readonly input: IteratorResult<Input> };

/** Whichever comes first: the oldest result, or the next input. */
function firstOf<Input, Output>(
  oldest: Promise<Output> | undefined,
  coming: Promise<IteratorResult<Input>> | undefined,
): Promise<Event<Input, Output>> {
  const events: Promise<Event<Input, Output>>[] = [];
  if (oldest) events.push(oldest.then((output) => ({ output })));
  if (coming) events.push(coming.then((input) => ({ input })));
  return Promise.race(events);
}
