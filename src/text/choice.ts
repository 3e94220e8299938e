/** Which of the files in a folder are wanted: --include, --exclude and the glob that led there. */
import { matcherOf, spellsEnding, withSlashes } from './globs.ts';

/** `by_ending`: if its ending is one of an article. */
export type Wanted = 'no' | 'by_ending' | 'always';

/** Both take paths relative to the root, with `/`. */
export interface Choice {
  /** For files and folders. */
  excludes(path: string): boolean;
  wants(file: string): Wanted;
}

type Match = (path: string) => boolean;

/**
 * A pattern without `/` matches at any depth, others from the root on; one that matches a folder stands for all
 * that it holds (`草稿`, `2024/*.html`, `*.{html,md}`). What is excluded stays out whatever is included.
 */
export async function choiceOf(include: readonly string[], exclude: readonly string[]): Promise<Choice> {
  const excludes = await anyOf(exclude);
  const includes = include.length === 0 ? () => true : await anyOf(include);
  const always = await anyOf(include.filter(spellsEnding));
  return {
    excludes,
    wants: (file) => (!includes(file) ? 'no' : always(file) ? 'always' : 'by_ending'),
  };
}

/** The files that match the glob, of those that `choice` wants. */
export async function narrowed(choice: Choice, pattern: string, hidden: boolean): Promise<Choice> {
  const matches = await matcherOf(pattern, hidden);
  const spelled = spellsEnding(pattern);
  return {
    excludes: choice.excludes,
    wants: (file) => {
      const wanted = matches(file) ? choice.wants(file) : 'no';
      return wanted === 'by_ending' && spelled ? 'always' : wanted;
    },
  };
}

async function anyOf(patterns: readonly string[]): Promise<Match> {
  const whole = patterns.map(anchored).filter(Boolean);
  const tests = await Promise.all(whole.map((pattern) => matcherOf(pattern, true)));
  return (path) => tests.length > 0 && ends(path).some((end) => tests.some((test) => test(end)));
}

/** `草稿/` → 草稿 at any depth; `./草稿` → 草稿 right under the root. */
function anchored(pattern: string): string {
  const bare = withSlashes(pattern).replace(/\/+$/, '');
  if (bare === '' || bare === '.') return '';
  return bare.includes('/') ? bare.replace(/^(?:\.?\/)+/, '') : `**/${bare}`;
}

/** `a/b/c.md` → `a`, `a/b`, `a/b/c.md`. */
function ends(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
