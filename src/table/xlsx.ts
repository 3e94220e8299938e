/** Rows → an Excel workbook: the table, what its columns mean, the run, the problems. */
import type { WriteSheet } from 'hucre/xlsx';
import type { Observation, Problem } from '../types.ts';
import type { Header } from './column-info.ts';
import type { ColumnName } from './columns.ts';
import type { RunMetadata } from './run-metadata.ts';
import { cutCells } from './sheet-text.ts';
import { TableError } from './table-error.ts';
import { tableSheet } from './xlsx-cells.ts';
import { columnsSheet, problemsSheet, runSheet, SHEET_NAMES } from './xlsx-notes.ts';

export interface XlsxOptions {
  /** Titles of the columns and names of the sheets; English keys if absent. */
  readonly header?: Header;
  /** What the run met; cells that had to be cut are added. */
  readonly problems?: readonly Problem[];
}

/** With the line of titles. */
const ROWS_AT_MOST = 1_048_576;
/** hucre builds a sheet as one string: 12.6 million cells still fit, in 2 GB of heap and half a minute. */
const CELLS_AT_MOST = 12_600_000;
/** Instead of a clock, so that the same rows give the same bytes: the first moment a zip can name. */
const NO_TIME = new Date('1980-01-01T00:00:00Z');

/**
 * The bytes of an .xlsx file; the same rows give the same bytes. Text never becomes a formula. A TableError says
 * that the table is larger than a workbook; a cell longer than Excel's is cut and stands among the problems.
 */
export async function xlsxOf(
  rows: readonly Observation[],
  columns: readonly ColumnName[],
  meta: RunMetadata,
  options: XlsxOptions = {},
): Promise<Uint8Array> {
  const { header = 'keys', problems = [] } = options;
  refuseTooLarge(rows.length, columns.length);
  const names = SHEET_NAMES[header];
  return workbook([
    tableSheet(names.table, rows, columns, header),
    columnsSheet(columns, header),
    runSheet(meta, header),
    problemsSheet([...problems, ...cutCells(rows, columns)], header),
  ]);
}

function refuseTooLarge(rows: number, columns: number): void {
  if (rows + 1 > ROWS_AT_MOST) throw tooLarge('too_many_rows', rows);
  if ((rows + 1) * columns > CELLS_AT_MOST) throw tooLarge('too_many_cells', (rows + 1) * columns);
}

function tooLarge(code: string, count: number, cause?: unknown): TableError {
  return new TableError({ code, file: '', detail: count.toLocaleString('en') }, cause);
}

async function workbook(sheets: WriteSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  try {
    return await writeXlsx({ sheets, properties: { creator: 'zhibiao', created: NO_TIME, modified: NO_TIME } });
  } catch (error) {
    // The string of a sheet grew longer than a string may be.
    if (error instanceof RangeError) throw tooLarge('too_many_cells', cellsOf(sheets), error);
    throw error;
  }
}

function cellsOf(sheets: readonly WriteSheet[]): number {
  return sheets.reduce((sum, { rows = [], columns = [] }) => sum + rows.length * columns.length, 0);
}
