/** Batches of documents → their parts, by worker threads, and by this thread too where nothing must be stopped. */
import { setImmediate } from 'node:timers/promises';
import { finishJob, type Job, newJob } from './job.ts';
import { openMaker } from './open-maker.ts';
import type { Part, PartMaker } from './part.ts';
import { Thread, type ThreadOptions } from './thread.ts';
import type { Batch, Parts, Task } from './worker-data.ts';

export interface PoolOptions extends ThreadOptions {
  /** Those that work at the same time, this thread among them where it does. */
  readonly size: number;
  /** True where this thread works as well: a document that hangs or dies here cannot be given up. */
  readonly isOwn: boolean;
}

export interface Pool {
  /** One part for each document, in their order. Rejects only where workers cannot be started. */
  run(batch: Batch): Promise<Parts>;
  close(): Promise<void>;
}

/** Characters that this thread is given before others are worth their start: each loads and warms up for itself. */
const ALONE = 100_000;
/** More would keep this thread from giving work to the others. */
const OWN_AT_MOST = 100_000;

/** Starts threads as they are needed. */
export function openPool(task: Task, options: PoolOptions): Pool {
  return new Crew(task, options);
}

class Crew implements Pool {
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];
  private readonly task: Task;
  private readonly options: PoolOptions;
  private given = 0;
  private make: PartMaker | null = null;
  private isBusy = false;
  private isClosed = false;

  constructor(task: Task, options: PoolOptions) {
    this.task = task;
    this.options = options;
  }

  run(batch: Batch): Promise<Parts> {
    if (batch.length === 0) return Promise.resolve([]);
    const { job, parts } = newJob(batch);
    this.given += job.weight;
    this.waiting.push(job);
    this.assign();
    return parts;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.threads].map((thread) => thread.close()));
  }

  private assign(): void {
    if (this.isClosed) return;
    if (this.options.isOwn && !this.isBusy) void this.work();
    while (this.waiting.length > 0) {
      const thread = this.hired();
      if (thread === null) return;
      thread.give(this.waiting.shift() as Job);
    }
  }

  /** The thread with the least to do, a new one if all have something; null where all have enough. */
  private hired(): Thread | null {
    const { size, isOwn } = this.options;
    const best = [...this.threads].sort((a, b) => b.room - a.room)[0];
    const mayHire = this.threads.size < size - Number(isOwn) && (!isOwn || this.given > ALONE);
    if (best?.isIdle !== true && mayHire) return this.hire();
    return best !== undefined && best.room > 0 ? best : null;
  }

  private hire(): Thread {
    const thread = new Thread(this.task, this.options, {
      free: () => this.assign(),
      gone: (lost, left) => {
        this.threads.delete(lost);
        this.waiting.unshift(...left);
        this.assign();
      },
    });
    this.threads.add(thread);
    return thread;
  }

  /** Works here as long as there is something; between two documents the others are heard. */
  private async work(): Promise<void> {
    this.isBusy = true;
    for (let job = this.ownJob(); job !== null; job = this.ownJob()) {
      try {
        this.make ??= openMaker(this.task);
        finishJob(job, await this.made(job, this.make));
      } catch (error) {
        job.fail(error as Error);
      }
    }
    this.isBusy = false;
  }

  private ownJob(): Job | null {
    if (this.isClosed) return null;
    const at = this.waiting.findIndex(({ weight }) => this.threads.size === 0 || weight <= OWN_AT_MOST);
    return at < 0 ? null : (this.waiting.splice(at, 1)[0] ?? null);
  }

  private async made({ left }: Job, make: PartMaker): Promise<Parts> {
    const parts: Part[] = [];
    for (const { raw } of left) {
      if (this.isClosed) break;
      parts.push(make(raw));
      await setImmediate();
    }
    return parts;
  }
}
