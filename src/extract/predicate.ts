/** The verb that governs a number, with its complement (G-52, G-54, C-6). */
import type { Entity, Predicate } from './figure.ts';
import {
  clauseEnd,
  clauseStart,
  hasMarker,
  isNominalVerb,
  isPassedOver,
  isVerb,
  nounOf,
  REACH,
  senseOf,
} from './items.ts';
import type { Knowledge } from './knowledge.ts';
import type { Measure } from './measure.ts';
import { pairStart, pairVerb } from './pair.ts';
import { verbOfName } from './predicate-name.ts';
import { insideEntity, predicateAt, VERBLESS, withComplement } from './predicate-wording.ts';
import type { Item } from './words.ts';

/**
 * Before the number up to the clause start; for a subject after its number, behind it; else in the name of
 * what is counted (城镇|新增|就业), else in the clauses before (lists share their verb). A verb inside a
 * noun phrase governs nothing.
 */
export function predicateOf(
  items: readonly Item[],
  index: number,
  entity: Entity,
  measure: Measure,
  knowledge: Knowledge,
): Predicate {
  if (measure.verb >= 0) return predicateAt(items, measure.verb) ?? VERBLESS;
  if (pairStart(items, index) >= 0) return predicateAt(items, pairVerb(items, index)) ?? VERBLESS;
  const behind = verbBehind(items, index, entity);
  if (behind >= 0 && claims(items, index, behind, entity)) return withComplement(items, behind, entity);
  if (behind >= 0 && isShareGiven(items, index, behind, measure)) return withComplement(items, behind, entity);
  const { act, link } = verbsBefore(items, index, entity);
  // 创业成功率|为|41.9%: the link is nearer than an act that only names something.
  const isNear = act < 0 || (link > act && isNominalVerb(items[act]));
  if (link >= 0 && (isNear || measure.kind === 'ratio')) {
    if (behind >= 0 && measure.kind !== 'ratio') return withComplement(items, behind, entity);
    return predicateAt(items, link) ?? VERBLESS;
  }
  if (act >= 0) return measure.kind === 'share' ? shareVerb(items, act, entity) : withComplement(items, act, entity);
  if (behind >= 0) return withComplement(items, behind, entity);
  return verbOfName(items, index, entity, knowledge) ?? sharedVerb(items, index, entity);
}

/** 缴纳社会保险费|的|30%|给予补贴: what is done with a share of a sum stands behind it. */
function isShareGiven(items: readonly Item[], index: number, behind: number, { kind }: Measure): boolean {
  return (
    kind === 'share' && items[index - 1]?.text === '的' && behind === index + 1 && senseOf(items[behind]) === 'act'
  );
}

/** 占|去年就业总数|的86.4%: the whole is the base, no complement. */
function shareVerb(items: readonly Item[], at: number, entity: Entity): Predicate {
  return senseOf(items[at]) === 'act' ? withComplement(items, at, entity) : (predicateAt(items, at) ?? VERBLESS);
}

function sharedVerb(items: readonly Item[], index: number, entity: Entity): Predicate {
  const earlier = verbInEarlierClause(items, index);
  return earlier >= 0 ? withComplement(items, earlier, entity) : VERBLESS;
}

/** 帮助|1821人|返岗, A达成意向、|40名失业人员|找到岗位: the verb behind is the number's own. */
function claims(items: readonly Item[], index: number, behind: number, entity: Entity): boolean {
  if (items.slice(index + 1, behind).some((item) => item.kind === 'quantity' || item.text === '、')) return false;
  // 投入|460万元|建成…: the sum is the object of the verb before it.
  if (isVerb(items[index - 1]) && senseOf(items[index - 1]) === 'act') return false;
  if (entity.implicit) return behind === index + 1;
  return entity.place === 'after' && items[index - 1]?.text === '、';
}

function governs(items: readonly Item[], at: number, entity: Entity): boolean {
  const item = items[at];
  if (!(isVerb(item) || isNominalVerb(item)) || insideEntity(item, entity)) return false;
  if (isVerb(item)) return items[at + 1]?.text !== '的' || senseOf(item) === 'complete';
  // 养老、失业、工伤保险: members of a list of names.
  if (items[at + 1]?.text === '、' || items[at - 1]?.text === '、') return false;
  return nounOf(items[at + 1]) === null && !isNominalVerb(items[at + 1]);
}

interface VerbsBefore {
  /** Nearest verb of doing, -1 without one. */
  readonly act: number;
  /** Nearest 为, 达, 是. */
  readonly link: number;
}

/** Verbs in a relative clause (符合|条件|的|…) and acts that name a noun (强化招工|服务|20条) yield to others. */
function verbsBefore(items: readonly Item[], index: number, entity: Entity): VerbsBefore {
  const start = clauseStart(items, index);
  let link = -1;
  let spare = -1;
  for (let at = index - 1; at >= start; at--) {
    if (senseOf(items[at]) === 'say' || (!governs(items, at, entity) && !isLink(items[at]))) continue;
    if (isLink(items[at])) link = link < 0 ? at : link;
    else if (isRelative(items, at, index) || isCompound(items, at)) spare = spare < 0 ? at : spare;
    else return { act: at, link };
  }
  return { act: spare, link };
}

/** 为, 达, and 分别是. */
function isLink(item: Item | undefined): boolean {
  return senseOf(item) === 'be' || hasMarker(item, 'respective');
}

/** A 的 between the verb and the number, with no number before it, closes a relative clause. */
function isRelative(items: readonly Item[], at: number, index: number): boolean {
  for (let i = at + 1; i < index - 1; i++) {
    if (items[i]?.kind === 'quantity') return false;
    if (items[i]?.text === '的') return true;
  }
  return items[index - 1]?.text === '的';
}

/** 招工|服务: the second of two nominal verbs is a noun. */
function isCompound(items: readonly Item[], at: number): boolean {
  return isNominalVerb(items[at]) && isNominalVerb(items[at - 1]);
}

/** 800余名应届毕业生|达成意向: the first verb behind the number and its noun; 为 only where nothing is done. */
function verbBehind(items: readonly Item[], index: number, entity: Entity): number {
  const end = clauseEnd(items, index);
  let link = -1;
  let nominal = -1;
  for (let at = index + 1; at < end; at++) {
    if (isPassedOver(items[at])) continue;
    if (governs(items, at, entity)) {
      if (senseOf(items[at]) !== 'be') return at;
      if (link < 0) link = at;
    } else if (nominal < 0 && isNominalVerb(items[at]) && !insideEntity(items[at], entity)) nominal = at;
  }
  const opens = clauseStart(items, index) === index && entity.place === 'after';
  return link < 0 && opens ? nominal : link;
}

/** Verbs that a list shares; a change, a share or 为 speaks of its own number only. */
const LENT = new Set(['act', 'cover', 'complete']);

/** The last verb of the clauses before, for members of a list. */
function verbInEarlierClause(items: readonly Item[], index: number): number {
  for (let at = clauseStart(items, index) - 1; at >= Math.max(0, index - REACH); at--) {
    if (isVerb(items[at]) && LENT.has(senseOf(items[at])) && items[at + 1]?.text !== '的') return at;
  }
  return -1;
}
