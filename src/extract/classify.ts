/** Is a number a figure? The closed classes of guidelines 2.1, asked one by one. */
import { longestAt, longestEndingAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import { compare, type Decimal, whole } from './decimal.ts';
import {
  clauseStart,
  endsClause,
  hasMarker,
  isNominalVerb,
  isPassedOver,
  isVerb,
  nounOf,
  REACH,
  roleOf,
  senseOf,
} from './items.ts';
import type { FrameRule, Knowledge } from './knowledge.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

export interface Verdict {
  readonly reason: string;
  readonly rule: string | null;
}

export interface Question {
  readonly text: string;
  readonly sentence: Span;
  readonly items: readonly Item[];
  /** Index of the number among the items. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly knowledge: Knowledge;
}

/** Why the number is no figure, or null where it is one. */
export function refusalOf(question: Question): Verdict | null {
  for (const ask of QUESTIONS) {
    const verdict = ask(question);
    if (verdict !== null) return verdict;
  }
  return null;
}

type Ask = (question: Question) => Verdict | null;

const no = (reason: string): Verdict => ({ reason, rule: null });

/** 第211场, 电话：…, 年满16周岁: the neighbours that the frame rules name. */
const framed: Ask = ({ text, quantity, knowledge }) => {
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
const identifier: Ask = ({ text, quantity }) => {
  const before = text[quantity.number.start - 1] ?? '';
  const after = text[quantity.number.end] ?? '';
  const glued = /[A-Za-z#@_]/.test(before) || (/[A-Za-z]/.test(after) && quantity.unit === null);
  return glued ? no('identifier') : null;
};

/** 17:00, 2013/3/5. */
const clock: Ask = ({ text, quantity }) => {
  const around = `${text[quantity.number.start - 1] ?? ''}${text[quantity.number.end] ?? ''}`;
  return /[:]/.test(around) && quantity.arabic ? no('time') : null;
};

/** 6月, 2023届, 14日; a year by its size. */
const calendar: Ask = ({ quantity }) => {
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
const article: Ask = ({ text, quantity }) => {
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
const tooSmall: Ask = ({ quantity }) => {
  const least = quantity.unit?.rule.min;
  const { value } = quantity.bounds;
  return least !== undefined && value !== null && compare(value, whole(least)) < 0 ? no('enumeration') : null;
};

/** 每20人就有1人, 每吸纳1名: the step of a rate, not a count. */
const perStep: Ask = ({ items, index }) => {
  for (let at = index - 1, steps = 0; at >= 0 && steps < 3; at--, steps++) {
    const item = items[at];
    if (hasMarker(item, 'each')) return no('condition');
    if (!isVerb(item) && roleOf(item) !== 'adverb' && item?.word?.predicate == null) return null;
  }
  return null;
};

/** 连续3个月, 在7天内: a stretch of time that nothing sets or reaches (G-12). */
const duration: Ask = ({ items, index, quantity }) => {
  if (quantity.unit?.rule.role !== 'duration') return null;
  const before = items[index - 1];
  const sense = senseOf(before) || senseOf(items[index - 2]);
  const set = sense === 'be' || sense === 'up_to' || sense === 'down_to' || sense === 'up' || sense === 'down';
  const capped =
    quantity.markers.length > 0 && quantity.bounds.approx === 'at_most' && quantity.start < quantity.number.start;
  return set || capped || isPairStart(items, index) ? null : no('condition');
};

/** 将原先|7个工作日|…压缩至: the first half of a pair. */
function isPairStart(items: readonly Item[], index: number): boolean {
  if (items[index - 1]?.word?.markers.some((marker) => marker.sets === 'pair_from') !== true) return false;
  return items.slice(index + 1).some((item) => ['up_to', 'down_to'].includes(senseOf(item)));
}

/** 超过100人的企业: a class boundary inside the phrase that another number counts. */
const boundary: Ask = ({ items, index, quantity }) => {
  const oneSided = ['more_than', 'at_least', 'less_than', 'at_most'].includes(quantity.bounds.approx);
  if (!oneSided || items[index + 1]?.text !== '的' || quantity.unit === null) return null;
  const role = quantity.unit.rule.role;
  if (senseOf(items[index + 2]) === 'share') return no('condition');
  const noun = nounOf(items[index + 2]);
  if (role !== 'count' || noun === null) return null;
  const own = noun.class === quantity.unit.rule.code || quantity.unit.rule.noun_decides === 'any';
  return own ? null : no('condition');
};

/** 《…》 and short quoted names hold no figures. */
const quoted: Ask = ({ text, sentence, quantity }) => {
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
const listMarker: Ask = ({ text, sentence, quantity }) => {
  const { start, end } = quantity.number;
  const opens = text.slice(sentence.start, start).trim();
  if (!printsUnit(quantity) && (opens === '' || opens === '（') && /^[、.．）)]/.test(text.slice(end, end + 1)))
    return no('list_marker');
  return null;
};

/** 县、乡、村三级, 人工智能、医疗4个专场: the members stand next to their number (G-11). */
const enumeration: Ask = ({ items, index, quantity }) => {
  const { value } = quantity.bounds;
  if (
    quantity.unit === null ||
    value === null ||
    compare(value, whole(MEMBERS_AT_MOST)) > 0 ||
    quantity.markers.length > 0
  )
    return null;
  if (quantity.unit.rule.role !== 'count' && quantity.unit.rule.role !== 'measure') return null;
  const members = listedBefore(items, index);
  return members > 1 && compare(value, whole(1)) > 0 && compare(value, whole(members)) <= 0 ? no('enumeration') : null;
};

const MEMBERS_AT_MOST = 12;

/** How many members a list has that ends right before `index`: 、 and 和 between them. */
function listedBefore(items: readonly Item[], index: number): number {
  if (endsClause(items[index - 1]) || items[index - 1]?.kind === 'quantity') return 0;
  const start = clauseStart(items, index);
  let joints = 0;
  for (let at = index - 1; at >= start; at--) {
    const item = items[at];
    if (item?.kind === 'quantity' || isVerb(item) || isPassedOver(item)) break;
    if (item?.text === '、' || (roleOf(item) === 'conjunction' && at < index - 1)) joints++;
  }
  return joints === 0 ? 0 : joints + 1;
}

function printsUnit(quantity: Quantity): boolean {
  return quantity.unit !== null && quantity.unit.text !== '';
}

/** 三项指标|均|好于预期: a small number that sums up what was just said. */
const summed: Ask = ({ items, index, quantity }) => {
  const { value } = quantity.bounds;
  if (quantity.arabic || value === null || compare(value, whole(SUMMED_AT_MOST)) > 0 || quantity.markers.length > 0)
    return null;
  for (let at = index + 1; at <= index + 2; at++) if (roleOf(items[at]) === 'all') return no('enumeration');
  return null;
};

const SUMMED_AT_MOST = 9;

/** 4个|服务, 2个|保障: an act behind 个 is announced, not counted. */
const announced: Ask = ({ items, index, quantity }) => {
  if (quantity.unit?.rule.noun_decides !== 'any' || quantity.markers.length > 0) return null;
  const next = items[index + 1];
  const act = isVerb(next) || isNominalVerb(next);
  return act && nounOf(items[index + 2]) === null && items[index + 2]?.text !== '的' ? no('enumeration') : null;
};

/** 翻|一番: only behind a verb of growth. */
const lonelyDoubling: Ask = ({ items, index, quantity }) => {
  if (quantity.unit?.rule.role !== 'doubling') return null;
  return items.slice(Math.max(0, index - DOUBLING_REACH), index).some((item) => senseOf(item) === 'up')
    ? null
    : no('lexical');
};

const DOUBLING_REACH = 3;

/** 五大行业分别是：…, 三项措施：一是…: the members follow (G-11). */
const announcedList: Ask = ({ text, sentence, items, index, quantity, knowledge }) => {
  const { value } = quantity.bounds;
  if (
    value === null ||
    quantity.markers.length > 0 ||
    compare(value, whole(MEMBERS_AT_MOST)) > 0 ||
    compare(value, whole(1)) <= 0
  )
    return null;
  if (!['count', 'measure'].includes(quantity.unit?.rule.role ?? '')) return null;
  if (headsFollow(text, sentence, quantity, knowledge)) return no('enumeration');
  return compare(value, whole(listedBehind(items, index))) === 0 ? no('enumeration') : null;
};

const HEADS_REACH = 60;

/** 一是, 首先 within the next words. */
function headsFollow(text: string, sentence: Span, quantity: Quantity, knowledge: Knowledge): boolean {
  const abstract = ['ITEM', 'OTHER'].includes(quantity.unit?.rule.code ?? '');
  for (
    let at = quantity.end;
    abstract && at < Math.min(text.length, quantity.end + HEADS_REACH, sentence.end + HEADS_REACH);
    at++
  ) {
    const hit = longestAt(knowledge.exclusions.lexicon, text, at);
    if (hit !== null && knowledge.exclusions.rules[hit.rules[0] ?? -1]?.class === 'list_marker') return true;
  }
  return false;
}

/** Members of the list behind 是, 为, 包括 or ： in this sentence. */
function listedBehind(items: readonly Item[], index: number): number {
  let at = index + 1;
  while (at < items.length && !opensList(items[at])) {
    if (items[at]?.text === '，' || items[at]?.kind === 'quantity') return 0;
    at++;
  }
  let joints = 0;
  for (
    at++;
    at < items.length && !(endsClause(items[at]) && items[at]?.text !== '：') && items[at]?.kind !== 'quantity';
    at++
  ) {
    if (items[at]?.text === '、' || roleOf(items[at]) === 'conjunction') joints++;
  }
  return joints === 0 ? 0 : joints + 1;
}

function opensList(item: Item | undefined): boolean {
  return item?.text === '：' || senseOf(item) === 'be' || hasMarker(item, 'respective') || hasMarker(item, 'subset');
}

/** 100个城市…求人倍率为1.23: the population inside the name of a rate that has its own number (G-16). */
const population: Ask = ({ items, index }) => {
  for (let at = index + 1; at < Math.min(items.length, index + REACH); at++) {
    const item = items[at];
    const noun = nounOf(item);
    if (noun !== null && (noun.class === 'PERCENT' || noun.class === 'TIMES'))
      return ownNumber(items, at) ? no('name') : null;
    const inside =
      noun !== null ||
      isNominalVerb(item) ||
      item?.kind === 'unknown' ||
      roleOf(item) === 'word' ||
      item?.text === '的';
    if (!inside) return null;
  }
  return null;
};

function ownNumber(items: readonly Item[], at: number): boolean {
  let next = at + 1;
  while (isPassedOver(items[next]) || senseOf(items[next]) === 'be') next++;
  return items[next]?.kind === 'quantity';
}

/** A number that counts nothing: no measure word, no ratio, no noun that could take it. */
const unitless: Ask = ({ quantity }) => (quantity.unit === null ? no('no_unit') : null);

const QUESTIONS: readonly Ask[] = [
  framed,
  identifier,
  clock,
  calendar,
  listMarker,
  quoted,
  article,
  tooSmall,
  perStep,
  duration,
  boundary,
  enumeration,
  summed,
  announced,
  announcedList,
  lonelyDoubling,
  population,
  unitless,
];
