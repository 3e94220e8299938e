/** The verb that governs a number, with its complement (G-52, G-54, C-6). */
import { longestAt } from '../rules/lexicon.ts';
import type { Entity, Predicate } from './figure.ts';
import {
  clauseEnd,
  clauseStart,
  endsClause,
  hasMarker,
  isNominalVerb,
  isPassedOver,
  isVerb,
  nounOf,
  REACH,
  roleOf,
  senseOf,
} from './items.ts';
import type { Knowledge } from './knowledge.ts';
import { containsOne } from './mask.ts';
import type { Measure } from './measure.ts';
import type { Item } from './words.ts';

/** C-6: a statement without a verb says 为. */
const VERBLESS: Predicate = { span: null, wording: '为', head: '为', rule: null };

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
  const behind = verbBehind(items, index, entity);
  if (behind >= 0 && claims(items, index, behind, entity)) return withComplement(items, behind, entity);
  if (behind >= 0 && isShareGiven(items, index, behind, measure)) return withComplement(items, behind, entity);
  const { act, link } = verbsBefore(items, index, entity);
  if (link >= 0 && (act < 0 || measure.kind === 'ratio')) {
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

/** 招聘|需求2.4万人次, 城镇新增就业695万人: the act that the name of the counted thing holds. */
function verbOfName(items: readonly Item[], index: number, entity: Entity, knowledge: Knowledge): Predicate | null {
  if (entity.span === null || entity.place !== 'before' || items[index] === undefined) return null;
  const opening = actBeforeName(items, entity);
  if (opening >= 0) return predicateAt(items, opening);
  if (isState(entity, knowledge)) return VERBLESS;
  const inside = verbInside(items, entity);
  if (inside >= 0) return predicateAt(items, inside);
  const named = entity.head?.indicator === true || entity.head?.class === 'HEADCOUNT';
  return named ? firstAct(items, entity, knowledge) : null;
}

/** 支出|就业补助资金8亿元: the nominal verb right before the name governs it. */
function actBeforeName(items: readonly Item[], entity: Entity): number {
  const first = items.findIndex((item) => insideEntity(item, entity));
  return isNominalVerb(items[first - 1]) ? first - 1 : -1;
}

/** 登记失业率, 务工农村劳动力总量, 月均收入: the name of a rate, a stock or a sum says how it is, no act (C-6). */
function isState({ head, headText }: Entity, { stocks }: Knowledge): boolean {
  return head?.class === 'PERCENT' || head?.class === 'CNY' || containsOne(stocks, headText);
}

function firstAct(items: readonly Item[], entity: Entity, { words }: Knowledge): Predicate | null {
  for (const item of items) {
    if (!insideEntity(item, entity)) continue;
    for (let at = 0; at < item.text.length - 1; at++) {
      const act = actAt(item.text, at, words);
      if (act === null) continue;
      if (act.rule === null) {
        at = act.end - 1;
        continue;
      }
      const text = item.text.slice(at, act.end);
      return { span: { start: item.start + at, end: item.start + act.end }, wording: text, head: text, rule: act.rule };
    }
  }
  return null;
}

/** The longest act at a place of a name; 新增 of 新增就业 is one. */
function actAt(name: string, at: number, words: Knowledge['words']): { end: number; rule: string | null } | null {
  for (let limit = name.length; limit > at + 1; ) {
    const hit = longestAt(words.lexicon, name, at, limit);
    if (hit === null) return null;
    // 失业人员 in 失业人员再就业 names persons, its 失业 is no act.
    if (words.rules[hit.rules[0] ?? -1]?.noun?.class === 'PERSON' && hit.end < name.length)
      return { end: hit.end, rule: null };
    const rule = words.rules[hit.rules[0] ?? -1]?.predicate ?? null;
    const acts = rule?.sense === 'act' || rule?.sense === 'up';
    if (rule !== null && acts && hit.end - at > 1 && hit.end - at < name.length)
      return { end: hit.end, rule: rule.name };
    limit = hit.end - 1;
  }
  return null;
}

function sharedVerb(items: readonly Item[], index: number, entity: Entity): Predicate {
  const earlier = verbInEarlierClause(items, index);
  return earlier >= 0 ? withComplement(items, earlier, entity) : VERBLESS;
}

/** 帮助|1821人|返岗, A达成意向、|40名失业人员|找到岗位: the verb behind is the number's own. */
function claims(items: readonly Item[], index: number, behind: number, entity: Entity): boolean {
  if (items.slice(index + 1, behind).some((item) => item.kind === 'quantity' || item.text === '、')) return false;
  if (entity.implicit) return behind === index + 1;
  return entity.place === 'after' && items[index - 1]?.text === '、';
}

/** 招聘|需求2.4万人次: the act inside the name, where the clause has no other verb. */
function verbInside(items: readonly Item[], entity: Entity): number {
  if (entity.place !== 'before') return -1;
  return items.findIndex((item) => insideEntity(item, entity) && isNominalVerb(item));
}

function insideEntity(item: Item | undefined, entity: Entity): boolean {
  const span = entity.span;
  return item !== undefined && span !== null && item.start >= span.start && item.end <= span.end;
}

function governs(items: readonly Item[], at: number, entity: Entity): boolean {
  const item = items[at];
  if (!(isVerb(item) || isNominalVerb(item)) || insideEntity(item, entity)) return false;
  if (isVerb(item)) return items[at + 1]?.text !== '的' || senseOf(item) === 'complete';
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

function predicateAt(items: readonly Item[], at: number): Predicate | null {
  const item = items[at];
  if (item === undefined) return null;
  const text = bareOf(item);
  const start = item.start + item.text.indexOf(text);
  const span = { start, end: start + text.length };
  return { span, wording: text, head: text, rule: item.word?.predicate?.name ?? null };
}

/** 有 of 共有, 占 of 分别占: adverbs before the verb are no part of it (G-54). */
function bareOf({ text, word }: Item): string {
  const bare = word?.predicate?.bare ?? word?.markers.find((marker) => marker.sets === 'respective')?.value;
  return bare !== undefined && text.includes(bare) ? bare : text;
}

const COMPLEMENT_AT_MOST = 4;
/** A longer one is a clause of its own: 取得|职业资格证书或职业技能等级证书. */
const COMPLEMENT_LENGTH = 8;

/** 达成|初步|就业|意向: the words behind a verb without a number of its own fix its meaning. */
function withComplement(items: readonly Item[], at: number, entity: Entity): Predicate {
  const plain = predicateAt(items, at) ?? VERBLESS;
  const end = clauseEnd(items, at);
  let last = at;
  for (let i = at + 1; i < end && i <= at + COMPLEMENT_AT_MOST; i++) {
    const item = items[i];
    if (item === undefined || item.kind === 'quantity' || insideEntity(item, entity) || endsClause(item)) return plain;
    if (roleOf(item) === 'aspect' || roleOf(item) === 'particle' || roleOf(item) === 'total' || item.kind === 'sign')
      break;
    last = i;
  }
  const stop = items[last]?.end ?? 0;
  const isLong = stop - (items[at]?.end ?? 0) > COMPLEMENT_LENGTH;
  if (last === at || isLong || items[last + 1]?.kind === 'quantity' || plain.span === null) return plain;
  return {
    ...plain,
    span: { start: plain.span.start, end: stop },
    wording: items
      .slice(at, last + 1)
      .map((item) => item.text)
      .join(''),
  };
}
