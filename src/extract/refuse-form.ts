/** Numbers that their own shape or neighbours refuse: ordinals, dates, clocks, names, list heads. */
import { longestEndingAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import { compare, type Decimal, whole } from './decimal.ts';
import { hasMarker, isVerb, roleOf } from './items.ts';
import type { FrameRule, Knowledge } from './knowledge.ts';
import type { Quantity } from './quantity.ts';
import { type Ask, no, printsUnit } from './question.ts';

/** 第211场, 电话：…, 年满16周岁: the neighbours that the frame rules name. */
export const framed: Ask = ({ text, quantity, knowledge }) => {
  const frame = knowledge.frames.find((rule) => frameHits(text, quantity, rule, knowledge));
  return frame === undefined ? null : { reason: frame.class, rule: frame.name };
};

/** 用工成本|1384亿元 does not end with 本: a longer word ends there. */
function endsWithWord(text: string, word: string, at: number, knowledge: Knowledge): boolean {
  if (!text.endsWith(word, at)) return false;
  const longest = longestEndingAt(knowledge.wordsBackward.lexicon, text, at);
  return longest === null || longest.start >= at - word.length;
}

function frameHits(text: string, quantity: Quantity, rule: FrameRule, knowledge: Knowledge): boolean {
  const { number, unit } = quantity;
  const starts = [number.start, quantity.start];
  const before =
    rule.before.length === 0 ||
    rule.before.some((word) => starts.some((at) => endsWithWord(text, word, at, knowledge)));
  const after = rule.after.length === 0 || rule.after.some((word) => text.startsWith(word, number.end));
  const behind = unit?.end ?? quantity.end;
  const afterUnit =
    rule.afterUnit.length === 0 ||
    rule.afterUnit.some((word) => text.startsWith(word, behind) || text.startsWith(word, quantity.end));
  return before && after && afterUnit;
}

/** A5, 3G, sz300959: glued to a Latin letter. */
export const identifier: Ask = ({ text, quantity }) => {
  const before = text[quantity.number.start - 1] ?? '';
  const after = text[quantity.number.end] ?? '';
  const glued = /[A-Za-z#@_]/.test(before) || (/[A-Za-z]/.test(after) && quantity.unit === null);
  return glued ? no('identifier') : null;
};

/** 17:00, 2013/3/5. */
export const clock: Ask = ({ text, quantity }) => {
  const around = `${text[quantity.number.start - 1] ?? ''}${text[quantity.number.end] ?? ''}`;
  return /[:]/.test(around) && quantity.arabic ? no('time') : null;
};

/** 6月, 2023届, 14日; a year by its size. */
export const calendar: Ask = ({ quantity }) => {
  const role = quantity.unit?.rule.role;
  if (role === 'calendar') return { reason: 'date', rule: quantity.unit?.rule.name ?? null };
  const year = quantity.unit?.rule.code === 'YEAR' && (quantity.code || isYear(quantity));
  return year ? no('date') : null;
};

const FIRST_YEAR = whole(1000);
const LAST_YEAR = whole(2999);

function isYear(quantity: Quantity): boolean {
  const { lower, upper } = quantity.bounds;
  const inside = (value: Decimal | null): boolean =>
    value !== null && compare(value, FIRST_YEAR) >= 0 && compare(value, LAST_YEAR) <= 0;
  return quantity.multiplier === 0 && inside(lower) && inside(upper);
}

/** 一家企业, 一个月: an article, unless a marker or a further digit makes it a count. */
export const article: Ask = ({ text, quantity }) => {
  const { number, markers, unit } = quantity;
  const one =
    !quantity.arabic &&
    number.end - number.start === 1 &&
    quantity.bounds.value !== null &&
    compare(quantity.bounds.value, whole(1)) === 0;
  return one &&
    !quantity.bare &&
    markers.length === 0 &&
    unit?.rule.role !== 'percent' &&
    text[number.start] !== undefined
    ? no('lexical')
    : null;
};

/** 两省, 三级: the word measures only larger numbers. */
export const tooSmall: Ask = ({ quantity }) => {
  const least = quantity.unit?.rule.min;
  const { value } = quantity.bounds;
  return least !== undefined && value !== null && compare(value, whole(least)) < 0 ? no('enumeration') : null;
};

/** 每20人就有1人, 每吸纳1名: the step of a rate, not a count. */
export const perStep: Ask = ({ items, index }) => {
  for (let at = index - 1, steps = 0; at >= 0 && steps < 3; at--, steps++) {
    const item = items[at];
    if (hasMarker(item, 'each')) return no('condition');
    if (!isVerb(item) && roleOf(item) !== 'adverb' && item?.word?.predicate == null) return null;
  }
  return null;
};

/** 《…》 and short quoted names hold no figures. */
export const quoted: Ask = ({ text, sentence, quantity }) => {
  const name = enclosing(text, sentence, quantity, '《', '》');
  if (name !== null) return no('name');
  const quote = enclosing(text, sentence, quantity, '“', '”');
  const short = quote !== null && quote.length <= QUOTED_NAME_AT_MOST && !/[，。；：]/.test(quote);
  return short ? no('slogan') : null;
};

const QUOTED_NAME_AT_MOST = 16;

function enclosing(text: string, sentence: Span, span: Span, open: string, close: string): string | null {
  const from = text.slice(sentence.start, span.start).lastIndexOf(open) + sentence.start;
  if (from < sentence.start || text.slice(from, span.start).includes(close)) return null;
  const behind = text.slice(span.end, sentence.end).indexOf(close);
  return behind < 0 ? null : text.slice(from + 1, span.end + behind);
}

/** 一是…, （二）, 3.: the head of a list item. */
export const listMarker: Ask = ({ text, sentence, quantity }) => {
  const { start, end } = quantity.number;
  const opens = text.slice(sentence.start, start).trim();
  if (!printsUnit(quantity) && (opens === '' || opens === '（') && /^[、.．）)]/.test(text.slice(end, end + 1)))
    return no('list_marker');
  return null;
};
