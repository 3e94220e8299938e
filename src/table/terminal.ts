/** An aligned, coloured table for reading in a terminal, grouped by article. */
import type { ColorSupportLevel } from 'chalk';
import type { Observation } from '../types.ts';
import type { ColumnName } from './columns.ts';
import { TABLE_WORDS, type TableWords } from './table-words.ts';
import { askedColumns, type ShownColumn, usualColumns } from './terminal-columns.ts';
import { GAP } from './terminal-fit.ts';
import { lineOf, widthsFor } from './terminal-line.ts';
import { type Paint, paintOf } from './terminal-paint.ts';
import { safeLine, shortened, widthOf } from './terminal-text.ts';

export type { TableWords } from './table-words.ts';

export interface TableLook {
  /** Chalk's level: 0 (if absent) no colour, 1 to 3 the basic colours. */
  readonly level?: ColorSupportLevel;
  /** These columns instead of the usual ones. */
  readonly columns?: readonly ColumnName[];
}

const NARROWEST = 60;
/** The titles come again above an article once so many lines have gone by. */
const LINES_A_HEAD = 24;
/** A title shorter than this says nothing; then it has its own line. */
const TITLE_LEAST = 32;
const BETWEEN = ' '.repeat(GAP);

interface Drawing {
  readonly columns: readonly ShownColumn[];
  readonly widths: readonly number[];
  readonly width: number;
  readonly words: Required<TableWords>;
  readonly paint: Paint;
}

/** Text of the table, no line wider than `width` columns (60 at least). */
export function terminalTable(
  rows: readonly Observation[],
  width: number,
  words: TableWords,
  look: TableLook = {},
): string {
  const said = { ...TABLE_WORDS.en, ...words };
  const columns = look.columns === undefined ? usualColumns(said) : askedColumns(look.columns);
  const room = Math.max(width, NARROWEST);
  const cells = rows.map((row) => columns.map((column) => safeLine(column.cell(row))));
  const widths = widthsFor(columns, cells, room, look.columns !== undefined);
  const drawing: Drawing = { columns, widths, width: room, words: said, paint: paintOf(look.level ?? 0) };
  const lines = [...articleLines(rows, cells, drawing), ...(look.columns === undefined ? [] : leftOut(drawing))];
  return lines.map((line) => `${line}\n`).join('');
}

function articleOf(row: Observation): string {
  return [row.source_file, row.doc_id].filter((part) => part !== '').join('#');
}

function articleLines(rows: readonly Observation[], cells: readonly (readonly string[])[], drawing: Drawing): string[] {
  const lines: string[] = [];
  let sinceHead = LINES_A_HEAD;
  for (let start = 0, end = 0; start < rows.length; start = end) {
    end = endOfArticle(rows, start);
    if (start > 0) lines.push('');
    lines.push(...headings(rows[start] as Observation, end - start, drawing));
    if (sinceHead >= LINES_A_HEAD) lines.push(titleLine(drawing));
    sinceHead = (sinceHead >= LINES_A_HEAD ? 0 : sinceHead) + end - start + 2;
    for (let i = start; i < end; i++) lines.push(rowLine(rows[i] as Observation, cells[i] ?? [], drawing));
  }
  return lines;
}

function endOfArticle(rows: readonly Observation[], start: number): number {
  const name = articleOf(rows[start] as Observation);
  let end = start + 1;
  while (end < rows.length && articleOf(rows[end] as Observation) === name) end++;
  return end;
}

/** Title, file, date and count: on one line where the title keeps enough room. */
function headings(row: Observation, count: number, { width, words, paint }: Drawing): string[] {
  const facts = [articleOf(row), row.doc_date ?? '', words.figures(count)].map(safeLine).filter((fact) => fact !== '');
  const about = shortened(facts.join(BETWEEN), width, 'ends');
  const title = safeLine(row.doc_title);
  const room = width - widthOf(about) - GAP;
  if (title === '') return [paint.article(about)];
  if (room >= Math.min(widthOf(title), TITLE_LEAST)) return [paint.article(shortened(title, room)) + BETWEEN + about];
  return [paint.article(shortened(title, width)), about];
}

function titleLine({ columns, widths, paint }: Drawing): string {
  return lineOf(
    columns.map((column) => column.title),
    { columns, widths },
    (_, text) => paint.head(text),
  );
}

function rowLine(row: Observation, cells: readonly string[], { columns, widths, paint }: Drawing): string {
  return lineOf(cells, { columns, widths }, ({ tint }, text) => {
    if (tint === 'unit') return paint.unit(row.unit_code, text);
    return tint === 'status' ? paint.status(row.status, text) : text;
  });
}

/** Columns that were asked for and found no room are named, never dropped in silence. */
function leftOut({ columns, widths, words }: Drawing): string[] {
  const missing = columns.filter((_, i) => widths[i] === 0).map((column) => column.title);
  return missing.length === 0 ? [] : ['', words.leftOut(missing.join(', '))];
}
