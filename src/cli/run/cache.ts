/** Parts kept on disk under the hash of all that they depend on. A damaged entry is as good as none. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RawDocument } from '../../types.ts';
import type { Part, PartMaker } from './part.ts';

/** The given maker, asked only for what the folder does not hold; `runKey` is from `runKeyOf`. */
export function cachedMaker(make: PartMaker, folder: string, runKey: string): PartMaker {
  return (raw) => {
    const path = entryPath(folder, keyOf(raw, runKey));
    const known = readEntry(path);
    if (known !== null) return known;
    const part = make(raw);
    // What broke here may go well on the next run.
    if (!part.problems.some(({ code }) => code === 'failed')) keepEntry(path, part);
    return part;
  };
}

/** The same for runs that give the same part for the same document. */
export function runKeyOf(facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

function keyOf({ source, encoding: _encoding, ...about }: RawDocument, runKey: string): string {
  const head = JSON.stringify([runKey, Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash('sha256').update(head).update('\n').update(source).digest('hex');
}

/** `ab/cdef…`: no folder gets too many entries. */
function entryPath(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
}

/** Null for what is not there, and for what is not as it was written. */
function readEntry(path: string): Part | null {
  try {
    const entry = readFileSync(path, 'utf8');
    const [sum, body] = cut(entry);
    if (sum !== sumOf(body)) return null;
    const [facts, text] = cut(body);
    return { ...JSON.parse(facts), text } as Part;
  } catch {
    return null;
  }
}

/** The cache is a help only: where the disk is full the run goes on without it. */
function keepEntry(path: string, { text, ...facts }: Part): void {
  const body = `${JSON.stringify(facts)}\n${text}`;
  const part = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, `${sumOf(body)}\n${body}`, { flag: 'wx' });
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
  }
}

function cut(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, Math.max(end, 0)), text.slice(end + 1)];
}

function sumOf(body: string): string {
  return createHash('sha1').update(body).digest('hex');
}
