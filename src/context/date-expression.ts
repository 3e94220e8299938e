/** Tokens → one date as written: 2022年, 今年一季度, 1—6月, 6月13日, 去年年底. Nothing is counted from the publication day yet. */
import type { PeriodRole } from './period-table.ts';
import type { PeriodToken } from './period-tokens.ts';

/** A date as said; `year` null where the words name none. */
export interface DateExpression {
  readonly year: number | null;
  /** 今年 is 0, 去年 is -1. */
  readonly yearShift: number | null;
  /** 上年: `yearShift` counts from the year told of, not from the publication's. */
  readonly yearTold: boolean;
  readonly unit: 'year' | 'half' | 'quarter' | 'month' | 'day';
  /** First and last month, quarter, half or day; for days within `month` and `lastMonth`. */
  readonly first: number;
  readonly last: number;
  readonly month: number | null;
  readonly lastMonth: number | null;
  /** 上月 is -1, in the date's unit. */
  readonly shift: number | null;
  /** 末 and 底 mean the last day, 初 the first. */
  readonly edge: 'whole' | 'close' | 'open';
}

export interface Parsed<T> {
  readonly value: T;
  /** Index of the token after it. */
  readonly next: number;
}

/** A date that says nothing yet. */
export const NO_DATE: DateExpression = {
  year: null,
  yearShift: null,
  yearTold: false,
  unit: 'year',
  first: 1,
  last: 1,
  month: null,
  lastMonth: null,
  shift: null,
  edge: 'whole',
};
const EARLIEST_YEAR = 1949;
const LATEST_YEAR = 2100;
const LAST = { month: 12, quarter: 4, day: 31 } as const;

/** Reads a date at token `at`; null where none stands. */
export function dateAt(tokens: readonly PeriodToken[], at: number): Parsed<DateExpression> | null {
  const year = yearAt(tokens, at);
  const from = year?.next ?? at;
  const part = partAt(tokens, from, year !== null) ?? null;
  if (year === null && part === null) return null;
  const date = { ...NO_DATE, ...year?.value, ...part?.value };
  return withEdge(tokens, { value: date, next: part?.next ?? from });
}

/** The role of a token, if it touches the one before it. */
export function roleAt(tokens: readonly PeriodToken[], at: number): PeriodRole | null {
  return touches(tokens, at) ? (tokens[at]?.rule?.role ?? null) : null;
}

function touches(tokens: readonly PeriodToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.end === tokens[at]?.start;
}

function numberBefore(tokens: readonly PeriodToken[], at: number, role: PeriodRole, most: number): number | null {
  const number = tokens[at]?.number ?? null;
  if (number === null || number < 1 || number > most) return null;
  return roleAt(tokens, at + 1) === role ? number : null;
}

type Part = Parsed<Partial<DateExpression>>;

function yearAt(tokens: readonly PeriodToken[], at: number): Part | null {
  const rule = tokens[at]?.rule;
  if (rule?.role === 'year' || rule?.role === 'year_before')
    return { value: { yearShift: rule.value ?? 0, yearTold: rule.role === 'year_before' }, next: at + 1 };
  const number = yearNumber(tokens, at);
  if (number === null) return null;
  const sign = roleAt(tokens, at + 1);
  if (sign === 'year_sign') return { value: { year: number }, next: at + 2 };
  return sign === 'year_close' || sign === 'year_open' ? { value: { year: number }, next: at + 1 } : null;
}

function yearNumber(tokens: readonly PeriodToken[], at: number): number | null {
  const number = tokens[at]?.number ?? 0;
  return number < EARLIEST_YEAR || number > LATEST_YEAR ? null : number;
}

/** 2021|—|2023年: the first of two years, whose 年 stands with the second. */
export function openingYear(tokens: readonly PeriodToken[], at: number): Parsed<DateExpression> | null {
  const year = yearNumber(tokens, at);
  const closed = year !== null && roleAt(tokens, at + 1) === 'to' && yearNumber(tokens, at + 2) !== null;
  if (!closed || roleAt(tokens, at + 3) !== 'year_sign') return null;
  return { value: { ...NO_DATE, year }, next: at + 1 };
}

const AGO_AT_MOST = 60;

/** 三|年|前: so many years before the publication. */
export function yearsAgo(tokens: readonly PeriodToken[], at: number): Parsed<DateExpression> | null {
  const years = numberBefore(tokens, at, 'year_sign', AGO_AT_MOST);
  if (years === null || roleAt(tokens, at + 2) !== 'front') return null;
  return { value: { ...NO_DATE, yearShift: -years }, next: at + 3 };
}

/** 2|年内 is a length, 2022|年底 a date that starts before. */
const AFTER_NUMBER = new Set<PeriodRole | null>(['whole', 'year_close', 'year_open', 'month_close']);

function follows(tokens: readonly PeriodToken[], at: number): boolean {
  const number = at > 0 && touches(tokens, at) ? (tokens[at - 1]?.number ?? null) : null;
  return number !== null && (number < EARLIEST_YEAR || number > LATEST_YEAR);
}

/** What stands inside the year; `joined` where it must touch the year before it. */
function partAt(tokens: readonly PeriodToken[], at: number, joined: boolean): Part | null {
  if (joined && !touches(tokens, at)) return null;
  const rule = tokens[at]?.rule;
  const value = rule?.value ?? 0;
  if (follows(tokens, at) && AFTER_NUMBER.has(rule?.role ?? null)) return null;
  if (rule?.role === 'whole') return { value: { unit: 'year' }, next: at + 1 };
  if (rule?.role === 'half') return { value: { unit: 'half', first: value, last: value }, next: at + 1 };
  if (rule?.role === 'month') return { value: { unit: 'month', shift: value }, next: at + 1 };
  if (rule?.role === 'quarter') return { value: { unit: 'quarter', shift: value }, next: at + 1 };
  if (rule?.role === 'days') return { value: { unit: 'day', shift: 0, last: value }, next: at + 1 };
  if (rule?.role === 'day') return { value: { unit: 'day', shift: value }, next: at + 1 };
  if (rule?.role === 'year_close') return { value: { unit: 'year', edge: 'close' }, next: at + 1 };
  if (rule?.role === 'year_open') return { value: { unit: 'year', edge: 'open' }, next: at + 1 };
  if (rule?.role === 'month_close') return { value: { unit: 'month', shift: 0, edge: 'close' }, next: at + 1 };
  if (rule?.role === 'tenth') return { value: { unit: 'day', ...tenthDays(value) }, next: at + 1 };
  if (rule?.role === 'front' || rule?.role === 'head') return firstOfYear(tokens, at + 1);
  if (rule?.role === 'ordinal') return quarters(tokens, at + 1) ?? season(tokens, at + 1);
  return monthsOrDays(tokens, at) ?? quarters(tokens, at) ?? bareDays(tokens, at);
}

const TENTH = 10;

/** 上旬 is 1st to 10th; 下旬 runs to the end of its month. */
function tenthDays(tenth: number): { first: number; last: number } {
  return { first: TENTH * (tenth - 1) + 1, last: tenth === 3 ? LAST.day : TENTH * tenth };
}

/** 第|一季: 季 is a quarter only behind 第. */
function season(tokens: readonly PeriodToken[], at: number): Part | null {
  const quarter = numberBefore(tokens, at, 'quarters_sign', LAST.quarter);
  return quarter === null ? null : { value: { unit: 'quarter', first: quarter, last: quarter }, next: at + 2 };
}

/** 前|三季度, 前|三个季度, 前|5个月. */
function firstOfYear(tokens: readonly PeriodToken[], at: number): Part | null {
  const quarter =
    numberBefore(tokens, at, 'quarter_sign', LAST.quarter) ?? numberBefore(tokens, at, 'quarters_sign', LAST.quarter);
  if (quarter !== null) return { value: { unit: 'quarter', first: 1, last: quarter }, next: at + 2 };
  const month =
    numberBefore(tokens, at, 'months_sign', LAST.month) ?? numberBefore(tokens, at, 'month_sign', LAST.month);
  return month === null ? null : { value: { unit: 'month', first: 1, last: month }, next: at + 2 };
}

/** 一季度; 一至三季度 and 1-3季度. */
function quarters(tokens: readonly PeriodToken[], at: number): Part | null {
  const first = tokens[at]?.number ?? null;
  const to = roleAt(tokens, at + 1) === 'to' ? numberBefore(tokens, at + 2, 'quarter_sign', LAST.quarter) : null;
  if (first !== null && to !== null && first < to) return { value: { unit: 'quarter', first, last: to }, next: at + 4 };
  const one = numberBefore(tokens, at, 'quarter_sign', LAST.quarter);
  return one === null ? null : { value: { unit: 'quarter', first: one, last: one }, next: at + 2 };
}

/** 6月; 1—6月, 1月至6月; 6月13日, 6月13日至15日, 6月28日至7月2日. */
function monthsOrDays(tokens: readonly PeriodToken[], at: number): Part | null {
  const month = monthAt(tokens, at);
  if (month === null) {
    const first = tokens[at]?.number ?? 0;
    if (first < 1 || first > LAST.month || roleAt(tokens, at + 1) !== 'to') return null;
    return monthsFrom(first, monthAt(tokens, at + 2));
  }
  const days = daysAt(tokens, month.next, month.value);
  if (days !== null) return days;
  const until = roleAt(tokens, month.next) === 'to' ? monthAt(tokens, month.next + 1) : null;
  const open = until !== null && daysAt(tokens, until.next, until.value) === null;
  return monthsFrom(month.value, open ? until : month);
}

function monthsFrom(first: number, last: Parsed<number> | null): Part | null {
  return last === null ? null : { value: { unit: 'month', first, last: last.value }, next: last.next };
}

/** 6月, or 6 before 月末, which the edge takes. */
function monthAt(tokens: readonly PeriodToken[], at: number): Parsed<number> | null {
  const month = numberBefore(tokens, at, 'month_sign', LAST.month);
  if (month !== null) return { value: month, next: at + 2 };
  const closing = numberBefore(tokens, at, 'month_close', LAST.month);
  return closing === null ? null : { value: closing, next: at + 1 };
}

/** The days after 6月: 13日, 13日至15日, 13至15日, 28日至7月2日, 中旬. */
function daysAt(tokens: readonly PeriodToken[], at: number, month: number): Part | null {
  if (roleAt(tokens, at) === 'tenth') {
    const days = tenthDays(tokens[at]?.rule?.value ?? 1);
    return { value: { unit: 'day', month, lastMonth: month, ...days }, next: at + 1 };
  }
  const number = touches(tokens, at) ? (tokens[at]?.number ?? 0) : 0;
  if (number < 1 || number > LAST.day) return null;
  const signed = isDaySign(tokens, at + 1);
  const to = signed ? at + 2 : at + 1;
  if (roleAt(tokens, to) === 'to') {
    const other = numberBefore(tokens, to + 1, 'month_sign', LAST.month);
    const end = other === null ? to + 1 : to + 3;
    const last = tokens[end]?.number ?? 0;
    if (last >= 1 && last <= LAST.day && isDaySign(tokens, end + 1))
      return { value: { unit: 'day', month, lastMonth: other ?? month, first: number, last }, next: end + 2 };
  }
  return signed ? { value: { unit: 'day', month, lastMonth: month, first: number, last: number }, next: at + 2 } : null;
}

function isDaySign(tokens: readonly PeriodToken[], at: number): boolean {
  const role = roleAt(tokens, at);
  return role === 'day_sign' || role === 'dateline';
}

/** 17日, 17日至20日 without a month: the publication's own. */
function bareDays(tokens: readonly PeriodToken[], at: number): Part | null {
  const day = numberBefore(tokens, at, 'day_sign', LAST.day) ?? numberBefore(tokens, at, 'dateline', LAST.day);
  if (day === null) return null;
  const last = roleAt(tokens, at + 2) === 'to' ? numberBefore(tokens, at + 3, 'day_sign', LAST.day) : null;
  return { value: { unit: 'day', first: day, last: last ?? day }, next: last === null ? at + 2 : at + 5 };
}

const CLOSE = new Set<PeriodRole | null>(['close', 'year_close', 'month_close']);
const OPEN = new Set<PeriodRole | null>(['open', 'year_open']);

/** 末, 底, 年底 and 初 behind a date. */
function withEdge(tokens: readonly PeriodToken[], { value, next }: Parsed<DateExpression>): Parsed<DateExpression> {
  const role = roleAt(tokens, next);
  if (CLOSE.has(role)) return { value: { ...value, edge: 'close' }, next: next + 1 };
  if (OPEN.has(role)) return { value: { ...value, edge: 'open' }, next: next + 1 };
  return { value, next };
}
