/** Why two rows that speak of one thing cannot be compared. */
import { breakBetween } from './diff-entry.ts';
import type { DiffKnowledge } from './diff-knowledge.ts';
import { isCompatible, periodReason } from './diff-period.ts';
import { type Entry, type KeyName, REASONS, type Reason } from './diff-types.ts';

const KEY_REASONS: Readonly<Record<KeyName, Reason>> = {
  unit: 'unit_mismatch',
  area: 'region_mismatch',
  status: 'status_mismatch',
  population: 'population_mismatch',
  subset: 'population_mismatch',
  measure: 'measure_kind_mismatch',
  comparison: 'base_mismatch',
  base: 'base_mismatch',
  per: 'unit_mismatch',
  organisation: 'population_mismatch',
  document: 'population_mismatch',
};

const CURRENCIES: ReadonlySet<string> = new Set(['CNY', 'USD', 'HKD', 'TWD', 'EUR', 'JPY']);

/** What reasons depend on besides the two rows. */
export interface Judge {
  readonly keys: readonly KeyName[];
  readonly knowledge: DiffKnowledge;
}

/** All reasons in the order in which they are told; none for rows that may be compared. */
export function reasonsBetween(a: Entry, b: Entry, { keys, knowledge }: Judge): Reason[] {
  const found = new Set<Reason>(keys.filter((key) => a.keys[key] !== b.keys[key]).map((key) => keyReason(key, a, b)));
  if (!arePeriodsCompatible(a, b)) found.add(periodReason(a.row, b.row));
  const isOther = (a.row.metric ?? null) !== (b.row.metric ?? null);
  if (isOther || breakBetween(a, b, knowledge.breaks) !== null) found.add('definition_break');
  return REASONS.filter((reason) => found.has(reason));
}

function keyReason(key: KeyName, a: Entry, b: Entry): Reason {
  const isMoney = key === 'unit' && CURRENCIES.has(a.keys.unit) && CURRENCIES.has(b.keys.unit);
  return isMoney ? 'currency_mismatch' : KEY_REASONS[key];
}

/** The same period, the same part of a year, or the same kind of period. */
export function arePeriodsCompatible(a: Entry, b: Entry): boolean {
  return isCompatible(a.periods, b.periods);
}
