/** Rows → text: CSV, JSON (one array), NDJSON. Numbers stay numbers, lists are joined with | in CSV. */
import { stringify } from 'csv-stringify/sync';
import type { Observation } from '../types.ts';
import type { ColumnName } from './columns.ts';

export type Format = 'csv' | 'json' | 'ndjson';

export const BOM = '\uFEFF';
const FORMULA = /^[=+\-@\t\r]/;

/** The whole table with its header; empty tables keep the header. */
export function writeTable(rows: readonly Observation[], format: Format, columns: readonly ColumnName[]): string {
  if (format === 'csv') return writeCsv(rows, columns);
  const lines = rows.map((row) => JSON.stringify(picked(row, columns)));
  if (format === 'ndjson') return lines.map((line) => `${line}\n`).join('');
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

function picked(row: Observation, columns: readonly ColumnName[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

/** RFC 4180; text that a spreadsheet would run as a formula gets a leading apostrophe. */
function writeCsv(rows: readonly Observation[], columns: readonly ColumnName[]): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  return stringify([[...columns], ...cells], { record_delimiter: 'unix', cast: { boolean: (value) => String(value) } });
}

function cellOf(value: Observation[ColumnName]): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return guarded(typeof value === 'string' ? value : value.join('|'));
}

/** `=1+1` as a cell of text becomes `'=1+1`; a code such as 310105 is left alone. */
function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
