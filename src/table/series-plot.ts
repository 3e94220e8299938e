/** Small charts of series for a terminal. */
import plot from 'simple-ascii-chart';
import { dayNumber, spanLength } from './diff-period.ts';
import type { Series, SeriesPoint } from './series-types.ts';
import { nameOf } from './series-view.ts';
import { digits } from './terminal-cells.ts';
import { safeLine, shortened } from './terminal-text.ts';

const HEIGHT = 6;
const WIDEST = 60;
/** Room for the numbers of the axis. */
const AXIS = 18;
const DAY_MS = 86_400_000;

/** A chart for each series with two figures or more over periods of one length, one start, or days. */
export function plotsOf(series: readonly Series[], width: number): string[] {
  return series.flatMap((one) => {
    const points = drawable(one.points);
    return points.length < 2 ? [] : [chartOf(one, points, width)];
  });
}

function chartOf(series: Series, points: readonly SeriesPoint[], width: number): string {
  const about = [series.ref_area, nameOf(series), series.unit === null ? null : `(${series.unit})`].filter(Boolean);
  const ends = points.map(({ row }): [number, number] => [dayNumber(row.period_end), row.value ?? 0]);
  const chart = plot(ends, {
    width: Math.max(10, Math.min(WIDEST, width - AXIS)),
    height: HEIGHT,
    formatter: (value, { axis }) => (axis === 'x' ? monthOf(value) : digits(value)),
  });
  const lines = chart.split('\n').map((line) => line.trimEnd());
  const periods = shortened(points.map(({ period }) => period).join('  '), width);
  const body = lines.filter((line) => line !== '').join('\n');
  return `${shortened(safeLine(about.join(' ')), width)}\n${periods}\n${body}\n`;
}

function monthOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 7);
}

/** Six months beside a year would draw a fall that never was: the largest set of periods that go together. */
function drawable(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const sets = new Map<string, SeriesPoint[]>();
  for (const point of points) {
    if (point.row.value == null || point.row.period_end == null) continue;
    for (const key of kindsOf(point)) sets.set(key, [...(sets.get(key) ?? []), point]);
  }
  const distinct = (set: readonly SeriesPoint[]): number => new Set(set.map(({ row }) => row.period_end)).size;
  const best = [...sets.values()].sort((a, b) => distinct(b) - distinct(a))[0] ?? [];
  return best.filter((point, i) => best[i - 1]?.row.period_end !== point.row.period_end);
}

function kindsOf({ row }: SeriesPoint): string[] {
  const { period_start: start = null, period_end: end = null } = row;
  if (start === null || end === null || start === end) return [`day ${start === null ? row.period_type : ''}`];
  return [`length ${spanLength(start, end)}`, `start ${start}`];
}
