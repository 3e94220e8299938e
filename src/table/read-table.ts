/** A table that we wrote → its rows, equal to those written; what does not fit is a problem with its place. */
import type { Observation } from '../types.ts';
import { type ColumnInfo, columnNamed } from './column-info.ts';
import { CORE, type ColumnName } from './columns.ts';
import type { DataFormat } from './formats.ts';
import { fitting, valueOfText } from './read-cell.ts';
import type { Draft, DraftRow, TableProblem } from './read-draft.ts';
import { flatDraft } from './read-flat.ts';
import { jsonDraft } from './read-json.ts';

export type { TableProblem } from './read-draft.ts';

/** The columns that the table has. */
export type TableRow = Partial<Observation>;

export interface TableRead {
  /** In the order of the table. */
  readonly columns: readonly ColumnName[];
  /** Only rows in which every cell is right; the others are among the problems. */
  readonly rows: readonly TableRow[];
  /** For each of `rows` its number in the table: 1 is the first below the header. */
  readonly numbers: readonly number[];
  readonly problems: readonly TableProblem[];
}

export interface ReadOptions {
  /** Columns whose absence is a problem; the core columns if absent. */
  readonly needed?: readonly ColumnName[];
  /** The cells were written with `rawCells`: an apostrophe is the text's own. */
  readonly rawCells?: boolean;
}

/** Reads csv, tsv, json or ndjson, with English or Chinese names; without a format the beginning tells it. */
export function readTable(text: string, format: DataFormat = formatOf(text), options: ReadOptions = {}): TableRead {
  const { needed = CORE, rawCells = false } = options;
  if (format === 'json' || format === 'ndjson') return checked(jsonDraft(text, format), needed, fitting);
  const draft = flatDraft(text, format === 'csv' ? ',' : '\t');
  return checked(draft, needed, (given, info) => valueOfText(given as string, info, rawCells));
}

const BEGINNING = 100_000;

function formatOf(text: string): DataFormat {
  const start = text
    .slice(0, BEGINNING)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start === '' || start.startsWith('{')) return 'ndjson';
  if (start.startsWith('[')) return 'json';
  return (start.split('\n', 1)[0] ?? '').includes('\t') ? 'tsv' : 'csv';
}

type Valued = (given: unknown, info: ColumnInfo) => unknown;

function checked(draft: Draft, needed: readonly ColumnName[], valued: Valued): TableRead {
  const infos = draft.names.map(columnNamed);
  const columns = infos.flatMap((info, i) => (info === null || infos.indexOf(info) < i ? [] : [{ info, i }]));
  const rows: TableRow[] = [];
  const numbers: number[] = [];
  const shared = sharing();
  const problems = [...draft.problems];
  for (const row of draft.rows) {
    const values = columns.map(({ info, i }) => [info.key, shared(valued(row.given[i], info))]);
    const bad = columns.filter((_, at) => values[at]?.[1] === undefined);
    if (bad.length === 0) {
      rows.push(Object.fromEntries(values));
      numbers.push(row.row);
    }
    problems.push(...bad.map(({ info, i }) => cellProblem(row, info, i)));
  }
  const keys = columns.map(({ info }) => info.key);
  // A table that names nothing (no header, JSON without rows) lacks no single column.
  const absent = draft.names.length === 0 ? [] : missing(needed, keys);
  const inOrder = problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { columns: keys, rows, numbers, problems: [...nameProblems(draft.names, infos), ...absent, ...inOrder] };
}

const SHORT = 40;

/** One copy of each short text: codes, names and days come again in every row. */
function sharing(): (value: unknown) => unknown {
  const known = new Map<string, string>();
  return (value) => {
    if (typeof value !== 'string' || value.length > SHORT) return value;
    const first = known.get(value);
    if (first === undefined) known.set(value, value);
    return first ?? value;
  };
}

function cellProblem({ row, given }: DraftRow, info: ColumnInfo, i: number): TableProblem {
  if (given[i] === undefined) return { code: 'missing_column', row, column: info.key, detail: '' };
  return { code: 'bad_cell', row, column: info.key, detail: JSON.stringify(given[i]) };
}

function nameProblems(names: readonly string[], infos: readonly (ColumnInfo | null)[]): TableProblem[] {
  return names.flatMap((column, i): TableProblem[] => {
    const info = infos[i] ?? null;
    if (info === null) return [{ code: 'unknown_column', row: null, column, detail: '' }];
    return infos.indexOf(info) < i ? [{ code: 'duplicate_column', row: null, column, detail: '' }] : [];
  });
}

function missing(needed: readonly ColumnName[], keys: readonly ColumnName[]): TableProblem[] {
  const absent = needed.filter((column) => !keys.includes(column));
  return absent.map((column) => ({ code: 'missing_column', row: null, column, detail: '' }));
}
