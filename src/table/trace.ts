/** Why a row says what it says: a tree of facts, each with its words, their place and the rules behind them. */
import type { Context } from '../context/context.ts';
import type { MetricHit } from '../context/metric.ts';
import type { Figure } from '../extract/figure.ts';
import type { Article, Observation, Span } from '../types.ts';
import { printedOf, rawSpanOf } from './places.ts';

/** One fact of a row. `label` names a column (or `row`, `number`), `words` are as printed, `''` where nothing says it. */
export interface TraceNode {
  readonly label: string;
  readonly value: string;
  readonly words: string;
  /** In the raw file, null where nothing says it. */
  readonly place: Span | null;
  /** stated, inherited, inferred, carried, default … */
  readonly basis: string;
  readonly rules: readonly string[];
  /** What else could have been taken and why it was not. */
  readonly lost: readonly { readonly what: string; readonly why: string }[];
  readonly children: readonly TraceNode[];
}

/** Everything that a tree is made of. */
export interface Traced {
  readonly article: Article;
  readonly figure: Figure;
  readonly context: Context;
  readonly metric: MetricHit;
  readonly row: Observation;
}

/** The derivation of one row. */
export function traceOf(traced: Traced): TraceNode {
  const { row, figure, article, context } = traced;
  return {
    ...node('row', `${row.bounds} ${row.unit}`),
    words: row.quote,
    place: rawSpanOf(article, figure.quantity),
    children: [
      quantityNode(traced),
      entityNode(traced),
      predicateNode(traced),
      measureNode(traced),
      {
        ...node('status', row.status),
        basis: context.status.basis,
        rules: named(context.status.rule),
      },
      ...periodNodes(traced),
      ...scopeNodes(traced),
      metricNode(traced),
    ],
  };
}

function node(label: string, value: string): TraceNode {
  return { label, value, words: '', place: null, basis: '', rules: [], lost: [], children: [] };
}

function named(rule: string | null | undefined): string[] {
  return rule == null ? [] : [rule];
}

function said(article: Article, span: Span | null): Pick<TraceNode, 'words' | 'place'> {
  return span === null
    ? { words: '', place: null }
    : { words: printedOf(article, span), place: rawSpanOf(article, span) };
}

function quantityNode({ article, figure, row }: Traced): TraceNode {
  const { quantity } = figure;
  const unit = quantity.unit;
  const number = {
    ...node('number', String(row.value ?? '')),
    ...said(article, quantity.number),
    rules: quantity.rules,
  };
  const measured = {
    ...node('unit', `${row.unit} ${row.unit_code}`),
    words: unit?.text ?? '',
    basis: quantity.inherited ? 'inherited' : unit === null ? 'default' : 'stated',
    rules: [...named(unit?.rule.name), ...named(unit?.perRule)],
  };
  return {
    ...node('bounds', row.bounds),
    words: quantity.markers.join(' '),
    basis: row.bounds_basis,
    children: [number, measured],
  };
}

function entityNode({ article, figure, row }: Traced): TraceNode {
  const { entity } = figure;
  return {
    ...node('entity', row.entity ?? ''),
    ...said(article, entity.span),
    basis: entity.implicit ? 'inferred' : entity.place,
    rules: named(entity.head?.name),
  };
}

function predicateNode({ article, figure, row }: Traced): TraceNode {
  const { predicate } = figure;
  const basis = predicate.span === null ? 'default' : 'stated';
  return {
    ...node('predicate', row.predicate ?? ''),
    ...said(article, predicate.span),
    basis,
    rules: named(predicate.rule),
  };
}

function measureNode({ figure, row }: Traced): TraceNode {
  const { measure } = figure;
  const value = row.comparison === null ? row.measure_kind : `${row.measure_kind} ${row.comparison}`;
  return {
    ...node('measure_kind', value),
    basis: measure.rule === null ? 'default' : 'stated',
    rules: named(measure.rule),
  };
}

function periodNodes({ article, context, row }: Traced): TraceNode[] {
  const { period } = context;
  const value = `${row.period_start ?? '..'}/${row.period_end ?? '..'} ${row.period_type}`;
  const lost = context.lostPeriods.map(({ span, why }) => ({ what: printedOf(article, span), why }));
  return [
    { ...node('period', value), ...said(article, period.span), basis: period.basis, rules: period.rules, lost },
    node('cumulative', String(row.cumulative)),
  ];
}

function scopeNodes({ article, context, row }: Traced): TraceNode[] {
  const { scope } = context;
  const lost = context.lostScopes.map(({ span, why }) => ({ what: printedOf(article, span), why }));
  const words = said(article, scope.span);
  return [
    { ...node('organisation', row.organisation ?? ''), ...words, basis: scope.basis, rules: scope.rules, lost },
    { ...node('ref_area', `${row.ref_area ?? ''} ${row.region ?? ''}`.trim()), ...words, basis: scope.basis },
  ];
}

function metricNode({ metric, row }: Traced): TraceNode {
  const lost = metric.lost.map(({ rule, why }) => ({ what: rule, why }));
  const basis = row.metric === null ? '' : metric.rule === null ? 'inherited' : 'stated';
  return { ...node('metric', row.metric ?? ''), basis, rules: named(metric.rule), lost };
}
