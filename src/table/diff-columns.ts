/** The columns of a comparison in csv, json, ndjson and md. */
import {
  aboutCell,
  changeCell,
  figureCell,
  growthCell,
  matchCell,
  periodsCell,
  quotesCell,
  verdictCell,
} from './diff-cells.ts';
import type { DiffRow } from './diff-types.ts';
import type { DiffWords } from './diff-words.ts';
import type { PlainColumn } from './plain-table.ts';

type Key = keyof DiffRow;

/** In the order of csv. */
export const DIFF_COLUMNS: readonly Key[] = [
  'change_status',
  'direction',
  'certainty',
  'reason',
  'comparison',
  'metric',
  'entity',
  'unit',
  'ref_area',
  'value_from',
  'bounds_from',
  'period_from',
  'value_to',
  'bounds_to',
  'period_to',
  'abs_change',
  'abs_lower',
  'abs_upper',
  'pct_change',
  'pct_lower',
  'pct_upper',
  'match_method',
  'match_score',
  'quote_from',
  'quote_to',
  'file_from',
  'file_to',
  'warnings',
  'reasons',
  'abs_bounds',
  'pct_bounds',
  'status',
  'predicate',
  'unit_code',
  'region',
  'record_id_from',
  'record_id_to',
];

export const DIFF_DATA: readonly PlainColumn<DiffRow>[] = DIFF_COLUMNS.map((key) => ({ key, of: (row) => row[key] }));

/** What people read, in their language. */
export function readingColumns(words: DiffWords): readonly PlainColumn<DiffRow>[] {
  const { titles } = words;
  return [
    { key: titles.verdict, of: (row) => verdictCell(row, words) },
    { key: titles.metric, of: (row) => row.metric ?? '' },
    { key: titles.entity, of: aboutCell },
    { key: titles.area, of: (row) => row.region ?? row.ref_area ?? '' },
    { key: titles.from, of: (row) => figureCell(row, 'from') },
    { key: titles.to, of: (row) => figureCell(row, 'to') },
    { key: titles.unit, of: (row) => row.unit ?? '' },
    { key: titles.change, of: (row) => changeCell(row, words) },
    { key: titles.growth, of: growthCell },
    { key: titles.comparison, of: (row) => (row.comparison === null ? '' : words.comparisons[row.comparison]) },
    { key: titles.periods, of: periodsCell },
    { key: titles.match, of: (row) => matchCell(row, words) },
    { key: titles.quotes, of: quotesCell },
  ];
}
