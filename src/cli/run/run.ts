/** Documents → parts, in their order whatever the number of workers. */
import { isProblem } from '../../text/read.ts';
import type { Problem, RawDocument } from '../../types.ts';
import { batched } from './batches.ts';
import { inOrder } from './in-order.ts';
import { openMaker } from './open-maker.ts';
import type { Part } from './part.ts';
import { openPool, type PoolOptions } from './pool.ts';
import type { Task } from './worker-data.ts';

type Item = RawDocument | Problem;

/** A document with its part. */
export interface Done {
  readonly raw: RawDocument;
  readonly part: Part;
}

/** What became of one input: a document with its part, or a problem of reading it. */
export type Result = Done | { readonly problem: Problem };

export interface RunOptions {
  /** Threads that work, this one among them unless there is a timeout; 1 if absent. */
  readonly jobs?: number;
  /** Seconds that one document may take; null or absent: no limit. */
  readonly timeout?: number | null;
  /** Another script than the one that ships stands in for the workers. */
  readonly script?: PoolOptions['script'];
}

const BATCH = { items: 64, weight: 40_000 } as const;
/** Batches for each worker that are in work or wait to be taken. */
const AHEAD = 3;

/** One result for each item, in their order. Rejects where an extractor or a worker cannot be opened. */
export async function* runAll(
  items: AsyncIterable<Item>,
  task: Task,
  options: RunOptions = {},
): AsyncGenerator<Result> {
  const { jobs = 1, timeout = null, script } = options;
  const source = batched(items, { ...BATCH, weightOf });
  const isOwn = timeout === null && script === undefined;
  try {
    if (isOwn && jobs === 1) yield* alone(source, task);
    else yield* together(source, task, { size: jobs, timeout, isOwn, ...(script !== undefined && { script }) });
  } finally {
    await source.return(undefined);
  }
}

/** Works in this thread until the source ends. */
async function* alone(source: AsyncIterable<Item[]>, task: Task): AsyncGenerator<Result> {
  const make = openMaker(task);
  for await (const items of source)
    for (const item of items) yield isProblem(item) ? { problem: item } : { raw: item, part: make(item) };
}

async function* together(source: AsyncIterable<Item[]>, task: Task, options: PoolOptions): AsyncGenerator<Result> {
  const pool = openPool(task, options);
  const work = async (items: Item[]): Promise<Result[]> => {
    const parts = await pool.run(items.filter((item): item is RawDocument => !isProblem(item)));
    let at = 0;
    return items.map((item) => (isProblem(item) ? { problem: item } : { raw: item, part: parts[at++] as Part }));
  };
  try {
    for await (const results of inOrder(source, work, options.size * AHEAD)) yield* results;
  } finally {
    await pool.close();
  }
}

function weightOf(item: Item): number {
  return isProblem(item) ? 0 : item.source.length;
}
