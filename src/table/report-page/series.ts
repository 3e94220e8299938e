/** The numbers that the charts draw: each fact once, parts of a whole left out. */

import { repeatFinder } from '../repeats.ts';
import type { ReportRow } from '../report-model.ts';
import { groupKey } from '../totals.ts';

export interface ChartGroup {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly status: string;
  readonly kind: string;
  readonly isMetric: boolean;
  readonly count: number;
}

/** What can be drawn, metrics first, the most figures first. */
export function chartGroups(rows: readonly ReportRow[]): ChartGroup[] {
  const groups = new Map<string, { row: ReportRow; count: number }>();
  for (const row of drawable(rows)) {
    const key = groupKey(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { row, count: 1 });
    else group.count++;
  }
  return [...groups]
    .map(([key, { row, count }]) => ({
      key,
      name: row.metric_zh ?? row.metric ?? row.entity_head ?? '',
      unit: `${row.unit ?? ''}${row.per ? `/${row.per}` : ''}`,
      status: row.status ?? '',
      kind: row.measure_kind ?? 'level',
      isMetric: (row.metric ?? null) !== null,
      count,
    }))
    .sort((a, b) => Number(b.isMetric) - Number(a.isMetric) || b.count - a.count || (a.key < b.key ? -1 : 1));
}

export interface Point {
  readonly id: string;
  readonly area: string;
  /** ISO day, '' where none is known. */
  readonly date: string;
  readonly value: number;
  /** Null is unbounded. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly quote: string;
}

/** The points of one group in the order of the rows. */
export function pointsOf(rows: readonly ReportRow[], key: string): Point[] {
  return drawable(rows)
    .filter((row) => groupKey(row) === key)
    .map((row) => ({
      id: row.record_id,
      area: row.region ?? row.ref_area ?? row.organisation ?? '',
      date: row.period_end ?? '',
      value: row.value ?? 0,
      lower: row.lower ?? null,
      upper: row.upper ?? null,
      quote: row.quote,
    }));
}

function drawable(rows: readonly ReportRow[]): ReportRow[] {
  const isRepeat = repeatFinder();
  return rows.filter((row) => {
    if ((row.value ?? null) === null || (row.subset_of ?? null) !== null) return false;
    return !isRepeat(row);
  });
}

const BARS = 25;
const AREAS = 8;
const RANKED = 30;

/** The largest points, largest first. */
export function barsOf(points: readonly Point[]): Point[] {
  return [...points].sort((a, b) => b.value - a.value).slice(0, BARS);
}

/** One point for each area and day, for the areas with the most of them, by day. */
export function seriesOf(points: readonly Point[]): Point[] {
  const dated = firstBy(
    points.filter(({ date }) => date !== ''),
    ({ area, date }) => JSON.stringify([area, date]),
  );
  const counts = new Map<string, number>();
  for (const { area } of dated) counts.set(area, (counts.get(area) ?? 0) + 1);
  const areas = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, AREAS);
  const kept = new Set(areas.map(([area]) => area));
  return dated.filter(({ area }) => kept.has(area)).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The latest point of each area that has a name, the largest first. */
export function rankedOf(points: readonly Point[]): Point[] {
  const named = points.filter(({ area }) => area !== '');
  const latest = [...named].sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
  return firstBy(latest, ({ area }) => area)
    .sort((a, b) => b.value - a.value)
    .slice(0, RANKED);
}

function firstBy(points: readonly Point[], keyOf: (point: Point) => string): Point[] {
  const first = new Map<string, Point>();
  for (const point of points) {
    const key = keyOf(point);
    if (!first.has(key)) first.set(key, point);
  }
  return [...first.values()];
}
