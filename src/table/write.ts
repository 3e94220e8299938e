/** Rows → text in every format, in pieces or whole. */
import type { Observation } from '../types.ts';
import type { Header } from './column-info.ts';
import { CORE, type ColumnName, FULL } from './columns.ts';
import type { Format } from './formats.ts';
import { type Frame, frameOf, isStreamed, rowWriter } from './frame.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';
import { type TableLook, terminalTable } from './terminal.ts';

export { BOM } from './flat.ts';
export type { Format } from './formats.ts';

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
  if (isStreamed(format)) return framed(rows, frameOf(format, columns, options), rowWriter(format, columns, options));
  if (options.layout === 'sdmx') throw new RangeError(`layout sdmx is written as csv or tsv, not as ${format}`);
  const chosen = columns === CORE || columns === FULL ? {} : { columns };
  const { width = WIDTH, words = TABLE_WORDS.en, ...look } = options;
  return [terminalTable(rows, width, words, { ...chosen, ...look })];
}

function* framed(
  rows: readonly Observation[],
  { head, first, between, filled, empty }: Frame,
  textOf: (rows: readonly Observation[]) => string,
): Generator<string> {
  yield head;
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE)
    yield `${at === 0 ? first : between}${textOf(rows.slice(at, at + ROWS_A_PIECE))}`;
  yield rows.length === 0 ? empty : filled;
}
