/** Figures that belong together: wholes and parts, repeats, changes and their levels. */
import type { ReportRow } from '../report-model.ts';
import type { Model } from './model.ts';

export interface Links {
  readonly wholes: readonly number[];
  readonly parts: readonly number[];
  readonly repeats: readonly number[];
  readonly levels: readonly number[];
}

/** The rows that one row is linked with, by place. */
export function linksOf({ rows, byId }: Pick<Model, 'rows' | 'byId'>, row: ReportRow): Links {
  const id = row.record_id;
  const found = (ids: readonly (string | null | undefined)[]): number[] =>
    ids.flatMap((one) => (one == null ? [] : (byId.get(one) ?? [])));
  const where = (fits: (other: ReportRow) => boolean): number[] =>
    rows.flatMap((other, i) => (other.record_id !== id && fits(other) ? [i] : []));
  const group = row.dup_group ?? null;
  return {
    wholes: found([row.subset_of]),
    parts: [...new Set([...where((other) => other.subset_of === id), ...found(row.total_of ?? [])])],
    repeats: group === null ? [] : where((other) => other.dup_group === group),
    levels: found([row.related_to]),
  };
}
