/** The shapes of a comparison: what is asked, what is compared, what comes out. */
import type { Approx } from '../types.ts';
import type { DiffKnowledge } from './diff-knowledge.ts';
import type { Interval } from './diff-number.ts';
import type { Comparison, PeriodKeys } from './diff-period.ts';
import type { TableRow } from './read-table.ts';

export const CHANGE_STATUSES = [
  'changed',
  'revised',
  'indeterminate',
  'incomparable',
  'added',
  'removed',
  'unchanged',
] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** In the order in which they are told. */
export const REASONS = [
  'unit_mismatch',
  'region_mismatch',
  'status_mismatch',
  'period_type_mismatch',
  'ytd_reset',
  'population_mismatch',
  'measure_kind_mismatch',
  'base_mismatch',
  'definition_break',
  'currency_mismatch',
  'value_missing',
] as const;
export type Reason = (typeof REASONS)[number];

/** The hard keys that `--keys` can leave out or add; what is measured and the period are always keys. */
export const KEYS = ['unit', 'area', 'status', 'population', 'subset', 'measure', 'comparison', 'base', 'per'] as const;
export const MORE_KEYS = ['organisation', 'document'] as const;
export type KeyName = (typeof KEYS)[number] | (typeof MORE_KEYS)[number];

export type MatchMethod = 'exact' | 'synonym' | 'fuzzy';

export interface DiffOptions {
  /** Hard keys besides what is measured and the period; KEYS if absent. */
  readonly keys?: readonly KeyName[];
  /** Two numbers that differ by no more count as unchanged: base units, or a share of the larger one (0.01 = 1%). */
  readonly tolerance?: Amount;
  /** Facts of one's own instead of those in data/. */
  readonly knowledge?: DiffKnowledge;
}

/** An amount in base units, or a share. */
export interface Amount {
  readonly amount: number;
  readonly isShare: boolean;
}

/** One row made ready. */
export interface Entry {
  readonly row: TableRow;
  /** What is counted and done, without spaces: 岗位 + 提供. */
  readonly entity: string;
  readonly predicate: string;
  /** Every hard key but what is measured, by name. */
  readonly keys: Readonly<Record<KeyName, string>>;
  /** What is measured and all hard keys in use, as one text; the head of the entity is not in it. */
  readonly block: string;
  readonly periods: PeriodKeys;
  readonly interval: Interval | null;
  /** The figure as printed: value, approximation, bounds and resolution. */
  readonly printed: string;
  /** Orders rows by what they say and where, alike on both sides. */
  readonly order: string;
  readonly warnings: readonly string[];
}

/** Two rows that are about the same thing. */
export interface Pair {
  readonly a: Entry;
  readonly b: Entry;
  readonly method: MatchMethod;
  /** 0 to 1. */
  readonly score: number;
}

/** One line of a comparison. Numbers are in base units, growth in per cent. */
export interface DiffRow {
  readonly change_status: ChangeStatus;
  readonly direction: 'up' | 'down' | null;
  /** soft: a facing end is only our convention (约). */
  readonly certainty: 'firm' | 'soft' | null;
  /** Of incomparable rows the first reason, in the order of REASONS. */
  readonly reason: Reason | null;
  readonly comparison: Comparison | null;
  readonly metric: string | null;
  readonly entity: string | null;
  readonly unit: string | null;
  readonly ref_area: string | null;
  readonly value_from: number | null;
  /** What the figure may be, the rounding of printed numbers included. */
  readonly bounds_from: string | null;
  readonly period_from: string | null;
  readonly value_to: number | null;
  readonly bounds_to: string | null;
  readonly period_to: string | null;
  /** Of the printed numbers. In percentage points where the unit is per cent. */
  readonly abs_change: number | null;
  readonly abs_lower: number | null;
  readonly abs_upper: number | null;
  /** Per cent; empty for metrics in per cent. */
  readonly pct_change: number | null;
  readonly pct_lower: number | null;
  readonly pct_upper: number | null;
  readonly match_method: MatchMethod | null;
  readonly match_score: number | null;
  readonly quote_from: string | null;
  readonly quote_to: string | null;
  readonly file_from: string | null;
  readonly file_to: string | null;
  readonly warnings: readonly string[];
  /** All reasons. */
  readonly reasons: readonly Reason[];
  /** The bounds of the change with their open and closed ends: `(-50,50]`. */
  readonly abs_bounds: string | null;
  readonly pct_bounds: string | null;
  readonly approx_from: Approx | null;
  readonly approx_to: Approx | null;
  readonly status: string | null;
  readonly predicate: string | null;
  readonly unit_code: string | null;
  readonly region: string | null;
  readonly record_id_from: string | null;
  readonly record_id_to: string | null;
}

export interface DiffResult {
  readonly rows: readonly DiffRow[];
  /** Rows of A and B that were set aside before comparing: told twice, reprinted, or the earlier end of a pair. */
  readonly aside: { readonly repeated: number; readonly reprinted: number; readonly before: number };
}
