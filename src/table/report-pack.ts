/** Rows by column and each value once: a page of 5,000 rows stays small, and nothing is lost. */
import type { ColumnName } from './columns.ts';
import { type PackedFacts, packedFacts, unpackedFacts } from './report-facts-pack.ts';
import type { ReportData, ReportRow } from './report-model.ts';

type Value = string | number | boolean | null | readonly string[];

/** The distinct values of a column and, for each row, which of them it has; no `at` where there is only one. */
export interface PackedColumn {
  readonly values: readonly Value[];
  readonly at?: readonly number[];
}

/** ReportData as it is written into the page. */
export interface PackedReport extends Omit<ReportData, 'rows' | 'facts'> {
  readonly count: number;
  readonly facts: PackedFacts;
  readonly packed: readonly PackedColumn[];
}

/** The report with its rows packed, ready for JSON. */
export function packed({ rows, facts, ...rest }: ReportData): PackedReport {
  const columns = rest.columns.map((column) => packedColumn(rows, column));
  return { ...rest, count: rows.length, packed: columns, facts: packedFacts(facts) };
}

function packedColumn(rows: readonly ReportRow[], column: ColumnName): PackedColumn {
  const places = new Map<string, number>();
  const values: Value[] = [];
  const at = rows.map((row) => {
    const value = (row[column] ?? null) as Value;
    const key = JSON.stringify(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(value) - 1;
  });
  return values.length <= 1 ? { values } : { values, at };
}

/** The report as it was before it was packed. */
export function unpacked({ count, packed: columns, facts, ...rest }: PackedReport): ReportData {
  const rows = Array.from({ length: count }, (_, i) =>
    Object.fromEntries(rest.columns.map((column, c) => [column, valueAt(columns[c], i)])),
  );
  return { ...rest, rows: rows as unknown as ReportRow[], facts: unpackedFacts(facts) };
}

function valueAt(column: PackedColumn | undefined, row: number): Value {
  return column?.values[column.at?.[row] ?? 0] ?? null;
}
