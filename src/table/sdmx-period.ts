/** Periods of the table as SDMX writes them. */
import type { Observation } from '../types.ts';

type PeriodCells = Pick<Observation, 'time_period' | 'freq' | 'period_start' | 'period_end' | 'comparison'>;

const DAY_MS = 86_400_000;

/**
 * TIME_PERIOD: a standard period as it is (2024-02, 2024-Q1, 2024-S1, 2024), a range as its first day and its
 * length (2024-01-01/P152D), one day or an end alone as a day; '' where nothing is known.
 */
export function timePeriodOf({
  time_period: standard,
  freq,
  period_start: start,
  period_end: end,
}: PeriodCells): string {
  if (freq !== null && standard !== null) return standard;
  if (start === null || end === null || start === end) return end ?? start ?? '';
  const days = (Date.parse(end) - Date.parse(start)) / DAY_MS + 1;
  return `${start}/P${days}D`;
}

const YEAR_DIGITS = 4;
const PARTS: Readonly<Record<string, number>> = { M: 12, Q: 4, S: 2 };

/**
 * BASE_PER: the period that a change is measured against, where it can be told: 2023-Q1 for a change over one year
 * in 2024-Q1, 2024-01 for one over a month in 2024-02, the last day of the year before for one since its end.
 */
export function basePeriodOf(row: PeriodCells): string {
  const { comparison, freq, time_period: period, period_end: end } = row;
  if (comparison === 'vs_year_end') return end === null ? '' : `${yearBefore(end)}-12-31`;
  if (period === null || freq === null) return '';
  if (comparison === 'yoy' || comparison === 'ytd_yoy') return yearBefore(period) + period.slice(YEAR_DIGITS);
  const follows = (comparison === 'mom' && freq === 'M') || (comparison === 'qoq' && freq === 'Q');
  return follows ? partBefore(period, PARTS[freq] ?? 0) : '';
}

function yearBefore(period: string): string {
  return String(Number(period.slice(0, YEAR_DIGITS)) - 1).padStart(YEAR_DIGITS, '0');
}

/** 2024-02 → 2024-01, 2024-Q1 → 2023-Q4, of a year with `parts` months or quarters. */
function partBefore(period: string, parts: number): string {
  const [year = '', sign = '', digits = ''] = /^(\d{4})(-Q?)(\d+)$/.exec(period)?.slice(1) ?? [];
  const part = Number(digits) - 1;
  const [shownYear, shown] = part === 0 ? [yearBefore(year), parts] : [year, part];
  return `${shownYear}${sign}${String(shown).padStart(digits.length, '0')}`;
}
