/** Parts kept on disk under the hash of all that they depend on. A damaged entry is as good as none. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { RawDocument } from '../../types.ts';
import { cutLine, keepFile, readKept } from './kept-file.ts';
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

function readEntry(path: string): Part | null {
  const body = readKept(path);
  if (body === null) return null;
  const [facts, text] = cutLine(body);
  return { ...JSON.parse(facts), text } as Part;
}

function keepEntry(path: string, { text, ...facts }: Part): void {
  keepFile(path, `${JSON.stringify(facts)}\n${text}`);
}
