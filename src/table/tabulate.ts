/** Figures → rows of the table, each with all that it was made of. */
import type { Context } from '../context/context.ts';
import type { MetricHit, MetricTable } from '../context/metric.ts';
import { settlePeriods } from '../context/settle-periods.ts';
import type { Figure } from '../extract/figure.ts';
import type { Article, Observation } from '../types.ts';
import { metricReader } from './metric-reader.ts';
import { entityColumns, rowMaker } from './row.ts';

/** A row with all that it was made of. */
export interface Tabulated {
  readonly row: Observation;
  readonly figure: Figure;
  readonly context: Context;
  readonly metric: MetricHit;
}

/** One row for each figure, in their order, with the period that its metric and its neighbours ask for. */
export function tabulate(
  article: Article,
  figures: readonly Figure[],
  contexts: readonly Context[],
  metrics: MetricTable,
): Tabulated[] {
  const read = metricReader(article, metrics);
  const make = rowMaker(article, metrics);
  const parts = figures.flatMap((figure, i) => {
    const said = contexts[i];
    if (said === undefined) return [];
    const columns = entityColumns(article, figure, said);
    return [{ figure, said, columns, metric: read(figure, columns) }];
  });
  const accruals = parts.map(({ metric }) => metrics.byMetric.get(metric.metric ?? '')?.flow_stock ?? null);
  const settled = settlePeriods(figures, contexts, accruals);
  return parts.map((part, i) => {
    const context = settled[i] ?? part.said;
    const { figure, said, columns, metric } = part;
    return { row: make({ figure, said, context, columns, metric }), figure, context, metric };
  });
}

/** Rows in the order of their places in the file. */
export function inPlaceOrder(tabulated: readonly Tabulated[]): Tabulated[] {
  return [...tabulated].sort((a, b) => a.row.start - b.row.start || a.row.end - b.row.end);
}
