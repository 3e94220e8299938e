/** A date as written → its first and last day, counted from the publication and from what was said before. */
import { type DayParts, dayParts, daysIn, isoDay, monthEnd, monthStart } from './calendar.ts';
import type { DateExpression } from './date-expression.ts';

/** What a date without its own year leans on; days are ISO. */
export interface Anchor {
  /** Publication day, '' where unknown. */
  readonly day: string;
  /** The year that the title reports on, where it is an earlier one. */
  readonly year: number | null;
  /** Last day of the month or quarter that the document reports on: what 当月 and 本季度 mean. */
  readonly reported: { readonly end: string; readonly unit: 'month' | 'quarter' } | null;
  /** The period said last: what 上年 and 去年同期 count from. */
  readonly said: { readonly start: string | null; readonly end: string | null } | null;
  /** The year that the sentence opened with (2023年，…，6月末). */
  readonly opened: number | null;
  /** The day named last: what 当天 means. */
  readonly eventDay: string | null;
}

/** An anchor that knows the publication day and what the title reports on. */
export function titleAnchor(day: string, year: number | null, reported: Anchor['reported']): Anchor {
  return { day, year, reported, said: null, opened: null, eventDay: null };
}

export interface Range {
  readonly start: string;
  readonly end: string;
  /** The day that a point in time means: the end, or the start for 年初. */
  readonly edge: string;
  readonly basis: 'stated' | 'relative' | 'year_inferred';
}

/** `ahead`: the date is that of a plan, so it lies behind the publication. Null without a publication day to count from. */
export function rangeOf(date: DateExpression | null, anchor: Anchor, ahead: boolean): Range | null {
  if (date === null) return null;
  const day = dayParts(anchor.day);
  if (date.shift !== null)
    return notAhead(date, anchor, ahead) ?? shifted(date, reportedDay(date, anchor, ahead) ?? day);
  const said = yearOf(date, anchor, day);
  if (said !== null) return inYear(date, said, day?.month ?? 1, date.year === null ? 'relative' : 'stated');
  const year = anchor.opened ?? anchor.year;
  if (year !== null) return inYear(date, year, 1, 'year_inferred');
  return day === null ? null : inferred(date, day, anchor.day, ahead);
}

/** 2022年, 去年; 上年 is the one before the year told of. */
function yearOf({ year, yearShift, yearTold }: DateExpression, anchor: Anchor, day: DayParts | null): number | null {
  if (year !== null || yearShift === null) return year;
  const told = yearTold ? (anchor.year ?? dayParts(anchor.said?.end ?? '')?.year) : undefined;
  const base = told ?? day?.year;
  return base === undefined ? null : base + yearShift;
}

/** 月末 of what was counted: of the month reported on, else the last one that is over. */
function notAhead(date: DateExpression, { day, reported }: Anchor, ahead: boolean): Range | null {
  if (ahead || date.edge !== 'close' || date.unit !== 'month' || date.shift !== 0) return null;
  const told = dayParts(reported?.end ?? '');
  if (told !== null) return shifted(date, told);
  const now = dayParts(day);
  const range = shifted(date, now);
  return range !== null && range.edge > day ? shifted({ ...date, shift: -1 }, now) : null;
}

/** 当月 and 本季度 in a report on a month or quarter. */
function reportedDay({ unit, shift }: DateExpression, { reported }: Anchor, ahead: boolean): DayParts | null {
  if (reported === null || ahead || shift !== 0 || (unit !== 'quarter' && unit !== reported.unit)) return null;
  return dayParts(reported.end);
}

/** 本月, 上季度, 昨天. */
function shifted(date: DateExpression, day: DayParts | null): Range | null {
  if (day === null) return null;
  const by = date.shift ?? 0;
  if (date.unit === 'day') {
    const start = isoDay(day.year, day.month, day.day + by);
    const end = isoDay(day.year, day.month, day.day + by + date.last - 1);
    return { start, end, edge: end, basis: 'relative' };
  }
  const first = date.unit === 'quarter' ? Math.floor((day.month - 1) / 3) * 3 + 1 + 3 * by : day.month + by;
  const last = date.unit === 'quarter' ? first + 2 : first;
  return edged(date, monthStart(day.year, first), monthEnd(day.year, last), 'relative');
}

/** The nearest year that lies behind the publication; ahead of it for plans. */
function inferred(date: DateExpression, day: DayParts, published: string, ahead: boolean): Range {
  const range = inYear(date, day.year, day.month, 'year_inferred');
  if (ahead)
    return range.edge < published && date.unit !== 'year'
      ? inYear(date, day.year + 1, day.month, 'year_inferred')
      : range;
  const later = date.unit === 'day' ? range.start > published : range.edge.slice(0, 7) > published.slice(0, 7);
  return later ? inYear(date, day.year - 1, day.month, 'year_inferred') : range;
}

/** A date within a year that is known. */
function inYear(date: DateExpression, year: number, monthNow: number, basis: Range['basis']): Range {
  const { unit, first, last } = date;
  if (unit === 'day') {
    const month = date.month ?? monthNow;
    const closing = date.lastMonth ?? month;
    const ending = closing < month ? year + 1 : year;
    return edged(
      date,
      isoDay(year, month, first),
      isoDay(ending, closing, Math.min(last, daysIn(ending, closing))),
      basis,
    );
  }
  const size = { year: 12, half: 6, quarter: 3, month: 1 }[unit];
  const opening = unit === 'year' ? 1 : (first - 1) * size + 1;
  const closing = unit === 'year' ? 12 : last * size;
  return edged(date, monthStart(year, opening), monthEnd(closing < opening ? year + 1 : year, closing), basis);
}

function edged(date: DateExpression, start: string, end: string, basis: Range['basis']): Range {
  return { start, end, edge: date.edge === 'open' ? start : end, basis };
}
