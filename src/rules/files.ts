/** Finds and reads rule packs on disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileProblem } from './file-problem.ts';
import { type ParsedPack, parsePack } from './load.ts';

/** The folder of the packs that ship with the tool. */
export const SHIPPED_FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

export interface ReadPacks {
  readonly packs: readonly ParsedPack[];
  /** All mistakes: of the packs, and of paths that lead to none. */
  readonly problems: readonly FileProblem[];
}

/** Every pack of the paths: files as named, folders with all .yml and .yaml in them, deep, by name; each file once. */
export function readPacks(paths: readonly string[]): ReadPacks {
  const found = new Map<string, string>();
  const lost: FileProblem[] = [];
  for (const path of paths) {
    const files = packFiles(path);
    if (typeof files === 'string') lost.push(wholeFile(files, path));
    else for (const file of files) if (!found.has(resolve(file))) found.set(resolve(file), file);
  }
  const read = [...found.values()].map(readPack);
  const packs = read.filter((one): one is ParsedPack => 'source' in one);
  const unread = read.filter((one): one is FileProblem => 'code' in one);
  return { packs, problems: [...lost, ...unread, ...packs.flatMap((pack) => pack.problems)] };
}

/** True for a file of the shipped folder. */
export function isShipped(file: string): boolean {
  return !relative(SHIPPED_FOLDER, resolve(file)).startsWith('..');
}

type Lost = 'not_found' | 'no_packs';

function packFiles(path: string): readonly string[] | Lost {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'not_found';
  if (!stat.isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/i.test(name) && !/(^|[\\/])(\.|node_modules[\\/])/.test(name))
    .sort()
    .map((name) => join(path, name));
  return files.length === 0 ? 'no_packs' : files;
}

function readPack(file: string): ParsedPack | FileProblem {
  const text = readText(file);
  return typeof text === 'string' ? parsePack(text, file) : text;
}

/** The text of a UTF-8 file, or why there is none. */
export function readText(file: string): string | FileProblem {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? wholeFile('not_found', file) : wholeFile('unreadable', file, code ?? message);
  }
}

/** A problem of a file as a whole: no line, no frame. */
function wholeFile(code: FileProblem['code'], file: string, detail = ''): FileProblem {
  return { code, file, line: 0, column: 0, frame: '', about: { detail } };
}
