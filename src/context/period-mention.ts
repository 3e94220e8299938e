/** Tokens → the reporting periods of a sentence as written, with what each says of the figures behind it. */
import type { Span } from '../types.ts';
import { type DateExpression, dateAt, NO_DATE, openingYear, type Parsed, roleAt, yearsAgo } from './date-expression.ts';
import type { PeriodRule } from './period-table.ts';
import type { PeriodToken } from './period-tokens.ts';

/**
 * date 一季度; as_of 截至2月末; since 今年以来; after 3月1日后; open 启动以来; between 今年至6月1日 and 从A到B;
 * until 到今年末, 年底前; now 目前; past 五年来; ago 三年前; named “十四五”期间; during 活动期间; event 当天;
 * vague 春节前后; force 1月1日起执行; present 现有; goal 年度目标; list 3月15日、22日.
 */
export type PeriodKind =
  | 'date'
  | 'as_of'
  | 'since'
  | 'after'
  | 'open'
  | 'between'
  | 'until'
  | 'now'
  | 'past'
  | 'ago'
  | 'named'
  | 'during'
  | 'event'
  | 'vague'
  | 'force'
  | 'present'
  | 'goal'
  | 'list';

export interface PeriodMention extends Span {
  readonly text: string;
  readonly kind: PeriodKind;
  readonly date: DateExpression | null;
  /** The other end of `between`. */
  readonly to: DateExpression | null;
  /** The rule whose word names the period by itself (截至目前, “十四五”). */
  readonly rule: PeriodRule | null;
  readonly rules: readonly string[];
  /** Stands beside 比, 较, 同期: what a change is counted from, no period of the figure. */
  readonly compared: boolean;
  /** 去年同期: the period said before, in that year. */
  readonly same: boolean;
  /** Closed by 以来 or 至今: lies behind the publication. */
  readonly over: boolean;
  /** The dates of a list, in order. */
  readonly members: readonly PeriodMention[];
}

type Found = Parsed<Pick<PeriodMention, 'kind' | 'date' | 'to' | 'rule'>>;

/** A period of one date, or of none. */
function dateFound(kind: PeriodKind, date: DateExpression | null, next: number): Found {
  return { value: { kind, date, to: null, rule: null }, next };
}

/** A period that a word names by itself. */
function ruleFound(kind: PeriodKind, rule: PeriodRule | null, next: number): Found {
  return { value: { kind, date: null, to: null, rule }, next };
}

function spanFound(date: DateExpression, to: DateExpression, next: number): Found {
  return { value: { kind: 'between', date, to, rule: null }, next };
}

/** All periods of the tokens in reading order; text offsets as in `text`. */
export function periodMentions(text: string, tokens: readonly PeriodToken[]): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = isLoneNumber(tokens, at) ? null : sinceBehind(text, tokens, phraseAt(tokens, at));
    if (found !== null) mentions.push(mentionOf(text, tokens, at, found));
    at = found?.next ?? at + 1;
  }
  return mentions.filter((mention) => mention.rule?.role !== 'none');
}

/** No period word touches the number: most numbers of a sentence are its figures. */
function isLoneNumber(tokens: readonly PeriodToken[], at: number): boolean {
  return tokens[at]?.rule === null && roleAt(tokens, at + 1) === null;
}

function mentionOf(text: string, tokens: readonly PeriodToken[], at: number, found: Found): PeriodMention {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[found.next - 1]?.end ?? start;
  const { kind, date, to, rule } = found.value;
  const versus = tokens[at]?.rule?.role === 'versus' || besideVersus(tokens, at);
  const last = tokens[found.next - 1];
  const same = last?.rule?.role === 'same';
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    date,
    to,
    rule,
    rules: rulesOf(tokens, at, found.next),
    compared: versus || same,
    same,
    over: last?.rule?.role === 'since' && last.rule.value === OVER_EVENT,
    members: [],
  };
}

/** The names of the rules behind the tokens from `at` to `next`. */
function rulesOf(tokens: readonly PeriodToken[], at: number, next: number): string[] {
  const names: string[] = [];
  for (let i = at; i < next; i++) {
    const name = tokens[i]?.rule?.name;
    if (name !== undefined) names.push(name);
  }
  return names;
}

const EVENT_AT_MOST = 12;
/** The value of rules whose word closes a span over the event that opened it: 1月30日启动|以来. */
const OVER_EVENT = 1;

/** 1月30日|启动以来: the word stands behind what happened on that day. */
function sinceBehind(text: string, tokens: readonly PeriodToken[], found: Found | null): Found | null {
  if (found?.value.kind !== 'date') return found;
  const end = tokens[found.next - 1]?.end ?? 0;
  for (let at = found.next; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start - end > EVENT_AT_MOST || token.number !== null) return found;
    if (token.rule?.role !== 'since' || token.rule.value !== OVER_EVENT) continue;
    const clean = !CLAUSE_SIGN.test(text.slice(end, token.start));
    return clean ? { value: { ...found.value, kind: 'since' }, next: at + 1 } : found;
  }
  return found;
}

const CLAUSE_SIGN = /[，；：。]/;

function besideVersus(tokens: readonly PeriodToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.rule?.role === 'versus' && before.end === tokens[at]?.start;
}

function phraseAt(tokens: readonly PeriodToken[], at: number): Found | null {
  return asOf(tokens, at) ?? until(tokens, at) ?? past(tokens, at) ?? named(tokens, at) ?? dated(tokens, at);
}

/** 截至|2月末 */
function asOf(tokens: readonly PeriodToken[], at: number): Found | null {
  if (tokens[at]?.rule?.role !== 'as_of') return null;
  const plan = planEnd(tokens, at + 1);
  if (plan !== null) return { value: { ...plan.value, kind: 'as_of' }, next: plan.next };
  const date = touching(tokens, at + 1);
  if (date === null) return null;
  return dateFound('as_of', date.value, date.next);
}

/** “十三五”|末 */
function planEnd(tokens: readonly PeriodToken[], at: number): Found | null {
  const rule = tokens[at]?.rule ?? null;
  if (rule?.role !== 'named' || roleAt(tokens, at + 1) !== 'close') return null;
  return { value: { kind: 'named', rule, to: null, date: { ...NO_DATE, edge: 'close' } }, next: at + 2 };
}

function touching(tokens: readonly PeriodToken[], at: number): Parsed<DateExpression> | null {
  return tokens[at - 1]?.end === tokens[at]?.start ? dateAt(tokens, at) : null;
}

/** 到|今年末, 到2025年底|前 */
function until(tokens: readonly PeriodToken[], at: number): Found | null {
  if (tokens[at]?.rule?.role !== 'to') return null;
  const plan = planEnd(tokens, at + 1);
  if (plan !== null) return { value: { ...plan.value, kind: 'until' }, next: plan.next };
  const date = touching(tokens, at + 1);
  if (date === null) return null;
  const next = isFront(tokens, date.next) ? date.next + 1 : date.next;
  return dateFound('until', date.value, next);
}

function isFront(tokens: readonly PeriodToken[], at: number): boolean {
  const role = roleAt(tokens, at);
  return role === 'front' || role === 'before';
}

const COUNTED = new Set(['year_sign', 'months_sign', 'day_sign', 'year_span']);

/** The value of rules whose word may mean the plan said before: 五|年间. */
const WITHIN_SAID = 1;

/** 近|三|年|来, 五|年来: a span that ends with the publication; 五年间 keeps its years in `date`. */
function past(tokens: readonly PeriodToken[], at: number): Found | null {
  const led = tokens[at]?.rule?.role === 'recent_span';
  const count = led ? at + 1 : at;
  if ((tokens[count]?.number ?? 0) > 100 || tokens[count]?.number === null) return null;
  const sign = roleAt(tokens, count + 1);
  if (sign === null || !COUNTED.has(sign)) return null;
  const closed = roleAt(tokens, count + 2) === 'since';
  if (!led && !closed && sign !== 'year_span') return null;
  const within = tokens[count + 1]?.rule?.value === WITHIN_SAID;
  const date = within ? { ...NO_DATE, yearShift: -(tokens[count]?.number ?? 0) } : null;
  return dateFound('past', date, closed ? count + 3 : count + 2);
}

const BY_ITSELF: Readonly<Record<string, PeriodKind>> = {
  now: 'now',
  during: 'during',
  named: 'named',
  vague: 'vague',
  event_day: 'event',
  present: 'present',
  goal: 'goal',
  none: 'date',
};

/** Words that are periods by themselves: 截至目前, 活动期间, “十四五”期间. */
function named(tokens: readonly PeriodToken[], at: number): Found | null {
  const rule = tokens[at]?.rule ?? null;
  if (rule?.role === 'since' && rule.value === OVER_EVENT) return ruleFound('open', null, at + 1);
  const kind = BY_ITSELF[rule?.role ?? ''];
  if (rule === null || kind === undefined) return null;
  const plan = planEnd(tokens, at);
  if (plan !== null) return plan;
  const closed = kind === 'named' && roleAt(tokens, at + 1) === 'since';
  return closed ? ruleFound('since', rule, at + 2) : ruleFound(kind, rule, at + 1);
}

/** A date with what follows it: 以来, 起至7月31日, 至今, 前, 至6月1日, 同期, 当月, 启动的. */
function dated(tokens: readonly PeriodToken[], at: number): Found | null {
  const ago = yearsAgo(tokens, at);
  if (ago !== null) return dateFound('ago', ago.value, ago.next);
  const date = openingYear(tokens, at) ?? dateAt(tokens, at);
  if (date === null) return null;
  const { value, next } = date;
  const role = roleAt(tokens, next);
  if (role === 'force') return dateFound('force', value, next + 1);
  const closed = role === 'since' && roleAt(tokens, next + 1) === 'to' ? touching(tokens, next + 2) : null;
  if (closed !== null) return spanFound(value, closed.value, closed.next);
  if (role === 'since' || role === 'launch') return dateFound('since', value, next + 1);
  if (role === 'after') return dateFound('after', value, next + 1);
  if (isItself(tokens, next, value)) return dateFound('date', value, next + 1);
  if (role === 'same') return dateFound('date', value, next + 1);
  const end = role === 'to' ? touching(tokens, next + 1) : null;
  if (end !== null) return spanFound(value, end.value, end.next);
  if (isFront(tokens, next)) return dateFound('until', value, next + 1);
  return dateFound('date', value, next);
}

/** 8月|当月, 三季度|当季. */
function isItself(tokens: readonly PeriodToken[], at: number, { unit }: DateExpression): boolean {
  const role = roleAt(tokens, at);
  return (role === 'month' || role === 'quarter') && role === unit && tokens[at]?.rule?.value === 0;
}
