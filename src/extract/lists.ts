/** What only the whole sentence shows: shared names in lists, 分别为, children of 其中. */

import { acceptsOf } from './entity.ts';
import type { Figure } from './figure.ts';
import { endsClause, hasMarker, isNominalVerb, nounOf, REACH, someMarked, someOf } from './items.ts';
import type { Knowledge, NounRule } from './knowledge.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { asEntity } from './place.ts';
import { renamed, respectively } from './respective.ts';
import { nearestBefore } from './subject.ts';
import type { Item } from './words.ts';

/** Figures of one sentence with the entities that their neighbours lend them. */
export function afterwards(
  text: string,
  items: readonly Item[],
  figures: readonly Figure[],
  knowledge: Knowledge,
): Figure[] {
  const respective = respectively(text, items, figures, knowledge);
  const lentOut = respective.map((figure, i) => lent(items, respective, i) ?? figure);
  const filled = lentOut.some(isUnnamed) ? allNamed(items, lentOut) : lentOut;
  const first = filled[0]?.index ?? 0;
  if (!someMarked(items, 0, items.length, 'subset')) return filled;
  return filled.map((figure, i) => withParent(items, filled, figure, i, first));
}

const LIST_AT_MOST = 12;

/** 本科生1000元、硕士生1500元的补贴: a number without a name takes the next one's in its list. */
function lent(items: readonly Item[], figures: readonly Figure[], i: number): Figure | null {
  const figure = figures[i];
  if (figure === undefined || figure.entity.span !== null) return null;
  for (let next = i + 1; next < Math.min(figures.length, i + LIST_AT_MOST); next++) {
    const other = figures[next];
    if (other === undefined || other.unitCode !== figure.unitCode || !sameChain(items, figure.index, other.index))
      return null;
    if (other.entity.place === 'after') return renamed(figure, { ...other.entity, place: 'list' });
  }
  return null;
}

function isUnnamed({ entity, measure }: Figure): boolean {
  return entity.span === null && measure.kind === 'level';
}

function allNamed(items: readonly Item[], figures: readonly Figure[]): Figure[] {
  const counted = countedItems(items, figures);
  return figures.map((figure) => (isUnnamed(figure) ? named(items, counted, figure) : figure));
}

/**
 * A number that nothing beside it names: money takes the payment that its clause goes on to
 * (每人5万元以下、3年期以内的|小额信贷) or the last one said before; persons the last ones said.
 */
function named(items: readonly Item[], counted: ReadonlySet<number>, figure: Figure): Figure {
  const fits = acceptsOf(figure.quantity.unit?.rule ?? null);
  const money = figure.quantity.unit?.rule.role === 'money';
  const lasting = figure.quantity.unit?.rule.role === 'duration';
  const family = lasting ? (noun: NounRule): boolean => noun.class === 'CNY' : fits;
  const person = figure.unitCode === 'PERSON' || figure.unitCode === 'PERSON_TIME';
  if (!money && !person && !lasting) return figure;
  const taken = (at: number): boolean => counted.has(at);
  const accepts = (noun: NounRule): boolean => family(noun) && noun.indicator !== true && noun.class !== 'HEADCOUNT';
  const isPart = (at: number): boolean => taken(at) || (person && modifies(items, at));
  const ahead = money ? phraseAhead(items, figure.index, family) : null;
  const found = ahead ?? nearestBefore(items, figure.index, accepts, money || lasting ? () => false : isPart);
  const entity = asEntity(found, ahead === null ? 'sentence' : 'after');
  return entity === null ? figure : { ...renamed(figure, entity), warnings: figure.warnings };
}

/** 高校毕业生|专区, 经理|罗倩: what stands before another name says of what kind it is. */
function modifies(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.kind === 'unknown' || nounOf(next) !== null || isNominalVerb(next);
}

/** Indexes of the items that some number of the sentence counts. */
function countedItems(items: readonly Item[], figures: readonly Figure[]): ReadonlySet<number> {
  return new Set(figures.flatMap((figure) => itemsUnder(items, figure)));
}

/** Items of a figure's entity, looked for around its number. */
export function itemsUnder(items: readonly Item[], figure: Figure): number[] {
  const { span } = figure.entity;
  const found: number[] = [];
  if (span === null) return found;
  const most = Math.min(items.length, figure.index + REACH);
  for (let at = Math.max(0, figure.index - REACH); at < most; at++) {
    const item = items[at];
    if (item === undefined || item.start >= span.end) break;
    if (item.start >= span.start && item.end <= span.end) found.push(at);
  }
  return found;
}

/** …的|小额信贷 further on in the clause. */
function phraseAhead(items: readonly Item[], index: number, accepts: (noun: NounRule) => boolean): NounPhrase | null {
  let listed = false;
  for (let at = index + 1; at < index + REACH && !endsClause(items[at]); at++) {
    const noun = nounOf(items[at]);
    const found = items[at]?.text === '的' ? phraseAfter(items, at, accepts) : null;
    if (found !== null) return found;
    if (items[at]?.text === '、' || items[at]?.kind === 'quantity') listed = true;
    if (!listed && noun !== null && accepts(noun)) return phraseBefore(items, at + 1);
  }
  return null;
}

/** Only ， and 、 between the two, no verb's end of sentence or ；. */
function sameChain(items: readonly Item[], from: number, to: number): boolean {
  return !someOf(items, from + 1, to, endsClause);
}

/** Marks a child whose parent stands in the sentence before (。其中，…); the pipeline looks it up. */
export const PARENT_BEFORE = -2;

/** 其中脱贫人员201人: a part of the nearest figure before it in the same unit (G-70), up to the next ；. */
function withParent(
  items: readonly Item[],
  figures: readonly Figure[],
  figure: Figure,
  i: number,
  first: number,
): Figure {
  if (figure.measure.kind !== 'level') return figure;
  const marker = subsetMarker(items, figure.index);
  if (marker < 0 || isBareRate(figure, items[marker]?.end ?? 0)) return figure;
  if (first > marker) return marker === 0 ? { ...figure, parent: PARENT_BEFORE } : figure;
  const parent = figures.findLastIndex((other, at) => at < i && other.index < marker && isWhole(other, figure));
  if (parent < 0) return figure;
  const inherits = figure.predicate.span === null || figure.predicate.span.start < (items[marker]?.start ?? 0);
  return { ...figure, parent, ...(inherits ? { predicate: figures[parent]?.predicate ?? figure.predicate } : {}) };
}

/** 失业率5.2%；其中，6月份为5.0%: a rate of another month is no part; 其中外来户籍劳动力失业率 names its own. */
function isBareRate({ unitCode, entity }: Figure, marked: number): boolean {
  return unitCode === 'PERCENT' && (entity.span === null || entity.place !== 'before' || entity.span.start < marked);
}

/** A level in the same unit can be the whole that a part belongs to. */
export function isWhole(other: Figure, part: Figure): boolean {
  return other.unitCode === part.unitCode && other.measure.kind === 'level';
}

function subsetMarker(items: readonly Item[], index: number): number {
  for (let at = index - 1; at >= Math.max(0, index - REACH * 2); at--) {
    if (items[at]?.text === '；') return -1;
    if (hasMarker(items[at], 'subset')) return at;
  }
  return -1;
}
