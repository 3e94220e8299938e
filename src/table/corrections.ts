/** What a reviewer said of rows, as it is kept in a file, and how it changes a table. */
import type { Observation } from '../types.ts';

export type Verdict = 'accept' | 'doubt' | 'reject';

export interface Correction {
  readonly record_id: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** Where it was, for people who look for a correction that no longer fits. */
  readonly source_file: string;
  readonly quote: string;
}

/** A correction that changed nothing. */
export interface UnfitCorrection {
  readonly correction: Correction;
  /** No row has the id (the article or the rules changed), or a later correction speaks of the same row. */
  readonly reason: 'no_such_record' | 'superseded';
}

export interface Corrected {
  readonly rows: readonly Observation[];
  readonly unfit: readonly UnfitCorrection[];
}

/** Confidence of a row that a person accepted, and the most that a doubted one may have. */
const ACCEPTED = 1;
const DOUBTED = 0.5;
/** The warning of a row that a person doubts. */
export const DOUBT_WARNING = 'doubted';

/**
 * Rejected rows go, and links to them with them; accepted ones get confidence 1; doubted ones at most 0.5 and the
 * warning `doubted`. The rest is as it was. Of two corrections of one row the later counts.
 */
export function applyCorrections(rows: readonly Observation[], corrections: readonly Correction[]): Corrected {
  const known = new Set(rows.map((row) => row.record_id));
  return { rows: corrector(corrections)(rows), unfit: unfitCorrections(corrections, known) };
}

/** `applyCorrections` for rows that come document by document: links never leave a document. */
export function corrector(
  corrections: readonly Correction[],
): (rows: readonly Observation[]) => readonly Observation[] {
  if (corrections.length === 0) return (rows) => rows;
  const last = lastOf(corrections);
  const rejected = new Set([...last.values()].filter((one) => one.verdict === 'reject').map((one) => one.record_id));
  return (rows) =>
    rows
      .filter((row) => !rejected.has(row.record_id))
      .map((row) => judged(withoutLinks(row, rejected), last.get(row.record_id)?.verdict));
}

/** The corrections that changed nothing in a table with these record ids. */
export function unfitCorrections(corrections: readonly Correction[], known: ReadonlySet<string>): UnfitCorrection[] {
  const last = lastOf(corrections);
  return corrections.flatMap((correction): UnfitCorrection[] => {
    if (!known.has(correction.record_id)) return [{ correction, reason: 'no_such_record' }];
    return last.get(correction.record_id) === correction ? [] : [{ correction, reason: 'superseded' }];
  });
}

function lastOf(corrections: readonly Correction[]): ReadonlyMap<string, Correction> {
  return new Map(corrections.map((correction) => [correction.record_id, correction]));
}

function withoutLinks(row: Observation, gone: ReadonlySet<string>): Observation {
  const link = (id: string | null): string | null => (id !== null && gone.has(id) ? null : id);
  return {
    ...row,
    subset_of: link(row.subset_of),
    related_to: link(row.related_to),
    total_of: row.total_of.filter((id) => !gone.has(id)),
  };
}

function judged(row: Observation, verdict: Verdict | undefined): Observation {
  if (verdict === 'accept') return { ...row, confidence: ACCEPTED };
  if (verdict !== 'doubt') return row;
  const warnings = [...row.warnings.filter((warning) => warning !== DOUBT_WARNING), DOUBT_WARNING];
  return { ...row, confidence: Math.min(row.confidence, DOUBTED), warnings };
}
