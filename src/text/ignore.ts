/** Files named `.zhibiaoignore`: patterns as in .gitignore, for the folder that holds them and all below. */
import type { Ignore } from 'ignore';

export const IGNORE_FILE = '.zhibiaoignore';

/** One ignore file. */
export interface IgnoreLayer {
  /** Its folder, relative to the root: '' or with `/` behind it. */
  readonly prefix: string;
  readonly rules: Ignore;
}

/** `草稿/`, `*.html`, `!保留.html`; the letter case counts on every system. */
export async function ignoreLayer(text: string, prefix: string): Promise<IgnoreLayer> {
  const { default: ignore } = await import('ignore');
  return { prefix, rules: ignore({ ignorecase: false, allowRelativePaths: true }).add(text) };
}

/**
 * Layers from the root inwards; the innermost that says something decides.
 * Folders above `path` must have been asked about already.
 */
export function isIgnored(layers: readonly IgnoreLayer[], path: string, isFolder: boolean): boolean {
  for (const { prefix, rules } of layers.toReversed()) {
    const result = rules.test(path.slice(prefix.length) + (isFolder ? '/' : ''));
    if (result.ignored || result.unignored) return result.ignored;
  }
  return false;
}
