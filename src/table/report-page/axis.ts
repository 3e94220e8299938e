/** A figure's interval on a small axis. */
import * as Plot from '@observablehq/plot';
import type { ReportLanguage, ReportRow } from '../report-model.ts';

/** What is drawn: the bounds, which of them belong to the interval, and the part of the axis that shows them. */
export interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly hasLower: boolean;
  readonly hasUpper: boolean;
  readonly from: number;
  readonly to: number;
}

/** Null where there is no bound besides the value itself. */
export function intervalOf({ value = null, lower = null, upper = null, bounds = '' }: ReportRow): Interval | null {
  const known = [value, lower, upper].filter((number) => number !== null);
  if (known.length === 0 || (lower === upper && lower === value)) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = Math.max((high - low) * 0.4, Math.abs(high) * 0.05, 0.5);
  return {
    lower,
    upper,
    hasLower: bounds.startsWith('['),
    hasUpper: bounds.endsWith(']'),
    from: low - room,
    to: high + room,
  };
}

let made: { row: ReportRow | null; language: string; axis: Element | null } = { row: null, language: '', axis: null };

/** The axis as SVG; the same element for the same row. */
export function axisOf(row: ReportRow, language: ReportLanguage): Element | null {
  if (made.row !== row || made.language !== language) made = { row, language, axis: drawn(row, language) };
  return made.axis;
}

const WIDTH = 300;
const HEIGHT = 58;

function drawn(row: ReportRow, language: ReportLanguage): Element | null {
  const interval = intervalOf(row);
  if (interval === null) return null;
  const { lower, upper, hasLower, hasUpper, from, to } = interval;
  const ends = [
    ...(lower === null ? [] : [{ x: lower, isIn: hasLower }]),
    ...(upper === null ? [] : [{ x: upper, isIn: hasUpper }]),
  ];
  const axis = Plot.plot({
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 24,
    marginRight: 24,
    marginTop: 14,
    marginBottom: 24,
    x: { domain: [from, to], ticks: 3, label: null, tickFormat: shortNumber(language) },
    y: { axis: null, domain: [0, 1] },
    marks: [
      Plot.link([0], {
        x1: () => lower ?? from,
        x2: () => upper ?? to,
        y1: () => 0.5,
        y2: () => 0.5,
        stroke: 'var(--accent)',
        strokeWidth: 4,
        strokeLinecap: 'butt',
        markerEnd: upper === null ? 'arrow' : 'none',
        markerStart: lower === null ? 'arrow-reverse' : 'none',
      }),
      Plot.dot(ends, { x: 'x', y: () => 0.5, r: 5, stroke: 'var(--accent)', strokeWidth: 2, fill: filled }),
      ...(typeof row.value === 'number'
        ? [Plot.tickX([row.value], { x: (value: number) => value, strokeWidth: 2, insetTop: -4, insetBottom: -4 })]
        : []),
    ],
  });
  return oneImage(axis);
}

function filled({ isIn }: { readonly isIn: boolean }): string {
  return isIn ? 'var(--accent)' : 'var(--ground)';
}

/** The whole drawing is one image with one label; labels of its groups would only be read in between. */
export function oneImage(drawing: Element): Element {
  for (const group of drawing.querySelectorAll('g[aria-label]')) {
    group.setAttribute('data-mark', group.getAttribute('aria-label') ?? '');
    group.removeAttribute('aria-label');
  }
  return drawing;
}

const COMPACT = { notation: 'compact', maximumFractionDigits: 2 } as const;
const SHORT: Readonly<Record<ReportLanguage, Intl.NumberFormat>> = {
  zh: new Intl.NumberFormat('zh-CN', COMPACT),
  en: new Intl.NumberFormat('en', COMPACT),
};

/** 48600 → 4.86万 or 48.6K. */
export function shortNumber(language: ReportLanguage): (value: number) => string {
  return (value) => SHORT[language].format(value);
}
