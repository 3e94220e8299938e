/** A line on stderr that says how far a run has come; only on a terminal, gone when it ends. */
import type { Language } from '../problems.ts';
import { WORDS } from './words.ts';

const EVERY_MS = 100;

export interface Progress {
  /** Files read so far, and how many there are. */
  readonly files: (done: number, total: number) => void;
  /** Articles and figures so far. */
  readonly tick: (articles: number, figures: number) => void;
  readonly clear: () => void;
}

/** `now` is a clock in milliseconds. */
export function openProgress(write: (text: string) => void, language: Language, now: () => number): Progress {
  const began = now();
  let last = began;
  let shown = false;
  let [done, total] = [0, 0];
  return {
    files: (read, all) => {
      [done, total] = [read, all];
    },
    tick: (articles, figures) => {
      const time = now();
      if (time - last < EVERY_MS) return;
      last = time;
      shown = true;
      const rate = Math.round((articles * 1000) / Math.max(1, time - began));
      const left = done > 0 && total > done ? Math.ceil(((time - began) * (total - done)) / done / 1000) : null;
      write(`\r\x1b[K${WORDS[language].progress(articles, figures, rate, left)}`);
    },
    clear: () => {
      if (shown) write('\r\x1b[K');
      shown = false;
    },
  };
}

export const NO_PROGRESS: Progress = { files: () => {}, tick: () => {}, clear: () => {} };
