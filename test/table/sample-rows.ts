import { createExtractor } from '../../src/pipeline.ts';
import { isProblem, readInputs } from '../../src/text/read.ts';
import type { Observation } from '../../src/types.ts';

/** The rows of data/sample. */
export async function sampleRows(): Promise<Observation[]> {
  const extractor = createExtractor();
  const rows: Observation[] = [];
  for await (const item of readInputs([new URL('../../data/sample', import.meta.url).pathname])) {
    if (!isProblem(item)) rows.push(...extractor.extract(item).rows);
  }
  return rows;
}

/** One complete row, with the fields that a test is about. */
export function rowWith(fields: Partial<Observation>): Observation {
  return { ...ROW, ...fields };
}

const ROW: Observation = {
  record_id: 'a1b2c3d4e5f6',
  source_file: 'a.txt',
  doc_id: '',
  doc_title: '青河县就业简报',
  doc_date: '2024-07-18',
  metric: null,
  metric_zh: null,
  topic: 'employment',
  entity: '岗位',
  entity_head: '岗位',
  entity_implicit: false,
  predicate: '提供',
  predicate_head: '提供',
  value: 800,
  lower: 800,
  upper: 800,
  bounds: '[800,800]',
  approx: 'exact',
  approx_markers: [],
  bounds_basis: 'exact',
  resolution: 1,
  number_text: '800',
  unit: '个岗位',
  unit_code: 'JOB',
  unit_mult: 0,
  source_unit: '个',
  source_mult: 0,
  per: null,
  quote: '800个',
  measure_kind: 'level',
  comparison: null,
  base: null,
  condition: null,
  status: 'actual',
  obs_status: 'A',
  salience: 'core',
  organisation: null,
  organisation_norm: null,
  ref_area: null,
  region: null,
  period_start: null,
  period_end: '2024-07-18',
  period_type: 'unspecified',
  period_text: null,
  period_basis: 'publication',
  time_period: null,
  freq: null,
  cumulative: false,
  subset_of: null,
  dup_group: null,
  related_to: null,
  pair_id: null,
  pair_role: null,
  total_of: [],
  start: 6,
  end: 10,
  line: 1,
  column: 7,
  sentence: '企业提供岗位800个。',
  confidence: 0.9,
  warnings: [],
  doc_url: null,
  publisher: null,
  rule_id: ['units/ge'],
  extractor_version: '0.1.0',
};
