/** Two intervals of one line of a comparison, one above the other on a common axis, as SVG. */
import type { DiffRow } from './diff-types.ts';

const WIDTH = 120;
const HEIGHT = 20;
const MARGIN = 8;
/** Points and narrow intervals are still seen. */
const LEAST_WIDTH = 3;

interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** `[800,900)` → 800 and 900; an end that is missing is unbounded. */
function endsOf(bounds: string | null): Ends | null {
  const [lower = '', upper = ''] = bounds?.slice(1, -1).split(',') ?? [];
  if (lower === '' && upper === '') return null;
  return { lower: lower === '' ? null : Number(lower), upper: upper === '' ? null : Number(upper) };
}

/** The drawing for a line with two figures, '' for others. It says nothing that the cells beside it do not. */
export function spansSvg({ bounds_from, bounds_to }: Pick<DiffRow, 'bounds_from' | 'bounds_to'>): string {
  const [from, to] = [endsOf(bounds_from), endsOf(bounds_to)];
  if (from === null || to === null) return '';
  const known = [from.lower, from.upper, to.lower, to.upper].filter((end) => end !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const place = (end: number): number =>
    most === least ? WIDTH / 2 : MARGIN + ((end - least) / (most - least)) * (WIDTH - 2 * MARGIN);
  const bar = (ends: Ends, name: string, y: number): string => {
    const [left, right] = [
      ends.lower === null ? 0 : place(ends.lower),
      ends.upper === null ? WIDTH : place(ends.upper),
    ];
    const width = Math.max(right - left, LEAST_WIDTH);
    const x = left - (width - (right - left)) / 2;
    return `<rect class="${name}" x="${rounded(x)}" y="${y}" width="${rounded(width)}" height="5"/>`;
  };
  const bars = bar(from, 'from', 3) + bar(to, 'to', 12);
  return `<svg class="spans" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${bars}</svg>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
