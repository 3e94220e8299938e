/** Units that no measure word prints: 781万|贫困劳动力, 参保人数…1753万, 求人倍率为1.37 (G-7). */
import { mapBounds } from './bounds.ts';
import { type Decimal, rounded, shift } from './decimal.ts';
import { endsClause, isPassedOver, nounOf, senseOf } from './items.ts';
import type { Knowledge, NounRule, UnitRule } from './knowledge.ts';
import { phraseAfter, phraseBefore } from './noun-phrase.ts';
import type { Quantity } from './quantity.ts';
import { beforeChange, beforeVerbs } from './subject.ts';
import type { UnitReading } from './unit.ts';
import type { Item } from './words.ts';

/** The quantity with the unit of its noun, or as it was. `last` is the unit of the number before it. */
export function withImpliedUnit(
  items: readonly Item[],
  index: number,
  quantity: Quantity,
  last: UnitReading | null,
  knowledge: Knowledge,
): Quantity {
  if (quantity.unit !== null || quantity.code) return quantity;
  if (quantity.ratio !== null) return asPercent(quantity, knowledge);
  if (items[index + 1]?.kind === 'quantity') return quantity;
  const rule = impliedRule(items, index, quantity, knowledge) ?? chained(items, index, quantity, last);
  if (rule === null) return quantity;
  const at = quantity.number.end;
  return { ...quantity, unit: { rule, start: at, end: at, text: '', per: null, perRule: null } };
}

/** 百分之六十 is 60 %; 三分之一 becomes 33.3333333333 % (C-16). */
function asPercent(quantity: Quantity, knowledge: Knowledge): Quantity {
  const rule = knowledge.plainUnits.get('PERCENT');
  if (rule === undefined) return quantity;
  const at = quantity.number.end;
  const unit: UnitReading = { rule, start: at, end: at, text: '', per: null, perRule: null };
  if (quantity.ratio === 'percent') return { ...quantity, unit };
  const by = (value: Decimal): Decimal => rounded(shift(value, 2));
  return {
    ...quantity,
    unit,
    bounds: mapBounds(quantity.bounds, by),
    resolution: by(quantity.resolution),
    place: by(quantity.place),
  };
}

const COUNTED = new Set(['PERSON', 'ORG', 'HOUSEHOLD', 'JOB', 'HEADCOUNT', 'EVENT', 'INSTITUTION', 'SITE', 'CNY']);

function impliedRule(items: readonly Item[], index: number, quantity: Quantity, knowledge: Knowledge): UnitRule | null {
  const scaled =
    quantity.multiplier > 0 ||
    quantity.bounds.approx === 'over' ||
    quantity.bounds.approx === 'several' ||
    quantity.bare;
  const behind = scaled ? phraseAfter(items, index, (noun) => COUNTED.has(noun.class)) : null;
  const near =
    behind !== null && (behind.first === index + 1 || (behind.first === index + 2 && items[index + 1]?.text === '的'));
  if (near) return unitFor(behind.head, knowledge);
  const change = changeBefore(items, index);
  if (change >= 0 && items.slice(0, change).some((item) => nounOf(item)?.class === 'TIMES') && !scaled)
    return knowledge.plainUnits.get('TIMES') ?? null;
  const subject = phraseBefore(items, change >= 0 ? beforeChange(items, change) : beforeVerbs(items, index));
  const noun = subject === null ? null : nounOf(items[subject.last]);
  if (noun === null) return null;
  const names =
    noun.class === 'TIMES' || (noun.class === 'CNY' && bigEnough(quantity)) || (scaled && COUNTED.has(noun.class));
  return names ? unitFor(noun, knowledge) : null;
}

/** The verb of change right before the number, -1 without one. */
function changeBefore(items: readonly Item[], index: number): number {
  let at = index - 1;
  while (isPassedOver(items[at])) at--;
  return ['up', 'down'].includes(senseOf(items[at])) ? at : -1;
}

const MONEY_DIGITS = 3;

/** 薪酬在2000到2400: a bare sum has at least three digits. */
function bigEnough(quantity: Quantity): boolean {
  return quantity.number.end - quantity.number.start >= MONEY_DIGITS || quantity.multiplier > 0;
}

/** 十万人，甚至20万，甚至30万: a scaled number goes on with the unit of the number before it. */
function chained(items: readonly Item[], index: number, quantity: Quantity, last: UnitReading | null): UnitRule | null {
  if (last === null || quantity.multiplier === 0) return null;
  return endsClause(items[index + 1]) ||
    items[index + 1]?.text === '、' ||
    items[index + 1]?.word?.grammar?.role === 'conjunction'
    ? last.rule
    : null;
}

/** The plain unit of a class of noun: PERSON is counted in 人. */
export function unitFor(noun: NounRule | null, knowledge: Knowledge): UnitRule | null {
  if (noun === null) return null;
  return knowledge.plainUnits.get(noun.class) ?? null;
}
