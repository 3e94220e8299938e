/** How well the evidence fits a metric rule. */
import { COLUMN, type Evidence, lengthOf } from './hits.ts';
import type { MetricTable } from './metric-table.ts';

/** 0 where neither the rule's name nor its lists hit. Of two fits the larger is the better. */
export type Fit = number;

/** How far the figure's own words say it: wholly, beside words of the sentence, or only by words around them. */
const OWN = 2;
const PARTLY = 1;
const AROUND = 0;

/** Where the words stand: in the entity, over entity and predicate, around them. */
const IN_ENTITY = 2;
const JOINED = 1;
const OUTSIDE = 0;

/** More characters than a rule's phrases can hit together. */
const LENGTHS = 1 << 16;
const PLACES = 4;

/** The figure's own words count first, then the characters that hit, then how near to the entity they stand. */
function graded(own: number, length: number, place: number): Fit {
  return (own * LENGTHS + length) * PLACES + place;
}

/** The better of the rule's name and its lists. `around` asks for the words of its context. */
export function fitOf(evidence: Evidence, rule: number, around: (rule: number) => number, table: MetricTable): Fit {
  return Math.max(nameFit(evidence, rule), listFit(evidence, rule, around, table.needs[rule] ?? []));
}

function nameFit(evidence: Evidence, rule: number): Fit {
  const entity = lengthOf(evidence, rule, COLUMN.nameInEntity);
  const joined = lengthOf(evidence, rule, COLUMN.nameJoined);
  if (entity > 0 && entity >= joined) return graded(OWN, entity, IN_ENTITY);
  return joined > 0
    ? graded(OWN, joined, JOINED)
    : graded(AROUND, lengthOf(evidence, rule, COLUMN.nameInClause), OUTSIDE);
}

/** Every list that the rule gives must hit; the lengths add up, since each says something of its own. */
function listFit(evidence: Evidence, rule: number, around: (rule: number) => number, needs: readonly number[]): Fit {
  let length = 0;
  let words = 0;
  for (const list of needs) {
    const own = list === COLUMN.context_any ? 0 : lengthOf(evidence, rule, list);
    const hit = own > 0 ? own : wordsAround(evidence, rule, list, around);
    if (hit === 0) return 0;
    if (own > 0) words++;
    length += hit;
  }
  if (length === 0) return 0;
  // A context list leans on the sentence; it counts for something only beside a word of the figure's own.
  return graded(words === 0 ? AROUND : words === needs.length ? OWN : PARTLY, length, JOINED);
}

/** Two lists may hit outside the figure's own words: that of the context and, in its clause, that of the predicate. */
function wordsAround(evidence: Evidence, rule: number, list: number, around: (rule: number) => number): number {
  if (list === COLUMN.context_any) return around(rule);
  return list === COLUMN.predicate_any ? lengthOf(evidence, rule, COLUMN.loosePredicate) : 0;
}
