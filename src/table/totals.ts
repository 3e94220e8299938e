/** Sums by metric that count nothing twice. */
import { repeatFinder } from './repeats.ts';
import type { ReportRow } from './report-model.ts';

/** Why a figure is not in the sum. */
export type LeftOut = 'subset' | 'repeat' | 'part' | 'before' | 'rejected' | 'no_value' | 'not_additive';

/** Figures of one metric, unit and status. */
export interface Total {
  /** Null where the rows have no metric; then `name` is what is counted. */
  readonly metric: string | null;
  readonly name: string;
  readonly unit: string;
  readonly status: string;
  readonly figures: number;
  readonly added: number;
  /** Null where nothing can be added. */
  readonly value: number | null;
  /** Null is unbounded. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** So many areas and periods are mixed in the sum. */
  readonly areas: number;
  readonly periods: number;
}

/** Facts about all rows that decide which of the shown ones may be added. */
interface Known {
  readonly rejected: ReadonlySet<string>;
  /** dup_groups of which one mention is a subset. */
  readonly subsetGroups: ReadonlySet<string>;
  /** Part → its totals. */
  readonly wholes: ReadonlyMap<string, readonly string[]>;
}

/** Totals of the shown rows, those with a metric first, the most figures first; `all` are the rows that they were chosen from. */
export function totalsOf(
  shown: readonly ReportRow[],
  all: readonly ReportRow[] = shown,
  rejected: ReadonlySet<string> = new Set(),
): Total[] {
  const groups = new Map<string, ReportRow[]>();
  for (const row of shown) {
    const key = groupKey(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const known = knownOf(all, rejected);
  return [...groups.values()]
    .map((rows) => totalOf(rows, known))
    .sort((a, b) => rank(a) - rank(b) || b.figures - a.figures || (a.name < b.name ? -1 : 1));
}

function rank({ metric }: Total): number {
  return metric === null ? 1 : 0;
}

/** Rows with the same key are counted in the same thing. */
export function groupKey(row: ReportRow): string {
  const kind = row.measure_kind ?? 'level';
  return JSON.stringify([row.metric ?? row.entity_head ?? '', row.unit_code, row.unit, row.status, kind, row.per]);
}

function knownOf(all: readonly ReportRow[], rejected: ReadonlySet<string>): Known {
  const subsets = all.filter((row) => (row.subset_of ?? null) !== null);
  const wholes = new Map<string, string[]>();
  for (const { record_id, total_of = [] } of all) {
    for (const part of total_of) wholes.set(part, [...(wholes.get(part) ?? []), record_id]);
  }
  return { rejected, subsetGroups: new Set(subsets.flatMap((row) => row.dup_group ?? [])), wholes };
}

function totalOf(rows: readonly ReportRow[], known: Known): Total {
  const reasons = reasonsOf(rows, known);
  const added = rows.filter((_, i) => reasons[i] === null);
  const leftOut: Partial<Record<LeftOut, number>> = {};
  for (const reason of reasons) if (reason !== null) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  const [first] = rows;
  return {
    metric: first?.metric ?? null,
    name: first?.metric_zh ?? first?.metric ?? first?.entity_head ?? '',
    unit: `${first?.unit ?? ''}${first?.per ? `/${first.per}` : ''}`,
    status: first?.status ?? '',
    figures: rows.length,
    added: added.length,
    value: added.length === 0 ? null : sum(added.map((row) => row.value ?? 0)),
    lower: bound(added.map((row) => row.lower ?? null)),
    upper: bound(added.map((row) => row.upper ?? null)),
    leftOut,
    areas: distinct(added.map((row) => row.ref_area ?? row.region ?? '')),
    periods: distinct(added.map((row) => `${row.period_start ?? ''}/${row.period_end ?? ''}`)),
  };
}

function reasonsOf(rows: readonly ReportRow[], known: Known): (LeftOut | null)[] {
  const ids = new Set(rows.filter((row) => ownReason(row, known) === null).map((row) => row.record_id));
  const isRepeat = repeatFinder();
  return rows.map((row) => {
    const own = ownReason(row, known);
    if (own !== null) return own;
    if (known.wholes.get(row.record_id)?.some((whole) => ids.has(whole))) return 'part';
    return isRepeat(row) ? 'repeat' : null;
  });
}

function ownReason(row: ReportRow, { rejected, subsetGroups }: Known): LeftOut | null {
  if (rejected.has(row.record_id)) return 'rejected';
  if ((row.measure_kind ?? 'level') !== 'level') return 'not_additive';
  if (row.unit_code === 'PERCENT' || row.unit_code === 'PP' || (row.per ?? null) !== null) return 'not_additive';
  if ((row.subset_of ?? null) !== null || subsetGroups.has(row.dup_group ?? '')) return 'subset';
  if (row.pair_role === 'before') return 'before';
  return (row.value ?? null) === null ? 'no_value' : null;
}

/** Sums of printed decimals carry no more than six places. */
const PLACES = 1e6;

function sum(values: readonly number[]): number {
  return Math.round(values.reduce((whole, value) => whole + value, 0) * PLACES) / PLACES;
}

function bound(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return values.length === 0 || known.length < values.length ? null : sum(known);
}

function distinct(values: readonly string[]): number {
  return new Set(values).size;
}
