/** Rows as typed cells of a sheet: numbers are numbers, days are dates, codes stay text. */
import type { CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import stringWidth from 'string-width';
import type { Observation } from '../types.ts';
import { type Cell, cellText } from './cells.ts';
import { type ColumnType, columnInfo, type Header, headerOf } from './column-info.ts';
import type { ColumnName } from './columns.ts';
import { dayOf } from './days.ts';
import { sheetText } from './sheet-text.ts';

/** The first day that every spreadsheet counts alike: Excel has a 29th of February in 1900. */
const FIRST_DAY = new Date('1900-03-01');
/** Text that hucre would store as an error and not as text: #N/A. */
const ERROR_LOOK = /^#[A-Z0-9/_]+[!?]?$/;
const HEADER_STYLE: CellStyle = {
  font: { bold: true, name: 'Calibri', size: 11 },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EDF3' } },
  numFmt: '@',
};
/** `@` keeps text text, even =1+1 or 310105 when somebody edits the cell. */
const STYLES: Readonly<Record<ColumnType, CellStyle>> = {
  string: { numFmt: '@' },
  code: { numFmt: '@' },
  list: { numFmt: '@' },
  date: { numFmt: 'yyyy-mm-dd' },
  number: {},
  integer: {},
  boolean: {},
};
/** From here on a spreadsheet would show 1.26E+14. */
const LONG_NUMBER = 1e11;
const WIDTH_AT_LEAST = 8;
const WIDTH_AT_MOST = 48;
/** Rows that say how wide a column is. */
const ROWS_MEASURED = 200;

/** A column of any sheet: its title, its type, its cells. */
export interface SheetColumn {
  readonly title: string;
  readonly type: ColumnType;
}

/** A sheet with a bold first line that stays in view, filters and fitting widths. */
export function sheetOf(name: string, columns: readonly SheetColumn[], lines: readonly CellValue[][]): WriteSheet {
  const titles = columns.map(({ title }) => title);
  const rows = [titles, ...lines];
  return {
    name,
    columns: columns.map(({ type }, i) => columnOf(type, i, rows)),
    rows,
    cells: new Map([...headerCells(titles), ...oddCells(lines)]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length}` },
  };
}

/** The sheet of the table itself. */
export function tableSheet(
  name: string,
  rows: readonly Observation[],
  columns: readonly ColumnName[],
  header: Header,
): WriteSheet {
  const infos = columns.map((key) => ({ title: headerOf(key, header), type: columnInfo(key).type }));
  const lines = rows.map((row) => columns.map((key, i) => cellOf(row[key], infos[i]?.type ?? 'string')));
  return sheetOf(name, infos, lines);
}

/** `310105` stays text, `2024-07-18` becomes a date, `['a', 'b']` becomes `a|b`; nothing is an empty cell. */
export function cellOf(value: Cell, type: ColumnType): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = cellText(value);
  if (text === '') return null;
  if (type !== 'date') return sheetText(text);
  const day = dayOf(text);
  return day !== null && day >= FIRST_DAY ? day : sheetText(text);
}

type Override = Pick<NonNullable<ReturnType<NonNullable<WriteSheet['cells']>['get']>>, 'style' | 'richText'>;

function headerCells(titles: readonly string[]): [place: string, cell: Override][] {
  return titles.map((_title, i) => [`0,${i}`, { style: HEADER_STYLE }]);
}

/** The few cells that the style of their column does not serve. */
function* oddCells(lines: readonly CellValue[][]): Generator<[place: string, cell: Override]> {
  for (const [row, line] of lines.entries()) {
    for (const [column, value] of line.entries()) {
      const odd = oddness(value);
      if (odd !== null) yield [`${row + 1},${column}`, odd];
    }
  }
}

function oddness(value: CellValue): Override | null {
  if (typeof value === 'string' && ERROR_LOOK.test(value)) return { richText: [{ text: value }] };
  if (Number.isInteger(value) && Math.abs(value as number) >= LONG_NUMBER) return { style: { numFmt: '0' } };
  return null;
}

function columnOf(type: ColumnType, at: number, rows: readonly CellValue[][]): ColumnDef {
  const widest = rows.slice(0, ROWS_MEASURED).reduce((most, row) => Math.max(most, widthOf(row[at])), 0);
  const width = Math.min(WIDTH_AT_MOST, Math.max(WIDTH_AT_LEAST, widest + 2));
  return { width, style: STYLES[type] };
}

/** In columns of a terminal, where 汉字 take two. */
function widthOf(value: CellValue | undefined): number {
  if (value instanceof Date) return 'yyyy-mm-dd'.length;
  return stringWidth(String(value ?? '').slice(0, WIDTH_AT_MOST));
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
