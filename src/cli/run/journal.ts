/** What a run writes beside its file while it goes on: enough to go on after a break, or to join shares. */
import { createReadStream } from 'node:fs';
import type { Frame } from '../../table/frame.ts';
import type { RunInput } from '../../table/run-metadata.ts';
import { recordLines } from '../../text/record-lines.ts';
import type { Problem } from '../../types.ts';
import type { Shard } from './shard.ts';
import type { PlainTotals } from './totals.ts';

/** The first line. */
export interface JournalHead {
  readonly zhibiao: 'journal';
  /** The same for runs whose bytes may be joined. */
  readonly run: string;
  readonly frame: Frame;
  readonly shard: Shard | null;
}

/** A problem and the number of the input that it came with, from 0 in this run. */
export interface PlacedProblem {
  readonly at: number;
  readonly problem: Problem;
}

/** One line for some hundred inputs: sums since the beginning, lists since the line before. */
export interface Checkpoint {
  /** Inputs done. */
  readonly items: number;
  /** Bytes of the file so far. */
  readonly bytes: number;
  /** Of all inputs so far. */
  readonly hash: string;
  readonly totals: PlainTotals;
  readonly problems: readonly PlacedProblem[];
  readonly inputs: readonly RunInput[];
  readonly corrected: readonly string[];
  /** Bytes that each input gave. */
  readonly sizes: readonly number[];
}

/** The last line of a whole share: how many inputs there are in all shares together. */
export interface JournalEnd {
  readonly end: number;
}

export type JournalLine = JournalHead | Checkpoint | JournalEnd;

export const isHead = (line: JournalLine): line is JournalHead => 'zhibiao' in line && line.zhibiao === 'journal';
export const isCheckpoint = (line: JournalLine): line is Checkpoint => 'items' in line;
export const isEnd = (line: JournalLine): line is JournalEnd => 'end' in line;

/** The lines of a journal up to the first that is not whole. Rejects where there is no such file. */
export async function* journalLines(path: string): AsyncGenerator<JournalLine> {
  for await (const { text } of recordLines(createReadStream(path))) {
    const line = parsed(text ?? '');
    if (line === null) return;
    yield line;
  }
}

function parsed(text: string): JournalLine | null {
  try {
    const line: unknown = JSON.parse(text);
    return typeof line === 'object' ? (line as JournalLine) : null;
  } catch {
    return null;
  }
}

/** What a journal says of a broken run. */
export interface Broken {
  readonly head: JournalHead;
  /** The last line that the file still bears out; null where there is none. */
  readonly last: Checkpoint | null;
  /** The lists of all lines up to the last. */
  readonly problems: readonly PlacedProblem[];
  readonly inputs: readonly RunInput[];
  readonly corrected: readonly string[];
  readonly lines: readonly JournalLine[];
}

/** Reads the journal of a file that has so many bytes; null where there is none that can be used. */
export async function readBroken(path: string, bytes: number): Promise<Broken | null> {
  const lines: JournalLine[] = [];
  try {
    for await (const line of journalLines(path)) {
      if (isEnd(line) || (isCheckpoint(line) && line.bytes > bytes)) break;
      lines.push(line);
    }
  } catch {
    return null;
  }
  const [head] = lines;
  if (head === undefined || !isHead(head)) return null;
  const points = lines.filter(isCheckpoint);
  return {
    head,
    lines,
    last: points.at(-1) ?? null,
    problems: points.flatMap(({ problems }) => problems),
    inputs: points.flatMap(({ inputs }) => inputs),
    corrected: points.flatMap(({ corrected }) => corrected),
  };
}
