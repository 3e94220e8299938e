/** Planned, aimed at, prescribed or done: the nearest marker in the number's sentence (G-63, C-8). */
import type { Status } from '../types.ts';
import { clauseEnd, clauseStart, hasMarker, markerValue, nounOf, REACH, senseOf } from './items.ts';
import type { Measure } from './measure.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

/** 500元/人 is a rate that somebody is paid. */
const PERSON = '人';

/** Looks left in the clause, then through the clauses before it while nothing says that it is done. */
export function statusOf(items: readonly Item[], index: number, quantity: Quantity, measure: Measure): Status {
  const here = clauseStart(items, index);
  if (isGoal(items, index)) return 'target';
  if (isFactor(items, index)) return 'rule';
  const said = nearest(items, index, here, measure) ?? ruledBehind(items, index);
  if (said === 'rule' && doneIn(items, here, index)) return 'actual';
  if (said !== null) return said;
  const capped = quantity.unit?.rule.role === 'money' && quantity.bounds.approx === 'at_most';
  if (capped && !doneIn(items, here, index)) return 'rule';
  const perPerson = quantity.unit?.per?.startsWith(PERSON) ?? false;
  return perPerson || quantity.unit?.rule.role === 'duration' ? 'rule' : 'actual';
}

const GOAL_REACH = 4;

/** 1000万人|的|任务: the number is the aim itself. */
function isGoal(items: readonly Item[], index: number): boolean {
  if (items[index + 1]?.text !== '的') return false;
  return items.slice(index + 2, index + GOAL_REACH).some((item) => hasMarker(item, 'goal'));
}

const TIMES_SIGN = '×';

/** 4801元×60%: a factor of a formula is prescribed. */
function isFactor(items: readonly Item[], index: number): boolean {
  return [items[index - 1], items[index + 1]].some((item) => item?.text.includes(TIMES_SIGN) === true);
}

/** 社会保险费的30%|给予|补贴: what is granted is said behind the number. */
function ruledBehind(items: readonly Item[], index: number): Status | null {
  const ruled = items.slice(index + 1, clauseEnd(items, index)).some(isGranting);
  return ruled && !doneIn(items, clauseStart(items, index), index) ? 'rule' : null;
}

function isGranting(item: Item): boolean {
  return markerValue(item, 'status') === 'rule' && senseOf(item) === 'act';
}

function nearest(items: readonly Item[], index: number, here: number, measure: Measure): Status | null {
  const completes = measure.kind === 'share' && items.slice(here, index).some((item) => senseOf(item) === 'complete');
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const said = markerValue(items[at], 'status');
    const counts =
      isStatus(said) &&
      (at >= here || said !== 'rule') &&
      !(
        said === 'target' &&
        (completes ||
          items[at + 1]?.text === '的' ||
          nounOf(items[at + 1])?.class === 'PERCENT' ||
          isReached(items, at))
      ) &&
      !(said === 'planned' && at < here && doneBefore(items, at)) &&
      !isDisposal(items, at, said);
    if (counts) return said;
    if (at < here && carriesDone(items[at])) return null;
  }
  return null;
}

/** 扩面任务|全面|完成: an aim that was reached. */
function isReached(items: readonly Item[], at: number): boolean {
  return items.slice(at + 1, clauseEnd(items, at)).some((item) => senseOf(item) === 'complete');
}

/** 累计…，拟补贴…，发放…: what runs on behind a plan's own clause is done. */
function doneBefore(items: readonly Item[], at: number): boolean {
  return items.slice(Math.max(0, at - REACH), at).some(carriesDone);
}

function isStatus(value: string): value is Status {
  return value === 'actual' || value === 'planned' || value === 'target' || value === 'rule';
}

/** 将|7个工作日…压缩至: 将 takes an object here and plans nothing. */
function isDisposal(items: readonly Item[], at: number, said: Status): boolean {
  if (said !== 'planned' || items[at]?.text.length !== 1) return false;
  return items.slice(at, clauseEnd(items, at)).some((item) => ['up_to', 'down_to'].includes(senseOf(item)));
}

function doneIn(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some((item) => markerValue(item, 'status') === 'actual');
}

function carriesDone(item: Item | undefined): boolean {
  return hasMarker(item, 'cumulative') || hasMarker(item, 'so_far') || item?.word?.grammar?.role === 'aspect';
}
