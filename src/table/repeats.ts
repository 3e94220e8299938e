/** Which figures tell again what another one told: in one article, or in a second article that reprints the first. */
import type { ReportRow } from './report-model.ts';

/**
 * A function that is given rows one by one and says of each whether an earlier one told the same: by its `dup_group`,
 * or in another article with equal metric, area, period, bounds and kind. Without a period the sentence must be equal.
 */
export function repeatFinder(): (row: ReportRow) => boolean {
  const groups = new Set<string>();
  const facts = new Map<string, string>();
  return (row) => {
    const group = row.dup_group ?? null;
    const isTold = group !== null && groups.has(group);
    if (group !== null) groups.add(group);
    const article = articleOf(row);
    const key = factKey(row);
    const first = facts.get(key);
    if (first === undefined) facts.set(key, article);
    return isTold || (first !== undefined && first !== article);
  };
}

function factKey(row: ReportRow): string {
  const { metric, entity_head, unit_code, per, status, measure_kind, comparison, ref_area, region } = row;
  const { value, lower, upper, period_start, period_end, sentence } = row;
  const isDated = (period_start ?? period_end ?? null) !== null;
  return JSON.stringify([
    [metric ?? entity_head, unit_code, per, status, measure_kind, comparison, ref_area ?? region],
    [value, lower, upper],
    isDated ? [period_start, period_end] : sentence,
  ]);
}

/**
 * The rows with `dup_group` across articles too: what a second article tells again gets the group of the first
 * mention, its `dup_group` or `record_id`.
 */
export function withReprints<R extends ReportRow & { readonly record_id: string }>(rows: readonly R[]): R[] {
  const firsts = new Map<string, R>();
  const told = new Set<R>();
  const groups = rows.map((row) => {
    const key = factKey(row);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    if (first === undefined || articleOf(first) === articleOf(row)) return row.dup_group ?? null;
    told.add(first);
    return first.dup_group ?? first.record_id;
  });
  return rows.map((row, i) => ({ ...row, dup_group: groups[i] ?? (told.has(row) ? row.record_id : null) }));
}

function articleOf({ source_file, doc_id }: ReportRow): string {
  return JSON.stringify([source_file, doc_id]);
}
