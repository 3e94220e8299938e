/** Documents → the table, on the screen, in a pipe or in a file; rows leave as they are made where the format lets them. */

import { type Frame, frameOf, isStreamed } from '../table/frame.ts';
import { withReprints } from '../table/repeats.ts';
import type { Problem, RawDocument } from '../types.ts';
import type { ExtractRun } from './extract-run.ts';
import { type Notes, takeNote } from './notes.ts';
import { jobsOf } from './open-run.ts';
import { countsOf, isWanted } from './run/part.ts';
import { type Result, runAll } from './run/run.ts';
import { saveWhole } from './save.ts';
import { describeTable, lookOf, saveCollected } from './save-table.ts';

export type Item = RawDocument | Problem;
export type Items = AsyncIterable<Item>;

/** Writes the whole table; the names of the files written, [] for the screen. */
export async function writeTable(items: Items, run: ExtractRun): Promise<string[]> {
  const { settings, notes, screen } = run;
  const { format, columns, flags } = settings;
  if (!isStreamed(format) || flags.dedupe === true) {
    for await (const result of resultsOf(items, run)) takeNote(notes, result);
    if (flags.dedupe === true) markReprints(run);
    return saveCollected(run);
  }
  const frame = frameOf(format, columns, lookOf(settings, screen));
  if (notes.options.isKept) await (await import('./keep-table.ts')).keepTable(items, frame, run);
  else {
    const pieces = framed(rowTexts(resultsOf(items, run), frame, notes), frame, notes);
    if (flags.output !== undefined) await saveWhole(flags.output, inLargePieces(pieces));
    else for await (const piece of pieces) await (screen.outReady ?? screen.out)(piece);
  }
  return flags.datapackage === true ? [flags.output ?? '', await describeTable(run)] : [flags.output ?? []].flat();
}

/** A figure that comes again may come at the very end, so all rows are needed before the first is written. */
function markReprints({ notes, settings }: ExtractRun): void {
  notes.rows = withReprints(notes.rows).filter((row) => isWanted(row, settings.values));
  const { figures, units, metrics } = countsOf(notes.rows);
  notes.totals = { ...notes.totals, figures, units: new Map(units), metrics: new Map(metrics) };
}

/** The results of a run with its workers. */
export function resultsOf(items: Items, { task, settings }: ExtractRun): AsyncIterable<Result> {
  return runAll(items, task, { jobs: jobsOf(settings.values), timeout: settings.values.timeout });
}

/** The text that each result adds to the table, with what parts it from the rows before; '' for one without rows. */
export async function* rowTexts(results: AsyncIterable<Result>, frame: Frame, notes: Notes): AsyncGenerator<string> {
  for await (const result of results) {
    const isFirst = notes.totals.figures === 0;
    const text = takeNote(notes, result);
    yield text === '' ? '' : `${isFirst ? frame.first : frame.between}${text}`;
  }
}

async function* framed(texts: AsyncIterable<string>, frame: Frame, notes: Notes): AsyncGenerator<string> {
  yield frame.head;
  for await (const text of texts) if (text !== '') yield text;
  yield tailOf(frame, notes);
}

export function tailOf({ filled, empty }: Frame, { totals }: Notes): string {
  return totals.figures > 0 ? filled : empty;
}

/** So much is given to the disk at a time. */
const PIECE = 1 << 18;

async function* inLargePieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < PIECE) continue;
    yield held.join('');
    [held, size] = [[], 0];
  }
  yield held.join('');
}
