/** One worker thread: jobs in, one after the other, and what is to be done when it hangs or dies. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { finishJob, type Job, type Loss, loseDocument } from './job.ts';
import { AT, NOT_BEGUN, newClock, type Parts, SINCE, type Task } from './worker-data.ts';

export interface ThreadOptions {
  /** Seconds for one document; null: no limit. */
  readonly timeout: number | null;
  /** The worker's script, if not the one that ships. */
  readonly script?: string;
}

export interface ThreadEvents {
  /** It can take another job. */
  readonly free: () => void;
  /** It is gone; the jobs that it leaves are to be done by others. */
  readonly gone: (thread: Thread, left: readonly Job[]) => void;
}

const SCRIPT = fileURLToPath(new URL('../../../dist/cli/run/worker.js', import.meta.url));
const MS = 1000;
/** One in work, and one that is there when it is done. */
const JOBS_AT_ONCE = 2;

export class Thread {
  private readonly worker: Worker;
  private readonly clock = newClock();
  private readonly jobs: Job[] = [];
  private readonly limit: number | null;
  private readonly events: ThreadEvents;
  private timer: NodeJS.Timeout | null = null;
  private hasAnswered = false;
  private isGone = false;

  constructor(task: Task, { timeout, script = SCRIPT }: ThreadOptions, events: ThreadEvents) {
    this.limit = timeout === null ? null : timeout * MS;
    this.events = events;
    this.worker = new Worker(script, { workerData: { ...task, clock: this.clock } });
    this.worker.on('message', (parts: Parts) => this.answer(parts));
    this.worker.on('error', (error) => this.lose({ code: 'worker_died', error }));
    this.worker.on('exit', (code) => this.lose({ code: 'worker_died', error: new Error(`exit ${code}`) }));
  }

  /** How many more jobs it takes. */
  get room(): number {
    return JOBS_AT_ONCE - this.jobs.length;
  }

  get isIdle(): boolean {
    return this.jobs.length === 0;
  }

  give(job: Job): void {
    this.jobs.push(job);
    this.worker.postMessage(job.left.map(({ raw }) => raw));
    if (this.limit !== null && this.timer === null) this.watch(this.limit);
  }

  /** Whatever it has in hand is not done. */
  async close(): Promise<void> {
    this.leave();
    await this.worker.terminate();
  }

  private answer(parts: Parts): void {
    const job = this.isGone ? undefined : this.jobs.shift();
    if (job === undefined) return;
    this.hasAnswered = true;
    if (this.jobs.length === 0) this.rest();
    finishJob(job, parts);
    this.events.free();
  }

  /** Looks after `ms` how long the document in hand has taken; a worker's own start does not count. */
  private watch(ms: number): void {
    const limit = this.limit ?? 0;
    this.timer = setTimeout(() => {
      const hasBegun = Atomics.load(this.clock, AT) !== NOT_BEGUN;
      const spent = hasBegun ? Date.now() - Number(Atomics.load(this.clock, SINCE)) : 0;
      if (spent >= limit) this.lose({ code: 'timeout', error: new Error(String(limit / MS)) });
      else this.watch(limit - spent);
    }, ms);
  }

  private rest(): void {
    clearTimeout(this.timer ?? undefined);
    this.timer = null;
  }

  private leave(): void {
    this.isGone = true;
    this.rest();
  }

  /** Answers come before the news of an end, so the first job is the one in hand. */
  private lose(loss: Loss): void {
    if (this.isGone) return;
    this.leave();
    void this.worker.terminate();
    const at = Atomics.load(this.clock, AT);
    const [inHand, ...others] = this.jobs;
    const hasStarted = this.hasAnswered || at !== NOT_BEGUN;
    if (!hasStarted) for (const job of this.jobs) job.fail(loss.error);
    const isLeft = inHand !== undefined && hasStarted && (at === NOT_BEGUN || loseDocument(inHand, Number(at), loss));
    const left = isLeft ? [inHand, ...others] : others;
    this.events.gone(this, hasStarted ? left : []);
  }
}
