/** A period as written, and the publication day → first and last day and kind (G-59, G-60, C-1, C-7, C-15). */
import type { Span, Status } from '../types.ts';
import { monthEnd } from './calendar.ts';
import type { DateExpression } from './date-expression.ts';
import type { PeriodMention } from './period-mention.ts';
import { type Anchor, type Range, rangeOf } from './period-range.ts';

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
  /** Its words mean that flows are counted up: 今年以来, 1至6月, 截至2月末; after 目前 they are if done (C-1). */
  readonly counting: 'always' | 'when_done' | 'never';
  /**
   * The day of 截至2月末 (`close`) or 截至4月1日 (`day`), at which a stock is counted, or the year of one end of a
   * pair (由2012年的A增加到2021年的B), which means the last day of it for a stock; null for other periods.
   */
  readonly asOf: 'close' | 'day' | 'year' | null;
  /** Lies wholly after the publication: a `future` period, or 明年, which keeps its type. */
  readonly ahead: boolean;
  readonly warnings: readonly string[];
  readonly rules: readonly string[];
}

const AHEAD = new Set<Status>(['planned', 'target']);

/** What a period is resolved for: the status of its figure, and whether its date is that of a plan. */
export interface Wanted {
  readonly status: Status;
  readonly ahead: boolean;
}

/** The period of a mention for a figure. */
export function periodOf(mention: PeriodMention, anchor: Anchor, wanted: Wanted): Period {
  const resolved = byItself(mention, anchor) ?? spanOf(mention, anchor, wanted);
  const { start, end, type, basis, counting, asOf, warnings } = resolved;
  const ahead = isFuture(resolved, anchor.day, wanted.status);
  return {
    start,
    end,
    type: ahead && !(start !== null && isCalendar(start, end ?? '')) ? 'future' : type,
    basis,
    text: mention.text,
    span: { start: mention.start, end: mention.end },
    counting: ahead ? 'never' : (counting ?? 'never'),
    asOf: asOf ?? null,
    ahead,
    warnings: warnings ?? [],
    rules: mention.rules,
  };
}

type Resolved = Pick<Period, 'start' | 'end' | 'type' | 'basis'> &
  Partial<Pick<Period, 'counting' | 'asOf' | 'warnings'>>;

/** Periods that no date names: 目前, 五年来, 活动期间, 当天. */
function byItself({ kind, rule, date }: PeriodMention, { day, eventDay, said }: Anchor): Resolved | null {
  const toDay = { start: null, end: day === '' ? null : day, basis: 'relative' } as const;
  const type = rule?.type;
  switch (kind) {
    case 'now':
      return { ...toDay, type: type ?? 'to_date', counting: rule?.value === 1 ? 'always' : 'when_done' };
    case 'open':
      return { ...toDay, type: 'to_date', counting: 'always' };
    case 'past':
      return planSaid(date, said) ?? { ...toDay, type: 'to_date' };
    case 'present':
      return { ...toDay, type: 'unspecified' };
    case 'during':
      return { ...toDay, type: type ?? 'during' };
    case 'vague':
      return { ...toDay, type: type ?? 'unspecified', warnings: ['period_unresolved'] };
    case 'event':
      return eventOf(eventDay ?? (rule?.value === 0 ? null : toDay.end)) ?? { ...toDay, type: 'during' };
    default:
      return null;
  }
}

/** 五年间 behind “十二五”期间: the very years of that plan. */
function planSaid(date: DateExpression | null, said: Anchor['said']): Resolved | null {
  if (date?.yearShift == null || said?.start == null || said.end === null) return null;
  const { start, end } = said;
  const whole = start.endsWith('-01-01') && end.endsWith('-12-31');
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
  return whole && years === -date.yearShift ? { start, end, type: 'standard', basis: 'relative' } : null;
}

function eventOf(day: string | null): Resolved | null {
  return day === null ? null : { start: day, end: day, type: 'standard', basis: 'relative' };
}

/** What lies wholly ahead, or ends there without a start. */
function isFuture({ start, end, type }: Resolved, day: string, status: Status): boolean {
  if (day === '' || end === null || end <= day) return false;
  if (type === 'point' || (type === 'to_date' && start === null)) return true;
  return type === 'future' || (start !== null && (start > day || (start === day && AHEAD.has(status))));
}

/** A month or more of whole months within one year. */
function isCalendar(start: string, end: string): boolean {
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return sameYear && start.endsWith('-01') && end === monthEnd(Number(end.slice(0, 4)), Number(end.slice(5, 7)));
}

function spanOf(mention: PeriodMention, anchor: Anchor, { status, ahead }: Wanted): Resolved {
  const from = startOf(mention, anchor, ahead);
  if (from === null) return unresolved(anchor);
  const to = mention.to === null ? null : rangeOf(withYearOf(mention.to, from.start), anchor, ahead);
  const { basis } = from;
  switch (mention.kind) {
    case 'as_of':
      return { basis, start: null, end: from.edge, type: 'to_date', counting: 'always', asOf: asOfOf(mention) };
    case 'until':
      return { basis, start: null, end: from.edge, type: from.edge > anchor.day ? 'future' : 'point' };
    case 'force':
      return openEnded(from);
    case 'since':
    case 'after':
      return status === 'rule' || from.start > anchor.day ? openEnded(from) : sinceOf(from, anchor.day);
    case 'between':
      if (to !== null) return betweenOf(mention, from, to);
      break;
    case 'named':
      if (mention.date?.edge !== 'close') return namedSpan(from, anchor, status);
  }
  return dateSpan(mention.date, from);
}

function startOf(mention: PeriodMention, anchor: Anchor, ahead: boolean): Range | null {
  if (mention.rule !== null) return namedRange(mention);
  if (mention.same && anchor.said !== null)
    return sameSpan(mention.date, anchor.said) ?? rangeOf(mention.date, anchor, ahead);
  const planned = (ahead || (mention.kind === 'until' && !isJustOver(mention, anchor))) && mention.kind !== 'as_of';
  return soon(mention, anchor) ?? rangeOf(mention.date, anchor, planned);
}

/** 6月底前 in July, of what was done. */
function isJustOver({ date }: PeriodMention, anchor: Anchor): boolean {
  const range = anchor.day === '' ? null : rangeOf(date, anchor, false);
  return range !== null && range.edge <= anchor.day && monthsBetween(range.edge, anchor.day) <= JUST_OVER;
}

/** Months back. */
const JUST_OVER = 2;

/** 自5月1日起 and 5月1日起执行 in March: what begins within some months, rather than what began last year. */
function soon(mention: PeriodMention, anchor: Anchor): Range | null {
  const begins = mention.kind === 'force' || (mention.kind === 'since' && !mention.over);
  const range = begins && anchor.day !== '' ? rangeOf(mention.date, anchor, true) : null;
  if (range === null || range.basis !== 'year_inferred' || range.start.slice(0, 4) !== anchor.day.slice(0, 4))
    return null;
  return range.start > anchor.day && monthsBetween(anchor.day, range.start) <= SOON ? range : null;
}

/** Months ahead. */
const SOON = 3;

function monthsBetween(from: string, to: string): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/** 去年同期: the period said before, moved into that year. */
function sameSpan(date: DateExpression | null, said: NonNullable<Anchor['said']>): Range | null {
  if (date?.yearShift == null || said.start === null || said.end === null) return null;
  if (said.start.slice(0, 4) !== said.end.slice(0, 4)) return null;
  const moved = (day: string): string => String(Number(day.slice(0, 4)) + (date.yearShift ?? 0)) + day.slice(4);
  const end = moved(said.end);
  return { start: moved(said.start), end, edge: end, basis: 'relative' };
}

function asOfOf({ date }: PeriodMention): Period['asOf'] {
  return date?.edge === 'close' || date?.unit !== 'day' ? 'close' : 'day';
}

function unresolved(anchor: Anchor): Resolved {
  const end = anchor.day === '' ? null : anchor.day;
  const basis = end === null ? 'none' : 'publication';
  return { start: null, end, type: 'unspecified', basis, warnings: ['period_unresolved'] };
}

/** A rule that holds from a day on has no end, nor has what is still to begin. */
function openEnded({ start, basis }: Range): Resolved {
  return { start, end: null, type: 'standard', basis };
}

function sinceOf({ start, basis }: Range, day: string): Resolved {
  const thisYear = start.slice(0, 4) === day.slice(0, 4) && start.endsWith('-01-01');
  const end = day === '' ? null : day;
  return { start, end, type: thisYear ? 'ytd' : 'to_date', basis, counting: 'always' };
}

/** 今年至6月1日 counts up; 3月至5月 is a stretch. */
function betweenOf(mention: PeriodMention, from: Range, to: Range): Resolved {
  const span = { start: from.start, end: to.edge, basis: from.basis };
  const yearToDay = mention.date?.unit === 'year' && from.start.slice(0, 4) === to.end.slice(0, 4);
  return yearToDay ? { ...span, type: 'ytd', counting: 'always' } : { ...span, type: 'standard' };
}

/** A plan that is over has both ends; one that runs ends with the publication for what is done. */
function namedSpan({ start, end, basis }: Range, { day }: Anchor, status: Status): Resolved {
  const running = day !== '' && day < end && status === 'actual';
  return { start, end: running ? day : end, type: running ? 'to_date' : 'standard', basis };
}

function dateSpan(date: DateExpression | null, { start, end, edge, basis }: Range): Resolved {
  if (date !== null && date.edge !== 'whole') return { start: null, end: edge, type: 'point', basis };
  const monthsUp = date?.unit === 'month' && date.first === 1 && date.last > 1;
  return monthsUp ? { start, end, type: 'ytd', basis, counting: 'always' } : { start, end, type: 'standard', basis };
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

/** Nothing said: what was done lies before the publication; plans and rules have no period. */
export function unsaidPeriod(status: Status, day: string): Period {
  const done = status === 'actual' && day !== '';
  return {
    start: null,
    end: done ? day : null,
    type: 'unspecified',
    basis: done ? 'publication' : 'none',
    text: null,
    span: null,
    counting: 'never',
    asOf: null,
    ahead: false,
    warnings: [],
    rules: [],
  };
}
