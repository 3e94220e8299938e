/** Numbers that their own shape or neighbours refuse: ordinals, dates, clocks, names, list heads. */
import type { Span } from '../types.ts';
import { compare, type Decimal, whole } from './decimal.ts';
import { frameAround } from './frames.ts';
import { hasMarker, isVerb, roleOf } from './items.ts';
import type { Quantity } from './quantity.ts';
import { type Ask, no, printsUnit } from './question.ts';

/** 第211场, 电话：…, 年满16周岁: the neighbours that the frame rules name. */
export const framed: Ask = ({ text, quantity, knowledge }) => {
  const frame = frameAround(text, quantity, knowledge);
  return frame === null ? null : { reason: frame.class, rule: frame.name };
};

/** A5, 3G, sz300959: glued to a Latin letter. */
export const identifier: Ask = ({ text, quantity }) => {
  const before = text.charCodeAt(quantity.number.start - 1);
  const after = text.charCodeAt(quantity.number.end);
  const glued = isLetter(before) || GLUE.includes(before) || (isLetter(after) && quantity.unit === null);
  return glued ? no('identifier') : null;
};

const GLUE: readonly number[] = ['#', '@', '_'].map((sign) => sign.charCodeAt(0));
const [LOWER_A, LOWER_Z] = ['a'.charCodeAt(0), 'z'.charCodeAt(0)];
/** Sets the bit by which a Latin small letter differs from its capital. */
const SMALL = 0x20;

function isLetter(code: number): boolean {
  const small = code | SMALL;
  return small >= LOWER_A && small <= LOWER_Z;
}

/** 17:00, 2013/3/5. */
export const clock: Ask = ({ text, quantity }) => {
  if (!quantity.arabic) return null;
  const { start, end } = quantity.number;
  return text.charCodeAt(start - 1) === COLON || text.charCodeAt(end) === COLON ? no('time') : null;
};

const COLON = ':'.charCodeAt(0);

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

const ONE = whole(1);

/** 一家企业, 一个月: an article, unless a marker or a further digit makes it a count. */
export const article: Ask = ({ text, quantity }) => {
  const { number, markers, unit } = quantity;
  const one =
    !quantity.arabic &&
    number.end - number.start === 1 &&
    quantity.bounds.value !== null &&
    compare(quantity.bounds.value, ONE) === 0;
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

/** What stands between the nearest signs around a number in its sentence; null where it is not inside. */
function enclosing(text: string, sentence: Span, span: Span, open: string, close: string): string | null {
  const [opening, closing] = [open.charCodeAt(0), close.charCodeAt(0)];
  let from = span.start - 1;
  while (from >= sentence.start && text.charCodeAt(from) !== opening) {
    if (text.charCodeAt(from) === closing) return null;
    from--;
  }
  if (from < sentence.start) return null;
  const behind = text.slice(span.end, sentence.end).indexOf(close);
  return behind < 0 ? null : text.slice(from + 1, span.end + behind);
}

/** 一是…, （二）, 3.: the head of a list item. */
export const listMarker: Ask = ({ text, sentence, quantity }) => {
  const { start, end } = quantity.number;
  if (!HEAD_SIGNS.includes(text.charCodeAt(end)) || printsUnit(quantity)) return null;
  const opens = text.slice(sentence.start, start).trim();
  return opens === '' || opens === '（' ? no('list_marker') : null;
};

const HEAD_SIGNS: readonly number[] = ['、', '.', '．', '）', ')'].map((sign) => sign.charCodeAt(0));
