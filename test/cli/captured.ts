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
  readonly later: (command: (io: Io) => Promise<number>, language?: Language) => Promise<Captured>;
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
  const listen = (language: Language, below: string): { said: Omit<Captured, 'code'>; io: Io } => {
    const said = { out: '', err: '' };
    const out = (text: string): void => {
      said.out += text;
    };
    const err = (text: string): void => {
      said.err += text;
    };
    return { said, io: { out, err, language, cwd: path(below) } };
  };
  const run = (command: (io: Io) => number, language: Language = 'en', below = ''): Captured => {
    const { said, io } = listen(language, below);
    return { code: command(io), ...said };
  };
  const later = async (command: (io: Io) => Promise<number>, language: Language = 'en'): Promise<Captured> => {
    const { said, io } = listen(language, '');
    return { code: await command(io), ...said };
  };
  return { path, write, run, later };
}
