/** The order of the table. */
import type { ReportRow } from '../report-model.ts';
import { periodOf } from './filter.ts';

export const TABLE_COLUMNS = [
  'place',
  'quote',
  'value',
  'bounds',
  'unit',
  'entity',
  'predicate',
  'metric',
  'region',
  'period',
  'status',
  'confidence',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface Sort {
  readonly column: TableColumn;
  readonly isDescending: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** What a column sorts by; null sorts last in either direction. */
function keyOf(row: ReportRow, index: number, column: TableColumn): string | number | null {
  switch (column) {
    case 'place':
      return index;
    case 'bounds':
      return row.lower ?? row.upper ?? null;
    case 'period':
      return row.period_end ?? (periodOf(row) || null);
    case 'metric':
      return row.metric_zh ?? row.metric ?? null;
    case 'region':
      return row.region ?? row.ref_area ?? null;
    default:
      return row[column] ?? null;
  }
}

/** The indices in the order of a column; equal ones stay in the order of their places. */
export function sorted(rows: readonly ReportRow[], indices: readonly number[], sort: Sort): number[] {
  const keys = new Map(
    indices.map((i) => {
      const row = rows[i];
      return [i, row === undefined ? null : keyOf(row, i, sort.column)];
    }),
  );
  const sign = sort.isDescending ? -1 : 1;
  return [...indices].sort((a, b) => {
    const [left, right] = [keys.get(a) ?? null, keys.get(b) ?? null];
    if (left === null || right === null) return left === right ? a - b : left === null ? 1 : -1;
    return sign * compared(left, right) || a - b;
  });
}

function compared(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
