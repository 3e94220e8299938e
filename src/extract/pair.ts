/** The two ends of 由A增加到B (G-62). */

import type { Figure } from './figure.ts';
import { endsClause, hasMarker, isPassedOver, isTransparent, nounOf, senseOf } from './items.ts';
import type { Item } from './words.ts';

const PAIR_REACH = 8;
const LEADS_TO = new Set(['up_to', 'down_to']);

/** Index of 由 in 见习岗位|由|年初|的|2800个|扩充到: what is counted stands before it. -1 without a pair. */
export function pairStart(items: readonly Item[], index: number): number {
  if (!LEADS_TO.has(senseOf(items[pairVerb(items, index)]))) return -1;
  for (let at = index - 1; at >= Math.max(0, index - PAIR_REACH) && !endsClause(items[at]); at--)
    if (hasMarker(items[at], 'pair_from')) return at;
  return -1;
}

/** Index of the word behind the number, 扩充到 where it is the earlier end of a pair. */
export function pairVerb(items: readonly Item[], index: number): number {
  let verb = index + 1;
  while (isPassedOver(items[verb]) || isTransparent(items[verb])) verb++;
  return verb;
}

/** True for the number that 增加到, 压缩至 lead to: 扩充到|4600余个, 增加到|今年9月末|的|918万人. */
export function endsPair(items: readonly Item[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - PAIR_REACH) && !endsClause(items[at]); at--) {
    const sense = senseOf(items[at]);
    if (LEADS_TO.has(sense)) return true;
    if (sense !== '' || nounOf(items[at]) !== null) return false;
  }
  return false;
}

/** Marks both ends; the later one says what the earlier one says: 比重由22.5%提高到27.8% are two shares. */
export function paired(items: readonly Item[], figures: readonly Figure[]): Figure[] {
  const out = [...figures];
  figures.forEach((figure, i) => {
    const next = figures[i + 1];
    if (next === undefined || pairStart(items, figure.index) < 0 || !endsPair(items, next.index)) return;
    if (next.unitCode !== figure.unitCode) return;
    const at = figure.quantity.start;
    out[i] = { ...figure, pair: { role: 'before', at } };
    out[i + 1] = { ...next, measure: figure.measure, pair: { role: 'after', at } };
  });
  return out;
}
