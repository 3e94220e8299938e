/** A period as written, and the publication day → first and last day, kind and SDMX names (G-59, G-60, C-1, C-7, C-15). */
import type { Span, Status } from '../types.ts';
import { dayParts, isoDay, monthEnd, monthStart } from './calendar.ts';
import type { DateExpression } from './date-expression.ts';
import type { PeriodMention } from './period-mention.ts';

export type PeriodType = 'standard' | 'ytd' | 'to_date' | 'point' | 'during' | 'future' | 'unspecified';

/** Days are ISO; null = not said. */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
  readonly type: PeriodType;
  /** stated in full; relative to the publication; its year inferred; the publication day itself; none. */
  readonly basis: 'stated' | 'relative' | 'year_inferred' | 'publication' | 'none';
  readonly text: string | null;
  /** Where it is said, in the matching text; null where it is not. */
  readonly span: Span | null;
  /** Its words mean that flows are counted up: 今年以来, 1至6月, 截至2月末 (C-1). */
  readonly counting: 'always' | 'when_done' | 'never';
  readonly warnings: readonly string[];
  readonly rules: readonly string[];
}

/** What a date without its own year leans on. */
export interface Anchor {
  /** Publication day, '' where unknown. */
  readonly day: string;
  /** The year that the title reports on, where it is an earlier one. */
  readonly year: number | null;
}

const AHEAD = new Set<Status>(['planned', 'target']);

/** The period of a mention for a figure of the given status. */
export function periodOf(mention: PeriodMention, anchor: Anchor, status: Status): Period {
  const span = { start: mention.start, end: mention.end };
  const base = { span, text: mention.text, rules: mention.rules, warnings: [], counting: 'never' } as const;
  const day = anchor.day === '' ? null : anchor.day;
  const own = mention.rule;
  switch (mention.kind) {
    case 'now':
      return {
        ...base,
        start: null,
        end: day,
        type: 'to_date',
        basis: 'relative',
        counting: own?.value === 1 ? 'always' : 'when_done',
      };
    case 'past':
      return { ...base, start: null, end: day, type: 'to_date', basis: 'relative' };
    case 'during':
      return { ...base, start: null, end: day, type: own?.type ?? 'during', basis: 'relative' };
    case 'vague':
      return { ...base, start: null, end: day, type: 'during', basis: 'relative', warnings: ['period_unresolved'] };
    default:
      return { ...base, ...spanOf(mention, anchor, status) };
  }
}

type Resolved = Pick<Period, 'start' | 'end' | 'type' | 'basis' | 'counting' | 'warnings'>;

function spanOf(mention: PeriodMention, anchor: Anchor, status: Status): Resolved {
  const ahead = AHEAD.has(status) || mention.kind === 'until';
  const from = mention.rule === null ? rangeOf(mention.date, anchor, ahead) : namedRange(mention);
  if (from === null) return unresolved(anchor);
  const to = mention.to === null ? null : rangeOf(withYearOf(mention.to, from.start), anchor, ahead);
  const basis = from.basis;
  const plain = { basis, counting: 'never', warnings: [] } as const;
  if (mention.kind === 'as_of') return { ...plain, start: null, end: from.edge, type: 'to_date', counting: 'always' };
  if (mention.kind === 'until') return { ...plain, start: null, end: from.edge, type: 'future' };
  if (mention.kind === 'since') return sinceOf(from, status === 'rule' ? '' : anchor.day, plain);
  if (mention.kind === 'between' && to !== null) return betweenOf(mention, from, to, plain);
  if (mention.kind === 'named') return namedSpan(from, anchor, status, plain);
  return dateSpan(mention.date, from, plain);
}

function unresolved(anchor: Anchor): Resolved {
  const end = anchor.day === '' ? null : anchor.day;
  return {
    start: null,
    end,
    type: 'unspecified',
    basis: end === null ? 'none' : 'publication',
    counting: 'never',
    warnings: ['period_unresolved'],
  };
}

type Plain = Pick<Period, 'basis' | 'counting' | 'warnings'>;

/** A rule that holds from a day on has no end. */
function sinceOf(from: Range, day: string, plain: Plain): Resolved {
  const thisYear = from.start.slice(0, 4) === day.slice(0, 4) && from.start.endsWith('-01-01');
  return {
    ...plain,
    start: from.start,
    end: day === '' ? null : day,
    type: thisYear ? 'ytd' : 'to_date',
    counting: 'always',
  };
}

/** 今年至6月1日 counts up; 3月至5月 is a stretch. */
function betweenOf(mention: PeriodMention, from: Range, to: Range, plain: Plain): Resolved {
  const yearToDay = mention.date?.unit === 'year' && from.start.slice(0, 4) === to.end.slice(0, 4);
  const kind = yearToDay ? ({ type: 'ytd', counting: 'always' } as const) : ({ type: 'standard' } as const);
  return { ...plain, start: from.start, end: to.edge, ...kind };
}

/** A plan that is over has both ends; one that runs ends with the publication for what is done. */
function namedSpan(from: Range, anchor: Anchor, status: Status, plain: Plain): Resolved {
  const running = anchor.day !== '' && anchor.day < from.end && status === 'actual';
  return { ...plain, start: from.start, end: running ? anchor.day : from.end, type: running ? 'to_date' : 'standard' };
}

function dateSpan(date: DateExpression | null, from: Range, plain: Plain): Resolved {
  if (date?.edge !== 'whole') return { ...plain, start: null, end: from.edge, type: 'point' };
  const monthsUp = date.unit === 'month' && date.first === 1 && date.last > 1;
  const kind = monthsUp ? ({ type: 'ytd', counting: 'always' } as const) : ({ type: 'standard' } as const);
  return { ...plain, start: from.start, end: from.end, ...kind };
}

interface Range {
  readonly start: string;
  readonly end: string;
  /** The day that a point in time means: the end, or the start for 年初. */
  readonly edge: string;
  readonly basis: Period['basis'];
}

function namedRange({ rule }: PeriodMention): Range | null {
  if (rule?.from === undefined) return null;
  const end = rule.to ?? rule.from;
  return { start: rule.from, end, edge: end, basis: 'stated' };
}

/** 2023年3月至5月: the second date leans on the year of the first. */
function withYearOf(date: DateExpression, start: string): DateExpression {
  const said = date.year !== null || date.yearShift !== null;
  return said ? date : { ...date, year: Number(start.slice(0, 4)) };
}

function rangeOf(date: DateExpression | null, anchor: Anchor, ahead: boolean): Range | null {
  if (date === null) return null;
  const day = dayParts(anchor.day);
  if (date.shift !== null) return day === null ? null : shifted(date, day);
  const said = date.year ?? (date.yearShift === null || day === null ? null : day.year + date.yearShift);
  if (said !== null) return inYear(date, said, day?.month ?? 1, date.year === null ? 'relative' : 'stated');
  if (anchor.year !== null) return inYear(date, anchor.year, 1, 'year_inferred');
  return day === null ? null : inferred(date, day, anchor.day, ahead);
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** 本月, 上季度, 昨天. */
function shifted(date: DateExpression, { year, month, day }: Day): Range {
  const by = date.shift ?? 0;
  if (date.unit === 'day') {
    const start = isoDay(year, month, day + by);
    const end = isoDay(year, month, day + by + date.last - 1);
    return { start, end, edge: end, basis: 'relative' };
  }
  const first = date.unit === 'quarter' ? Math.floor((month - 1) / 3) * 3 + 1 + 3 * by : month + by;
  return edged(date, monthStart(year, first), monthEnd(year, date.unit === 'quarter' ? first + 2 : first), 'relative');
}

/** The nearest year that lies behind the publication; ahead of it for plans. */
function inferred(date: DateExpression, day: Day, published: string, ahead: boolean): Range {
  const range = inYear(date, day.year, day.month, 'year_inferred');
  if (ahead)
    return range.edge < published && date.unit !== 'year'
      ? inYear(date, day.year + 1, day.month, 'year_inferred')
      : range;
  const later = date.unit === 'day' ? range.start > published : range.end.slice(0, 7) > published.slice(0, 7);
  return later ? inYear(date, day.year - 1, day.month, 'year_inferred') : range;
}

function inYear(date: DateExpression, year: number, monthNow: number, basis: Period['basis']): Range {
  const { unit, first, last } = date;
  if (unit === 'day') {
    const month = date.month ?? monthNow;
    const closing = date.lastMonth ?? month;
    return edged(date, isoDay(year, month, first), isoDay(closing < month ? year + 1 : year, closing, last), basis);
  }
  const size = { year: 12, half: 6, quarter: 3, month: 1 }[unit];
  const opening = unit === 'year' ? 1 : (first - 1) * size + 1;
  const closing = unit === 'year' ? 12 : last * size;
  return edged(date, monthStart(year, opening), monthEnd(closing < opening ? year + 1 : year, closing), basis);
}

function edged(date: DateExpression, start: string, end: string, basis: Period['basis']): Range {
  return { start, end, edge: date.edge === 'open' ? start : end, basis };
}

/** SDMX TIME_PERIOD: 2022, 2022-S1, 2022-Q1, 2022-02, else start/end, `..` for an open start; FREQ A S Q M. */
export function sdmxPeriod({ start, end }: Pick<Period, 'start' | 'end'>): {
  timePeriod: string | null;
  freq: string | null;
} {
  if (start === null || end === null) return { timePeriod: end === null ? null : `../${end}`, freq: null };
  const year = start.slice(0, 4);
  const from = Number(start.slice(5, 7));
  const months = (Number(end.slice(0, 4)) - Number(year)) * 12 + Number(end.slice(5, 7)) - from + 1;
  const round = start.endsWith('-01') && end === monthEnd(Number(year), from + months - 1);
  if (!round || (from - 1) % months !== 0) return { timePeriod: `${start}/${end}`, freq: null };
  if (months === 12) return { timePeriod: year, freq: 'A' };
  if (months === 6) return { timePeriod: `${year}-S${(from + 5) / 6}`, freq: 'S' };
  if (months === 3) return { timePeriod: `${year}-Q${(from + 2) / 3}`, freq: 'Q' };
  return months === 1 ? { timePeriod: start.slice(0, 7), freq: 'M' } : { timePeriod: `${start}/${end}`, freq: null };
}
