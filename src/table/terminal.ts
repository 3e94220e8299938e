/** A plain aligned table for reading in a terminal, grouped by article; 汉字 count as two columns. */
import stringWidth from 'string-width';
import type { Observation } from '../types.ts';

const GAP = '  ';
const NARROWEST = 60;

interface Shown {
  readonly title: string;
  readonly most: number;
  readonly right: boolean;
  readonly cell: (row: Observation) => string;
}

/** Titles in the two languages of the screen. */
export interface TableWords {
  readonly quote: string;
  readonly value: string;
  readonly bounds: string;
  readonly unit: string;
  readonly entity: string;
  readonly predicate: string;
  readonly status: string;
  readonly place: string;
}

function shownColumns(words: TableWords): readonly Shown[] {
  return [
    { title: words.quote, most: 22, right: false, cell: (row) => row.quote },
    { title: words.value, most: 16, right: true, cell: (row) => (row.value === null ? '' : String(row.value)) },
    { title: words.bounds, most: 26, right: false, cell: (row) => (row.approx === 'exact' ? '' : row.bounds) },
    { title: words.unit, most: 16, right: false, cell: (row) => row.unit },
    { title: words.entity, most: 30, right: false, cell: (row) => row.entity ?? '' },
    { title: words.predicate, most: 20, right: false, cell: (row) => row.predicate ?? '' },
    { title: words.status, most: 8, right: false, cell: (row) => row.status },
    { title: words.place, most: 8, right: true, cell: (row) => `${row.line}:${row.column}` },
  ];
}

/** Text of the table, no wider than `width` columns; columns at the right end go first. */
export function terminalTable(rows: readonly Observation[], width: number, words: TableWords): string {
  const columns = fitting(rows, Math.max(width, NARROWEST), shownColumns(words));
  const widths = columns.map((column) => widthOf(column, rows));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => padded(cell, widths[i] ?? 0, columns[i]?.right ?? false))
      .join(GAP)
      .trimEnd();
  const out: string[] = [];
  let article = '';
  for (const row of rows) {
    const name = [row.source_file, row.doc_id].filter((part) => part !== '').join('#');
    if (name !== article) {
      out.push(
        ...(article === '' ? [] : ['']),
        `${name}  ${row.doc_title}`.slice(0, width),
        line(columns.map((column) => column.title)),
      );
      article = name;
    }
    out.push(line(columns.map((column) => column.cell(row))));
  }
  return out.map((text) => `${text}\n`).join('');
}

function widthOf(column: Shown, rows: readonly Observation[]): number {
  const widest = rows.reduce((most, row) => Math.max(most, stringWidth(column.cell(row))), stringWidth(column.title));
  return Math.min(widest, column.most);
}

function fitting(rows: readonly Observation[], width: number, columns: readonly Shown[]): readonly Shown[] {
  let total = 0;
  return columns.filter((column) => {
    total += widthOf(column, rows) + GAP.length;
    return total <= width + GAP.length;
  });
}

/** Cut with … and padded to `width` columns. */
function padded(text: string, width: number, right: boolean): string {
  let cut = text;
  while (stringWidth(cut) > width) cut = cut.endsWith('…') ? `${cut.slice(0, -2)}…` : `${cut.slice(0, -1)}…`;
  const space = ' '.repeat(Math.max(0, width - stringWidth(cut)));
  return right ? space + cut : cut + space;
}
