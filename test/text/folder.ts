/** A folder on the disk for one test, and what reading it gives. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { InputOptions } from '../../src/text/inputs.ts';
import { isProblem, readInputs } from '../../src/text/read.ts';
import type { Problem, RawDocument } from '../../src/types.ts';

export const TEXT = '共招聘3万人。';
/** 共招聘3万人。 in GB18030. */
export const GB = Buffer.from([0xb9, 0xb2, 0xd5, 0xd0, 0xc6, 0xb8, 0x33, 0xcd, 0xf2, 0xc8, 0xcb, 0xa1, 0xa3]);

export type Files = Readonly<Record<string, string | Uint8Array>>;

export let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhibiao-inputs-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Files by name; a list of names gives each the same text. */
export function put(files: Files | readonly string[]): void {
  const entries = Array.isArray(files) ? files.map((name) => [name, TEXT] as const) : Object.entries(files);
  for (const [name, content] of entries) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

export function link(name: string, target: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  symlinkSync(target, join(root, name));
}

export function inRoot(path: string): string {
  return path === '-' ? path : join(root, path);
}

export async function read(paths: readonly string[], options: InputOptions = {}): Promise<(RawDocument | Problem)[]> {
  const found: (RawDocument | Problem)[] = [];
  for await (const item of readInputs(paths.map(inRoot), options)) found.push(item);
  return found;
}

/** Each item in a word: its name, or the problem with its file; the folder is `.`. */
export async function names(paths: readonly string[], options: InputOptions = {}): Promise<string[]> {
  return (await read(paths, options)).map((item) => {
    if (!isProblem(item)) return item.sourceFile;
    const detail = item.detail === undefined ? '' : ` (${item.detail})`;
    return `${item.code} ${item.file.replace(`${root}/`, '').replace(root, '.')}${detail}`;
  });
}

/** Standard input that holds this. */
export function holding(content: string | Uint8Array): () => Promise<Uint8Array> {
  return async () => Buffer.from(content);
}

/** Does what it did, and notes the paths that it is asked for. */
export function noting<T>(paths: string[], ask: (path: string) => Promise<T>): (path: string) => Promise<T> {
  return (path) => {
    paths.push(path);
    return ask(path);
  };
}
