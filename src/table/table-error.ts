/** A table that a format cannot hold. */
import { messageOf } from '../problems.ts';
import type { Problem } from '../types.ts';

/** Thrown before anything is written; `messageOf(error.problem, 'zh')` has its words in Chinese. */
export class TableError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(messageOf(problem, 'en'), { cause });
    this.problem = problem;
  }
}
