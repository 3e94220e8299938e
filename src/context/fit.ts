/** How well the evidence fits a metric rule, and which of two fits is the better. */
import type { Evidence } from './evidence.ts';
import type { MetricTable, Required } from './metric-table.ts';

export interface Fit {
  /** 2 where the figure's own words say it, 1 where they need the sentence, 0 where only words around them do. */
  readonly own: 0 | 1 | 2;
  /** Characters that hit. */
  readonly length: number;
  /** 2 in the entity, 1 over entity and predicate, 0 around them. */
  readonly place: 0 | 1 | 2;
}

/** The better of the rule's name and its lists; null where neither hits. `around` asks for the words of its context. */
export function fitOf(evidence: Evidence, around: (rule: number) => number, table: MetricTable): Fit | null {
  const named = nameFit(evidence);
  const listed = listFit(evidence, around, table.needs[evidence.rule] ?? []);
  if (named === null || listed === null) return named ?? listed;
  return compareFits(named, listed) >= 0 ? named : listed;
}

/** Above 0 where `a` fits better: the figure's own words, then the longer ones, then those nearer to the entity. */
export function compareFits(a: Fit, b: Fit): number {
  return a.own - b.own || a.length - b.length || a.place - b.place;
}

function nameFit({ names: { clause, joined, entity } }: Evidence): Fit | null {
  if (entity > 0 && entity >= joined) return { own: 2, length: entity, place: 2 };
  if (joined > 0) return { own: 2, length: joined, place: 1 };
  return clause > 0 ? { own: 0, length: clause, place: 0 } : null;
}

/** Every list that the rule gives must hit; the lengths add up, since each says something of its own. */
function listFit(evidence: Evidence, around: (rule: number) => number, needs: readonly Required[]): Fit | null {
  if (needs.length === 0) return null;
  const { lists, loosePredicate } = evidence;
  const loose = needs.includes('predicate_any') && lists.predicate_any === 0;
  let length = 0;
  for (const field of needs) {
    const own = loose && field === 'predicate_any' ? loosePredicate : lists[field];
    const hit = field === 'context_any' ? around(evidence.rule) : own;
    if (hit === 0) return null;
    length += hit;
  }
  return { own: ownness(needs, loose), length, place: 1 };
}

/** A context list leans on the sentence; it counts for something only beside a word of the figure's own. */
function ownness(needs: readonly Required[], loose: boolean): Fit['own'] {
  const words = needs.filter((field) => field !== 'context_any' && !(loose && field === 'predicate_any'));
  if (words.length === 0) return 0;
  return words.length === needs.length ? 2 : 1;
}
