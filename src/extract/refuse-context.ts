/** Numbers that their clause refuses: conditions, class boundaries, populations inside a name. */

import { clauseStart, hasMarker, isNominalVerb, isPassedOver, nounOf, REACH, roleOf, senseOf } from './items.ts';
import { phraseAfter } from './noun-phrase.ts';
import { pairStart } from './pair.ts';
import { type Ask, no } from './question.ts';
import type { Item } from './words.ts';

/** 连续3个月, 在7天内: a stretch of time that nothing sets, reaches or averages (G-12). */
export const duration: Ask = ({ items, index, quantity }) => {
  if (quantity.unit?.rule.role !== 'duration') return null;
  const before = items[index - 1];
  const sense = senseOf(before) || senseOf(items[index - 2]);
  const set = sense === 'be' || sense === 'up_to' || sense === 'down_to' || sense === 'up' || sense === 'down';
  const capped =
    quantity.markers.length > 0 && quantity.bounds.approx === 'at_most' && quantity.start < quantity.number.start;
  const averaged = items.slice(clauseStart(items, index), index).some((item) => hasMarker(item, 'average'));
  return set || capped || averaged || isPairStart(items, index) ? null : no('condition');
};

/** 将原先|7个工作日|…压缩至: the first half of a pair. */
function isPairStart(items: readonly Item[], index: number): boolean {
  if (pairStart(items, index) >= 0) return true;
  if (items[index - 1]?.word?.markers.some((marker) => marker.sets === 'pair_from') !== true) return false;
  return items.slice(index + 1).some((item) => ['up_to', 'down_to'].includes(senseOf(item)));
}

/** 超过100人的企业: a class boundary inside the phrase that another number counts. */
export const boundary: Ask = ({ items, index, quantity }) => {
  const oneSided = ['more_than', 'at_least', 'less_than', 'at_most'].includes(quantity.bounds.approx);
  if (!oneSided || items[index + 1]?.text !== '的' || quantity.unit === null) return null;
  const role = quantity.unit.rule.role;
  if (senseOf(items[index + 2]) === 'share') return no('condition');
  if (role === 'money') return ofOtherThings(items, index) ? no('condition') : null;
  const noun = nounOf(items[index + 2]);
  if (role !== 'count' || noun === null) return null;
  const own = noun.class === quantity.unit.rule.code || quantity.unit.rule.noun_decides === 'any';
  return own ? null : no('condition');
};

/** 3000元以上的|岗位: the sum describes posts; 1000万元的|专项资金 is the sum itself. */
function ofOtherThings(items: readonly Item[], index: number): boolean {
  const head = phraseAfter(items, index + 1, () => true)?.head ?? null;
  return head !== null && head.class !== 'CNY';
}

/** 翻|一番: only behind a verb of growth. */
export const lonelyDoubling: Ask = ({ items, index, quantity }) => {
  if (quantity.unit?.rule.role !== 'doubling') return null;
  return items.slice(Math.max(0, index - DOUBLING_REACH), index).some((item) => senseOf(item) === 'up')
    ? null
    : no('lexical');
};

const DOUBLING_REACH = 3;

/** 100个城市…求人倍率为1.23: the population inside the name of a rate that has its own number (G-16). */
export const population: Ask = ({ items, index, quantity }) => {
  if (quantity.unit?.rule.role === 'percent') return null;
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
