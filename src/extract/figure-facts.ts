/** Small facts about a number that its clause and its words tell: done, counted up, a stock, a norm, an average. */
import { longestAt } from '../rules/lexicon.ts';
import type { Entity, Figure, Predicate } from './figure.ts';
import { clauseStart, hasMarker, markerValue, REACH, roleOf } from './items.ts';
import type { Knowledge } from './knowledge.ts';
import { containsOne } from './mask.ts';
import type { Measure } from './measure.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

/** 收入 where the clause says that somebody earned the sum: 每月能挣3200元. */
export function earnedIn(items: readonly Item[], index: number): string | null {
  if (items[index]?.kind !== 'quantity') return null;
  for (let at = clauseStart(items, index); at < index; at++)
    if (hasMarker(items[at], 'earned')) return markerValue(items[at], 'earned');
  return null;
}

/** 合计|超过|四分之三. */
export const SUM_REACH = 3;

/** 平均; 人均, 每人 say what it is per. */
export function isPlainAverage(item: Item): boolean {
  return hasMarker(item, 'average') && markerValue(item, 'average') === '';
}

/** 领取2.12万人，环比下降1.4%: a change is of what its level leaves unsaid too. */
export function unsaidBefore({ kind }: Measure, previous: Figure | undefined): string | null {
  return kind.startsWith('change') ? (previous?.unsaid ?? null) : null;
}

/** 已, and verbs that begin with it: 已有. */
export function isDone(item: Item): boolean {
  return roleOf(item) === 'aspect' || markerValue(item, 'status') === 'actual';
}

/** 累计 reaches over ， up to a ； or the end of the sentence (C-2). */
export function countedUp(items: readonly Item[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    if (items[at]?.text === '；') return false;
    if (hasMarker(items[at], 'cumulative')) return true;
  }
  return false;
}

/** The words of the entity or of the verb name a stock. */
export function isStock(text: string, entity: Entity, predicate: Predicate, knowledge: Knowledge): boolean {
  const { wording, head } = predicate;
  return (
    (entity.span !== null && containsOne(knowledge.stocks, text.slice(entity.span.start, entity.span.end))) ||
    containsOne(knowledge.stocks, wording) ||
    (head !== wording && containsOne(knowledge.stocks, head))
  );
}

/** 最低工资标准|为|1520元: what is set, unless a verb says that it came about. */
export function isNorm(text: string, entity: Entity, predicate: Predicate, { norms, words }: Knowledge): boolean {
  if (entity.span === null || !containsOne(norms, text.slice(entity.span.start, entity.span.end))) return false;
  const verb = longestAt(words.lexicon, predicate.head, 0);
  const sense = words.rules[verb?.rules[0] ?? -1]?.predicate?.sense ?? 'be';
  return predicate.span === null || sense === 'be';
}

/** 比例|不低于|60%: a share with a bound that is set. */
export function isSet(quantity: Quantity, done: boolean, { normBounds }: Knowledge): boolean {
  return !done && quantity.unit?.rule.role === 'percent' && quantity.markers.some((marker) => normBounds.has(marker));
}
