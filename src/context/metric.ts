/** Gives a figure its canonical metric: a name or a set of words must hit, and what is counted must agree. */
import { type Evidence, evidenceOf } from './evidence.ts';
import { compareFits, type Fit, fitOf } from './fit.ts';
import type { MetricRule, MetricTable } from './metric-table.ts';
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
  const candidates = evidenceOf(clue, table).flatMap((evidence) => candidateOf(evidence, clue, table));
  const fitting = candidates.filter((candidate) => candidate.refused === null).sort(betterFirst);
  const [first, second] = fitting;
  const tied = first !== undefined && second !== undefined && strength(first, second) === 0;
  const winner = first === undefined || tied ? null : first.rule;
  const told = winner === null ? topicOf(clue, table) : { topic: winner.topic, rule: null };
  return {
    metric: winner?.metric ?? null,
    zh: winner?.zh ?? null,
    topic: told.topic,
    topicRule: told.rule,
    rule: winner?.name ?? null,
    ambiguous: tied,
    lost: candidates
      .filter(({ rule }) => rule !== winner)
      .map((candidate) => ({ rule: candidate.rule.name, why: reasonOf(candidate, first) }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
  };
}

/** True where a level lies outside what its metric can be; false for metrics without a range. */
export function isImplausible(metric: string | null, value: number | null, table: MetricTable): boolean {
  const range = metric === null ? undefined : table.byMetric.get(metric)?.plausible;
  if (range === undefined || value === null) return false;
  return value < range[0] || value > range[1];
}

function candidateOf(evidence: Evidence, clue: MetricClue, table: MetricTable): Candidate[] {
  const rule = table.rules[evidence.rule];
  const fit = fitOf(evidence, table);
  if (rule === undefined || fit === null) return [];
  const { not_words: blocked, predicates: verb } = evidence.lists;
  return [{ rule, fit, verb, refused: blocked > 0 ? 'blocked' : refusalOf(rule, evidence.rule, clue, table) }];
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
  return compareFits(a.fit, b.fit) || a.verb - b.verb;
}

function betterFirst(a: Candidate, b: Candidate): number {
  return strength(b, a);
}

function reasonOf(candidate: Candidate, first: Candidate | undefined): LossReason {
  if (candidate.refused !== null) return candidate.refused;
  return first !== undefined && strength(candidate, first) === 0 ? 'tie' : 'shorter';
}
