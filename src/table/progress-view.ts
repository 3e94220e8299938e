/** Targets against actual figures, for reading and as data. */
import type { ColorSupportLevel } from 'chalk';
import { Chalk } from 'chalk';
import type { DiffWords } from './diff-words.ts';
import type { PlainColumn } from './plain-table.ts';
import type { ProgressRow } from './progress-rows.ts';
import { type CellColumn, lineOf, widthsFor } from './terminal-line.ts';
import { safeLine } from './terminal-text.ts';

const KEYS: readonly (keyof ProgressRow)[] = [
  'progress',
  'metric',
  'entity',
  'unit',
  'ref_area',
  'target_value',
  'target_bounds',
  'target_period',
  'actual_value',
  'actual_bounds',
  'actual_period',
  'done',
  'quote_target',
  'quote_actual',
  'file_target',
  'file_actual',
];

export const PROGRESS_DATA: readonly PlainColumn<ProgressRow>[] = KEYS.map((key) => ({ key, of: (row) => row[key] }));

/** What people read, in their language. */
export function progressColumns({ titles, progress }: DiffWords): readonly PlainColumn<ProgressRow>[] {
  return [
    { key: titles.verdict, of: (row) => progress[row.progress] },
    { key: titles.entity, of: (row) => row.entity ?? '' },
    { key: titles.metric, of: (row) => row.metric ?? '' },
    { key: titles.area, of: (row) => row.region ?? row.ref_area ?? '' },
    { key: titles.target, of: (row) => row.quote_target ?? '' },
    { key: titles.actual, of: (row) => row.quote_actual ?? '' },
    { key: titles.done, of: (row) => (row.done === null ? '' : String(row.done)) },
    { key: titles.periods, of: (row) => [row.target_period, row.actual_period].filter(Boolean).join(' ← ') },
    { key: titles.files, of: (row) => [...new Set([row.file_target, row.file_actual])].filter(Boolean).join(', ') },
  ];
}

const COLOURS = { met: 'green', not_yet: 'magenta', unknown: 'cyan' } as const;
const RANKS = [0, 0, 2, 4, 0, 0, 1, 3, 5];
const LEAST = 8;

/** Lines for the screen, none wider than `width`. */
export function progressText(
  rows: readonly ProgressRow[],
  words: DiffWords,
  width: number,
  level: ColorSupportLevel = 0,
): string {
  const paint = new Chalk({ level });
  const said = progressColumns(words);
  const columns = said.map(({ key }, i): CellColumn => {
    const right = key === words.titles.done;
    return { title: key, right, kept: 'ends', least: LEAST, comfortable: 24, rank: RANKS[i] ?? 0 };
  });
  const cells = rows.map((row) => said.map(({ of }) => safeLine(String(of(row)))));
  const laid = { columns, widths: widthsFor(columns, cells, width) };
  const lines = rows.map((row, i) =>
    lineOf(cells[i] ?? [], laid, (column, text) => (column === columns[0] ? paint[COLOURS[row.progress]](text) : text)),
  );
  const head = lineOf(
    columns.map(({ title }) => title),
    laid,
    (_, text) => paint.underline(text),
  );
  return [head, ...lines].map((line) => `${line}\n`).join('');
}
