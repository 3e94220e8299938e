/** Rows → CSV or TSV by the book; shared by the command and the report page. */
import { stringify } from 'csv-stringify/sync';
import { type Cell, cellText, guarded } from './cells.ts';

export const BOM = '\uFEFF';

export interface FlatOptions {
  readonly delimiter: ',' | '\t';
  /** A byte order mark in front, so that Excel sees UTF-8. */
  readonly bom?: boolean;
  /** No apostrophe before text that a spreadsheet would run. */
  readonly rawCells?: boolean;
}

/** Rows that one piece of text holds: few pieces, none of them large. */
const ROWS_A_PIECE = 500;

/**
 * RFC 4180 with a comma or a tab: a cell with a separator, a quotation mark or a line end is quoted,
 * in tsv too, as DuckDB and qsv do, so that nothing in a cell is lost.
 */
export function* flatPieces<Row>(
  rows: readonly Row[],
  names: readonly string[],
  cellsOf: (row: Row) => readonly Cell[],
  options: FlatOptions,
): Generator<string> {
  if (options.bom === true) yield BOM;
  yield flatHead(names, options.delimiter);
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE)
    yield flatLines(rows.slice(at, at + ROWS_A_PIECE), cellsOf, options);
}

/** The line of titles. */
export function flatHead(names: readonly string[], delimiter: ',' | '\t'): string {
  return linesOf([names], delimiter);
}

/** Some rows, a line each. */
export function flatLines<Row>(
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly Cell[],
  { delimiter, rawCells = false }: FlatOptions,
): string {
  const guard = rawCells ? (text: string) => text : guarded;
  const cells = rows.map((row) => cellsOf(row).map((cell) => flatCell(cell, guard)));
  return linesOf(cells, delimiter);
}

/** A lone CR does not end our lines but those of some readers, so it is quoted as well. */
function linesOf(cells: readonly (readonly (string | number)[])[], delimiter: string): string {
  return stringify([...cells] as (string | number)[][], { delimiter, record_delimiter: 'unix', quoted_match: /\r/ });
}

/** Numbers stay numbers: a guard would make text of -5.3. */
function flatCell(value: Cell, guard: (text: string) => string): string | number {
  return typeof value === 'number' ? value : guard(cellText(value));
}
