import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import type { Language } from '../../src/problems.ts';

export interface Captured {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for each test, and commands run in it with their output kept. */
export function temporaryFolder(): {
  readonly path: (name: string) => string;
  readonly write: (name: string, text: string) => string;
  readonly run: (command: (io: Io) => number, language?: Language, below?: string) => Captured;
} {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhibiao-cli-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string): string => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
    return path(name);
  };
  const run = (command: (io: Io) => number, language: Language = 'en', below = ''): Captured => {
    const said = { out: '', err: '' };
    const code = command({
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      language,
      cwd: path(below),
    });
    return { code, ...said };
  };
  return { path, write, run };
}
