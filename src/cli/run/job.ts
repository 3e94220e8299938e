/** A batch on its way through the pool, until each of its documents has a part. */
import type { RawDocument } from '../../types.ts';
import { lostPart, type Part, problemOf } from './part.ts';
import type { Batch, Parts } from './worker-data.ts';

export interface Job {
  /** What is still to be done, with the place of each in the batch. */
  left: { readonly raw: RawDocument; readonly at: number }[];
  readonly parts: Part[];
  /** Characters of the batch. */
  readonly weight: number;
  readonly done: (parts: Parts) => void;
  readonly fail: (error: Error) => void;
}

/** Why a worker is gone. */
export interface Loss {
  readonly code: 'timeout' | 'worker_died';
  readonly error: Error;
}

/** A job, and the promise of its parts in the order of its documents. */
export function newJob(batch: Batch): { readonly job: Job; readonly parts: Promise<Parts> } {
  const weight = batch.reduce((sum, { source }) => sum + source.length, 0);
  const left = batch.map((raw, at) => ({ raw, at }));
  let job: Job | null = null;
  const parts = new Promise<Parts>((done, fail) => {
    job = { left, parts: [], weight, done, fail };
  });
  return { job: job as unknown as Job, parts };
}

/** Ends a job with the parts of all that was left. */
export function finishJob({ left, parts, done }: Job, made: Parts): void {
  for (const [i, { at }] of left.entries()) parts[at] = made[i] as Part;
  done(parts);
}

/** Gives up the document that stands at a place among those left; false where none is left now. */
export function loseDocument(job: Job, place: number, { code, error }: Loss): boolean {
  const culprit = job.left[place];
  if (culprit !== undefined) job.parts[culprit.at] = lostPart(problemOf(culprit.raw, code, error.message));
  job.left = job.left.filter((one) => one !== culprit);
  if (job.left.length === 0) job.done(job.parts);
  return job.left.length > 0;
}
