/** Worker threads that take batches of documents. A worker that hangs or dies costs the document it had in hand. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RawDocument } from '../../types.ts';
import { lostPart, type Part, problemOf } from './part.ts';
import { AT, type Batch, NOT_BEGUN, newClock, type Parts, SINCE, type Task } from './worker-data.ts';

export interface PoolOptions {
  readonly size: number;
  /** Seconds for one document; null: no limit. */
  readonly timeout: number | null;
  /** The worker's script, if not the one that ships. */
  readonly script?: string;
}

export interface Pool {
  /** One part for each document, in their order. Rejects only where workers cannot be started. */
  run(batch: Batch): Promise<Parts>;
  close(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('../../../dist/cli/run/worker.js', import.meta.url));
const MS = 1000;

interface Job {
  /** What is still to be done, with the place of each in the batch. */
  left: { readonly raw: RawDocument; readonly at: number }[];
  readonly parts: Part[];
  readonly done: (parts: Parts) => void;
  readonly fail: (error: Error) => void;
}

interface Member {
  readonly worker: Worker;
  readonly clock: BigInt64Array;
  job: Job | null;
  timer: NodeJS.Timeout | null;
  isGone: boolean;
}

/** Starts workers as they are needed, `size` at most. */
export function openPool(task: Task, options: PoolOptions): Pool {
  return new Crew(task, options);
}

class Crew implements Pool {
  private readonly members = new Set<Member>();
  private readonly waiting: Job[] = [];
  private isClosed = false;
  private readonly task: Task;
  private readonly options: PoolOptions;

  constructor(task: Task, options: PoolOptions) {
    this.task = task;
    this.options = options;
  }

  run(batch: Batch): Promise<Parts> {
    if (batch.length === 0) return Promise.resolve([]);
    return new Promise((done, fail) => {
      this.waiting.push({ left: batch.map((raw, at) => ({ raw, at })), parts: [], done, fail });
      this.assign();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const members = [...this.members];
    for (const { timer } of members) clearTimeout(timer ?? undefined);
    await Promise.all(members.map(({ worker }) => worker.terminate()));
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const idle = [...this.members].find(({ job }) => job === null);
      const member = idle ?? (this.members.size < this.options.size ? this.hire() : null);
      if (member === null) return;
      this.begin(member, this.waiting.shift() as Job);
    }
  }

  private hire(): Member {
    const clock = newClock();
    const worker = new Worker(this.options.script ?? SCRIPT, { workerData: { ...this.task, clock } });
    const member: Member = { worker, clock, job: null, timer: null, isGone: false };
    worker.on('message', (parts: Parts) => this.finish(member, parts));
    worker.on('error', (error) => this.lose(member, 'worker_died', error));
    worker.on('exit', (code) => this.lose(member, 'worker_died', new Error(`exit ${code}`)));
    this.members.add(member);
    return member;
  }

  private begin(member: Member, job: Job): void {
    member.job = job;
    Atomics.store(member.clock, AT, NOT_BEGUN);
    member.worker.postMessage(job.left.map(({ raw }) => raw));
    const { timeout } = this.options;
    if (timeout !== null) this.watch(member, timeout * MS);
  }

  /** Looks after `ms` how long the document in hand has taken; a worker's own start does not count. */
  private watch(member: Member, ms: number): void {
    const limit = (this.options.timeout ?? 0) * MS;
    member.timer = setTimeout(() => {
      const hasBegun = Atomics.load(member.clock, AT) !== NOT_BEGUN;
      const spent = hasBegun ? Date.now() - Number(Atomics.load(member.clock, SINCE)) : 0;
      if (spent >= limit) this.lose(member, 'timeout', new Error(String(this.options.timeout)));
      else this.watch(member, limit - spent);
    }, ms);
  }

  private finish(member: Member, parts: Parts): void {
    const { job } = member;
    if (member.isGone || job === null) return;
    clearTimeout(member.timer ?? undefined);
    member.job = null;
    for (const [i, { at }] of job.left.entries()) job.parts[at] = parts[i] as Part;
    job.done(job.parts);
    this.assign();
  }

  private lose(member: Member, code: 'timeout' | 'worker_died', error: Error): void {
    if (member.isGone) return;
    member.isGone = true;
    clearTimeout(member.timer ?? undefined);
    this.members.delete(member);
    void member.worker.terminate();
    if (member.job === null || this.isClosed) return;
    this.giveUp(member.job, Atomics.load(member.clock, AT), { code, error });
    this.assign();
  }

  /** The document in hand is lost; the others of its batch come first in the line. */
  private giveUp(job: Job, at: bigint, { code, error }: { readonly code: string; readonly error: Error }): void {
    const culprit = at === NOT_BEGUN ? undefined : job.left[Number(at)];
    if (culprit === undefined) {
      job.fail(error);
      return;
    }
    job.parts[culprit.at] = lostPart(problemOf(culprit.raw, code, error.message));
    job.left = job.left.filter((one) => one !== culprit);
    if (job.left.length === 0) job.done(job.parts);
    else this.waiting.unshift(job);
  }
}
