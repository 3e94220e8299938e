/** A table that grows in FILE.part with a journal beside it, so that a killed run can go on and shares can be joined. */
import { type FileHandle, open, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import type { Frame } from '../table/frame.ts';
import { VERSION } from '../version.ts';
import type { ExtractRun } from './extract-run.ts';
import { hashItem, type Notes } from './notes.ts';
import { runKeyOf } from './run/cache.ts';
import { type Broken, type JournalHead, type JournalLine, readBroken } from './run/journal.ts';
import { shareOf } from './run/shard.ts';
import { newTotals, plainTotals } from './run/totals.ts';
import { blaming, targetOf } from './save.ts';
import { UsageError } from './usage-error.ts';
import { WORDS } from './words.ts';
import { type Item, type Items, resultsOf, rowTexts, tailOf } from './write-table.ts';

/** A line of the journal is due after so many inputs or bytes. */
const ITEMS_A_LINE = 500;
const BYTES_A_LINE = 1 << 23;

/** An open table with its journal. */
interface Kept {
  readonly path: string;
  readonly table: FileHandle;
  readonly journal: FileHandle;
  held: string[];
  /** Bytes of the table, those held included. */
  bytes: number;
  /** What the last line of the journal said. */
  said: { items: number; bytes: number; problems: number; inputs: number; corrected: number };
}

const partOf = (path: string): string => `${path}.part`;
const journalOf = (path: string): string => `${path}.part.log`;

/** Writes the table; a run that is killed leaves FILE.part and FILE.part.log, and --resume goes on from there. */
export async function keepTable(items: Items, frame: Frame, run: ExtractRun): Promise<void> {
  const { settings, notes } = run;
  const { shard, flags } = settings;
  const { path, isPlain } = await blaming(flags.output ?? '', () => targetOf(flags.output ?? ''));
  if (!isPlain) throw new UsageError(WORDS[run.screen.language].onlyFor('--resume, --shard', '-o FILE'));
  const head: JournalHead = { zhibiao: 'journal', run: runKey(run, frame), frame, shard };
  const broken = flags.resume === true ? await brokenRun(path, head, run) : null;
  const kept = await blaming(path, () => openKept(path, head, broken));
  if (broken !== null) restore(notes, broken);
  let passed = 0;
  const own = shard === null ? items : shareOf(items, shard, () => passed++);
  const left = broken === null ? own : skipping(own, broken, run);
  try {
    for await (const text of rowTexts(resultsOf(left, run), frame, notes))
      await blaming(path, () => add(kept, text, notes));
    await blaming(path, () => finish(kept, tailOf(frame, notes), notes, shard === null ? null : passed));
  } finally {
    await Promise.all([kept.table.close(), kept.journal.close()]);
  }
  await blaming(path, () => putInPlace(path, shard !== null));
}

/** All that the bytes depend on besides the inputs. */
function runKey({ task, engine: { extractor } }: ExtractRun, frame: Frame): string {
  const { rules: _rules, segmenter: _segmenter, ...known } = task.options;
  return runKeyOf([VERSION, extractor.rulesHash, extractor.segmenter, known, task.plan, frame]);
}

async function brokenRun(path: string, head: JournalHead, { screen }: ExtractRun): Promise<Broken | null> {
  const found = await stat(partOf(path)).catch(() => null);
  const broken = found === null ? null : await readBroken(journalOf(path), found.size);
  if (broken === null || broken.last === null) return null;
  if (JSON.stringify(broken.head) === JSON.stringify(head)) return broken;
  throw new UsageError(WORDS[screen.language].otherRun(partOf(path)));
}

async function openKept(path: string, head: JournalHead, broken: Broken | null): Promise<Kept> {
  const lines: readonly JournalLine[] = broken?.lines ?? [head];
  await writeFile(journalOf(path), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  if (broken === null) await writeFile(partOf(path), head.frame.head);
  else await truncate(partOf(path), broken.last?.bytes ?? 0);
  const bytes = broken?.last?.bytes ?? Buffer.byteLength(head.frame.head);
  const said = {
    items: broken?.last?.items ?? 0,
    bytes,
    problems: broken?.problems.length ?? 0,
    inputs: broken?.inputs.length ?? 0,
    corrected: broken?.corrected.length ?? 0,
  };
  const [table, journal] = [await open(partOf(path), 'a'), await open(journalOf(path), 'a')];
  return { path, table, journal, held: [], bytes, said };
}

function restore(notes: Notes, { last, problems, inputs, corrected }: Broken): void {
  if (last === null) return;
  notes.totals = newTotals(last.totals);
  notes.items = last.items;
  notes.problems = [...problems];
  notes.inputs = [...inputs];
  for (const id of corrected) notes.corrected.add(id);
}

/** What the broken run had not done; what it had done must be the same as then. */
async function* skipping(
  items: Items,
  { last }: Broken,
  { notes, screen, settings }: ExtractRun,
): AsyncGenerator<Item> {
  let at = 0;
  const changed = (): UsageError =>
    new UsageError(WORDS[screen.language].otherInputs(partOf(settings.flags.output ?? '')));
  for await (const item of items) {
    if (last === null || at >= last.items) {
      yield item;
      continue;
    }
    hashItem(notes.hash, item);
    if (++at === last.items && notes.hash.copy().digest('hex') !== last.hash) throw changed();
  }
  if (at < (last?.items ?? 0)) throw changed();
}

async function add(kept: Kept, text: string, notes: Notes): Promise<void> {
  kept.held.push(text);
  kept.bytes += Buffer.byteLength(text);
  const { items, bytes } = kept.said;
  if (notes.items - items >= ITEMS_A_LINE || kept.bytes - bytes >= BYTES_A_LINE) await mark(kept, notes);
}

/** The rows first, safe on the disk; then the line that bears them out. */
async function mark(kept: Kept, notes: Notes): Promise<void> {
  await kept.table.writeFile(kept.held.join(''));
  await kept.table.datasync();
  kept.held = [];
  const { said, bytes } = kept;
  const { items, problems, inputs, sizes } = notes;
  const corrected = [...notes.corrected];
  const line = {
    ...{ items, bytes, hash: notes.hash.copy().digest('hex'), totals: plainTotals(notes.totals) },
    problems: problems.slice(said.problems),
    inputs: inputs.slice(said.inputs),
    corrected: corrected.slice(said.corrected),
    sizes,
  };
  await kept.journal.writeFile(`${JSON.stringify(line)}\n`);
  notes.sizes = [];
  kept.said = { items, bytes, problems: problems.length, inputs: inputs.length, corrected: corrected.length };
}

async function finish(kept: Kept, tail: string, notes: Notes, passed: number | null): Promise<void> {
  await mark(kept, notes);
  await kept.table.writeFile(tail);
  await kept.table.sync();
  if (passed !== null) await kept.journal.writeFile(`${JSON.stringify({ end: passed })}\n`);
}

/** The journal of a share stays beside it as FILE.shard. */
async function putInPlace(path: string, isShare: boolean): Promise<void> {
  await rename(partOf(path), path);
  if (isShare) await rename(journalOf(path), `${path}.shard`);
  else await rm(journalOf(path), { force: true });
}
