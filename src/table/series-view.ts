/** Series for reading in a terminal: by area, one line each, one column a period. */
import { Chalk, type ColorSupportLevel } from 'chalk';
import { articleOf, othersOf } from './series-columns.ts';
import type { Series, SeriesConflict, SeriesPoint, SeriesResult } from './series-types.ts';
import type { SeriesWords } from './series-words.ts';
import type { TABLE_WORDS } from './table-words.ts';
import { valueCell } from './terminal-cells.ts';
import { type CellColumn, lineOf, widthsFor } from './terminal-line.ts';
import { safeLine, shortened } from './terminal-text.ts';

export interface SeriesLook {
  readonly words: SeriesWords;
  readonly statuses: (typeof TABLE_WORDS)['en']['statuses'];
  readonly width: number;
  readonly level?: ColorSupportLevel;
}

const NARROWEST = 60;
const WHOLE = Number.POSITIVE_INFINITY;

/** Text of the table, no line wider than `width` (60 at least); the latest periods have the first claim to room. */
export function seriesText({ series, periods }: SeriesResult, look: SeriesLook): string {
  const { words, level = 0 } = look;
  const paint = new Chalk({ level });
  const columns = columnsOf(periods, words);
  const cells = series.map((one) => cellsOf(one, periods, look).map(safeLine));
  const width = Math.max(look.width, NARROWEST);
  const laid = { columns, widths: widthsFor(columns, cells, width) };
  const titles = lineOf(
    columns.map(({ title }) => title),
    laid,
    (_, text) => paint.underline(text),
  );
  const lines = series.flatMap((one, i) => {
    const before = series[i - 1];
    const isNew = before === undefined || before.ref_area !== one.ref_area;
    const area = shortened(safeLine([one.ref_area, one.region].filter(Boolean).join(' ') || words.noArea), width);
    const top = isNew ? [...(i === 0 ? [] : ['']), paint.bold(area), titles] : [];
    const metric = paint.cyan.bold(shortened(safeLine(one.metric ?? words.noMetric), width));
    const line = lineOf(cells[i] ?? [], laid, (_, text) => text);
    return [...top, ...(isNew || before.metric !== one.metric ? [metric] : []), line];
  });
  const missing = columns.filter((_, i) => laid.widths[i] === 0).map(({ title }) => title);
  const below = missing.length === 0 || series.length === 0 ? [] : ['', words.leftOut(missing.join(', '))];
  return [...lines, ...below].map((line) => `${line}\n`).join('');
}

function columnsOf(periods: readonly string[], words: SeriesWords): readonly CellColumn[] {
  const text = { right: false, kept: 'ends', least: 12, comfortable: 24, rank: 0 } as const;
  // The latest period is always shown.
  const latest = (i: number): number => periods.length - 1 - i;
  return [
    { ...text, title: words.about },
    { ...text, title: words.unit, least: 4 },
    { ...text, title: words.status, least: 4 },
    ...periods.map((title, i) => ({ ...text, title, right: true, least: WHOLE, comfortable: WHOLE, rank: latest(i) })),
  ];
}

function cellsOf(series: Series, periods: readonly string[], { statuses }: SeriesLook): string[] {
  const status = series.status === null ? '' : statuses[series.status as keyof typeof statuses];
  const figures = periods.map((period) => figureCell(series.points.find((point) => point.period === period)));
  const name = [series.entity, series.predicate, kindOf(series.measure)].filter(Boolean).join(' ');
  return [name, series.unit ?? '', status, ...figures];
}

/** `jobs_offered 岗位`; without a metric what is counted and done. */
export function nameOf({ metric, entity, predicate, measure }: Series): string {
  return [metric, entity, metric === null ? predicate : null, kindOf(measure)].filter(Boolean).join(' ');
}

function kindOf(measure: string): string {
  return measure === 'level' ? '' : `(${measure})`;
}

/** A figure that others contradict has a !. */
function figureCell(point: SeriesPoint | undefined): string {
  if (point === undefined) return '';
  const { approx = 'exact', value = null, lower = null, upper = null, measure_kind = 'level' } = point.row;
  return `${point.others.length > 0 ? '!' : ''}${valueCell({ approx, value, lower, upper, measure_kind })}`;
}

/** For each conflict the period, what was taken and why, and what was passed over. */
export function conflictLines(conflicts: readonly SeriesConflict[], words: SeriesWords): string[] {
  if (conflicts.length === 0) return [];
  return [
    words.conflicts(conflicts.length),
    ...conflicts.flatMap(({ series, point, isContradiction }) => {
      const kind = isContradiction ? words.contradiction : words.vaguer;
      const { row, chosen } = point;
      return [
        `  ${[series.ref_area, nameOf(series), point.period].filter(Boolean).join(' ')}: ${kind}`,
        `    ${words.taken}: ${row.quote ?? ''} ${articleOf(row)} (${words.choices[chosen]})`,
        ...othersOf(point).map((other) => `    ${words.passed}: ${other}`),
      ];
    }),
  ].map(safeLine);
}
