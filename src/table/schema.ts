/** The table as a JSON Schema: every column, its type and its meaning. */
import type { ColumnName } from './columns.ts';

/** Changes when a column changes its name, type or meaning. */
export const TABLE_VERSION = 1;

interface ColumnSchema {
  readonly description: string;
  readonly type: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: { readonly type: 'string' };
  readonly format?: string;
  readonly const?: number;
}

const text = (description: string): ColumnSchema => ({ description, type: 'string' });
const textOrNull = (description: string): ColumnSchema => ({ description, type: ['string', 'null'] });
const dayOrNull = (description: string): ColumnSchema => ({ description, type: ['string', 'null'], format: 'date' });
const numberOrNull = (description: string): ColumnSchema => ({ description, type: ['number', 'null'] });
const whole = (description: string): ColumnSchema => ({ description, type: 'integer' });
const truth = (description: string): ColumnSchema => ({ description, type: 'boolean' });
const list = (description: string): ColumnSchema => ({ description, type: 'array', items: { type: 'string' } });
const oneOf = (description: string, codes: readonly string[]): ColumnSchema => ({
  description,
  type: 'string',
  enum: codes,
});

const COLUMNS: Readonly<Record<ColumnName, ColumnSchema>> = {
  record_id: text('Twelve characters, the same in every run over the same file'),
  source_file: text('Path under the input root, with /'),
  doc_id: text("A record's id or line number, else empty"),
  doc_title: text('Title of the article'),
  doc_date: dayOrNull('Publication day in Asia/Shanghai'),
  metric: textOrNull('Canonical indicator'),
  topic: text('employment or other'),
  entity: textOrNull('What is counted, as printed'),
  entity_head: textOrNull('What is counted, its head for grouping'),
  predicate: textOrNull('The governing verb with its complement'),
  predicate_head: textOrNull('The verb alone'),
  value: numberOrNull('In base units: yuan, persons, per cent; null where the text gives no number (几百)'),
  lower: numberOrNull('Lower bound; null = unbounded'),
  upper: numberOrNull('Upper bound; null = unbounded'),
  bounds: text('Both bounds as an interval: [800,900)'),
  bounds_basis: oneOf('Whether the words themselves or a convention give the bounds', [
    'exact',
    'lexical',
    'convention',
  ]),
  approx: oneOf('How exact the number is said to be', [
    'exact',
    'over',
    'more_than',
    'at_least',
    'less_than',
    'at_most',
    'nearly',
    'about',
    'range',
    'several',
  ]),
  unit: text('Canonical unit: 人, 家, 元, %'),
  unit_code: text('Code of the unit: PERSON, ORG, CNY, PERCENT …'),
  unit_mult: { description: 'Always 0: values are in base units', type: 'integer', const: 0 },
  resolution: numberOrNull('Place of the last printed digit: 10000 for 3万'),
  quote: text('The numeric phrase as printed'),
  measure_kind: oneOf('What the number says', ['level', 'change_abs', 'change_rel', 'share', 'ratio']),
  comparison: textOrNull('What a change is measured against: yoy, mom, qoq, vs_year_end, other'),
  base: textOrNull('The whole of a share'),
  per: textOrNull('Denominator: 月 in 元/月'),
  status: oneOf('Happened, planned, aimed at or laid down', ['actual', 'planned', 'target', 'rule']),
  organisation: textOrNull('Who acts or reports'),
  ref_area: textOrNull('Area: CN or six digits of GB/T 2260'),
  region: textOrNull('Full name of the area'),
  period_start: dayOrNull('First day that the figure is about'),
  period_end: dayOrNull('Last day that the figure is about'),
  period_type: text('standard, ytd, to_date, point, during, future or unspecified'),
  cumulative: truth('Said to be cumulative: 累计'),
  subset_of: textOrNull('record_id of the row that this is a part of: 其中'),
  dup_group: textOrNull('The same for rows that repeat one figure'),
  pair_role: textOrNull('Which end of a pair: before or after'),
  start: whole('First character of the quote in the raw file, in UTF-16 units'),
  end: whole('End of the quote, exclusive'),
  sentence: text('The sentence without tags'),
  confidence: { description: '0.5, 0.7 or 0.9; 1 where a reviewer accepted the row', type: 'number' },
  warnings: list('What to look at twice'),
  metric_zh: textOrNull('Chinese name of the indicator'),
  number_text: text('The number as printed'),
  source_unit: text('The unit as printed'),
  source_mult: whole('Power of ten of the printed multiplier: 万 4, 亿 8'),
  approx_markers: list('The words that make the number inexact: 约, 余'),
  condition: textOrNull('Under which condition the figure holds'),
  related_to: textOrNull('record_id of the level that a change belongs to'),
  pair_id: textOrNull('The same for both rows of a pair'),
  total_of: list('record_ids of the rows that add up to this one'),
  salience: text('core or secondary'),
  time_period: textOrNull('The period in SDMX notation: 2024-02, 2024-Q1'),
  freq: textOrNull('M, Q, S or A for standard periods'),
  obs_status: textOrNull('SDMX code of the status: A, F, P, E, B'),
  period_text: textOrNull('The words that say the period'),
  period_basis: text('What the period rests on'),
  organisation_norm: textOrNull('Full name of the organisation'),
  entity_implicit: truth('The sentence leaves unsaid what is counted'),
  line: whole('1-based line of start'),
  column: whole('1-based column of start'),
  doc_url: textOrNull('Address of the article'),
  publisher: textOrNull('Who published it'),
  rule_id: list('Rules that took part, pack/id'),
  extractor_version: text('Version of zhibiao'),
};

/** JSON Schema of the table: an array of rows; `#/$defs/row` is one line of NDJSON. Chosen columns only may be there. */
export function tableSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:zhibiao:table:table_version:${TABLE_VERSION}`,
    title: 'zhibiao table',
    description: 'One row for each reported figure. In CSV lists are joined with | and nulls are empty.',
    type: 'array',
    items: { $ref: '#/$defs/row' },
    $defs: { row: { type: 'object', properties: COLUMNS, additionalProperties: false } },
  };
}
