/** The verb that governs a number, with its complement (G-52, G-54, C-6). */
import type { Entity, Predicate } from './figure.ts';
import {
  clauseEnd,
  clauseStart,
  endsClause,
  isNominalVerb,
  isPassedOver,
  isVerb,
  nounOf,
  REACH,
  roleOf,
  senseOf,
} from './items.ts';
import type { Measure } from './measure.ts';
import type { Item } from './words.ts';

/** C-6: a statement without a verb says 为. */
const VERBLESS: Predicate = { span: null, wording: '为', head: '为', rule: null };

/**
 * Before the number up to the clause start; for a subject after its number, behind it; else in the
 * clauses before (lists share their verb). A verb inside a noun phrase governs nothing.
 */
export function predicateOf(items: readonly Item[], index: number, entity: Entity, measure: Measure): Predicate {
  if (measure.verb >= 0) return predicateAt(items, measure.verb) ?? VERBLESS;
  const behind = verbBehind(items, index, entity);
  if (behind >= 0 && claims(items, index, behind, entity)) return withComplement(items, behind, entity);
  const before = verbBefore(items, index, entity);
  const link = before >= 0 && senseOf(items[before]) === 'be';
  if (before >= 0 && !link) return withComplement(items, before, entity);
  if (behind >= 0) return withComplement(items, behind, entity);
  if (link) return predicateAt(items, before) ?? VERBLESS;
  const inside = verbInside(items, entity);
  if (inside >= 0) return predicateAt(items, inside) ?? VERBLESS;
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
  if (isVerb(item)) return items[at + 1]?.text !== '的';
  return nounOf(items[at + 1]) === null && !isNominalVerb(items[at + 1]);
}

function verbBefore(items: readonly Item[], index: number, entity: Entity): number {
  const start = clauseStart(items, index);
  let link = -1;
  for (let at = index - 1; at >= start; at--) {
    if (!governs(items, at, entity)) continue;
    if (senseOf(items[at]) !== 'be') return at;
    if (link < 0) link = at;
  }
  return link;
}

/** 800余名应届毕业生|达成意向: the first verb behind the number and its noun in the clause. */
function verbBehind(items: readonly Item[], index: number, entity: Entity): number {
  const end = clauseEnd(items, index);
  for (let at = index + 1; at < end; at++) if (governs(items, at, entity) && !isPassedOver(items[at])) return at;
  return -1;
}

/** The last verb of the clauses before, for members of a list. */
function verbInEarlierClause(items: readonly Item[], index: number): number {
  for (let at = clauseStart(items, index) - 1; at >= Math.max(0, index - REACH); at--) {
    if (isVerb(items[at]) && items[at + 1]?.text !== '的') return at;
  }
  return -1;
}

function predicateAt(items: readonly Item[], at: number): Predicate | null {
  const item = items[at];
  if (item === undefined) return null;
  const { start, end, text } = item;
  return { span: { start, end }, wording: text, head: text, rule: item.word?.predicate?.name ?? null };
}

const COMPLEMENT_AT_MOST = 4;

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
  if (last === at || items[last + 1]?.kind === 'quantity' || plain.span === null) return plain;
  return {
    ...plain,
    span: { start: plain.span.start, end: stop },
    wording: items
      .slice(at, last + 1)
      .map((item) => item.text)
      .join(''),
  };
}
