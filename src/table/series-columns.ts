/** The columns of series: one a period, or one line a figure. */
import type { PlainColumn, PlainValue } from './plain-table.ts';
import type { Series, SeriesConflict, SeriesPoint, SeriesResult } from './series-types.ts';

const ABOUT = ['metric', 'ref_area', 'region', 'entity', 'predicate', 'unit', 'status', 'measure'] as const;

const ABOUT_COLUMNS: readonly PlainColumn<Series>[] = ABOUT.map((key) => ({ key, of: (series) => series[key] }));

/** One line a series: what it is about, then a column for each period; a gap is empty. */
export function wideColumns(periods: readonly string[]): readonly PlainColumn<Series>[] {
  const column = (period: string): PlainColumn<Series> => {
    return { key: period, of: ({ points }) => points.find((point) => point.period === period)?.row.value ?? null };
  };
  return [...ABOUT_COLUMNS, ...periods.map(column)];
}

export interface LongRow {
  readonly series: Series;
  readonly point: SeriesPoint;
}

/** One line a figure, those that were passed over beside it. */
export function longRows({ series }: SeriesResult): readonly LongRow[] {
  return series.flatMap((one) => one.points.map((point) => ({ series: one, point })));
}

const FIGURE = [
  'period_start',
  'period_end',
  'value',
  'lower',
  'upper',
  'bounds',
  'quote',
  'source_file',
  'doc_date',
] as const;

export const LONG_COLUMNS: readonly PlainColumn<LongRow>[] = [
  ...ABOUT_COLUMNS.map(({ key, of }) => ({ key, of: ({ series }: LongRow) => of(series) })),
  { key: 'period', of: ({ point }) => point.period },
  ...FIGURE.map((key): PlainColumn<LongRow> => ({ key, of: ({ point }): PlainValue => point.row[key] ?? null })),
  { key: 'record_id', of: ({ point }) => point.row.record_id ?? null },
  { key: 'chosen', of: ({ point }) => point.chosen },
  { key: 'others', of: ({ point }) => othersOf(point) },
];

/** `850名 b.txt`: each figure that was passed over with its source. */
export function othersOf({ others }: SeriesPoint): string[] {
  return others.map((row) => `${row.quote ?? ''} ${articleOf(row)}`);
}

/** `a.ndjson#12`. */
export function articleOf({ source_file: file, doc_id: id }: SeriesPoint['row']): string {
  return [file, id].filter(Boolean).join('#');
}

/** What a program gets: the series with their figures by period, and every conflict with its sources. */
export function seriesJson({ series, periods, conflicts, undated }: SeriesResult): object {
  return {
    periods,
    series: series.map((one) => ({
      ...aboutOf(one),
      values: Object.fromEntries(periods.map((period) => [period, figureOf(one, period)])),
    })),
    conflicts: conflicts.map(conflictJson),
    undated,
  };
}

function aboutOf(series: Series): object {
  return Object.fromEntries(ABOUT.map((key) => [key, series[key]]));
}

function figureOf({ points }: Series, period: string): object | null {
  const point = points.find((one) => one.period === period);
  return point === undefined ? null : sourceOf(point.row);
}

function sourceOf({ value = null, bounds, quote, source_file, record_id }: SeriesPoint['row']): object {
  return { value, bounds, quote, source_file, record_id };
}

function conflictJson({ series, point, isContradiction }: SeriesConflict): object {
  const { period, chosen, row, others } = point;
  return {
    ...aboutOf(series),
    period,
    contradiction: isContradiction,
    chosen,
    figure: sourceOf(row),
    others: others.map(sourceOf),
  };
}
