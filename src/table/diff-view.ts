/** A comparison for reading in a terminal: by area and metric, the largest firm changes first. */
import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';
import {
  aboutCell,
  changeCell,
  figureCell,
  growthCell,
  matchCell,
  periodsCell,
  quotesCell,
  verdictCell,
} from './diff-cells.ts';
import type { DiffRow } from './diff-types.ts';
import type { DiffTitle, DiffWords } from './diff-words.ts';
import { type CellColumn, lineOf, widthsFor } from './terminal-line.ts';
import { safeLine, shortened } from './terminal-text.ts';

export interface DiffLook {
  readonly words: DiffWords;
  readonly width: number;
  /** Chalk's level: 0 (if absent) no colour. */
  readonly level?: ColorSupportLevel;
  /** Both quotes with their files below each line. */
  readonly quotes?: boolean;
  /** Rows the same as printed, which are counted only if absent. */
  readonly unchanged?: boolean;
}

interface DiffColumn extends CellColumn {
  readonly cell: (row: NumberedRow) => string;
  readonly isVerdict: boolean;
}

interface NumberedRow {
  readonly row: DiffRow;
  /** 1-based place among all rows, the hidden ones too. */
  readonly number: number;
}

const NARROWEST = 60;
const WHOLE = Number.POSITIVE_INFINITY;
const INDENT = '      ';

/** Text of the comparison, no line wider than `width` (60 at least). Rows keep the number that they have in csv. */
export function diffText(rows: readonly DiffRow[], look: DiffLook): string {
  const { words, level = 0, unchanged = false } = look;
  const numbered = rows.map((row, i) => ({ row, number: i + 1 }));
  const shown = numbered.filter(({ row }) => unchanged || row.change_status !== 'unchanged');
  const columns = columnsOf(words);
  const cells = shown.map((one) => columns.map((column) => safeLine(column.cell(one))));
  const width = Math.max(look.width, NARROWEST);
  const drawing: Drawing = {
    columns,
    widths: widthsFor(columns, cells, width),
    width,
    look,
    paint: new Chalk({ level }),
  };
  const lines = shown.flatMap((one, i) => [
    ...headings(shown[i - 1]?.row ?? null, one.row, drawing),
    ...linesOf(one, cells[i] ?? [], drawing),
  ]);
  const hidden = rows.length - shown.length;
  const below = hidden === 0 ? [] : [...(lines.length === 0 ? [] : ['']), words.hidden(hidden)];
  return [...lines, ...below].map((line) => `${line}\n`).join('');
}

interface Drawing {
  readonly columns: readonly DiffColumn[];
  readonly widths: readonly number[];
  readonly width: number;
  readonly look: DiffLook;
  readonly paint: ChalkInstance;
}

function columnsOf(words: DiffWords): readonly DiffColumn[] {
  const text = { right: false, kept: 'ends', isVerdict: false, least: 8, comfortable: 20 } as const;
  // Half a number is another number: never cut.
  const number = { ...text, right: true, least: WHOLE, comfortable: WHOLE } as const;
  const column = (
    title: DiffTitle,
    look: Omit<DiffColumn, 'title' | 'rank' | 'cell'>,
    rank: number,
    cell: (row: DiffRow) => string,
  ): DiffColumn => {
    return { ...look, title: words.titles[title], rank, cell: ({ row }) => cell(row) };
  };
  return [
    { ...number, title: words.titles.number, rank: 0, cell: ({ number: at }) => String(at) },
    column('verdict', { ...text, kept: 'start', isVerdict: true, least: 10 }, 0, (row) => verdictCell(row, words)),
    column('entity', { ...text, least: 8 }, 0, aboutCell),
    // What changed comes before what is printed, which may be off by a step.
    column('change', number, 0, (row) => changeCell(row, words)),
    column('growth', number, 2, growthCell),
    column('from', number, 0, (row) => figureCell(row, 'from')),
    column('to', number, 0, (row) => figureCell(row, 'to')),
    column('unit', { ...text, least: 4, comfortable: 8 }, 1, (row) => row.unit ?? ''),
    column('comparison', { ...text, least: WHOLE }, 3, (row) =>
      row.comparison === null ? '' : words.comparisons[row.comparison],
    ),
    column('periods', { ...text, least: 23, comfortable: 47 }, 4, periodsCell),
    column('match', { ...text, comfortable: WHOLE }, 5, (row) => matchCell(row, words)),
  ];
}

/** The area with the titles once, each metric above its rows. */
function headings(before: DiffRow | null, row: DiffRow, { columns, widths, width, look, paint }: Drawing): string[] {
  const isNewArea = before === null || before.ref_area !== row.ref_area;
  if (!isNewArea && before.metric === row.metric) return [];
  const area = [row.ref_area, row.region].filter((part) => part !== null).join(' ') || look.words.noArea;
  const titles = lineOf(
    columns.map(({ title }) => title),
    { columns, widths },
    (_, text) => paint.underline(text),
  );
  const metric = shortened(safeLine(row.metric ?? look.words.noMetric), width);
  const top = [...(before === null ? [] : ['']), paint.bold(shortened(safeLine(area), width)), titles];
  return [...(isNewArea ? top : []), paint.bold.cyan(metric)];
}

function linesOf({ row }: NumberedRow, cells: readonly string[], drawing: Drawing): string[] {
  const { columns, widths, width, look, paint } = drawing;
  const line = lineOf(cells, { columns, widths }, (column, text) =>
    column.isVerdict ? painted(row, text, paint) : text,
  );
  if (look.quotes !== true) return [line];
  return [line, paint.dim(INDENT + shortened(safeLine(quotesCell(row)), width - INDENT.length, 'ends'))];
}

/** Only basic colours that can be read on a light and on a dark ground; up is not good and down not bad. */
function painted({ change_status: status, certainty }: DiffRow, text: string, paint: ChalkInstance): string {
  if (status === 'changed' || status === 'revised')
    return (certainty === 'firm' ? paint.magenta.bold : paint.magenta)(text);
  if (status === 'added') return paint.green(text);
  if (status === 'removed') return paint.red(text);
  return status === 'indeterminate' ? paint.cyan(text) : text;
}
