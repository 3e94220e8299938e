/** The terminal, pipes and folder that a command runs in. */
import { once } from 'node:events';
import { supportsColor } from 'chalk';
import type { Io } from './io.ts';

export type ColorLevel = 0 | 1 | 2 | 3;

/** The world of a run, with what only extract needs. */
export interface Screen extends Io {
  readonly isTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; 120 into a pipe. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly level: ColorLevel;
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard input piece by piece. */
  readonly stdinStream?: () => AsyncIterable<Uint8Array>;
  /** Results, when their reader is ready for more; `out` if absent. */
  readonly outReady?: (text: string) => Promise<void>;
}

/** Where a command runs, and what takes its exit code. */
export interface Run {
  readonly screen: Screen;
  readonly exit: (code: number) => void;
}

const PIPE_WIDTH = 120;

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The real terminal. */
export function openScreen(language: Io['language']): Screen {
  return {
    language,
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    width: Number(process.env.COLUMNS) || process.stdout.columns || PIPE_WIDTH,
    level: supportsColor === false ? 0 : (supportsColor.level as ColorLevel),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: readStdin,
    stdinStream: () => process.stdin,
    outReady: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
  };
}

/** `--color` wins, then FORCE_COLOR, then NO_COLOR, then what the terminal can do. */
export function colorLevel(asked: string, { env, isTerminal, level }: Screen): ColorLevel {
  const forced = Number(env.FORCE_COLOR ?? Number.NaN);
  const full = (level || 1) as ColorLevel;
  if (asked === 'always') return full;
  if (asked === 'never') return 0;
  if (env.FORCE_COLOR !== undefined) return forced === 0 || env.FORCE_COLOR === 'false' ? 0 : full;
  if ((env.NO_COLOR ?? '') !== '') return 0;
  return isTerminal ? level : 0;
}
