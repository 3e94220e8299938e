/** The metric columns of a row: what its figure's words, folded for matching, mean. */
import { isImplausible, type MetricClue, type MetricHit, type MetricTable, metricOf } from '../context/metric.ts';
import type { Figure } from '../extract/figure.ts';
import type { Article, Observation, Span } from '../types.ts';

/** What the words of a figure and around it say of its metric. */
export function metricHitOf(row: Observation, article: Article, figure: Figure, table: MetricTable): MetricHit {
  return metricOf(clueOf(row, article, figure), table);
}

/** The row with metric, its name, topic, the rule that gave it and the warnings that come of it. */
export function withMetric(row: Observation, hit: MetricHit, table: MetricTable): Observation {
  const { metric, zh, topic, rule, topicRule, ambiguous } = hit;
  const rules = [...row.rule_id, rule, topicRule].filter((name) => name !== null);
  const isLevel = row.measure_kind === 'level' || row.measure_kind === 'share';
  const warnings = [...row.warnings];
  if (ambiguous) warnings.push('metric_ambiguous');
  if (isLevel && isImplausible(metric, row.value, table)) warnings.push('implausible');
  return { ...row, metric, metric_zh: zh, topic, warnings, rule_id: rules };
}

function clueOf(row: Observation, article: Article, figure: Figure): MetricClue {
  const { entity, predicate, quantity, sentence } = figure;
  const said = (span: Span | null): string => (span === null ? '' : bare(article.text.slice(span.start, span.end)));
  return {
    entity: bare(entity.wording ?? (entity.span === null ? (row.entity ?? '') : said(entity.span))),
    entityHead: row.entity_head ?? '',
    predicate: predicate.span === null ? predicate.wording : said(predicate.span),
    predicateHead: predicate.head,
    base: row.base ?? '',
    per: row.per ?? '',
    unitCode: row.unit_code,
    measureKind: row.measure_kind,
    clause: said(clauseAround(article.text, near(sentence, quantity, CLAUSE_AT_MOST), quantity)),
    sentence: said(near(sentence, quantity, SENTENCE_AT_MOST)),
    title: bare(article.title.slice(0, SENTENCE_AT_MOST)),
  };
}

/** Signs that split names without ending them. */
function bare(text: string): string {
  return text.replace(/[“”‘’"'\s]/g, '');
}

/** Characters looked at on either side of a number: a text of one endless sentence stays linear. */
const CLAUSE_AT_MOST = 80;
const SENTENCE_AT_MOST = 240;

function near(whole: Span, number: Span, reach: number): Span {
  return { start: Math.max(whole.start, number.start - reach), end: Math.min(whole.end, number.end + reach) };
}

const CLAUSE_END = /[，；,;]/;

/** From comma to comma around a number. */
function clauseAround(text: string, sentence: Span, number: Span): Span {
  let { start, end } = number;
  while (start > sentence.start && !CLAUSE_END.test(text[start - 1] ?? '')) start--;
  while (end < sentence.end && !CLAUSE_END.test(text[end] ?? '')) end++;
  return { start, end };
}
