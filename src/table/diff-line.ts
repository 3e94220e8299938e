/** One line of a comparison out of its parts. One literal of one shape: a hundred thousand of them stay small. */
import { intervalText } from './diff-number.ts';
import { type Comparison, periodText } from './diff-period.ts';
import type { DiffRow, Entry, MatchMethod } from './diff-types.ts';

export type Verdict = Pick<DiffRow, 'change_status' | 'direction' | 'certainty' | 'reason' | 'reasons'>;

export type Numbers = Pick<
  DiffRow,
  'abs_change' | 'abs_lower' | 'abs_upper' | 'abs_bounds' | 'pct_change' | 'pct_lower' | 'pct_upper' | 'pct_bounds'
>;

export interface Findings {
  readonly verdict: Verdict;
  readonly numbers: Numbers;
  readonly comparison: Comparison | null;
  readonly method: MatchMethod | null;
  readonly score: number | null;
  readonly warnings: readonly string[];
}

/** At least one row is there; what the line is about stands as the later row has it. */
export function lineOf(a: Entry | null, b: Entry | null, findings: Findings): DiffRow {
  const { verdict, numbers, comparison, method, score, warnings } = findings;
  const row = (b ?? a)?.row ?? {};
  return {
    change_status: verdict.change_status,
    direction: verdict.direction,
    certainty: verdict.certainty,
    reason: verdict.reason,
    comparison,
    metric: row.metric ?? null,
    entity: row.entity ?? null,
    unit: row.unit ?? null,
    ref_area: row.ref_area ?? null,
    value_from: a?.row.value ?? null,
    bounds_from: boundsOf(a),
    period_from: periodOf(a),
    value_to: b?.row.value ?? null,
    bounds_to: boundsOf(b),
    period_to: periodOf(b),
    abs_change: numbers.abs_change,
    abs_lower: numbers.abs_lower,
    abs_upper: numbers.abs_upper,
    pct_change: numbers.pct_change,
    pct_lower: numbers.pct_lower,
    pct_upper: numbers.pct_upper,
    match_method: method,
    match_score: score,
    quote_from: a?.row.quote ?? null,
    quote_to: b?.row.quote ?? null,
    file_from: fileOf(a),
    file_to: fileOf(b),
    warnings,
    reasons: verdict.reasons,
    abs_bounds: numbers.abs_bounds,
    pct_bounds: numbers.pct_bounds,
    approx_from: a?.row.approx ?? null,
    approx_to: b?.row.approx ?? null,
    status: row.status ?? null,
    predicate: row.predicate ?? null,
    unit_code: row.unit_code ?? null,
    region: row.region ?? null,
    record_id_from: a?.row.record_id ?? null,
    record_id_to: b?.row.record_id ?? null,
  };
}

function boundsOf(entry: Entry | null): string | null {
  return entry?.interval == null ? null : intervalText(entry.interval);
}

function periodOf(entry: Entry | null): string | null {
  return entry === null ? null : periodText(entry.row) || null;
}

/** `a.txt#12`: the file with the id of the record. */
export function fileOf(entry: Entry | null): string | null {
  if (entry === null) return null;
  const { source_file: file = '', doc_id: id = '' } = entry.row;
  return id === '' ? file : `${file}#${id}`;
}
