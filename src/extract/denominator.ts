/** What a rate is per (G-71): 每人每月1585元, 人均, 月薪, 每个居委会至少1名. */
import { clauseStart, endsClause, hasMarker, markerValue, nounOf, roleOf } from './items.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

const RATED = new Set(['count', 'money', 'duration']);
const REACH_BACK = 12;

/** 人·月, 月, 居委会; null where the number is no rate. */
export function perOf(items: readonly Item[], index: number, quantity: Quantity): string | null {
  const printed = quantity.unit?.per ?? null;
  if (printed !== null || !RATED.has(quantity.unit?.rule.role ?? '')) return printed;
  const parts: string[] = [];
  for (let at = index - 1; at >= Math.max(clauseStart(items, index), index - REACH_BACK); at--) {
    const item = items[at];
    if (item?.kind === 'quantity' && !isListed(items, at, index)) break;
    const value = eachThing(items, at) ?? markerValue(item, 'average');
    if (value !== '' && !parts.includes(value)) parts.unshift(value);
  }
  return parts.length === 0 ? null : parts.join('·');
}

/** 每月分别给予|3000元|、|1500元|和|800元: numbers of one list have one denominator. */
function isListed(items: readonly Item[], at: number, index: number): boolean {
  return items
    .slice(at + 1, index)
    .every((item) => item.kind === 'quantity' || item.text === '、' || roleOf(item) === 'conjunction');
}

/** 居委会 of 每个|居委会: a measure word gives way to the noun that it counts. */
function eachThing(items: readonly Item[], at: number): string | null {
  const item = items[at];
  const isEach = hasMarker(item, 'each') || hasMarker(item, 'average');
  const next = items[at + 1];
  if (!isEach || next === undefined || nounOf(item) !== null || endsClause(next)) return null;
  const noun = nounOf(next);
  return noun === null || noun.class === 'CNY' || noun.class === 'PERCENT' ? null : nounName(next);
}

/** 每名毕业生 is per 人 like 每人. */
function nounName(item: Item): string {
  return nounOf(item)?.class === 'PERSON' ? PERSON : item.text;
}

const PERSON = '人';
