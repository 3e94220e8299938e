/** Finds rule packs on disk and reads their texts; what they say is for others to read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FileProblem } from './file-problem.ts';

export interface PackText {
  readonly file: string;
  readonly text: string;
}

/** A text, or why there is none, for every pack of the paths: files as named, folders with all .yml and .yaml in them, deep, by name; each file once. */
export function packTexts(paths: readonly string[]): readonly (PackText | FileProblem)[] {
  const found = new Map<string, string>();
  const lost: FileProblem[] = [];
  for (const path of paths) {
    const files = packFiles(path);
    if (typeof files === 'string') lost.push(wholeFile(files, path));
    else for (const file of files) if (!found.has(resolve(file))) found.set(resolve(file), file);
  }
  const read = [...found.values()].map((file) => {
    const text = readText(file);
    return typeof text === 'string' ? { file, text } : text;
  });
  return [...lost, ...read];
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
