/** One figure → its row: printed wording, plain numbers, a stable id. */
import { hash } from 'node:crypto';
import type { Context } from '../context/context.ts';
import { isImplausible, type MetricHit, type MetricTable } from '../context/metric.ts';
import { sdmxPeriod } from '../context/sdmx-period.ts';
import { intervalText } from '../extract/bounds.ts';
import { type Decimal, rounded, toNumber } from '../extract/decimal.ts';
import type { Figure } from '../extract/figure.ts';
import { addNames } from '../extract/rule-names.ts';
import type { Article, Observation, Span } from '../types.ts';
import { VERSION } from '../version.ts';
import { lineStarts, placeOf, printedOf, rawSpanOf } from './places.ts';

const CONFIDENT = 0.9;
const INFERRED = 0.7;
const DOUBTFUL = 0.5;

/** What a row is made of. */
export interface RowParts {
  readonly figure: Figure;
  /** As its sentence says it. */
  readonly said: Context;
  /** With the period that its metric and its neighbours ask for. */
  readonly context: Context;
  readonly columns: EntityColumns;
  readonly metric: MetricHit;
}

/** Makes the rows of one document; links between them come later. */
export function rowMaker(article: Article, table: MetricTable): (parts: RowParts) => Observation {
  const starts = lineStarts(article.source);
  const names = new Map<string, string>();
  return (parts) => rowOf(article, parts, table, starts, names);
}

/** In one literal: seventy columns put together by spreads and copied for each later one cost five times as much. */
function rowOf(
  article: Article,
  parts: RowParts,
  table: MetricTable,
  starts: readonly number[],
  names: Map<string, string>,
): Observation {
  const { figure, said, context, columns, metric } = parts;
  const { quantity, measure } = figure;
  const { bounds } = quantity;
  const { scope } = said;
  const { period } = context;
  const quote = printedOf(article, quantity);
  const place = rawSpanOf(article, quantity);
  const { line, column } = placeOf(starts, place.start);
  const value = numberOf(bounds.value);
  const lower = bounds.lower === bounds.value ? value : numberOf(bounds.lower);
  const upper = bounds.upper === bounds.value ? value : numberOf(bounds.upper);
  const { timePeriod, freq } = sdmxPeriod(period);
  return {
    record_id: recordId(article, place, quote),
    source_file: article.sourceFile,
    doc_id: article.docId,
    doc_title: article.title,
    doc_date: textOrNull(article.date),
    metric: metric.metric,
    metric_zh: metric.zh,
    topic: metric.topic,
    entity: columns.entity,
    entity_head: columns.entity_head,
    entity_implicit: columns.entity_implicit,
    predicate: columns.predicate,
    predicate_head: columns.predicate_head,
    value,
    lower,
    upper,
    bounds: intervalText(lower, upper, bounds),
    approx: bounds.approx,
    approx_markers: quantity.markers,
    bounds_basis: bounds.basis,
    resolution: numberOf(quantity.resolution),
    number_text: printedOf(article, quantity.number),
    unit: figure.unitLabel,
    unit_code: figure.unitCode,
    unit_mult: 0,
    source_unit: quantity.unit?.text ?? '',
    source_mult: quantity.multiplier,
    per: figure.per,
    quote,
    measure_kind: measure.kind,
    comparison: comparisonOf(measure.comparison, said),
    base: figure.base,
    condition: null,
    status: context.status.status,
    obs_status: OBS_STATUS[context.status.status] ?? null,
    salience: SECONDARY.has(figure.unitCode) ? 'secondary' : 'core',
    organisation: printedName(article, scope.organisation, names),
    organisation_norm: scope.organisationNorm,
    ref_area: scope.area,
    region: textOrNull(scope.region),
    period_start: period.start,
    period_end: period.end,
    period_type: period.type,
    period_text: period.text,
    period_basis: period.basis,
    time_period: timePeriod,
    freq,
    cumulative: context.cumulative,
    subset_of: null,
    dup_group: null,
    related_to: null,
    pair_id: null,
    pair_role: figure.pair?.role ?? null,
    total_of: [],
    start: place.start,
    end: place.end,
    line,
    column,
    sentence: printedOf(article, figure.sentence),
    confidence: confidenceOf(figure, said),
    warnings: warningsOf(article, parts, value, table),
    doc_url: textOrNull(article.url),
    publisher: textOrNull(article.publisher),
    rule_id: rulesOf(parts),
    extractor_version: VERSION,
  };
}

function recordId(article: Article, place: Span, quote: string): string {
  const key = `${article.sourceFile}\0${article.docId}\0${place.start}\0${place.end}\0${quote}`;
  return hash('sha1', key).slice(0, 12);
}

function numberOf(value: Decimal | null): number | null {
  return value === null ? null : toNumber(rounded(value));
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** SDMX codes of observation status: normal and forecast. */
const OBS_STATUS: Readonly<Record<string, string>> = { actual: 'A', planned: 'F' };

/** Units of things that are seldom what an article is about. */
const SECONDARY = new Set(['ITEM', 'DOCUMENT', 'TEAM', 'OTHER']);

/** 环比 is against the last month, in a quarter's report against the last quarter. */
function comparisonOf(comparison: string | null, { period }: Context): string | null {
  return comparison === 'mom' && sdmxPeriod(period).freq === 'Q' ? 'qoq' : comparison;
}

/** The name as the article prints it: the text that rules read has its characters folded (勞工處, 东昇公司). */
function printedName(article: Article, name: string | null, known: Map<string, string>): string | null {
  if (name === null) return null;
  const printed = known.get(name) ?? foundName(article, name);
  known.set(name, printed);
  return printed;
}

function foundName(article: Article, name: string): string {
  const start = article.text.indexOf(name);
  return start < 0 ? name : printedOf(article, { start, end: start + name.length });
}

function warningsOf(
  article: Article,
  { figure, said, metric }: RowParts,
  value: number | null,
  table: MetricTable,
): string[] {
  const warnings = [...figure.warnings, ...said.period.warnings, ...said.scope.warnings];
  if (article.date === '') warnings.push('date_missing');
  if (metric.ambiguous) warnings.push('metric_ambiguous');
  const isLevel = figure.measure.kind === 'level' || figure.measure.kind === 'share';
  if (isLevel && isImplausible(metric.metric, value, table)) warnings.push('implausible');
  return warnings;
}

function rulesOf({ figure, said, metric }: RowParts): string[] {
  const rules = [...figure.rules];
  addNames(rules, said.period.rules);
  addNames(rules, said.scope.rules);
  if (metric.rule !== null) rules.push(metric.rule);
  if (metric.topicRule !== null) rules.push(metric.topicRule);
  return rules;
}

export type EntityColumns = Pick<
  Observation,
  'entity' | 'entity_head' | 'entity_implicit' | 'predicate' | 'predicate_head'
>;

/** What is counted and what happens to it, as printed. */
export function entityColumns(article: Article, figure: Figure, { scope }: Context): EntityColumns {
  const { entity, predicate } = figure;
  const span = entity.span === null ? null : behindPlace(entity.span, scope.span, entity.head === null);
  const wording = entity.wording ?? (span === null ? '' : stripped(printedOf(article, span)));
  const said = predicate.span === null ? predicate.wording : printedOf(article, predicate.span);
  return {
    entity: textOrNull(wording) ?? figure.unsaid,
    entity_head: textOrNull(entity.head?.head ?? (entity.headText || wording)) ?? figure.unsaid,
    entity_implicit: entity.implicit,
    predicate: textOrNull(said),
    predicate_head: textOrNull(predicate.head),
  };
}

const PLACE_AT_LEAST = 4;

/** 湖北省武汉市|城镇新增就业: the place has columns of its own; 全市城镇新增就业 stays, 双城区|260人 names no thing. */
function behindPlace(entity: Span, place: Span | null, isNameless: boolean): Span | null {
  if (place === null || place.start > entity.start || place.end <= entity.start) return entity;
  if (place.end >= entity.end) return isNameless ? null : entity;
  return place.end - entity.start < PLACE_AT_LEAST ? entity : { start: place.end, end: entity.end };
}

/** Quotation marks and line ends are no part of a name. */
function stripped(wording: string): string {
  return wording.replace(/[“”‘’"'\n\r]/g, '').trim();
}

/** G-74: all said; one of unit, entity and predicate inferred; more, or one beside a period or an area by default. */
function confidenceOf(figure: Figure, { period, scope }: Context): number {
  const { entity, predicate, quantity } = figure;
  const inferred = Number(entity.implicit) + Number(predicate.span === null) + Number(quantity.inherited);
  const isOpen = period.basis === 'none' || period.basis === 'publication' || scope.area === null;
  if (inferred === 0) return CONFIDENT;
  return inferred === 1 && !isOpen ? INFERRED : DOUBTFUL;
}
