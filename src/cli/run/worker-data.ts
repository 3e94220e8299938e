/** What the pool and its workers say to each other. */
import type { ExtractOptions } from '../../pipeline.ts';
import type { RawDocument } from '../../types.ts';
import type { Part, Plan } from './part.ts';

/** Everything that a worker needs to know; plain data. */
export interface Task {
  readonly options: ExtractOptions;
  readonly plan: Plan;
  /** The folder of the cache, or null. */
  readonly cache: string | null;
}

/** What a worker is started with. */
export interface WorkerData extends Task {
  readonly clock: BigInt64Array;
}

/** Written by the worker, read by the pool: the place in the batch of the document in work, and since when. */
export const AT = 0;
export const SINCE = 1;
/** The worker waits for a batch. */
export const NOT_BEGUN = -1n;

export function newClock(): BigInt64Array {
  return new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)).fill(NOT_BEGUN);
}

export type Batch = readonly RawDocument[];
export type Parts = readonly Part[];
