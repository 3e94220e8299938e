/** Files of the cache, with a checksum: one that is not as it was written counts as none. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Null for what is not there, and for what is not as it was written. */
export function readKept(path: string): string | null {
  try {
    const [sum, body] = cutLine(readFileSync(path, 'utf8'));
    return sum === sumOf(body) ? body : null;
  } catch {
    return null;
  }
}

/** The cache is a help only: where the disk is full the run goes on without it. */
export function keepFile(path: string, body: string): void {
  const part = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, `${sumOf(body)}\n${body}`, { flag: 'wx' });
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
  }
}

/** The first line and all that follows. */
export function cutLine(text: string): [string, string] {
  const end = text.indexOf('\n');
  return [text.slice(0, Math.max(end, 0)), text.slice(end + 1)];
}

function sumOf(body: string): string {
  return createHash('sha1').update(body).digest('hex');
}
