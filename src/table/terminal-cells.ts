/** How a figure reads on the screen: 48,600 for 48600, ≥ for 以上, +/- for changes. */
import type { Approx, Observation } from '../types.ts';
import { cellText } from './cells.ts';
import type { ColumnName } from './columns.ts';

const MARKS: Readonly<Record<Approx, string>> = {
  exact: '',
  over: '≥',
  more_than: '>',
  at_least: '≥',
  less_than: '<',
  at_most: '≤',
  nearly: '≈',
  about: '≈',
  range: '',
  several: '≈',
};

const DIGITS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

type Shown = Pick<Observation, 'approx' | 'value' | 'lower' | 'upper' | 'measure_kind'>;

/** Grouped digits: 48,600. */
export function digits(value: number): string {
  return DIGITS.format(value);
}

/** `≥800`, `≈-2`, `200–300` for a range, `≈20–100` for 数十, `+1,600` for a rise. */
export function valueCell(row: Shown): string {
  const mark = MARKS[row.approx];
  const ends = [row.lower, row.upper].filter((end) => end !== null).map((end) => DIGITS.format(end));
  if (row.approx === 'range' || row.value === null) return ends.length === 0 ? '' : mark + ends.join('–');
  const rise = row.measure_kind.startsWith('change') && row.value > 0;
  return `${mark}${rise ? '+' : ''}${DIGITS.format(row.value)}`;
}

/** The standard period, or both days: `2024-01-01–2024-06-30`, `–2024-07-18`. */
export function periodCell(row: Observation): string {
  if (row.time_period !== null) return row.time_period;
  if (row.period_start === null && row.period_end === null) return '';
  return `${row.period_start ?? ''}–${row.period_end ?? ''}`;
}

/** Any column for reading; numbers with thousands separators. */
export function plainCell(row: Observation, key: ColumnName): string {
  const value = row[key];
  return typeof value === 'number' ? DIGITS.format(value) : cellText(value);
}
