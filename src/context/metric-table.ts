/** The metric rules as one lexicon: every phrase knows its rule and what it is for. */
import { DIMENSION_UNITS, type UnitCode } from '../rules/codes.ts';
import type { CompiledRule } from '../rules/compile.ts';
import { buildLexicon, type Lexicon } from '../rules/lexicon.ts';
import { COLUMN, type Evidence, emptyEvidence } from './hits.ts';

export type MetricRule = Extract<CompiledRule, { kind: 'metric' }>;
export type TopicRule = Extract<CompiledRule, { kind: 'topic' }>;

/** What a phrase is for: the name itself, one of the lists that must hit, a tie-breaker, a block. */
export const FIELDS = [
  'words',
  'entity_any',
  'predicate_any',
  'base_any',
  'per_any',
  'context_any',
  'predicates',
  'not_words',
] as const;
export type Field = (typeof FIELDS)[number];

/** The lists of a rule that must all hit; that of the context, which is dearest to ask, comes last. */
const REQUIRED = ['entity_any', 'predicate_any', 'base_any', 'per_any', 'context_any'] as const;

/** The phrases that may stand anywhere in the sentence or the title. */
export interface ContextWords {
  /** Its numbers are those of the metric rules. */
  readonly lexicon: Lexicon;
  /** Some rule asks for nothing else, so its words are looked for whatever the figure says. */
  readonly suffices: boolean;
}

export interface MetricTable {
  readonly rules: readonly MetricRule[];
  /** Its numbers are `rule × FIELDS.length + field`, both by their places in the lists. */
  readonly lexicon: Lexicon;
  /** Filled anew for each figure. */
  readonly evidence: Evidence;
  readonly units: readonly ReadonlySet<string>[];
  /** For each rule the columns of the lists that must all hit. */
  readonly needs: readonly (readonly number[])[];
  readonly context: ContextWords;
  readonly byMetric: ReadonlyMap<string, MetricRule>;
  readonly topics: { readonly lexicon: Lexicon; readonly rules: readonly TopicRule[] };
}

/** Builds the table once from a rule set; order of the rules changes nothing. */
export function metricTable(rules: readonly CompiledRule[]): MetricTable {
  const metrics = rules.filter((rule): rule is MetricRule => rule.kind === 'metric').sort(byName);
  const topics = rules.filter((rule): rule is TopicRule => rule.kind === 'topic').sort(byName);
  const entries = metrics.flatMap((rule, index) =>
    FIELDS.flatMap((field, at) =>
      phrasesOf(rule, field).map((phrase) => ({ phrase, rule: index * FIELDS.length + at })),
    ),
  );
  const needs = metrics.map((rule) =>
    REQUIRED.filter((field) => rule[field] !== undefined).map((field) => COLUMN[field]),
  );
  return {
    rules: metrics,
    needs,
    context: contextWords(metrics, needs),
    lexicon: buildLexicon(entries),
    evidence: emptyEvidence(metrics.length),
    units: metrics.map((rule) => new Set<UnitCode>(DIMENSION_UNITS[rule.dimension])),
    byMetric: new Map(metrics.map((rule) => [rule.metric, rule])),
    topics: {
      rules: topics,
      lexicon: buildLexicon(topics.flatMap((rule, index) => rule.phrases.map((phrase) => ({ phrase, rule: index })))),
    },
  };
}

function contextWords(rules: readonly MetricRule[], needs: MetricTable['needs']): ContextWords {
  const entries = rules.flatMap(({ context_any: phrases }, rule) =>
    (phrases ?? []).map((phrase) => ({ phrase, rule })),
  );
  const suffices = needs.some((fields) => fields.length === 1 && fields[0] === COLUMN.context_any);
  return { lexicon: buildLexicon(entries), suffices };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function phrasesOf(rule: MetricRule, field: Field): readonly string[] {
  return (field === 'words' ? rule.phrases : rule[field]) ?? [];
}
