/** Figures → rows of the table: printed wording, plain numbers, stable ids. */
import { createHash } from 'node:crypto';
import type { Context } from '../context/context.ts';
import type { MetricHit, MetricTable } from '../context/metric.ts';
import { sdmxPeriod } from '../context/sdmx-period.ts';
import { settlePeriods } from '../context/settle-periods.ts';
import { intervalText } from '../extract/bounds.ts';
import { type Decimal, rounded, toNumber } from '../extract/decimal.ts';
import type { Figure } from '../extract/figure.ts';
import type { Article, Observation, Span } from '../types.ts';
import { VERSION } from '../version.ts';
import { lineStarts, placeOf, printedOf, rawSpanOf } from './places.ts';
import { metricHitOf, withMetric } from './with-metric.ts';

const CONFIDENT = 0.9;
const INFERRED = 0.7;
const DOUBTFUL = 0.5;

/** A row with all that it was made of. */
export interface Tabulated {
  readonly row: Observation;
  readonly figure: Figure;
  readonly context: Context;
  readonly metric: MetricHit;
}

/** One row for each figure, in their order. */
export function tabulate(
  article: Article,
  figures: readonly Figure[],
  contexts: readonly Context[],
  metrics: MetricTable,
): Tabulated[] {
  const starts = lineStarts(article.source);
  const made = figures.flatMap((figure, i) => {
    const context = contexts[i];
    if (context === undefined) return [];
    const plain = rowOf(article, figure, context, starts);
    const metric = metricHitOf(plain, article, figure, metrics);
    return [{ row: withMetric(plain, metric, metrics), figure, context, metric }];
  });
  return withPeriods(made, metrics);
}

/** The rows with the periods that their metrics and neighbours ask for. */
function withPeriods(made: readonly Tabulated[], metrics: MetricTable): Tabulated[] {
  const figures = made.map(({ figure }) => figure);
  const accruals = made.map(({ metric }) => metrics.byMetric.get(metric.metric ?? '')?.flow_stock ?? null);
  const settled = settlePeriods(
    figures,
    made.map(({ context }) => context),
    accruals,
  );
  return made.map((one, i) => {
    const context = settled[i] ?? one.context;
    return { ...one, context, row: { ...one.row, ...periodColumns(context), cumulative: context.cumulative } };
  });
}

/** Rows in the order of their places in the file. */
export function inPlaceOrder(tabulated: readonly Tabulated[]): Tabulated[] {
  return [...tabulated].sort((a, b) => a.row.start - b.row.start || a.row.end - b.row.end);
}

function recordId(article: Article, place: Span, quote: string): string {
  const key = [article.sourceFile, article.docId, place.start, place.end, quote].join('\u0000');
  return createHash('sha1').update(key).digest('hex').slice(0, 12);
}

function numberOf(value: Decimal | null): number | null {
  return value === null ? null : toNumber(rounded(value));
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** SDMX codes of observation status: normal and forecast. */
const OBS_STATUS: Readonly<Record<string, string>> = { actual: 'A', planned: 'F' };

function rowOf(article: Article, figure: Figure, context: Context, starts: readonly number[]): Observation {
  const { quantity, measure } = figure;
  const { scope } = context;
  const quote = printedOf(article, quantity);
  const place = rawSpanOf(article, quantity);
  const dated = article.date === '';
  return {
    record_id: recordId(article, place, quote),
    source_file: article.sourceFile,
    doc_id: article.docId,
    doc_title: article.title,
    doc_date: textOrNull(article.date),
    metric: null,
    metric_zh: null,
    topic: 'employment',
    ...entityColumns(article, figure, context),
    ...valueColumns(figure),
    number_text: printedOf(article, quantity.number),
    unit: figure.unitLabel,
    unit_code: figure.unitCode,
    unit_mult: 0,
    source_unit: quantity.unit?.text ?? '',
    source_mult: quantity.multiplier,
    per: figure.per,
    quote,
    measure_kind: measure.kind,
    comparison: comparisonOf(measure.comparison, context),
    base: figure.base,
    condition: null,
    status: context.status.status,
    obs_status: OBS_STATUS[context.status.status] ?? null,
    salience: ['ITEM', 'DOCUMENT', 'TEAM', 'OTHER'].includes(figure.unitCode) ? 'secondary' : 'core',
    organisation: printedName(article, scope.organisation),
    organisation_norm: scope.organisationNorm,
    ref_area: scope.area,
    region: textOrNull(scope.region),
    ...periodColumns(context),
    cumulative: context.cumulative,
    subset_of: null,
    dup_group: null,
    related_to: null,
    pair_id: null,
    pair_role: figure.pair?.role ?? null,
    total_of: [],
    start: place.start,
    end: place.end,
    ...placeOf(starts, place.start),
    sentence: printedOf(article, figure.sentence),
    confidence: confidenceOf(figure, context),
    warnings: [...figure.warnings, ...context.period.warnings, ...scope.warnings, ...(dated ? ['date_missing'] : [])],
    doc_url: textOrNull(article.url),
    publisher: textOrNull(article.publisher),
    rule_id: [...new Set([...figure.rules, ...context.period.rules, ...scope.rules])].sort(),
    extractor_version: VERSION,
  };
}

/** 环比 is against the last month, in a quarter's report against the last quarter. */
function comparisonOf(comparison: string | null, { period }: Context): string | null {
  return comparison === 'mom' && sdmxPeriod(period).freq === 'Q' ? 'qoq' : comparison;
}

/** The name as the article prints it: the text that rules read has its characters folded (勞工處, 东昇公司). */
function printedName(article: Article, name: string | null): string | null {
  const start = name === null ? -1 : article.text.indexOf(name);
  return name === null || start < 0 ? name : printedOf(article, { start, end: start + name.length });
}

type PeriodColumns = Pick<
  Observation,
  'period_start' | 'period_end' | 'period_type' | 'period_text' | 'period_basis' | 'time_period' | 'freq'
>;

function periodColumns({ period }: Context): PeriodColumns {
  const { timePeriod, freq } = sdmxPeriod(period);
  return {
    period_start: period.start,
    period_end: period.end,
    period_type: period.type,
    period_text: period.text,
    period_basis: period.basis,
    time_period: timePeriod,
    freq,
  };
}

type EntityColumns = Pick<Observation, 'entity' | 'entity_head' | 'entity_implicit' | 'predicate' | 'predicate_head'>;

function entityColumns(article: Article, figure: Figure, { scope }: Context): EntityColumns {
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

type ValueColumns = Pick<
  Observation,
  'value' | 'lower' | 'upper' | 'bounds' | 'approx' | 'approx_markers' | 'bounds_basis' | 'resolution'
>;

function valueColumns(figure: Figure): ValueColumns {
  const { bounds, markers, resolution } = figure.quantity;
  return {
    value: numberOf(bounds.value),
    lower: numberOf(bounds.lower),
    upper: numberOf(bounds.upper),
    bounds: intervalText(bounds),
    approx: bounds.approx,
    approx_markers: markers,
    bounds_basis: bounds.basis,
    resolution: numberOf(resolution),
  };
}

/** G-74: all said; one of unit, entity and predicate inferred; more, or one beside a period or an area by default. */
function confidenceOf(figure: Figure, { period, scope }: Context): number {
  const { entity, predicate, quantity } = figure;
  const inferred = [entity.implicit, predicate.span === null, quantity.inherited].filter(Boolean).length;
  const isOpen = period.basis === 'none' || period.basis === 'publication' || scope.area === null;
  if (inferred === 0) return CONFIDENT;
  return inferred === 1 && !isOpen ? INFERRED : DOUBTFUL;
}
