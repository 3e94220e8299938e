/** What a run has met so far, in numbers that do not grow with it. */
import { severityOf } from '../../problems.ts';
import type { Counts } from './part.ts';
import type { Result } from './run.ts';

/** Sums of a run; the maps are by unit, by metric (as in `Part`) and by encoding. */
export interface Totals {
  articles: number;
  figures: number;
  without: number;
  silent: number;
  problems: number;
  /** Problems that cost an input. */
  errors: number;
  readonly units: Map<string, number>;
  readonly metrics: Map<string, number>;
  readonly encodings: Map<string, number>;
}

/** Totals as JSON can hold them. */
export type PlainTotals = { readonly [K in keyof Totals]: Totals[K] extends number ? number : Counts };

const NONE: PlainTotals = {
  ...{ articles: 0, figures: 0, without: 0, silent: 0, problems: 0, errors: 0 },
  ...{ units: [], metrics: [], encodings: [] },
};

/** Totals to add to, from nothing or from where a run stopped. */
export function newTotals(from: PlainTotals = NONE): Totals {
  const { units, metrics, encodings, ...numbers } = from;
  return { ...numbers, units: new Map(units), metrics: new Map(metrics), encodings: new Map(encodings) };
}

export function plainTotals({ units, metrics, encodings, ...numbers }: Totals): PlainTotals {
  return { ...numbers, units: [...units], metrics: [...metrics], encodings: [...encodings] };
}

/** Adds one result. */
export function addResult(totals: Totals, result: Result): void {
  const problems = 'problem' in result ? [result.problem] : result.part.problems;
  totals.problems += problems.length;
  totals.errors += problems.filter((problem) => severityOf(problem) === 'error').length;
  if ('problem' in result) return;
  const { raw, part } = result;
  totals.articles++;
  totals.figures += part.figures;
  totals.without += Number(part.without);
  totals.silent += part.silent;
  addCounts(totals.units, part.units);
  addCounts(totals.metrics, part.metrics);
  addCounts(totals.encodings, [[raw.encoding ?? 'utf-8', 1]]);
}

/** Adds the totals of another run over other articles. */
export function addTotals(totals: Totals, more: PlainTotals): void {
  for (const name of ['articles', 'figures', 'without', 'silent', 'problems', 'errors'] as const)
    totals[name] += more[name];
  for (const name of ['units', 'metrics', 'encodings'] as const) addCounts(totals[name], more[name]);
}

function addCounts(sums: Map<string, number>, counts: Counts): void {
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
}
