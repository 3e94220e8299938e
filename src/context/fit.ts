/** How well the evidence fits a metric rule, and which of two fits is the better. */
import type { Evidence } from './evidence.ts';
import { type MetricTable, REQUIRED } from './metric-table.ts';

export interface Fit {
  /** In the figure's own words; false where only its clause or sentence says it. */
  readonly own: boolean;
  /** Characters that hit. */
  readonly length: number;
  /** 2 in the entity, 1 over entity and predicate, 0 around them. */
  readonly place: 0 | 1 | 2;
}

/** The better of the rule's name and its lists; null where neither hits. */
export function fitOf(evidence: Evidence, table: MetricTable): Fit | null {
  const named = nameFit(evidence);
  const listed = listFit(evidence, table);
  if (named === null || listed === null) return named ?? listed;
  return compareFits(named, listed) >= 0 ? named : listed;
}

/** Above 0 where `a` fits better: the figure's own words, then the longer ones, then those nearer to the entity. */
export function compareFits(a: Fit, b: Fit): number {
  return Number(a.own) - Number(b.own) || a.length - b.length || a.place - b.place;
}

function nameFit({ names: { clause, joined, entity } }: Evidence): Fit | null {
  if (entity > 0 && entity >= joined) return { own: true, length: entity, place: 2 };
  if (joined > 0) return { own: true, length: joined, place: 1 };
  return clause > 0 ? { own: false, length: clause, place: 0 } : null;
}

/** Every list that the rule gives must hit; the lengths add up, since each says something of its own. */
function listFit(evidence: Evidence, table: MetricTable): Fit | null {
  const { lists, loosePredicate } = evidence;
  const given = REQUIRED.filter((field) => table.rules[evidence.rule]?.[field] !== undefined);
  const loose = given.includes('predicate_any') && lists.predicate_any === 0;
  const lengths = given.map((field) => (loose && field === 'predicate_any' ? loosePredicate : lists[field]));
  if (lengths.length === 0 || lengths.includes(0)) return null;
  const own = !loose && !given.includes('context_any');
  return { own, length: lengths.reduce((sum, one) => sum + one), place: own ? 1 : 0 };
}
