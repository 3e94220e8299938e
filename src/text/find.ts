/** Paths → the files under them, each with its name relative to the input root (C-13). */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { Problem } from '../types.ts';

export interface Found {
  /** `-` for standard input. */
  readonly path: string;
  /** Relative to its root, with `/` on every system; a file named directly has its base name. */
  readonly sourceFile: string;
  /** Named on the command line: read whatever its ending. */
  readonly named: boolean;
}

interface Root {
  readonly path: string;
  readonly found: readonly (Found | Problem)[];
}

/** In the order of the paths, in a folder by name. A file under two of the paths comes once. */
export async function findFiles(paths: readonly string[]): Promise<(Found | Problem)[]> {
  const roots: Root[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const found = (await under(path)).filter((item) => 'code' in item || isNew(seen, item.path));
    roots.push({ path, found });
  }
  return named(roots);
}

function isNew(seen: Set<string>, path: string): boolean {
  const whole = path === '-' ? path : resolve(path);
  if (seen.has(whole)) return false;
  seen.add(whole);
  return true;
}

async function under(path: string): Promise<(Found | Problem)[]> {
  if (path === '-') return [{ path, sourceFile: '-', named: true }];
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  if (info === 'ENOENT' || info === 'ENOTDIR') return [{ code: 'not_found', file: path }];
  if (typeof info === 'string') return [{ code: 'unreadable', file: path, detail: info }];
  if (info.isDirectory()) return inFolder(path, '', [await realpath(path)]);
  return [{ path, sourceFile: basename(path), named: true }];
}

/** `above`: the real paths of the folders around, so that a link to one of them is not followed for ever. */
async function inFolder(folder: string, prefix: string, above: readonly string[]): Promise<(Found | Problem)[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  if (typeof names === 'string') return [{ code: 'unreadable', file: prefix || folder, detail: names }];
  const found: (Found | Problem)[] = [];
  for (const name of names.sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (info === null) found.push({ code: 'unreadable', file: prefix + name });
    else if (info.isFile()) found.push({ path, sourceFile: prefix + name, named: false });
    else if (info.isDirectory()) {
      const real = await realpath(path);
      if (!above.includes(real)) found.push(...(await inFolder(path, `${prefix}${name}/`, [...above, real])));
    }
  }
  return found;
}

/** Where two roots hold the same relative path, their names stand in front. */
function named(roots: readonly Root[]): (Found | Problem)[] {
  const owners = new Map<string, Set<Root>>();
  for (const root of roots)
    for (const item of root.found)
      if (!('code' in item)) owners.set(item.sourceFile, (owners.get(item.sourceFile) ?? new Set()).add(root));
  const clashing = new Set([...owners.values()].filter((set) => set.size > 1).flatMap((set) => [...set]));
  const fronts = frontsOf([...clashing]);
  return roots.flatMap(({ found }, i) => found.map((item) => inFront(item, fronts.get(roots[i] as Root))));
}

function inFront(item: Found | Problem, front: string | undefined): Found | Problem {
  if (front === undefined) return item;
  return 'code' in item ? item : { ...item, sourceFile: `${front}/${item.sourceFile}` };
}

/** The shortest ends of the roots' paths that tell them apart: for a folder its name, for a file its folder's. */
function frontsOf(roots: readonly Root[]): Map<Root, string> {
  const parts = roots.map((root) => {
    const file = root.found.some((item) => !('code' in item) && item.named);
    const whole = resolve(root.path).split(sep).filter(Boolean);
    return file ? whole.slice(0, -1) : whole;
  });
  const deepest = Math.max(0, ...parts.map((names) => names.length));
  for (let depth = 1; depth <= deepest; depth++) {
    const ends = parts.map((names) => names.slice(-depth).join('/'));
    if (new Set(ends).size === ends.length || depth === deepest)
      return new Map(roots.map((root, i) => [root, ends[i] ?? '']));
  }
  return new Map();
}
