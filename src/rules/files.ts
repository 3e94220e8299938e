/** Reads rule packs. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileProblem } from './file-problem.ts';
import { type ParsedPack, parsePack } from './load.ts';
import { type PackText, packTexts } from './pack-files.ts';

/** The folder of the packs that ship with the tool. */
export const SHIPPED_FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

export interface ReadPacks {
  readonly packs: readonly ParsedPack[];
  /** All mistakes: of the packs, and of paths that lead to none. */
  readonly problems: readonly FileProblem[];
}

/** Every pack of the paths: files as named, folders with all .yml and .yaml in them, deep, by name; each file once. */
export function readPacks(paths: readonly string[]): ReadPacks {
  const texts = packTexts(paths);
  const unread = texts.filter((one): one is FileProblem => 'code' in one);
  const read = texts.filter((one): one is PackText => 'text' in one);
  const packs = read.map(({ text, file }) => parsePack(text, file));
  return { packs, problems: [...unread, ...packs.flatMap((pack) => pack.problems)] };
}

/** True for a file of the shipped folder. */
export function isShipped(file: string): boolean {
  return !relative(SHIPPED_FOLDER, resolve(file)).startsWith('..');
}
