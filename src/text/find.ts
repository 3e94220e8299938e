/** Paths, globs and folders → the files to read, each with its name relative to the input root (C-13). */
import { basename, dirname, resolve, sep } from 'node:path';
import type { Problem } from '../types.ts';
import { narrowed } from './choice.ts';
import { codeOf } from './disk.ts';
import { type Glob, globOf, withSlashes } from './globs.ts';
import type { Settings } from './inputs.ts';
import { kindOf } from './kinds.ts';
import { frontsOf } from './names.ts';
import { FILTERS, type FoundFile, linkProblem, walk } from './walk.ts';

/** One of the given paths with what is under it. */
interface Root {
  readonly path: string;
  /** The folder that names are relative to; null for standard input. */
  readonly folder: string | null;
  /** A problem's file is relative too, '' for the path itself. */
  readonly found: readonly (FoundFile | Problem)[];
}

/** So many paths are looked up side by side; a list may have very many. */
const AT_ONCE = 64;

/**
 * In the order of the paths, in a folder by name. A file under two of the paths, or under two names, comes once.
 * A file named directly has its base name; where two roots share a name, the ends of their paths stand in front.
 */
export async function findFiles(
  paths: readonly string[],
  listed: readonly string[],
  settings: Settings,
): Promise<(FoundFile | Problem)[]> {
  const seen = new Set<string>();
  const given = [
    ...paths.map((path) => ({ path, glob: globOf(path) })),
    ...listed.map((path) => ({ path, glob: null })),
  ];
  const all: Root[] = [];
  for (let i = 0; i < given.length; i += AT_ONCE)
    all.push(...(await Promise.all(given.slice(i, i + AT_ONCE).map(({ path, glob }) => rootOf(path, glob, settings)))));
  const roots = all.map((root) => onlyNew(root, seen));
  const fronts = frontsOf(roots.map(({ folder, found }) => ({ parts: partsOf(folder), names: namesOf(found) })));
  return roots.flatMap(({ path, found }, i) => found.map((item) => inFront(item, fronts[i] ?? '', path)));
}

/** Files by their real path, problems by what they are and where. */
function onlyNew(root: Root, seen: Set<string>): Root {
  const found = root.found.filter((item) => {
    const key = 'code' in item ? `${item.code} ${problemPath(item, root)}` : item.real;
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
  return { ...root, found };
}

function problemPath({ file }: Problem, { path, folder }: Root): string {
  return file === '' ? resolve(path) : resolve(folder ?? '', file);
}

function namesOf(found: Root['found']): string[] {
  return found.flatMap((item) => ('code' in item ? [] : [item.name]));
}

function partsOf(folder: string | null): string[] {
  return folder === null ? [] : resolve(folder).split(sep).filter(Boolean);
}

function inFront(item: FoundFile | Problem, front: string, path: string): FoundFile | Problem {
  if (!('code' in item)) return { ...item, name: front + item.name };
  return { ...item, file: item.file === '' ? path || "''" : front + item.file };
}

/** A path that is there is taken as it is, glob signs or not. */
async function rootOf(path: string, glob: Glob | null, settings: Settings): Promise<Root> {
  if (path === '-') return standardInput(settings.stdinFilename);
  const about = await settings.disk.about(path).catch(codeOf);
  if (typeof about === 'string')
    return glob === null ? { path, folder: null, found: [missing(about)] } : underGlob(path, glob, settings);
  if (about.kind === 'folder') return underFolder(path, settings);
  const real = await settings.disk.real(path).catch(() => resolve(path));
  const file = { path, real, name: basename(path), kind: kindOf(path), asked: true };
  return { path, folder: dirname(path), found: [file] };
}

function missing(failure: string): Problem {
  return failure === 'ENOENT' || failure === 'ENOTDIR' ? { code: 'not_found', file: '' } : linkProblem('', failure);
}

function standardInput(filename: string): Root {
  const name = filename === '' ? '-' : withSlashes(filename);
  return { path: '-', folder: null, found: [{ path: '-', real: '-', name, kind: kindOf(name), asked: true }] };
}

async function underFolder(path: string, settings: Settings): Promise<Root> {
  const { found, passed } = await walk(path, { ...settings, depth: Number.POSITIVE_INFINITY });
  const none = found.some(counts) ? [] : [withoutArticle(passed)];
  return { path, folder: path, found: [...found, ...none] };
}

async function underGlob(path: string, { base, pattern, depth }: Glob, settings: Settings): Promise<Root> {
  const about = await settings.disk.about(base).catch(codeOf);
  const isFolder = typeof about !== 'string' && about.kind === 'folder';
  if (!isFolder) return { path, folder: null, found: [{ code: 'no_match', file: '' }] };
  const hidden = settings.hidden || HIDDEN.test(pattern);
  const choice = await narrowed(settings.choice, pattern, settings.hidden);
  const { found, passed } = await walk(base, { ...settings, hidden, choice, depth });
  const endings = new Map([...passed].filter(([what]) => what !== FILTERS));
  const none = endings.size > 0 ? withoutArticle(endings) : { code: 'no_match', file: '' };
  return { path, folder: base, found: found.some(counts) ? found : [...found, none] };
}

/** A name in a glob that begins with a dot. */
const HIDDEN = /(?:^|\/)\./;

/** An article, or a problem that stands for one. */
function counts(item: FoundFile | Problem): boolean {
  return 'code' in item || item.kind !== null || item.asked;
}

/** `.docx 12, .pdf 3`: what there is instead. */
function withoutArticle(passed: ReadonlyMap<string, number>): Problem {
  const detail = [...passed].map(([what, times]) => `${what} ${times}`).join(', ');
  return { code: 'no_articles', file: '', ...(detail !== '' && { detail }) };
}
