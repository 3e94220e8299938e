/** Rows of any shape → csv, json, ndjson or md. */
import { stringify } from 'csv-stringify/sync';
import { cellText, guarded } from './cells.ts';
import { markdownTable } from './markdown.ts';

export type PlainValue = string | number | boolean | null | readonly string[];

export interface PlainColumn<Row> {
  /** The key of JSON and the title of the others. */
  readonly key: string;
  readonly of: (row: Row) => PlainValue;
}

export const PLAIN_FORMATS = ['csv', 'json', 'ndjson', 'md'] as const;

export type PlainFormat = (typeof PLAIN_FORMATS)[number];

const ROWS_A_PIECE = 500;

/** The table in pieces of some hundred rows; text that a spreadsheet would run has an apostrophe in front in csv. */
export function* plainPieces<Row>(
  rows: readonly Row[],
  columns: readonly PlainColumn<Row>[],
  format: PlainFormat,
): Generator<string> {
  if (format === 'json') return yield* jsonPieces(rows, columns);
  if (format === 'md') return yield markdownOf(rows, columns);
  if (format === 'csv') yield stringify([columns.map(({ key }) => key)]);
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE) {
    const some = rows.slice(at, at + ROWS_A_PIECE);
    if (format === 'ndjson') yield some.map((row) => `${jsonOf(row, columns)}\n`).join('');
    else
      yield stringify(
        some.map((row) => columns.map(({ of }) => csvCell(of(row)))),
        { quoted_match: /\r/ },
      );
  }
}

function* jsonPieces<Row>(rows: readonly Row[], columns: readonly PlainColumn<Row>[]): Generator<string> {
  yield rows.length === 0 ? '[' : '[\n';
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE) {
    const lines = rows.slice(at, at + ROWS_A_PIECE).map((row) => jsonOf(row, columns));
    yield `${lines.join(',\n')}${at + ROWS_A_PIECE < rows.length ? ',' : ''}\n`;
  }
  yield ']\n';
}

function jsonOf<Row>(row: Row, columns: readonly PlainColumn<Row>[]): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ key, of }) => [key, of(row)])));
}

/** Numbers stay numbers: a guard would make text of -5.3. */
function csvCell(value: PlainValue): string | number {
  return typeof value === 'number' ? value : guarded(cellText(value));
}

function markdownOf<Row>(rows: readonly Row[], columns: readonly PlainColumn<Row>[]): string {
  const values = rows.map((row) => columns.map(({ of }) => of(row)));
  const right = columns.flatMap((_, i) => (values.some((line) => typeof line[i] === 'number') ? [i] : []));
  return markdownTable(
    columns.map(({ key }) => key),
    values.map((line) => line.map(cellText)),
    right,
  );
}
