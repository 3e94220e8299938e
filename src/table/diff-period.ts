/** When two periods may be compared, and what the comparison then is. */
import type { TableRow } from './read-table.ts';

/**
 * Two rows may be compared when they share one of these keys, the earlier the better:
 * the same period, the same part of another year, any period of the same kind. '' fits nothing.
 */
export type PeriodKeys = readonly [same: string, otherYear: string, kind: string];

const NEW_YEAR = '01-01';
const LAST_OF_FEBRUARY = /02-2[89]$/;
const DAY_MS = 86_400_000;

/** The keys of a row; `series` names the run of documents whose unsaid starts count as one. */
export function periodKeys(row: TableRow, series: string): PeriodKeys {
  const { period_type: type = 'unspecified', period_start: start = null, period_end: end = null } = row;
  switch (type) {
    case 'standard':
    case 'ytd':
      return spanKeys(type, start, end);
    case 'point':
      return [`point|${end}`, end === null ? '' : `point|${monthDay(end)}`, 'point'];
    case 'to_date': {
      const since = start ?? `?${series}`;
      return [`to_date|${since}|${end}`, '', `to_date|${since}`];
    }
    case 'during':
      return [`during|${start}|${end}`, '', 'during'];
    default:
      return [`${type}|${start}|${end}`, '', ''];
  }
}

function spanKeys(type: 'standard' | 'ytd', start: string | null, end: string | null): PeriodKeys {
  if (start === null || end === null) return [`${type}|${start}|${end}`, '', ''];
  const year = start.endsWith(NEW_YEAR) ? `year to ${monthDay(end)}` : `${spanLength(start, end)} to ${monthDay(end)}`;
  const kind = type === 'ytd' ? `ytd|${end.slice(0, 4)}` : `standard|${spanLength(start, end)}`;
  return [`span|${start}|${end}`, year, kind];
}

/** The last of February is one day, whether the 28th or the 29th. */
function monthDay(day: string): string {
  return LAST_OF_FEBRUARY.test(day) && isMonthEnd(day) ? '02-end' : day.slice(5);
}

function isMonthEnd(day: string): boolean {
  return new Date(dayNumber(day) * DAY_MS + DAY_MS).getUTCDate() === 1;
}

/** `3m` for a quarter, `7d` for a week. */
export function spanLength(start: string, end: string): string {
  if (!start.endsWith('-01') || !isMonthEnd(end)) return `${dayNumber(end) - dayNumber(start) + 1}d`;
  const months = (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + monthOf(end) - monthOf(start) + 1;
  return `${months}m`;
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** Days since 1970; 0 for none. */
export function dayNumber(day: string | null | undefined): number {
  return day == null ? 0 : Date.parse(day) / DAY_MS;
}

/** Days between the ends of two periods, never negative. */
export function gapBetween(a: TableRow, b: TableRow): number {
  return Math.abs(dayNumber(a.period_end) - dayNumber(b.period_end));
}

/** The name of a run of documents: the title without its numbers and dates, else the file's name without them. */
export function seriesName(row: TableRow): string {
  const name = row.doc_title || (row.source_file ?? '').replace(/^.*\//, '');
  return name.replace(/[\d〇零一二三四五六七八九十百上下年月日季度期第届场次\s\p{P}]/gu, '');
}

/** True if the rows tell of one known period. */
export function isSamePeriod(a: PeriodKeys, b: PeriodKeys): boolean {
  return a[0] === b[0] && !/^(unspecified|during\|null|future\|null\|null|point\|null)/.test(a[0]);
}

/** True if the periods may be compared. */
export function isCompatible(a: PeriodKeys, b: PeriodKeys): boolean {
  return a.some((key, i) => key !== '' && key === b[i]);
}

/** What a comparison of these rows is; never called growth when it is an increment. */
export type Comparison = 'increment' | 'yoy' | 'level' | 'event' | 'threshold';

/** Of two rows whose periods are compatible. */
export function comparisonOf(a: TableRow, b: TableRow, keysA: PeriodKeys, keysB: PeriodKeys): Comparison {
  if (a.status === 'target' || a.status === 'rule') return 'threshold';
  if (keysA[0] === keysB[0]) return 'level';
  if (keysA[1] !== '' && keysA[1] === keysB[1]) return yearsApart(a, b) === 1 ? 'yoy' : 'level';
  if (a.period_type === 'during') return 'event';
  return a.period_type === 'ytd' || a.period_type === 'to_date' ? 'increment' : 'level';
}

function yearsApart(a: TableRow, b: TableRow): number {
  return Math.abs(Number(a.period_end?.slice(0, 4)) - Number(b.period_end?.slice(0, 4)));
}

/** Why periods that are not compatible are not. */
export function periodReason(a: TableRow, b: TableRow): 'ytd_reset' | 'period_type_mismatch' {
  // A rate is not counted up, so that nothing starts again.
  const isRate = [a, b].some(({ unit_code: unit }) => unit === 'PERCENT' || unit === 'PP');
  const isReset = !isRate && fromNewYear(a) && fromNewYear(b) && a.period_start !== b.period_start;
  return isReset ? 'ytd_reset' : 'period_type_mismatch';
}

function fromNewYear({ period_type: type, period_start: start, period_end: end }: TableRow): boolean {
  return (type === 'standard' || type === 'ytd') && end != null && (start?.endsWith(NEW_YEAR) ?? false);
}

/** `2024-01-01/2024-06-30`, `/2024-06-30` since an unsaid start, `2024-06-30` for a day, '' for none. */
export function periodText({ period_type: type, period_start: start, period_end: end }: TableRow): string {
  if (start == null && end == null) return '';
  if (start === end || (start == null && type !== 'to_date' && type !== 'ytd')) return end ?? '';
  return `${start ?? ''}/${end ?? ''}`;
}
