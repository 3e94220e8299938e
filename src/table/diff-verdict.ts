/** Two rows that are about the same thing → what became of the figure. */
import { breakBetween } from './diff-entry.ts';
import type { DiffKnowledge } from './diff-knowledge.ts';
import { lineOf, type Numbers, type Verdict } from './diff-line.ts';
import {
  type Bounds,
  differenceBounds,
  growthBounds,
  type Interval,
  moveBetween,
  printedDifference,
  printedGrowth,
} from './diff-number.ts';
import { type Comparison, comparisonOf, isSamePeriod } from './diff-period.ts';
import type { Amount, ChangeStatus, DiffRow, Entry, Pair, Reason } from './diff-types.ts';

export const NO_NUMBERS: Numbers = {
  abs_change: null,
  abs_lower: null,
  abs_upper: null,
  abs_bounds: null,
  pct_change: null,
  pct_lower: null,
  pct_upper: null,
  pct_bounds: null,
};
const NO_REASONS: readonly Reason[] = [];
const NO_PARTNER = { numbers: NO_NUMBERS, comparison: null, method: null, score: null };

/** The line for a pair. */
export function compared({ a, b, method, score }: Pair, knowledge: DiffKnowledge, tolerance?: Amount): DiffRow {
  const comparison = comparisonOf(a.row, b.row, a.periods, b.periods);
  const verdict = verdictOf(a, b, comparison, knowledge, tolerance);
  const numbers = verdict.change_status === 'incomparable' ? NO_NUMBERS : numbersOf(a, b, comparison);
  const warnings = warningsOf(a, b, verdict, comparison);
  return lineOf(a, b, { verdict, numbers, comparison, method, score, warnings });
}

/** The line for two rows that cannot be compared. */
export function incomparable(a: Entry, b: Entry, reasons: readonly Reason[]): DiffRow {
  return lineOf(a, b, { ...NO_PARTNER, verdict: plain('incomparable', reasons), warnings: union(a, b) });
}

/** The line for a row without a partner. A source that is silent says nothing of nought. */
export function lonely(entry: Entry, side: 'from' | 'to', isAmbiguous: boolean): DiffRow {
  const warnings = isAmbiguous ? [...entry.warnings, 'ambiguous_match'] : entry.warnings;
  if (side === 'from') return lineOf(entry, null, { ...NO_PARTNER, verdict: plain('removed'), warnings });
  return lineOf(null, entry, { ...NO_PARTNER, verdict: plain('added'), warnings });
}

function plain(change_status: ChangeStatus, reasons: readonly Reason[] = NO_REASONS): Verdict {
  return { change_status, direction: null, certainty: null, reason: reasons[0] ?? null, reasons };
}

function verdictOf(a: Entry, b: Entry, comparison: Comparison, { breaks }: DiffKnowledge, tolerance?: Amount): Verdict {
  if (a.printed === b.printed && isSame(a, b)) return plain('unchanged');
  if (breakBetween(a, b, breaks) !== null) return plain('incomparable', ['definition_break']);
  if (comparison === 'threshold') return thresholdVerdict(a, b);
  if (a.interval === null || b.interval === null) return plain('incomparable', ['value_missing']);
  if (tolerance !== undefined && isWithin(a, b, tolerance)) return plain('unchanged');
  const move = moveBetween(a.interval, b.interval);
  if (move === null) return a.printed === b.printed ? plain('unchanged') : plain('indeterminate');
  const status = isSamePeriod(a.periods, b.periods) ? 'revised' : 'changed';
  return { ...plain(status), ...move };
}

/** The same figure printed alike, and no break of definition can lie within one period. */
function isSame(a: Entry, b: Entry): boolean {
  return a.periods[0] === b.periods[0];
}

/** A threshold is what is written: 不低于50% → 不低于60%. */
function thresholdVerdict(a: Entry, b: Entry): Verdict {
  const [from = null, to = null] = [a.row.value, b.row.value];
  if (from === to && a.row.approx === b.row.approx) return plain('unchanged');
  const direction = from === null || to === null || from === to ? null : to > from ? 'up' : 'down';
  return { ...plain('revised'), direction };
}

function isWithin(a: Entry, b: Entry, { amount, isShare }: Amount): boolean {
  const [from = null, to = null] = [a.row.value, b.row.value];
  const change = printedDifference(from, to);
  if (change === null) return false;
  const most = isShare ? amount * Math.max(Math.abs(from ?? 0), Math.abs(to ?? 0)) : amount;
  return Math.abs(change) <= most;
}

const RATES: ReadonlySet<string> = new Set(['PERCENT', 'PP']);

function numbersOf(a: Entry, b: Entry, comparison: Comparison): Numbers {
  const [from = null, to = null] = [a.row.value, b.row.value];
  const isRate = RATES.has(a.keys.unit);
  const isBounded = comparison !== 'threshold' && a.interval !== null && b.interval !== null;
  const [one, other] = [a.interval as Interval, b.interval as Interval];
  const difference = isBounded ? differenceBounds(one, other) : null;
  const growth = isBounded && !isRate ? growthBounds(one, other) : null;
  return {
    abs_change: printedDifference(from, to),
    abs_lower: difference?.lower ?? null,
    abs_upper: difference?.upper ?? null,
    abs_bounds: textOf(difference),
    pct_change: isRate ? null : printedGrowth(from, to),
    pct_lower: growth?.lower ?? null,
    pct_upper: growth?.upper ?? null,
    pct_bounds: textOf(growth),
  };
}

function textOf(bounds: Bounds | null): string | null {
  return bounds === null || bounds.text === '' ? null : bounds.text;
}

function union(a: Entry, b: Entry): string[] {
  return [...new Set([...a.warnings, ...b.warnings])];
}

/** What is counted up since one day cannot fall; told where it surely does. */
function warningsOf(a: Entry, b: Entry, verdict: Verdict, comparison: Comparison): string[] {
  const falling = (a.row.period_end ?? '') <= (b.row.period_end ?? '') ? 'down' : 'up';
  const isFall = comparison === 'increment' && verdict.certainty === 'firm' && verdict.direction === falling;
  return isFall ? [...union(a, b), 'cumulative_decrease'] : union(a, b);
}
