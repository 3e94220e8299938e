/** What the metrics and the neighbours of figures say of their periods: stocks are points, changes go with their level. */
import type { Figure } from '../extract/figure.ts';
import type { Context } from './context.ts';

/** Whether a metric counts what there is (stock) or what happens (flow); null where no metric is known. */
export type Accrual = 'flow' | 'stock' | null;

/** The contexts with `point` for stocks at the end of a month (G-60) and the period of their level for what qualifies it (C-5). */
export function settlePeriods(
  figures: readonly Figure[],
  contexts: readonly Context[],
  accruals: readonly Accrual[],
): Context[] {
  const settled: Context[] = [];
  contexts.forEach((context, i) => {
    const figure = figures[i];
    if (figure === undefined) return;
    const level = qualified(figures, settled, i) ?? whole(figure, settled);
    const { span } = context.period;
    const sameWords = level !== null && span !== null && level.period.span?.start === span.start;
    const near = sameWords ? level : null;
    if (figure.measure.kind === 'level') settled.push(stockSettled(figure, context, accruals[i] ?? null, near));
    else settled.push(near === null ? context : likeLevel(context, near));
  });
  return settled;
}

/** The nearest level before a share, a change or a rate in its sentence; aims do not count for what was reached. */
function qualified(figures: readonly Figure[], settled: readonly Context[], i: number): Context | null {
  const own = figures[i];
  if (own === undefined || (own.measure.kind === 'level' && !RATES.has(own.unitCode))) return null;
  for (let at = i - 1; at >= 0; at--) {
    const other = figures[at];
    if (other === undefined || other.sentence !== own.sentence) return null;
    const aim = other.status === 'target' && own.status !== 'target';
    if (other.measure.kind === 'level' && !aim) return settled[at] ?? null;
  }
  return null;
}

function whole({ parent }: Figure, settled: readonly Context[]): Context | null {
  return parent < 0 ? null : (settled[parent] ?? null);
}

function isPoint({ period }: Context): boolean {
  return period.type === 'point';
}

function likeLevel(context: Context, level: Context): Context {
  const { type, counting } = level.period;
  return { ...context, cumulative: level.cumulative, period: { ...context.period, type, counting } };
}

/** `near`: the figure that it is a part or a rate of, in the same period. */
function stockSettled(figure: Figure, context: Context, accrual: Accrual, near: Context | null): Context {
  const { period } = context;
  if (period.asOf === null || (period.type !== 'to_date' && period.asOf !== 'year')) return context;
  const part = near !== null && isPoint(near) && accrual !== 'flow';
  return part || isResting(figure, context, accrual, near) ? pointed(context) : context;
}

/** Named stocks, and rates of no flow, at any day; at the end of a month also what is without anything being done. */
function isResting(figure: Figure, { stock, period }: Context, accrual: Accrual, near: Context | null): boolean {
  if (stock === 'named') return true;
  if (period.asOf === 'year') return accrual === 'stock';
  if (RATES.has(figure.unitCode)) return near === null;
  if (figure.cumulative || figure.done || period.asOf !== 'close') return false;
  return accrual === 'stock' || (stock === 'still' && accrual === null && figure.unitCode !== 'CNY');
}

const RATES = new Set(['PERCENT', 'TIMES']);

function pointed(context: Context): Context {
  return {
    ...context,
    cumulative: false,
    period: { ...context.period, start: null, type: 'point', counting: 'never' },
  };
}
