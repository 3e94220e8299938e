/** Items that come one by one → batches, each as large as is worth a message; a slow source is not waited for. */
import { setImmediate } from 'node:timers/promises';

/** A batch ends with the item that fills it. */
export interface BatchSize<T> {
  readonly items: number;
  readonly weight: number;
  readonly weightOf: (item: T) => number;
}

const LATER = Symbol('later');

/** Batches in the order of the source; what has come is passed on as soon as the next item keeps one waiting. */
export async function* batched<T>(source: AsyncIterable<T>, size: BatchSize<T>): AsyncGenerator<T[]> {
  const items = source[Symbol.asyncIterator]();
  let batch: T[] = [];
  let weight = 0;
  try {
    for (;;) {
      const next = items.next();
      const soon = batch.length === 0 ? await next : await Promise.race([next, later()]);
      if (soon === LATER) {
        yield batch;
        [batch, weight] = [[], 0];
      }
      const { done, value } = soon === LATER ? await next : (soon as IteratorResult<T>);
      if (done === true) break;
      batch.push(value);
      weight += size.weightOf(value);
      if (batch.length < size.items && weight < size.weight) continue;
      yield batch;
      [batch, weight] = [[], 0];
    }
    if (batch.length > 0) yield batch;
  } finally {
    await items.return?.();
  }
}

/** After everything that is ready by now. */
async function later(): Promise<typeof LATER> {
  await setImmediate();
  return LATER;
}
