/** Noun phrases that do not touch their number: the subject of its clause, the topic of its sentence. */
import {
  clauseEnd,
  clauseStart,
  endsClause,
  hasMarker,
  isNominalVerb,
  isPassedOver,
  isTransparent,
  isVerb,
  nounOf,
  REACH,
  roleOf,
  senseOf,
} from './items.ts';
import type { NounRule } from './knowledge.ts';
import { type NounPhrase, phraseBefore } from './noun-phrase.ts';
import type { Item } from './words.ts';

/** Senses of the verbs that only lead to the number: 为, 增至, 压缩至. */
const LINKS = new Set(['be', 'up_to', 'down_to']);

/** Index left of which the noun phrase of a number ends: be-verbs, 已, 约为, 在 and 的 are passed over. */
export function beforeVerbs(items: readonly Item[], index: number): number {
  let at = index;
  while (at > Math.max(0, index - REACH)) {
    const item = items[at - 1];
    const link = LINKS.has(senseOf(item)) && nounOf(item) === null;
    if (
      !link &&
      !isPassedOver(item) &&
      !isTransparent(item) &&
      roleOf(item) !== 'locative' &&
      roleOf(item) !== 'time' &&
      !isLinkPreposition(item) &&
      roleOf(item) !== 'particle'
    )
      break;
    at--;
  }
  return at;
}

const LINK_PREPOSITIONS_AT_MOST = 1;

/** 在, 于 right before a number: 薪酬|在|2000元, 用工缺口|在|10人以内. */
function isLinkPreposition(item: Item | undefined): boolean {
  return roleOf(item) === 'preposition' && item !== undefined && item.end - item.start <= LINK_PREPOSITIONS_AT_MOST;
}

/** Left of a change: 比上年同期, 同比 and the verb are passed over, the subject stands before them. */
export function beforeChange(items: readonly Item[], verb: number): number {
  const start = clauseStart(items, verb);
  let at = verb;
  for (let i = verb - 1; i >= start; i--) {
    if (hasMarker(items[i], 'comparison') || senseOf(items[i]) === 'compare') at = i;
    else if (roleOf(items[i]) === 'preposition' && items[i]?.text !== undefined && startsComparison(items, i, verb))
      at = i;
  }
  return beforeVerbs(items, at);
}

/** 比|4月份|下降, 较|年初|增加: a preposition with only time or quantity words up to the verb. */
function startsComparison(items: readonly Item[], at: number, verb: number): boolean {
  for (let i = at + 1; i < verb; i++) if (isVerb(items[i])) return false;
  return items[at]?.end !== undefined && (items[at]?.end ?? 0) - (items[at]?.start ?? 0) === 1;
}

/** The first noun phrase of the clause before this one, for a clause that opens with its verb. */
export function previousSubject(items: readonly Item[], index: number): NounPhrase | null {
  const start = clauseStart(items, index);
  if (start === 0) return null;
  return subjectIn(items, clauseStart(items, start - 1), start - 1);
}

/** The first phrase with a head noun between two indexes. */
export function subjectIn(items: readonly Item[], from: number, to: number): NounPhrase | null {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const inside = nounOf(items[at]) !== null || isNominalVerb(items[at]) || items[at]?.kind === 'unknown';
    const goesOn =
      at + 1 < to &&
      (nounOf(items[at + 1]) !== null || isNominalVerb(items[at + 1]) || items[at + 1]?.kind === 'unknown');
    if (nounOf(items[at]) !== null && !goesOn && inside) {
      const found = phraseBefore(items, at + 1);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The nearest phrase left of `index` in the sentence whose head is accepted and that no number counts. */
export function nearestBefore(
  items: readonly Item[],
  index: number,
  accepts: (noun: NounRule) => boolean,
  taken: (at: number) => boolean,
): NounPhrase | null {
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const noun = nounOf(items[at]);
    if (noun !== null && accepts(noun) && !taken(at)) return phraseBefore(items, at + 1);
  }
  return null;
}

/** True where the clause of `index` has no noun before it. */
export function opensClause(items: readonly Item[], index: number): boolean {
  const start = clauseStart(items, index);
  for (let at = start; at < index; at++) if (nounOf(items[at]) !== null) return false;
  return !endsClause(items[index]) && clauseEnd(items, index) >= index;
}
