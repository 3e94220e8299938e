/** The order in which differences are told, and which of them. */
import { joined } from './diff-entry.ts';
import { grouped } from './diff-prepare.ts';
import { type Amount, CHANGE_STATUSES, type ChangeStatus, type DiffRow } from './diff-types.ts';

export interface DiffFilter {
  /** Only these. */
  readonly only?: readonly ChangeStatus[];
  /** A code, or a part of the entity's wording: 招聘会. */
  readonly metric?: string;
  /** A code, or a part of the region's name. */
  readonly area?: string;
  /** Of two figures only those whose numbers differ by so much: base units, or a share of the earlier one. */
  readonly minChange?: Amount;
}

/**
 * By area, then by metric: first the metrics with changes, the largest firm one at the top, last what has no metric.
 * Within a metric by verdict, the largest firm changes first.
 */
export function inOrder(rows: readonly DiffRow[]): DiffRow[] {
  const groups = grouped(rows, (row) => joined(row.ref_area, row.metric)).map((members) => {
    const ranked = members.map((row) => ({ row, rank: rankOf(row), size: sizeOf(row) })).sort(byWeight);
    return { ranked, first: ranked[0] as Ranked };
  });
  return groups.sort((a, b) => byGroup(a.first, b.first)).flatMap(({ ranked }) => ranked.map(({ row }) => row));
}

interface Ranked {
  readonly row: DiffRow;
  readonly rank: number;
  readonly size: number;
}

function byWeight(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || b.size - a.size || compareLists(placeOf(a.row), placeOf(b.row));
}

function byGroup(a: Ranked, b: Ranked): number {
  const byArea = compareLists([a.row.ref_area ?? ''], [b.row.ref_area ?? '']);
  const byName = Number(a.row.metric === null) - Number(b.row.metric === null);
  return (
    byArea || byName || a.rank - b.rank || b.size - a.size || compareLists([a.row.metric ?? ''], [b.row.metric ?? ''])
  );
}

function rankOf({ change_status: status, certainty }: DiffRow): number {
  const firmness = certainty === 'firm' ? 0 : certainty === 'soft' ? 1 : 2;
  return CHANGE_STATUSES.indexOf(status) * 3 + firmness;
}

/** Growth either way, so that a fall to a half is as large as a doubling; differences of rates as they are. */
function sizeOf(row: DiffRow): number {
  const { value_from: from, value_to: to } = row;
  if (from !== null && to !== null && from > 0 && to > 0) return Math.abs(Math.log(to / from));
  return Math.abs(row.abs_change ?? 0);
}

function placeOf(row: DiffRow): string[] {
  const { entity, predicate, period_from, period_to, file_from, file_to, record_id_from, record_id_to } = row;
  const parts = [entity, predicate, period_from, period_to, file_from, file_to, record_id_from, record_id_to];
  return [...parts, row.quote_from, row.quote_to].map((part) => part ?? '');
}

/** Orders lists of texts by their first difference. */
export function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

/** The rows that were asked for. */
export function filterDiff(rows: readonly DiffRow[], { only, metric, area, minChange }: DiffFilter): DiffRow[] {
  return rows.filter(
    (row) =>
      (only === undefined || only.includes(row.change_status)) &&
      (metric === undefined || row.metric === metric || (row.entity ?? '').includes(metric)) &&
      (area === undefined || row.ref_area === area || (row.region ?? '').includes(area)) &&
      (minChange === undefined || isLarge(row, minChange)),
  );
}

function isLarge(row: DiffRow, { amount, isShare }: Amount): boolean {
  if (row.abs_change === null) return true;
  const from = Math.abs(row.value_from ?? 0);
  return Math.abs(row.abs_change) >= (isShare ? amount * from : amount);
}
