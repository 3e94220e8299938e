/** The three charts as SVG. */
import * as Plot from '@observablehq/plot';
import type { ReportLanguage } from '../report-model.ts';
import { plain } from '../signs.ts';
import { oneImage, shortNumber } from './axis.ts';
import type { Point } from './series.ts';

export interface ChartWords {
  readonly unit: string;
  readonly none: string;
  readonly language: ReportLanguage;
}

const WIDTH = 760;
const BAR = 22;
const LABEL = 190;
const LABEL_LENGTH = 15;
const SERIES_HEIGHT = 320;

/** Horizontal bars with whiskers from bound to bound; a whisker without an end is unbounded. */
export function barChart(points: readonly Point[], words: ChartWords, labelOf: (point: Point) => string): Element {
  const labels = new Map(points.map((point) => [point.id, short(labelOf(point) || words.none)]));
  const ends = points.flatMap(({ id, lower, upper, value }) => [
    ...(lower !== null && lower !== value ? [{ id, x: lower }] : []),
    ...(upper !== null && upper !== value ? [{ id, x: upper }] : []),
  ]);
  const most = Math.max(...points.map(({ value, upper }) => Math.max(value, upper ?? value)));
  const least = Math.min(0, ...points.map(({ value, lower }) => Math.min(value, lower ?? value)));
  const open = most + (most - least) * 0.04;
  const from = ({ lower }: Point): number => lower ?? least;
  const to = ({ upper }: Point): number => upper ?? open;
  const chart = Plot.plot({
    width: WIDTH,
    height: points.length * BAR + 70,
    marginLeft: LABEL,
    marginRight: 40,
    marginBottom: 44,
    style: { fontSize: '12px' },
    x: {
      label: words.unit,
      labelOffset: 40,
      grid: true,
      tickFormat: shortNumber(words.language),
      domain: [least, open],
      nice: true,
    },
    y: { label: null, domain: points.map(({ id }) => id), tickFormat: (id: string) => labels.get(id) ?? id },
    marks: [
      Plot.barX([...points], { y: 'id', x: 'value', fill: 'var(--bar)', insetTop: 3, insetBottom: 3 }),
      Plot.ruleY([...points].filter(isUncertain), {
        y: 'id',
        x1: from,
        x2: to,
        stroke: 'currentColor',
        strokeWidth: 1.5,
      }),
      Plot.tickX(ends, { x: 'x', y: 'id', stroke: 'currentColor', strokeWidth: 1.5, insetTop: 5, insetBottom: 5 }),
      Plot.ruleX([0], { stroke: 'currentColor' }),
    ],
  });
  return oneImage(chart);
}

/** Lines over time, one for each area, with the bounds of each point. */
export function seriesChart(points: readonly Point[], words: ChartWords): Element {
  const dated = points.map((point) => ({ ...point, area: plain(point.area) || words.none, day: new Date(point.date) }));
  const areas = [...new Set(dated.map(({ area }) => area))];
  const colour = areas.length > 1 ? 'area' : 'var(--accent)';
  const style = { x: 'day', z: 'area', stroke: colour } as const;
  const bounded = dated.filter(({ lower, upper }) => lower !== null && upper !== null && lower !== upper);
  const chart = Plot.plot({
    width: WIDTH,
    height: SERIES_HEIGHT,
    marginLeft: 60,
    marginRight: 40,
    marginTop: 34,
    style: { fontSize: '12px' },
    color: { legend: areas.length > 1, scheme: 'observable10', domain: areas },
    x: { type: 'utc', label: null, ticks: 7, tickFormat: '%Y-%m' },
    y: {
      label: words.unit,
      labelOffset: 52,
      grid: true,
      tickFormat: shortNumber(words.language),
      zero: true,
      nice: true,
    },
    marks: [
      Plot.ruleX(bounded, { ...style, y1: 'lower', y2: 'upper', strokeWidth: 2, strokeOpacity: 0.6 }),
      Plot.line(dated, { ...style, y: 'value', strokeWidth: 1.5 }),
      Plot.dot(dated, { ...style, y: 'value', r: 3, fill: colour }),
      Plot.ruleY([0], { stroke: 'currentColor' }),
    ],
  });
  return oneImage(chart);
}

function isUncertain({ value, lower, upper }: Point): boolean {
  return lower !== value || upper !== value;
}

function short(text: string): string {
  const shown = plain(text);
  return shown.length <= LABEL_LENGTH ? shown : `${shown.slice(0, LABEL_LENGTH - 1)}…`;
}
