/** A table that is written while its rows still come: what stands before, between and behind them. */
import type { Observation } from '../types.ts';
import type { Cell } from './cells.ts';
import { type Header, headerOf } from './column-info.ts';
import type { ColumnName } from './columns.ts';
import { BOM, flatHead, flatLines } from './flat.ts';
import type { Format } from './formats.ts';
import { markdownHead, markdownRow } from './markdown.ts';
import { type FlatColumn, sdmxColumns } from './sdmx.ts';

/** The formats whose rows can leave one by one. */
export const STREAMED = ['csv', 'tsv', 'json', 'ndjson', 'md'] as const;

export type StreamedFormat = (typeof STREAMED)[number];

/** Text around the rows: `head` + (`first` + rows + (`between` + rows)…) + `filled`, or `head` + `empty` without rows. */
export interface Frame {
  readonly head: string;
  readonly first: string;
  readonly between: string;
  readonly filled: string;
  readonly empty: string;
}

export interface FrameOptions {
  readonly bom?: boolean;
  readonly rawCells?: boolean;
  readonly layout?: 'plain' | 'sdmx';
  readonly header?: Header;
}

const PLAIN: Frame = { head: '', first: '', between: '', filled: '', empty: '' };
const ARRAY: Frame = { head: '[', first: '\n', between: ',\n', filled: '\n]\n', empty: ']\n' };

/** True for a format whose rows can leave one by one. */
export function isStreamed(format: string): format is StreamedFormat {
  return (STREAMED as readonly string[]).includes(format);
}

/** What stands around the rows of a format. A RangeError for layout sdmx in another format than csv and tsv. */
export function frameOf(format: StreamedFormat, columns: readonly ColumnName[], options: FrameOptions = {}): Frame {
  if (isFlat(format)) return { ...PLAIN, head: flatFrameHead(format, columns, options) };
  if (options.layout === 'sdmx') throw new RangeError(`layout sdmx is written as csv or tsv, not as ${format}`);
  if (format === 'json') return ARRAY;
  return format === 'md' ? { ...PLAIN, head: markdownHead(columns, options.header ?? 'keys') } : PLAIN;
}

/** Writes rows as they stand inside the frame, those of one call already with what belongs between them. */
export function rowWriter(
  format: StreamedFormat,
  columns: readonly ColumnName[],
  options: FrameOptions = {},
): (rows: readonly Observation[]) => string {
  if (isFlat(format)) {
    const flat = flatColumns(columns, options);
    const cellsOf = (row: Observation): readonly Cell[] => flat.map(({ cellOf }) => cellOf(row));
    const look = { ...options, delimiter: delimiterOf(format) } as const;
    return (rows) => (rows.length === 0 ? '' : flatLines(rows, cellsOf, look));
  }
  if (format === 'json') return (rows) => rows.map((row) => jsonOf(row, columns)).join(ARRAY.between);
  if (format === 'md') return (rows) => rows.map((row) => markdownRow(row, columns)).join('');
  return (rows) => rows.map((row) => `${jsonOf(row, columns)}\n`).join('');
}

/** The chosen columns of a row as one line of JSON. */
export function jsonOf(row: Observation, columns: readonly ColumnName[]): string {
  return JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column]])));
}

function isFlat(format: Format): format is 'csv' | 'tsv' {
  return format === 'csv' || format === 'tsv';
}

function delimiterOf(format: 'csv' | 'tsv'): ',' | '\t' {
  return format === 'csv' ? ',' : '\t';
}

function flatFrameHead(format: 'csv' | 'tsv', columns: readonly ColumnName[], options: FrameOptions): string {
  const names = flatColumns(columns, options).map(({ title }) => title);
  return `${options.bom === true ? BOM : ''}${flatHead(names, delimiterOf(format))}`;
}

function flatColumns(columns: readonly ColumnName[], options: FrameOptions): readonly FlatColumn[] {
  if (options.layout === 'sdmx') return sdmxColumns(columns);
  return columns.map((key) => ({ title: headerOf(key, options.header ?? 'keys'), cellOf: (row) => row[key] }));
}
