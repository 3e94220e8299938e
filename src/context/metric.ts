/** Gives a figure its canonical metric: a name or a set of words must hit, and what is counted must agree. */
import { everyPhrase } from '../rules/lexicon.ts';
import { evidenceOf } from './evidence.ts';
import { type Fit, fitOf } from './fit.ts';
import { COLUMN, lengthOf } from './hits.ts';
import type { ContextWords, MetricRule, MetricTable } from './metric-table.ts';
import { topicOf } from './topic.ts';

export { type MetricTable, metricTable } from './metric-table.ts';

/** All that tells a figure's metric; '' where unknown. */
export interface MetricClue {
  readonly entity: string;
  readonly entityHead: string;
  readonly predicate: string;
  readonly predicateHead: string;
  readonly base: string;
  readonly per: string;
  readonly unitCode: string;
  readonly measureKind: string;
  readonly clause: string;
  readonly sentence: string;
  readonly title: string;
}

/** Why a rule whose words hit did not win. */
export type LossReason = 'dimension' | 'measure' | 'per' | 'blocked' | 'shorter' | 'tie';

export interface MetricHit {
  /** Code of the metric, null where none or several fit. */
  readonly metric: string | null;
  readonly zh: string | null;
  readonly topic: string;
  /** `pack/id` of the rule that won. */
  readonly rule: string | null;
  /** The rule that told the topic where no metric did. */
  readonly topicRule: string | null;
  readonly ambiguous: boolean;
  readonly lost: readonly { readonly rule: string; readonly why: LossReason }[];
}

interface Candidate {
  readonly rule: MetricRule;
  readonly fit: Fit;
  /** Length of the typical verb that stands in the predicate, 0 without one. */
  readonly verb: number;
  readonly refused: LossReason | null;
}

/** The metric of one figure by its own words; changes take that of their level from the caller. */
export function metricOf(clue: MetricClue, table: MetricTable): MetricHit {
  const candidates = candidatesOf(clue, table);
  const first = candidates.reduce(stronger, null);
  const tied = candidates.some((one) => first !== null && one !== first && isTie(one, first));
  const winner = first === null || tied ? null : first.rule;
  const told = winner === null ? topicOf(clue, table) : { topic: winner.topic, rule: null };
  return {
    metric: winner?.metric ?? null,
    zh: winner?.zh ?? null,
    topic: told.topic,
    topicRule: told.rule,
    rule: winner?.name ?? null,
    ambiguous: tied,
    lost: lostOf(candidates, winner, first),
  };
}

function stronger(best: Candidate | null, one: Candidate): Candidate | null {
  if (one.refused !== null) return best;
  return best === null || strength(one, best) > 0 ? one : best;
}

function isTie(one: Candidate, first: Candidate): boolean {
  return one.refused === null && strength(one, first) === 0;
}

function lostOf(
  candidates: readonly Candidate[],
  winner: MetricRule | null,
  first: Candidate | null,
): MetricHit['lost'] {
  const lost = candidates.filter(({ rule }) => rule !== winner);
  if (lost.length === 0) return NONE_LOST;
  return lost
    .map((candidate) => ({ rule: candidate.rule.name, why: reasonOf(candidate, first) }))
    .sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

const NONE_LOST: MetricHit['lost'] = [];

/** True where a level lies outside what its metric can be; false for metrics without a range. */
export function isImplausible(metric: string | null, value: number | null, table: MetricTable): boolean {
  const range = metric === null ? undefined : table.byMetric.get(metric)?.plausible;
  if (range === undefined || value === null) return false;
  return value < range[0] || value > range[1];
}

/** Every rule whose words hit. */
function candidatesOf(clue: MetricClue, table: MetricTable): Candidate[] {
  const around = (rule: number): number => contextLength(rule, clue, table.context);
  const candidates: Candidate[] = [];
  const evidence = evidenceOf(clue, table);
  for (const index of evidence.hit) {
    const rule = table.rules[index];
    const fit = fitOf(evidence, index, around, table);
    if (rule === undefined || fit === 0) continue;
    const isBlocked = lengthOf(evidence, index, COLUMN.not_words) > 0;
    const refused = isBlocked ? 'blocked' : refusalOf(rule, index, clue, table);
    candidates.push({ rule, fit, verb: lengthOf(evidence, index, COLUMN.predicates), refused });
  }
  return candidates;
}

/** Characters of the rule's longest context word in the sentence or the title, 0 where none stands there. */
function contextLength(rule: number, { sentence, title }: MetricClue, { lexicon }: ContextWords): number {
  let longest = 0;
  const visit = (start: number, end: number, rules: readonly number[]): void => {
    if (end - start > longest && rules.includes(rule)) longest = end - start;
  };
  everyPhrase(lexicon, sentence, visit);
  everyPhrase(lexicon, title, visit);
  return longest;
}

/** A change is measured as its level is; in points where the level is a percentage. Growth rates say nothing of it. */
function refusalOf(rule: MetricRule, index: number, clue: MetricClue, table: MetricTable): LossReason | null {
  const { unitCode, measureKind } = clue;
  const points = measureKind === 'change_abs' && unitCode === 'PP';
  if (!table.units[index]?.has(points ? 'PERCENT' : unitCode)) return 'dimension';
  if (clue.per !== '' && isPaidTotal(rule)) return 'per';
  const kind = measureKind === 'change_abs' ? 'level' : measureKind;
  return (rule.measures as readonly string[]).includes(kind) ? null : 'measure';
}

/** 1500元 for each person is a rate of pay, not the sum that was paid. */
function isPaidTotal(rule: MetricRule): boolean {
  return rule.dimension === 'money' && rule.flow_stock === 'flow';
}

/** Above 0 where `a` is the stronger; 0 is a tie. */
function strength(a: Candidate, b: Candidate): number {
  return a.fit - b.fit || a.verb - b.verb;
}

function reasonOf(candidate: Candidate, first: Candidate | null): LossReason {
  if (candidate.refused !== null) return candidate.refused;
  return first !== null && strength(candidate, first) === 0 ? 'tie' : 'shorter';
}
