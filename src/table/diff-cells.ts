/** How a line of a comparison reads: ↑ firm, +16,000…+18,000, +46.4%…+53.7%. */

import type { DiffRow } from './diff-types.ts';
import type { DiffWords } from './diff-words.ts';
import { digits, valueCell } from './terminal-cells.ts';

const SIGNS: Readonly<Record<DiffRow['change_status'], string>> = {
  changed: '',
  revised: '*',
  indeterminate: '?',
  incomparable: '≠',
  added: '+',
  removed: '-',
  unchanged: '=',
};
const ARROWS = { up: '↑', down: '↓' } as const;

/** `↑ up, firm`, `≠ not comparable: unit`. */
export function verdictCell(row: DiffRow, words: DiffWords): string {
  const { change_status: status, direction, certainty, reason, reasons } = row;
  const sign = [SIGNS[status], direction === null ? '' : ARROWS[direction]].join('');
  const name = status === 'changed' && direction !== null ? words.directions[direction] : words.statuses[status];
  const why = reason === null ? '' : words.colon + reasons.map((one) => words.reasons[one]).join(words.comma);
  const doubt = row.warnings.includes('ambiguous_match') ? words.ambiguous : '';
  return `${sign} ${name}${certainty === null ? '' : words.comma + words.certainties[certainty]}${why}${doubt}`;
}

/** `≥800`; the bounds where no number is printed. */
export function figureCell(row: DiffRow, side: 'from' | 'to'): string {
  const [value, bounds, approx] =
    side === 'from' ? [row.value_from, row.bounds_from, row.approx_from] : [row.value_to, row.bounds_to, row.approx_to];
  if (bounds === null && value === null) return '';
  if (value === null || approx === null || approx === 'range') return rangeOf(bounds ?? '');
  return valueCell({ value, approx, lower: null, upper: null, measure_kind: 'level' });
}

function rangeOf(bounds: string): string {
  const ends = bounds.slice(1, -1).split(',');
  return ends.map((end) => (end === '' ? '∞' : digits(Number(end)))).join('–');
}

/** Bounds first: the printed numbers alone may be off by a step. */
export function changeCell(row: DiffRow, words: DiffWords): string {
  const unit = row.abs_change !== null && (row.unit_code === 'PERCENT' || row.unit_code === 'PP') ? words.points : '';
  if (row.abs_bounds === null) return row.abs_change === null ? '' : signed(row.abs_change) + unit;
  return spanOf(row.abs_lower, row.abs_upper, signed) + unit;
}

export function growthCell(row: DiffRow): string {
  if (row.pct_bounds === null) return row.pct_change === null ? '' : percent(row.pct_change);
  return spanOf(row.pct_lower, row.pct_upper, percent);
}

function spanOf(lower: number | null, upper: number | null, text: (value: number) => string): string {
  const [low, high] = [lower === null ? '-∞' : text(lower), upper === null ? '+∞' : text(upper)];
  return low === high ? low : `${low}…${high}`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${digits(value)}`;
}

function percent(value: number): string {
  return `${signed(Math.round(value * 10) / 10)}%`;
}

/** `2024-01-01/2024-06-30 → 2025-01-01/2025-06-30`; one where both are the same. */
export function periodsCell({ period_from: from, period_to: to }: DiffRow): string {
  if (from === to) return to ?? '';
  return [from, to].filter((one) => one !== null).join(' → ');
}

export function matchCell({ match_method: method, match_score: score }: DiffRow, words: DiffWords): string {
  if (method === null) return '';
  return method === 'fuzzy' ? `${words.methods.fuzzy} ${score}` : words.methods[method];
}

/** `+ 岗位 提供`: what it is about. */
export function aboutCell({ entity, predicate }: DiffRow): string {
  const parts = [entity, predicate].filter((one) => one !== null && one !== '');
  return parts.join(' ');
}

/** `“3.4万个” a.txt → “5.1万个” b.txt`. */
export function quotesCell(row: DiffRow): string {
  const ends = [
    [row.quote_from, row.file_from],
    [row.quote_to, row.file_to],
  ] as const;
  return ends.flatMap(([quote, file]) => (file === null ? [] : [`“${quote ?? ''}” ${file}`])).join(' → ');
}
