/** Takes note of every result while a run goes on: sums always, lists only where somebody wants them. */
import { createHash, type Hash } from 'node:crypto';
import { severityOf } from '../problems.ts';
import type { RunInput } from '../table/run-metadata.ts';
import type { Observation, Problem, RawDocument } from '../types.ts';
import type { PlacedProblem } from './run/journal.ts';
import type { Done, Result } from './run/run.ts';
import { addResult, newTotals, type Totals } from './run/totals.ts';

/** `--strict` met a problem. */
export class Stopped extends Error {}

export interface NoteOptions {
  readonly strict: boolean;
  /** Lists that grow with the run. */
  readonly wantsProblems: boolean;
  readonly wantsInputs: boolean;
  /** True for a run that writes a journal. */
  readonly isKept: boolean;
  readonly problem: (problem: Problem) => void;
  readonly result: (result: Result, totals: Totals) => void;
}

export interface Notes {
  totals: Totals;
  problems: PlacedProblem[];
  inputs: RunInput[];
  rows: Observation[];
  readonly corrected: Set<string>;
  /** Bytes that each input gave since the last checkpoint. */
  sizes: number[];
  items: number;
  /** Of all inputs so far. */
  readonly hash: Hash;
  readonly options: NoteOptions;
}

export function newNotes(options: NoteOptions): Notes {
  return {
    ...{ totals: newTotals(), problems: [], inputs: [], rows: [], corrected: new Set<string>(), sizes: [], items: 0 },
    hash: createHash('sha1'),
    options,
  };
}

/** Notes one result; returns its text. Throws Stopped where the run is to end with it. */
export function takeNote(notes: Notes, result: Result): string {
  const { options, totals } = notes;
  const problems = 'problem' in result ? [result.problem] : result.part.problems;
  const text = 'problem' in result ? '' : result.part.text;
  addResult(totals, result);
  for (const problem of problems) options.problem(problem);
  if (options.wantsProblems || options.isKept)
    notes.problems.push(...problems.map((problem) => ({ at: notes.items, problem })));
  if ('part' in result) noteDocument(notes, result);
  if (options.isKept) {
    notes.sizes.push(Buffer.byteLength(text));
    hashItem(notes.hash, 'problem' in result ? result.problem : result.raw);
  }
  notes.items++;
  options.result(result, totals);
  if (options.strict && problems.some((problem) => severityOf(problem) === 'error')) throw new Stopped();
  return text;
}

function noteDocument({ options, inputs, rows, corrected }: Notes, { raw, part }: Done): void {
  if (options.wantsInputs) inputs.push(inputOf(raw));
  for (const row of part.rows) rows.push(row);
  for (const id of part.corrected) corrected.add(id);
}

/** Adds an input to the hash that tells whether a run goes on over the same inputs. */
export function hashItem(hash: Hash, item: RawDocument | Problem): void {
  if ('code' in item) hash.update(JSON.stringify(item));
  else hash.update(JSON.stringify([item.sourceFile, item.docId, item.metadata])).update(item.source);
}

function inputOf(raw: RawDocument): RunInput {
  const file = raw.docId === '' ? raw.sourceFile : `${raw.sourceFile}#${raw.docId}`;
  const sha256 = createHash('sha256').update(raw.source).digest('hex');
  return { file, sha256, bytes: Buffer.byteLength(raw.source) };
}
