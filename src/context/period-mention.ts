/** Tokens → the reporting periods of a sentence as written, with what each says of the figures behind it. */
import type { Span } from '../types.ts';
import { type DateExpression, dateAt, type Parsed, roleAt } from './date-expression.ts';
import type { PeriodRule } from './period-table.ts';
import type { PeriodToken } from './period-tokens.ts';

/**
 * date 一季度; as_of 截至2月末; since 今年以来; between 今年至6月1日 and 从A到B; until 到今年末, 年底前;
 * now 目前; past 五年来; named “十四五”期间; during 活动期间; vague 春节前后.
 */
export type PeriodKind =
  | 'date'
  | 'as_of'
  | 'since'
  | 'between'
  | 'until'
  | 'now'
  | 'past'
  | 'named'
  | 'during'
  | 'vague';

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
}

type Found = Parsed<Pick<PeriodMention, 'kind' | 'date' | 'to' | 'rule'>>;

const PLAIN = { date: null, to: null, rule: null };

/** All periods of the tokens in reading order; text offsets as in `text`. */
export function periodMentions(text: string, tokens: readonly PeriodToken[]): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = phraseAt(tokens, at);
    if (found !== null) mentions.push(mentionOf(text, tokens, at, found));
    at = found?.next ?? at + 1;
  }
  return mentions.filter((mention) => mention.rule?.role !== 'none');
}

function mentionOf(text: string, tokens: readonly PeriodToken[], at: number, found: Found): PeriodMention {
  const start = tokens[at]?.start ?? 0;
  const end = tokens[found.next - 1]?.end ?? start;
  const rules = tokens.slice(at, found.next).flatMap((token) => token.rule?.name ?? []);
  const versus = tokens[at]?.rule?.role === 'versus' || besideVersus(tokens, at);
  const compared = versus || tokens[found.next - 1]?.rule?.role === 'same';
  return { start, end, text: text.slice(start, end), ...found.value, rules, compared };
}

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
  const date = touching(tokens, at + 1);
  if (date === null) return null;
  return { value: { ...PLAIN, kind: 'as_of', date: date.value }, next: date.next };
}

function touching(tokens: readonly PeriodToken[], at: number): Parsed<DateExpression> | null {
  return tokens[at - 1]?.end === tokens[at]?.start ? dateAt(tokens, at) : null;
}

/** 到|今年末, 到2025年底|前 */
function until(tokens: readonly PeriodToken[], at: number): Found | null {
  if (tokens[at]?.rule?.role !== 'to') return null;
  const date = touching(tokens, at + 1);
  if (date === null) return null;
  const next = isFront(tokens, date.next) ? date.next + 1 : date.next;
  return { value: { ...PLAIN, kind: 'until', date: date.value }, next };
}

function isFront(tokens: readonly PeriodToken[], at: number): boolean {
  const role = roleAt(tokens, at);
  return role === 'front' || role === 'before';
}

const COUNTED = new Set(['year_sign', 'months_sign', 'day_sign', 'year_span']);

/** 近|三|年|来, 五|年来: a span that ends with the publication. */
function past(tokens: readonly PeriodToken[], at: number): Found | null {
  const led = tokens[at]?.rule?.role === 'recent_span';
  const count = led ? at + 1 : at;
  if ((tokens[count]?.number ?? 0) > 100 || tokens[count]?.number === null) return null;
  const sign = roleAt(tokens, count + 1);
  if (sign === null || !COUNTED.has(sign)) return null;
  const closed = roleAt(tokens, count + 2) === 'since';
  if (!led && !closed && sign !== 'year_span') return null;
  return { value: { ...PLAIN, kind: 'past' }, next: closed ? count + 3 : count + 2 };
}

const BY_ITSELF: Readonly<Record<string, PeriodKind>> = {
  now: 'now',
  during: 'during',
  named: 'named',
  vague: 'vague',
  none: 'date',
};

/** Words that are periods by themselves: 截至目前, 活动期间, “十四五”期间. */
function named(tokens: readonly PeriodToken[], at: number): Found | null {
  const rule = tokens[at]?.rule ?? null;
  const kind = BY_ITSELF[rule?.role ?? ''];
  if (rule === null || kind === undefined) return null;
  const closed = kind === 'named' && roleAt(tokens, at + 1) === 'since';
  return { value: { ...PLAIN, kind: closed ? 'since' : kind, rule }, next: closed ? at + 2 : at + 1 };
}

/** A date with what follows it: 以来, 至今, 前, 至6月1日, 同期. */
function dated(tokens: readonly PeriodToken[], at: number): Found | null {
  const date = dateAt(tokens, at);
  if (date === null) return null;
  const { value, next } = date;
  const role = roleAt(tokens, next);
  if (role === 'since') return { value: { ...PLAIN, kind: 'since', date: value }, next: next + 1 };
  if (role === 'same') return { value: { ...PLAIN, kind: 'date', date: value }, next: next + 1 };
  const end = role === 'to' ? touching(tokens, next + 1) : null;
  if (end !== null) return { value: { ...PLAIN, kind: 'between', date: value, to: end.value }, next: end.next };
  if (isFront(tokens, next)) return { value: { ...PLAIN, kind: 'until', date: value }, next: next + 1 };
  return { value: { ...PLAIN, kind: 'date', date: value }, next };
}
