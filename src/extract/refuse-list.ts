/** Numbers that only announce or sum up what the text lists (G-11). */
import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import { compare, whole } from './decimal.ts';
import {
  clauseStart,
  endsClause,
  hasMarker,
  isNominalVerb,
  isPassedOver,
  isVerb,
  nounOf,
  roleOf,
  senseOf,
} from './items.ts';
import type { Knowledge } from './knowledge.ts';
import type { Quantity } from './quantity.ts';
import { type Ask, no } from './question.ts';
import type { Item } from './words.ts';

/** 县、乡、村三级, 人工智能、医疗4个专场: the members stand next to their number (G-11). */
export const enumeration: Ask = ({ items, index, quantity }) => {
  const { value } = quantity.bounds;
  if (quantity.unit === null || value === null || compare(value, MEMBERS_AT_MOST) > 0 || quantity.markers.length > 0)
    return null;
  if (quantity.unit.rule.role !== 'count' && quantity.unit.rule.role !== 'measure') return null;
  const members = listedBefore(items, index);
  return members > 1 && compare(value, ONE) > 0 && compare(value, whole(members)) <= 0 ? no('enumeration') : null;
};

const ONE = whole(1);
const MEMBERS_AT_MOST = whole(12);

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

/** 三项指标|均|好于预期: a small number that sums up what was just said. */
export const summed: Ask = ({ items, index, quantity }) => {
  const { value } = quantity.bounds;
  if (quantity.arabic || value === null || compare(value, SUMMED_AT_MOST) > 0 || quantity.markers.length > 0)
    return null;
  for (let at = index + 1; at <= index + 2; at++) if (roleOf(items[at]) === 'all') return no('enumeration');
  return null;
};

const SUMMED_AT_MOST = whole(9);

/** 4个|服务, 2个|保障: an act behind 个 is announced, not counted. */
export const announced: Ask = ({ items, index, quantity }) => {
  if (quantity.unit?.rule.noun_decides !== 'any' || quantity.markers.length > 0) return null;
  const next = items[index + 1];
  const act = (isVerb(next) || isNominalVerb(next)) && senseOf(next) === 'act';
  return act && nounOf(items[index + 2]) === null && items[index + 2]?.text !== '的' ? no('enumeration') : null;
};

/** 五大行业分别是：…, 三项措施：一是…: the members follow (G-11). */
export const announcedList: Ask = ({ text, sentence, items, index, quantity, knowledge }) => {
  const { value } = quantity.bounds;
  if (value === null || quantity.markers.length > 0 || compare(value, MEMBERS_AT_MOST) > 0 || compare(value, ONE) <= 0)
    return null;
  if (!['count', 'measure'].includes(quantity.unit?.rule.role ?? '')) return null;
  if (headsFollow(text, sentence, quantity, knowledge)) return no('enumeration');
  return compare(value, whole(listedBehind(items, index))) === 0 ? no('enumeration') : null;
};

const HEADS_REACH = 60;
const ABSTRACT = new Set(['ITEM', 'OTHER', 'CASE', 'DOCUMENT', 'PLACE', 'SITE']);

/** 一是, 首先 within the next words. */
function headsFollow(text: string, sentence: Span, quantity: Quantity, knowledge: Knowledge): boolean {
  const abstract = ABSTRACT.has(quantity.unit?.rule.code ?? '');
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

/** Members of the list behind 是, 为, 包括, ： or （ in this sentence. */
function listedBehind(items: readonly Item[], index: number): number {
  let at = index + 1;
  while (at < items.length && !opensList(items[at])) {
    if (items[at]?.text === '，' || items[at]?.kind === 'quantity') return 0;
    at++;
  }
  let joints = 0;
  for (at++; at < items.length && !closesList(items[at]) && items[at]?.kind !== 'quantity'; at++) {
    if (items[at]?.text === '、' || roleOf(items[at]) === 'conjunction') joints++;
  }
  return joints === 0 ? 0 : joints + 1;
}

function closesList(item: Item | undefined): boolean {
  return item?.text === '）' || (endsClause(item) && item?.text !== '：');
}

function opensList(item: Item | undefined): boolean {
  return (
    item?.text === '：' ||
    item?.text === '（' ||
    senseOf(item) === 'be' ||
    hasMarker(item, 'respective') ||
    hasMarker(item, 'subset')
  );
}
