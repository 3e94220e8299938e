import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const BIN = new URL('../../bin/zhibiao.js', import.meta.url).pathname;

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program needs of the machine. All else (CI, TERM, NO_COLOR, LANG) changes what it shows, so tests set it. */
export const MACHINE = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

/** A folder of its own, with the built command run in it. */
export interface Workplace {
  readonly folder: string;
  put(name: string, content: string | Uint8Array): void;
  run(args: readonly string[], more?: { input?: string | Uint8Array; env?: Record<string, string> }): Ran;
  /** A line of shell in which `zhibiao` is the built command. */
  shell(line: string, env?: Record<string, string>): Ran;
  remove(): void;
}

export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-'));
  const base = { ...MACHINE, LC_ALL: 'C', COLUMNS: '100' };
  const options = (env: Record<string, string>) => ({
    cwd: folder,
    encoding: 'utf8' as const,
    maxBuffer: 1 << 28,
    env: { ...base, ...env },
  });
  const plain = ({ status, stdout, stderr }: SpawnSyncReturns<string>): Ran => ({ status, stdout, stderr });
  return {
    folder,
    put: (name, content) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    run: (args, { input = '', env = {} } = {}) =>
      plain(spawnSync(process.execPath, [BIN, ...args], { ...options(env), input })),
    shell: (line, env = {}) =>
      plain(
        spawnSync(
          'bash',
          ['-c', `zhibiao() { "${process.execPath}" "${BIN}" "$@"; }; export -f zhibiao; ${line}`],
          options(env),
        ),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
