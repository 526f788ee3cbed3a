/**
 * Results of `work` in the order of its inputs, each as soon as it and all before it are there, also
 * while the input pauses. At most `window` inputs are being worked on or waited for, so that memory
 * is bounded however slow the consumer.
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

/** What comes first: the oldest result, or the next input. */
function firstOf<Input, Output>(
  oldest: Promise<Output> | undefined,
  coming: Promise<IteratorResult<Input>> | undefined,
): Promise<Event<Input, Output>> {
  const events: Promise<Event<Input, Output>>[] = [];
  if (oldest) events.push(oldest.then((output) => ({ output })));
  if (coming) events.push(coming.then((input) => ({ input })));
  return Promise.race(events);
}
