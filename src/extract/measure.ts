/** What a number says: a level, a change with its sign, a share, a ratio (guidelines section 9). */
import type { MeasureKind } from '../types.ts';
import {
  clauseEnd,
  clauseStart,
  endsClause,
  hasMarker,
  isPassedOver,
  isTransparent,
  isVerb,
  markerValue,
  nounOf,
  REACH,
  roleOf,
  senseOf,
} from './items.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

export interface Measure {
  readonly kind: MeasureKind;
  /** -1 for falls. */
  readonly sign: 1 | -1;
  /** Growth by N 倍 is 100N %: the value is per cent then. */
  readonly timesAsPercent: boolean;
  /** yoy, mom, qoq, ytd_yoy, vs_year_end, other; null for levels. */
  readonly comparison: string | null;
  /** Item index of the verb that says so, -1 without one. */
  readonly verb: number;
  /** Rule of the word that says so, null where none does. */
  readonly rule: string | null;
}

const LEVEL: Measure = { kind: 'level', sign: 1, timesAsPercent: false, comparison: null, verb: -1, rule: null };

/** Reads the words left of item `index` (a quantity) up to the clause start, then those right of it. */
export function measureOf(
  items: readonly Item[],
  index: number,
  quantity: Quantity,
  previous: Measure | null,
): Measure {
  const verb = changeVerb(items, index);
  const change = verb < 0 ? null : changeBy(items, index, verb, quantity, previous);
  if (change !== null) return change;
  if (previous !== null && isListMember(items, index)) return previous;
  const role = quantity.unit?.rule.role ?? '';
  if (role === 'percent') return percentMeasure(items, index);
  if (role === 'fixed' || role === 'doubling') return fixedMeasure(items, index, quantity);
  if (role === 'point')
    return {
      ...LEVEL,
      kind: 'change_abs',
      comparison: comparisonIn(items, index),
      sign: verb < 0 ? 1 : signOf(senseOf(items[verb])),
      verb,
    };
  if (role === 'times') return { ...LEVEL, kind: isNamedRatio(items, index) ? 'level' : 'ratio' };
  return LEVEL;
}

/** The verb of change that touches the number: 增长|约|5%, 下降了|0.2个百分点. -1 without one. */
function changeVerb(items: readonly Item[], index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    const sense = senseOf(item);
    const near = item?.text.length !== 1 || at === index - 1;
    if (sense !== '' && sense !== 'be' && near) return at;
    if (!near && sense !== '') return -1;
    if (
      isTransparent(item) ||
      isPassedOver(item) ||
      roleOf(item) === 'particle' ||
      roleOf(item) === 'time' ||
      isLinkPreposition(item) ||
      item?.text === '（'
    )
      continue;
    return growthNoun(items, at) ? at : -1;
  }
  return -1;
}

/** 增长率均|在|2倍以上: one-character prepositions lead to the number. */
function isLinkPreposition(item: Item | undefined): boolean {
  return roleOf(item) === 'preposition' && item?.text.length === 1;
}

function growthNoun(items: readonly Item[], at: number): boolean {
  return nounOf(items[at])?.measure === 'change_rel';
}

/** 降幅 is a fall. */
function growthSense(item: Item | undefined): string {
  return nounOf(item)?.falls === true ? 'down' : 'up';
}

function changeBy(
  items: readonly Item[],
  index: number,
  verb: number,
  quantity: Quantity,
  previous: Measure | null,
): Measure | null {
  const sense = growthNoun(items, verb) ? growthSense(items[verb]) : senseOf(items[verb]);
  if (sense !== 'up' && sense !== 'down') return null;
  const role = quantity.unit?.rule.role ?? '';
  const comparison =
    comparisonIn(items, index) ?? comparisonBefore(items, index) ?? sharedComparison(items, verb, previous);
  const made = { sign: signOf(sense), comparison: comparison ?? 'other', verb };
  if (role === 'percent' || role === 'fixed' || role === 'doubling') return { ...LEVEL, ...made, kind: 'change_rel' };
  if (role === 'times' && quantity.unit?.text === '') return { ...LEVEL, ...made, kind: 'change_abs' };
  if (role === 'times') return { ...LEVEL, ...made, kind: 'change_rel', timesAsPercent: true };
  if (role === 'point') return { ...LEVEL, ...made, kind: 'change_abs' };
  if (role === 'duration' || role === 'calendar') return null;
  const objectFollows = (comparison === null && nounOf(items[index + 1]) !== null) || items[index + 1]?.text === '的';
  return objectFollows ? null : { ...LEVEL, ...made, kind: 'change_abs' };
}

function signOf(sense: string): 1 | -1 {
  return sense === 'down' || sense === 'down_to' ? -1 : 1;
}

/** 同比, 环比, 比上年 in the clause, or 比/较 + anything: other. */
export function comparisonIn(items: readonly Item[], index: number): string | null {
  const start = clauseStart(items, index);
  for (let at = index - 1; at >= start; at--) {
    const value = markerValue(items[at], 'comparison');
    if (value !== '') return value;
  }
  return null;
}

/** 与上季度相比|，|需求减少1896人，下降3.3%；…: said once for the sentence, by a clause that says nothing else. */
function comparisonBefore(items: readonly Item[], index: number): string | null {
  for (let at = clauseStart(items, index) - 1; at >= Math.max(0, index - REACH); at--) {
    const value = markerValue(items[at], 'comparison');
    if (value !== '' && endsClause(items[at + 1])) return value;
  }
  return null;
}

/** 同比增加171元，|增长3.5%: a clause that opens with its verb goes on with the comparison. */
function sharedComparison(items: readonly Item[], verb: number, previous: Measure | null): string | null {
  const start = clauseStart(items, verb);
  return items.slice(start, verb).every(isPassedOver) ? (previous?.comparison ?? null) : null;
}

/** 同比分别增长5.2%、3.1%: only list signs since the number before. */
export function isListMember(items: readonly Item[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && (items[at]?.text === '、' || roleOf(items[at]) === 'conjunction')) at--;
  return at < index - 1 && items[at]?.kind === 'quantity';
}

/** X% without a verb of change: a named rate is a level, the rest is a share (C-3). */
function percentMeasure(items: readonly Item[], index: number): Measure {
  const start = clauseStart(items, index);
  for (let at = index - 1; at >= start; at--) {
    const item = items[at];
    if (senseOf(item) === 'share' || hasMarker(item, 'share_of') || senseOf(item) === 'complete')
      return { ...LEVEL, kind: 'share', rule: item?.word?.predicate?.name ?? null };
    const measure = nounOf(item)?.measure;
    const rule = nounOf(item)?.name ?? null;
    if (measure === 'share') return { ...LEVEL, kind: 'share', rule };
    if (measure === 'change_rel')
      return {
        ...LEVEL,
        kind: 'change_rel',
        sign: signOf(growthSense(item)),
        comparison: comparisonIn(items, index) ?? 'other',
        verb: at,
        rule,
      };
    if (nounOf(item)?.class === 'PERCENT') return { ...LEVEL, rule };
    if (item?.kind === 'quantity' && items[at + 1]?.text !== '、') break;
    if (isVerb(item) && senseOf(item) === 'act') break;
  }
  const told = toldRate(items, index, start);
  if (told !== null) return { ...LEVEL, rule: told };
  const upTo = senseOf(items[index - 1]);
  if (upTo === 'up_to' || upTo === 'down_to') return LEVEL;
  return { ...LEVEL, kind: 'share' };
}

/** 失业率3.1%，…控制在5%以内: a clause without a noun of its own goes on about the last rate. */
function toldRate(items: readonly Item[], index: number, start: number): string | null {
  if (items.slice(start, index).some((item) => nounOf(item) !== null)) return null;
  if (nounOf(items[index + 1]) !== null || items[index + 1]?.text === '的') return null;
  for (let at = start - 1; at >= Math.max(0, index - REACH); at--) {
    const noun = nounOf(items[at]);
    if (noun !== null) return noun.class === 'PERCENT' && noun.measure === 'level' ? noun.name : null;
  }
  return null;
}

/** 半数企业 is a share; 减半 and 翻两番 are changes. */
function fixedMeasure(items: readonly Item[], index: number, quantity: Quantity): Measure {
  const doubling = quantity.unit?.rule.role === 'doubling';
  const fall = (quantity.unit?.rule.value ?? 0) < 0;
  if (!doubling && !fall) return { ...LEVEL, kind: 'share' };
  return { ...LEVEL, kind: 'change_rel', comparison: comparisonIn(items, index) ?? 'other' };
}

/** 求人倍率为1.37倍: the rate's own level. */
function isNamedRatio(items: readonly Item[], index: number): boolean {
  const start = clauseStart(items, index);
  for (let at = index - 1; at >= start; at--) if (nounOf(items[at])?.class === 'TIMES') return true;
  return false;
}

/** True where the clause right of the number goes on with a word before it ends. */
export function clauseGoesOn(items: readonly Item[], index: number): boolean {
  return clauseEnd(items, index) > index + 1 && !endsClause(items[index + 1]);
}
