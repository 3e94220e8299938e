/** Planned, aimed at, prescribed or done: the nearest marker in the number's sentence (G-63, C-8). */
import type { Status } from '../types.ts';
import {
  clauseEnd,
  clauseStart,
  endsClause,
  hasMarker,
  isPassedOver,
  markerOf,
  markerValue,
  nounOf,
  REACH,
  senseOf,
  someMarked,
  someOf,
} from './items.ts';
import type { Measure } from './measure.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

/** 500元/人 is a rate that somebody is paid. */
const PERSON = '人';

/** 对…的企业，|每引进1人|奖励800元; 签订合同的，|给予…: a grant under a condition that the clauses before state. */
function isConditional(items: readonly Item[], index: number, here: number): boolean {
  if (here === 0) return false;
  if (!someMarked(items, here, index, 'grant') || doneIn(items, 0, index)) return false;
  const from = Math.max(0, index - REACH);
  for (let at = from; at < index; at++) if (statesCondition(items, at, from, index)) return true;
  return false;
}

/** 如, 每, a clause that opens with 对 or ends with 的, looked at from `from` up to `to`. */
function statesCondition(items: readonly Item[], at: number, from: number, to: number): boolean {
  const item = items[at];
  if (hasMarker(item, 'if') || hasMarker(item, 'each')) return true;
  if (item?.text === CONDITION) return at === from || endsClause(items[at - 1]);
  return item?.text === '的' && (at + 1 === to || endsClause(items[at + 1]));
}

/** 按|上年度缴纳失业保险费|的|60%|返还. */
function isScaled(items: readonly Item[], index: number, { kind }: Measure): boolean {
  const here = clauseStart(items, index);
  if (kind !== 'share' || doneIn(items, here, index)) return false;
  return someMarked(items, here, index, 'scale');
}

const CONDITION = '对';

/** A status with the rule whose word says it; null where nothing does. */
export interface StatusReading {
  readonly status: Status;
  readonly rule: string | null;
}

/** Looks left in the clause, then through the clauses before it while nothing says that it is done. */
export function statusOf(items: readonly Item[], index: number, quantity: Quantity, measure: Measure): StatusReading {
  const here = clauseStart(items, index);
  if (isGoal(items, index)) return { status: 'target', rule: null };
  if (isFactor(items, index)) return { status: 'rule', rule: null };
  const said = nearest(items, index, here, measure) ?? ruledBehind(items, index);
  const isMoney = quantity.unit?.rule.role === 'money';
  const isEarned = isMoney && someMarked(items, here, clauseEnd(items, index), 'earned');
  if (said?.status === 'rule' && (isEarned || doneIn(items, here, index))) return { status: 'actual', rule: said.rule };
  if (said !== null) return said;
  if (isConditional(items, index, here) || isScaled(items, index, measure)) return { status: 'rule', rule: null };
  const capped = quantity.unit?.rule.role === 'money' && quantity.bounds.approx === 'at_most';
  if (capped && !doneIn(items, here, index)) return { status: 'rule', rule: null };
  const perPerson = !isEarned && (quantity.unit?.per?.startsWith(PERSON) ?? false);
  const averaged = someMarked(items, here, index, 'average');
  const prescribed = perPerson || (quantity.unit?.rule.role === 'duration' && !averaged);
  return { status: prescribed ? 'rule' : 'actual', rule: null };
}

const GOAL_REACH = 4;

/** 1000万人|的|任务, 完成全年目标|5万人|的66%: the number is the aim itself. */
function isGoal(items: readonly Item[], index: number): boolean {
  if (items[index + 1]?.text !== '的') return false;
  if (senseOf(items[index - 1]) === 'complete') return true;
  return someMarked(items, index + 2, index + GOAL_REACH, 'goal');
}

const TIMES_SIGN = '×';

/** 4801元×60%: a factor of a formula is prescribed. */
function isFactor(items: readonly Item[], index: number): boolean {
  return hasTimesSign(items[index - 1]) || hasTimesSign(items[index + 1]);
}

/** No rule knows the sign: it stands among unknown characters. */
function hasTimesSign(item: Item | undefined): boolean {
  return item !== undefined && item.text.includes(TIMES_SIGN);
}

/** 社会保险费的30%|给予|补贴: what is granted is said behind the number. */
function ruledBehind(items: readonly Item[], index: number): StatusReading | null {
  const end = clauseEnd(items, index);
  let at = index + 1;
  while (at < end && !isGranting(items[at])) at++;
  if (at >= end || doneIn(items, clauseStart(items, index), index)) return null;
  return { status: 'rule', rule: statusRule(items[at]) };
}

function statusRule(item: Item | undefined): string | null {
  return ruleOf(item, 'status');
}

function isGranting(item: Item | undefined): boolean {
  return markerValue(item, 'status') === 'rule' && senseOf(item) === 'act';
}

function nearest(items: readonly Item[], index: number, here: number, measure: Measure): StatusReading | null {
  const completes = measure.kind === 'share' && someOf(items, here, index, isCompletion);
  const changes = measure.kind === 'change_abs' || measure.kind === 'change_rel';
  // A change is done unless its own clause says otherwise (C-5).
  const listed = items[here - 1]?.text === '：' ? clauseStart(items, here - 1) : here;
  const from = changes || isSubject(items, index, here) ? listed : Math.max(0, index - REACH);
  for (let at = index - 1; at >= from; at--) {
    if (hasMarker(items[at], 'goal')) {
      if (!completes && (!changes || at < here) && isGoalOf(items, at, index, here))
        return { status: 'target', rule: ruleOf(items[at], 'goal') };
      continue;
    }
    if (at < here && opensAims(items, at)) return { status: 'target', rule: ruleOf(items[at], 'aim') };
    const said = markerValue(items[at], 'status');
    const counts =
      isStatus(said) &&
      (at >= here || said !== 'rule') &&
      !(said === 'target' && (completes || nounOf(items[at + 1])?.class === 'PERCENT' || isReached(items, at))) &&
      !(said === 'planned' && (isNamed(items, at, index) || (at < here && doneBefore(items, at)))) &&
      !isDisposal(items, at, said) &&
      !(said === 'rule' && hasMarker(items[at], 'average') && isRaised(items, at));
    if (counts) return { status: said, rule: statusRule(items[at]) };
    if (at < here ? carriesDone(items[at]) : isDone(items[at])) return null;
  }
  return null;
}

/** 今年，|要|千方百计…: without a subject of its own; 国有企业|要 prescribes. */
function opensAims(items: readonly Item[], at: number): boolean {
  if (!hasMarker(items[at], 'aim')) return false;
  return !someOf(items, clauseStart(items, at), at, (item) => nounOf(item) !== null || item.kind === 'unknown');
}

/** 将扩大，|仅|6.2%|的企业…: a number that opens its clause is no part of the list before. */
function isSubject(items: readonly Item[], index: number, here: number): boolean {
  if (here === 0 || items[here - 1]?.text === '：') return false;
  return items[index + 1]?.text === '的' && !someOf(items, here, index, (item) => !isPassedOver(item));
}

/** 目标|7.2万人, 预期目标|是|：|新增就业5万人: its own number or, behind a colon, all that follow; 完成任务 and 目标的 speak of none. */
function isGoalOf(items: readonly Item[], at: number, index: number, here: number): boolean {
  const next = senseOf(items[at + 1]) === 'be' ? items[at + 2] : items[at + 1];
  if (next?.text === '：') return true;
  if (at < here || items[at + 1]?.text === '的' || isReached(items, at)) return false;
  return !someOf(items, at + 1, index, (item) => item.kind === 'quantity' || nounOf(item)?.class === 'PERCENT');
}

function ruleOf(item: Item | undefined, sets: string): string | null {
  return markerOf(item, sets)?.name ?? null;
}

/** 有换工作|打算|，, “三支一扶”|计划: a plan that is named plans nothing; 计划招聘|的|470人 does. */
function isNamed(items: readonly Item[], at: number, index: number): boolean {
  if (QUOTE_ENDS.has(items[at - 1]?.text ?? '')) return true;
  if (items[at + 1]?.text === '的') return at + 2 !== index;
  if (items[at + 1] === undefined || clauseEnd(items, at + 1) === at + 1) return true;
  const isVerbToo = items[at]?.word?.predicate != null;
  return (isVerbToo || clauseEnd(items, at) < index) && isRelative(items, at);
}

const QUOTE_ENDS = new Set(['”', '》', '’']);

/** 计划招聘应届生|的|企业|中，|2866家: the plan belongs to the name of those that are counted. */
function isRelative(items: readonly Item[], at: number): boolean {
  return items
    .slice(at + 1, clauseEnd(items, at))
    .some((item, i, all) => item.text === '的' && nounOf(all[i + 1]) !== null && all[i + 2]?.kind !== 'quantity');
}

/** 标准|提高到|每人每月|820元: it was raised, and 每人每月 is only what it is per. */
function isRaised(items: readonly Item[], at: number): boolean {
  return someOf(items, clauseStart(items, at), at, leadsTo);
}

/** 扩面任务|全面|完成: an aim that was reached. */
function isReached(items: readonly Item[], at: number): boolean {
  return someOf(items, at + 1, clauseEnd(items, at), isCompletion);
}

function isCompletion(item: Item): boolean {
  return senseOf(item) === 'complete';
}

/** 提高到, 压缩至. */
function leadsTo(item: Item): boolean {
  const sense = senseOf(item);
  return sense === 'up_to' || sense === 'down_to';
}

/** 累计…，拟补贴…，发放…: what runs on behind a plan's own clause is done. */
function doneBefore(items: readonly Item[], at: number): boolean {
  return someOf(items, at - REACH, at, carriesDone);
}

function isStatus(value: string): value is Status {
  return value === 'actual' || value === 'planned' || value === 'target' || value === 'rule';
}

/** 将|7个工作日…压缩至: 将 takes an object here and plans nothing. */
function isDisposal(items: readonly Item[], at: number, said: Status): boolean {
  if (said !== 'planned' || items[at]?.text.length !== 1) return false;
  return someOf(items, at, clauseEnd(items, at), leadsTo);
}

function doneIn(items: readonly Item[], from: number, to: number): boolean {
  return someOf(items, from, to, (item) => markerValue(item, 'status') === 'actual');
}

function carriesDone(item: Item | undefined): boolean {
  return hasMarker(item, 'cumulative') || isDone(item);
}

function isDone(item: Item | undefined): boolean {
  return hasMarker(item, 'so_far') || item?.word?.grammar?.role === 'aspect';
}
