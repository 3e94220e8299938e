/** Rows → text in every format, in pieces or whole. */
import { stringify } from 'csv-stringify/sync';
import type { Observation } from '../types.ts';
import { type Cell, cellText, guarded } from './cells.ts';
import { type Header, headerOf } from './column-info.ts';
import { CORE, type ColumnName, FULL } from './columns.ts';
import type { Format } from './formats.ts';
import { markdownHead, markdownRow } from './markdown.ts';
import { type FlatColumn, sdmxColumns } from './sdmx.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';
import { type TableLook, terminalTable } from './terminal.ts';

export type { Format } from './formats.ts';

export const BOM = '\uFEFF';

export const LAYOUTS = ['plain', 'sdmx'] as const;

export type Layout = (typeof LAYOUTS)[number];

export interface TableOptions extends TableLook {
  /** csv and tsv: a byte order mark in front, so that Excel sees UTF-8. */
  readonly bom?: boolean;
  /** csv and tsv: no apostrophe before text that a spreadsheet would run. */
  readonly rawCells?: boolean;
  /** csv and tsv: our own columns, or those of SDMX-CSV with `ZB_` before ours; `plain` if absent. */
  readonly layout?: Layout;
  /** csv, tsv and md: names of the first line; the keys of JSON are always English. */
  readonly header?: Header;
  /** table: columns of the terminal, 120 if absent. */
  readonly width?: number;
  /** table: English if absent. */
  readonly words?: TableWords;
}

const WIDTH = 120;
/** Rows that one piece of text holds: few pieces, none of them large. */
const ROWS_A_PIECE = 500;

/** The whole table with its header; empty tables keep the header. A RangeError for layout sdmx in another format than csv and tsv. */
export function writeTable(
  rows: readonly Observation[],
  format: Format,
  columns: readonly ColumnName[],
  options: TableOptions = {},
): string {
  return [...tablePieces(rows, format, columns, options)].join('');
}

/** The same text in pieces of some hundred rows, for tables that are too long for one string. */
export function tablePieces(
  rows: readonly Observation[],
  format: Format,
  columns: readonly ColumnName[],
  options: TableOptions = {},
): Iterable<string> {
  if (format === 'csv' || format === 'tsv')
    return flatPieces(rows, format === 'csv' ? ',' : '\t', flatColumns(columns, options), options);
  if (options.layout === 'sdmx') throw new RangeError(`layout sdmx is written as csv or tsv, not as ${format}`);
  if (format === 'json') return jsonPieces(rows, columns);
  if (format === 'ndjson') return piecewise(rows, (row) => `${jsonOf(row, columns)}\n`);
  if (format === 'md') return markdownPieces(rows, columns, options.header ?? 'keys');
  const chosen = columns === CORE || columns === FULL ? {} : { columns };
  const { width = WIDTH, words = TABLE_WORDS.en, ...look } = options;
  return [terminalTable(rows, width, words, { ...chosen, ...look })];
}

function* piecewise(rows: readonly Observation[], lineOf: (row: Observation) => string): Generator<string> {
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE) {
    yield rows
      .slice(at, at + ROWS_A_PIECE)
      .map(lineOf)
      .join('');
  }
}

function jsonOf(row: Observation, columns: readonly ColumnName[]): string {
  return JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])));
}

/** One array, one row a line. */
function* jsonPieces(rows: readonly Observation[], columns: readonly ColumnName[]): Generator<string> {
  const last = rows.length - 1;
  let at = 0;
  yield rows.length === 0 ? '[' : '[\n';
  yield* piecewise(rows, (row) => `${jsonOf(row, columns)}${at++ === last ? '' : ','}\n`);
  yield ']\n';
}

function* markdownPieces(
  rows: readonly Observation[],
  columns: readonly ColumnName[],
  header: Header,
): Generator<string> {
  yield markdownHead(columns, header);
  yield* piecewise(rows, (row) => markdownRow(row, columns));
}

function flatColumns(columns: readonly ColumnName[], options: TableOptions): readonly FlatColumn[] {
  if (options.layout === 'sdmx') return sdmxColumns(columns);
  return columns.map((key) => ({ title: headerOf(key, options.header ?? 'keys'), cellOf: (row) => row[key] }));
}

/**
 * RFC 4180 with a comma or a tab: a cell with a separator, a quotation mark or a line end is quoted,
 * in tsv too, as DuckDB and qsv do, so that nothing in a cell is lost.
 */
function* flatPieces(
  rows: readonly Observation[],
  delimiter: string,
  columns: readonly FlatColumn[],
  options: TableOptions,
): Generator<string> {
  const guard = options.rawCells === true ? (text: string) => text : guarded;
  if (options.bom === true) yield BOM;
  yield linesOf([columns.map(({ title }) => title)], delimiter);
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE) {
    const cells = rows
      .slice(at, at + ROWS_A_PIECE)
      .map((row) => columns.map(({ cellOf }) => flatCell(cellOf(row), guard)));
    yield linesOf(cells, delimiter);
  }
}

/** A lone CR does not end our lines but those of some readers, so it is quoted as well. */
function linesOf(cells: readonly (readonly (string | number)[])[], delimiter: string): string {
  return stringify([...cells] as (string | number)[][], { delimiter, record_delimiter: 'unix', quoted_match: /\r/ });
}

/** Numbers stay numbers: a guard would make text of -5.3. */
function flatCell(value: Cell, guard: (text: string) => string): string | number {
  return typeof value === 'number' ? value : guard(cellText(value));
}
