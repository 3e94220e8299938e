/** A line on stderr that says how far a run has come; only on a terminal, gone when it ends. */
import type { Language } from '../problems.ts';
import { WORDS } from './words.ts';

const EVERY_MS = 100;

export interface Progress {
  readonly tick: (articles: number, total: number, figures: number) => void;
  readonly clear: () => void;
}

/** `now` is a clock in milliseconds. */
export function openProgress(write: (text: string) => void, language: Language, now: () => number): Progress {
  const began = now();
  let last = began;
  let shown = false;
  return {
    tick: (articles, total, figures) => {
      const time = now();
      if (time - last < EVERY_MS) return;
      last = time;
      shown = true;
      const rate = Math.round((articles * 1000) / Math.max(1, time - began));
      const left = total > articles && rate > 0 ? Math.ceil((total - articles) / rate) : null;
      write(`\r\x1b[K${WORDS[language].progress(articles, Math.max(total, articles), figures, rate, left)}`);
    },
    clear: () => {
      if (shown) write('\r\x1b[K');
      shown = false;
    },
  };
}

export const NO_PROGRESS: Progress = { tick: () => {}, clear: () => {} };
