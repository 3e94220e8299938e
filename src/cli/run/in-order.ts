/** Work on many inputs at a time, results in the order of the inputs. */

/**
 * The result of each input, in their order; at most `most` are in work or waiting to be taken, so a slow reader
 * holds the source up. The first failure ends it.
 */
export async function* inOrder<In, Out>(
  source: AsyncIterable<In>,
  work: (input: In) => Promise<Out>,
  most: number,
): AsyncGenerator<Out> {
  const inputs = source[Symbol.asyncIterator]();
  const waiting: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | null = null;
  let isOver = false;
  try {
    while (!isOver || waiting.length > 0) {
      if (!isOver && waiting.length < most) next ??= inputs.next();
      const [first] = waiting;
      const event: Event<In> = await firstOf(next, first);
      if (event.kind === 'input') {
        next = null;
        if (event.result.done === true) isOver = true;
        else waiting.push(started(work, event.result.value));
      } else yield (await waiting.shift()) as Out;
    }
  } finally {
    await inputs.return?.();
  }
}

type Event<In> = { readonly kind: 'input'; readonly result: IteratorResult<In> } | { readonly kind: 'output' };

/** Whichever comes first: another input, or the result that is due. */
function firstOf<In, Out>(
  next: Promise<IteratorResult<In>> | null,
  first: Promise<Out> | undefined,
): Promise<Event<In>> {
  const input = next?.then((result): Event<In> => ({ kind: 'input', result }));
  const output = first?.then((): Event<In> => ({ kind: 'output' }));
  return Promise.race([output, input].filter((one) => one !== undefined));
}

/** A failure is told when its turn comes, not before. */
function started<In, Out>(work: (input: In) => Promise<Out>, input: In): Promise<Out> {
  const result = work(input);
  result.catch(() => {});
  return result;
}
