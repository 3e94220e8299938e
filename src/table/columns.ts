/** The columns of the table in the order of the record description. */
import type { Observation } from '../types.ts';

export type ColumnName = keyof Observation;

/** The must-have columns: what `--columns core` writes. A table written with them can be diffed. */
export const CORE: readonly ColumnName[] = [
  'record_id',
  'source_file',
  'doc_id',
  'doc_title',
  'doc_date',
  'metric',
  'topic',
  'entity',
  'entity_head',
  'predicate',
  'predicate_head',
  'value',
  'lower',
  'upper',
  'bounds',
  'bounds_basis',
  'approx',
  'unit',
  'unit_code',
  'unit_mult',
  'resolution',
  'quote',
  'measure_kind',
  'comparison',
  'base',
  'per',
  'status',
  'organisation',
  'ref_area',
  'region',
  'period_start',
  'period_end',
  'period_type',
  'cumulative',
  'subset_of',
  'dup_group',
  'pair_role',
  'start',
  'end',
  'sentence',
  'confidence',
  'warnings',
];

const MORE: readonly ColumnName[] = [
  'metric_zh',
  'number_text',
  'source_unit',
  'source_mult',
  'approx_markers',
  'condition',
  'related_to',
  'pair_id',
  'total_of',
  'salience',
  'time_period',
  'freq',
  'obs_status',
  'period_text',
  'period_basis',
  'organisation_norm',
  'entity_implicit',
  'line',
  'column',
  'doc_url',
  'publisher',
  'rule_id',
  'extractor_version',
];

/** Every column. */
export const FULL: readonly ColumnName[] = [...CORE, ...MORE];

/** `core`, `full` or a list of names with commas. Throws a RangeError that names the unknown ones. */
export function columnsFor(choice: string): readonly ColumnName[] {
  if (choice === 'core') return CORE;
  if (choice === 'full') return FULL;
  const names = choice
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = names.filter((name) => !FULL.includes(name as ColumnName));
  if (unknown.length > 0 || names.length === 0) throw new RangeError(unknown.join(', ') || choice);
  return names as ColumnName[];
}
