/** The files of all shares of a run → the bytes of one run. */
import { type FileHandle, open } from 'node:fs/promises';
import type { Problem } from '../../types.ts';
import { isCheckpoint, isEnd, isHead, type JournalHead, journalLines } from './journal.ts';
import { addTotals, newTotals, type PlainTotals, type Totals } from './totals.ts';

/** Why files cannot be joined; `file` is the one to look at. */
export interface MergeFault {
  readonly kind: 'no_journal' | 'not_whole' | 'other_run' | 'same_share' | 'missing_share';
  readonly file: string;
  readonly detail: string;
}

export class MergeError extends Error {
  readonly fault: MergeFault;

  constructor(fault: MergeFault) {
    super(`${fault.file}: ${fault.kind} ${fault.detail}`);
    this.fault = fault;
  }
}

/** The shares of one run, checked, in the order of their numbers. */
export interface Shares {
  readonly paths: readonly string[];
  readonly head: JournalHead;
  readonly totals: Totals;
  /** Of all shares, in the order of the inputs. */
  readonly problems: readonly Problem[];
}

interface Share {
  readonly path: string;
  readonly head: JournalHead;
  readonly totals: PlainTotals;
  readonly problems: readonly { readonly at: number; readonly problem: Problem }[];
}

/** Reads what lies beside the files (`FILE.shard`). Throws a MergeError where they are not all the shares of one run. */
export async function openShares(paths: readonly string[]): Promise<Shares> {
  const shares = await Promise.all(paths.map(openShare));
  const [first] = shares;
  if (first === undefined) throw new MergeError({ kind: 'missing_share', file: '', detail: '' });
  const of = first.head.shard?.of ?? 1;
  const byNumber = new Map<number, Share>();
  for (const share of shares) {
    const { run, shard } = share.head;
    const { path: file } = share;
    if (run !== first.head.run || shard?.of !== of)
      throw new MergeError({ kind: 'other_run', file, detail: first.path });
    const twin = byNumber.get(shard.number);
    if (twin !== undefined) throw new MergeError({ kind: 'same_share', file, detail: twin.path });
    byNumber.set(shard.number, share);
  }
  for (let number = 1; number <= of; number++)
    if (!byNumber.has(number))
      throw new MergeError({ kind: 'missing_share', file: first.path, detail: `${number}/${of}` });
  const ordered = [...byNumber].sort(([a], [b]) => a - b).map(([, share]) => share);
  const totals = newTotals();
  for (const share of ordered) addTotals(totals, share.totals);
  return { paths: ordered.map(({ path }) => path), head: first.head, totals, problems: problemsOf(ordered) };
}

async function openShare(path: string): Promise<Share> {
  let head: JournalHead | null = null;
  let totals: PlainTotals | null = null;
  let isWhole = false;
  const problems: Share['problems'][number][] = [];
  try {
    for await (const line of journalLines(`${path}.shard`)) {
      if (isHead(line)) head = line;
      else if (isEnd(line)) isWhole = true;
      else if (isCheckpoint(line)) {
        totals = line.totals;
        problems.push(...line.problems);
      }
    }
  } catch (error) {
    throw new MergeError({ kind: 'no_journal', file: path, detail: (error as NodeJS.ErrnoException).code ?? '' });
  }
  if (head === null || totals === null || !isWhole || head.shard === null)
    throw new MergeError({ kind: 'not_whole', file: path, detail: '' });
  return { path, head, totals, problems };
}

function problemsOf(shares: readonly Share[]): Problem[] {
  const placed = shares.flatMap(({ problems }, share) =>
    problems.map(({ at, problem }) => ({ at: at * shares.length + share, problem })),
  );
  return placed.sort((a, b) => a.at - b.at).map(({ problem }) => problem);
}

/** The bytes of one run. Rejects with a MergeError where a file is not as its journal says. */
export async function* mergedBytes({ paths, head }: Shares): AsyncGenerator<Uint8Array | string> {
  const { frame } = head;
  const sources = await Promise.all(paths.map((path) => openSource(path, head)));
  let isFirst = true;
  try {
    yield frame.head;
    for (let at = 0; ; at++) {
      const source = sources[at % sources.length] as Source;
      const next = await source.sizes.next();
      if (next.done === true) break;
      if (next.value === 0) continue;
      yield isFirst ? frame.first : frame.between;
      yield await take(source, next.value);
      isFirst = false;
    }
    yield isFirst ? frame.empty : frame.filled;
  } finally {
    await Promise.all(sources.map(({ file }) => file.close()));
  }
}

interface Source {
  readonly path: string;
  readonly file: FileHandle;
  readonly sizes: AsyncGenerator<number>;
  readonly frame: JournalHead['frame'];
  at: number;
  hasRows: boolean;
}

async function openSource(path: string, { frame }: JournalHead): Promise<Source> {
  const file = await open(path);
  return { path, file, sizes: sizesOf(path), frame, at: Buffer.byteLength(frame.head), hasRows: false };
}

async function* sizesOf(path: string): AsyncGenerator<number> {
  for await (const line of journalLines(`${path}.shard`)) if (isCheckpoint(line)) yield* line.sizes;
}

/** The rows of the next document that has any. */
async function take(source: Source, size: number): Promise<Uint8Array> {
  const { frame, file, path } = source;
  source.at += Buffer.byteLength(source.hasRows ? frame.between : frame.first);
  const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, source.at);
  if (bytesRead !== size) throw new MergeError({ kind: 'not_whole', file: path, detail: '' });
  source.at += size;
  source.hasRows = true;
  return buffer;
}
