/** Globs as shells know them: `data/**`, `*.{html,md}`, `[0-9]*.txt`; the same on every system. */
import { extname, sep } from 'node:path';

const SIGNS = /[*?[\]{}]|[!+@]\(/;
/** What may match across a `/`. */
const DEEP = /\*\*|[{(]/;
/** Parentheses that stand for themselves, as in 报告(1).html. */
const PLAIN_PARENTHESES = /(?<![@!+*?\\])\(([^()]*)\)/g;

export interface Glob {
  /** The folder to start in, '.' for the current one. */
  readonly base: string;
  /** Matched against paths relative to the base. */
  readonly pattern: string;
  /** So many names deep can a match lie. */
  readonly depth: number;
}

/** `data/2024*.html` → from `data`, `2024*.html`; null for a path without glob signs. */
export function globOf(path: string): Glob | null {
  const parts = withSlashes(path).split('/');
  const first = parts.findIndex((part) => SIGNS.test(part));
  if (first < 0) return null;
  const base = parts.slice(0, first).join('/') || (first > 0 ? '/' : '.');
  const pattern = parts.slice(first).join('/');
  return { base, pattern, depth: DEEP.test(pattern) ? Number.POSITIVE_INFINITY : parts.length - first };
}

/** Tells whether a path with `/` matches as a whole. `dot`: `*` also matches names that begin with a dot. */
export async function matcherOf(pattern: string, dot: boolean): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import('picomatch');
  const escaped = pattern.replace(PLAIN_PARENTHESES, '\\($1\\)');
  return picomatch(escaped, { dot, nonegate: true, keepQuotes: true, windows: false });
}

/** True where the pattern spells out an ending (`*.log`), and so asks for files with it. */
export function spellsEnding(pattern: string): boolean {
  return /^\.[^*?]+$/.test(extname(pattern));
}

export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
