/** The verb inside the name of what is counted: 新增 of 城镇新增就业, 招聘 of 招聘需求. */
import { longestAt } from '../rules/lexicon.ts';
import type { Entity, Predicate } from './figure.ts';
import { hasMarker, isNominalVerb } from './items.ts';
import type { Knowledge } from './knowledge.ts';
import { containsOne } from './mask.ts';
import { insideEntity, predicateAt, VERBLESS } from './predicate-wording.ts';
import type { Item } from './words.ts';

/** 招聘|需求2.4万人次, 城镇新增就业695万人: the act that the name of the counted thing holds. */
export function verbOfName(
  items: readonly Item[],
  index: number,
  entity: Entity,
  knowledge: Knowledge,
): Predicate | null {
  if (entity.span === null || entity.place !== 'before' || items[index] === undefined) return null;
  const opening = actBeforeName(items, entity);
  if (opening >= 0) return predicateAt(items, opening);
  if (entity.head?.class === 'CNY') return actAtEdge(items, entity, knowledge) ?? VERBLESS;
  if (isState(entity, knowledge)) return VERBLESS;
  const inside = verbInside(items, entity);
  if (inside >= 0) return predicateAt(items, inside);
  const named = entity.head?.indicator === true || entity.head?.class === 'HEADCOUNT';
  return named ? firstAct(items, entity, knowledge) : openingAct(items, entity, knowledge);
}

/** 支出|就业补助资金8亿元: the nominal verb right before the name governs it. */
function actBeforeName(items: readonly Item[], entity: Entity): number {
  const first = items.findIndex((item) => insideEntity(item, entity));
  return items[first - 1]?.word?.predicate?.nominal === true ? first - 1 : -1;
}

/** 入驻|企业130家: a name that opens with an act, which is no noun of its own. */
function openingAct(items: readonly Item[], entity: Entity, knowledge: Knowledge): Predicate | null {
  const act = firstAct(items, entity, knowledge);
  if (act?.span == null || act.span.start !== entity.span?.start) return null;
  const { words } = knowledge;
  const rule = words.rules[longestAt(words.lexicon, act.head, 0)?.rules[0] ?? -1];
  return rule?.predicate?.nominal === true || rule?.noun != null ? null : act;
}

/** 奖补|2万元, 返还|失业保险费, 人均月|增收: a sum's name that begins or ends with what is done with it. */
function actAtEdge(items: readonly Item[], entity: Entity, knowledge: Knowledge): Predicate | null {
  const granted = items.findIndex((item) => insideEntity(item, entity) && hasMarker(item, 'grant'));
  if (granted >= 0) return predicateAt(items, granted);
  const act = firstAct(items, entity, knowledge);
  if (act?.span == null || entity.span === null) return null;
  const opens = act.span.start === entity.span.start;
  return opens || act.span.end === entity.span.end ? act : null;
}

/** 登记失业率, 务工农村劳动力总量: the name of a rate or a stock says how it is, no act (C-6). */
function isState({ head, headText }: Entity, { stocks }: Knowledge): boolean {
  return head?.class === 'PERCENT' || containsOne(stocks, headText);
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

/** 招聘|需求2.4万人次: the act inside the name, where the clause has no other verb. */
function verbInside(items: readonly Item[], entity: Entity): number {
  if (entity.place !== 'before') return -1;
  return items.findIndex((item) => insideEntity(item, entity) && isNominalVerb(item));
}
