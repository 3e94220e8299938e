import { diffTables } from '../../src/table/diff.ts';
import type { DiffRow } from '../../src/table/diff-types.ts';
import type { Observation } from '../../src/types.ts';
import { rowWith } from './sample-rows.ts';

let count = 0;

/** An exact figure with the fields that a test is about, under an id of its own. */
export function figure(fields: Partial<Observation>): Observation {
  const value = fields.value ?? 800;
  const exact = { value, lower: value, upper: value, bounds: `[${value},${value}]` };
  const id = (++count).toString(16).padStart(12, '0');
  return rowWith({ record_id: id, source_file: `${id}.txt`, ...exact, quote: `${value}`, ...fields });
}

/** A figure with bounds: `within('[800,900)', 800, 'over', …)`. */
export function within(
  bounds: string,
  value: number | null,
  approx: Observation['approx'],
  fields: Partial<Observation> = {},
): Observation {
  const [lower, upper] = bounds
    .slice(1, -1)
    .split(',')
    .map((end) => (end === '' ? null : Number(end)));
  const basis = ['nearly', 'about', 'several'].includes(approx) ? 'convention' : 'lexical';
  return figure({ bounds_basis: basis, ...fields, value, lower: lower ?? null, upper: upper ?? null, bounds, approx });
}

export const POINT_A: Partial<Observation> = { period_type: 'point', period_end: '2022-06-30', doc_date: '2022-07-05' };
export const POINT_B: Partial<Observation> = { period_type: 'point', period_end: '2022-09-30', doc_date: '2022-10-08' };

/** The lines of a comparison of two figures, one at different days each. */
export function diffOf(a: Observation | Observation[], b: Observation | Observation[]): readonly DiffRow[] {
  return diffTables([a].flat(), [b].flat()).rows;
}
