import { describe, expect, test } from 'vitest';
import type { DiffRow } from '../../src/table/diff-types.ts';
import type { Observation } from '../../src/types.ts';
import { diffOf, figure, POINT_A, POINT_B, within } from './diff-rows.ts';

const graduates = {
  entity: '应届毕业生',
  entity_head: '高校毕业生',
  predicate: '达成初步就业意向',
  unit_code: 'PERSON',
};
const jobs = { metric: 'jobs_offered', entity: '岗位', unit_code: 'JOB', ref_area: '310113' };
const money = { entity: '用人单位就业补贴', entity_head: '补贴', predicate: '发放', unit_code: 'CNY', unit: '元' };
const benefit = { ...money, entity: '失业保险待遇', entity_head: '待遇' };
const ytd = (end: string): Partial<Observation> => ({
  period_type: 'ytd',
  period_start: '2022-01-01',
  period_end: end,
  doc_date: end,
});
const year = (start: string, end: string): Partial<Observation> => ({
  period_type: 'standard',
  period_start: start,
  period_end: end,
});
const urban = { metric: 'new_urban_employment', entity: '城镇新增就业', unit_code: 'PERSON' };
const back = { metric: 'persons_returned', predicate: '返岗', predicate_head: '返岗', unit_code: 'PERSON' };
const target = {
  metric: 'new_jobs_created',
  entity: '就业岗位',
  status: 'target',
  ...year('2022-01-01', '2022-12-31'),
} as const;

const up = { change_status: 'changed', direction: 'up' };

const EXAMPLES: readonly [string, Observation, Observation, Partial<DiffRow>][] = [
  [
    '1 800余名 and 850名',
    within('[800,900)', 800, 'over', { ...graduates, ...POINT_A }),
    figure({ ...graduates, value: 850, ...POINT_B }),
    {
      change_status: 'indeterminate',
      abs_change: 50,
      abs_bounds: '(-50,50]',
      pct_lower: -5.5556,
      pct_upper: 6.25,
      pct_bounds: '(-5.5556,6.25]',
    },
  ],
  [
    '1 a rise to 950',
    within('[800,900)', 800, 'over', { ...graduates, ...POINT_A }),
    figure({ ...graduates, value: 950, ...POINT_B }),
    { ...up, certainty: 'firm', abs_bounds: '(50,150]', abs_lower: 50, abs_upper: 150 },
  ],
  [
    '2 year to date, told twice in one year',
    figure({ ...jobs, value: 34000, resolution: 1000, ...ytd('2022-06-13') }),
    figure({ ...jobs, value: 51000, resolution: 1000, ...ytd('2022-09-30') }),
    {
      ...up,
      certainty: 'firm',
      comparison: 'increment',
      abs_change: 17000,
      abs_bounds: '(16000,18000)',
      pct_change: 50,
      pct_lower: 46.3768,
      pct_upper: 53.7313,
      bounds_from: '[33500,34500)',
      period_to: '2022-01-01/2022-09-30',
    },
  ],
  [
    '3 1200余万元 and 1850万元',
    within('[12000000,13000000)', 12000000, 'over', { ...money, ...POINT_A }),
    figure({ ...money, value: 18500000, resolution: 10000, ...POINT_B }),
    {
      ...up,
      certainty: 'firm',
      abs_change: 6500000,
      abs_bounds: '(5495000,6505000)',
      pct_lower: 42.2692,
      pct_upper: 54.2083,
    },
  ],
  [
    '3 the same number printed as 0.185亿元',
    within('[12000000,13000000)', 12000000, 'over', { ...money, ...POINT_A }),
    figure({ ...money, value: 18500000, resolution: 100000, ...POINT_B }),
    { ...up, abs_bounds: '(5450000,6550000)' },
  ],
  [
    '4 超过2亿元 and 2.6亿元',
    within('(200000000,)', 200000000, 'more_than', { ...benefit, ...POINT_A }),
    figure({ ...benefit, value: 260000000, resolution: 10000000, ...POINT_B }),
    {
      change_status: 'indeterminate',
      direction: null,
      abs_lower: null,
      abs_upper: 65000000,
      abs_bounds: '(,65000000)',
    },
  ],
  [
    '5 人次 and 人',
    figure({
      metric: 'job_recommendations',
      entity: '岗位',
      predicate: '主动推送',
      unit_code: 'PERSON_TIME',
      value: 1463,
      ...POINT_A,
    }),
    figure({
      metric: 'job_recommendations',
      entity: '岗位',
      predicate: '推荐',
      unit_code: 'PERSON',
      value: 1600,
      ...POINT_B,
    }),
    { change_status: 'incomparable', reason: 'unit_mismatch', reasons: ['unit_mismatch'], abs_change: null },
  ],
  [
    '6 a district and its city',
    figure({
      metric: 'recruitment_events',
      entity: '招聘活动',
      ref_area: '310113',
      unit_code: 'EVENT',
      value: 100,
      ...POINT_A,
    }),
    figure({
      metric: 'recruitment_events',
      entity: '招聘活动',
      ref_area: '310000',
      unit_code: 'EVENT',
      value: 246,
      ...POINT_B,
    }),
    { change_status: 'incomparable', reason: 'region_mismatch' },
  ],
  [
    '7 a year and the first quarter of the next',
    figure({ ...urban, value: 706700, resolution: 100, ...year('2022-01-01', '2022-12-31') }),
    figure({ ...urban, value: 182000, resolution: 1000, ...year('2023-01-01', '2023-03-31') }),
    { change_status: 'incomparable', reason: 'ytd_reset', reasons: ['ytd_reset'], pct_change: null },
  ],
  [
    '8 a target lowered',
    within('[550000,)', 550000, 'at_least', { ...target, doc_date: '2022-02-01' }),
    within('[500000,)', 500000, 'at_least', { ...target, doc_date: '2022-08-01' }),
    {
      change_status: 'revised',
      comparison: 'threshold',
      direction: 'down',
      abs_change: -50000,
      pct_change: -9.0909,
      abs_bounds: null,
    },
  ],
  [
    '10 近40名 and 46名',
    within('[36,40)', 40, 'nearly', { ...graduates, ...POINT_A }),
    figure({ ...graduates, value: 46, ...POINT_B }),
    { ...up, certainty: 'firm', abs_bounds: '(6,10]' },
  ],
  [
    '11 约1500个 and 1600个',
    within('[1450,1550]', 1500, 'about', { ...jobs, ...POINT_A }),
    figure({ ...jobs, value: 1600, ...POINT_B }),
    { ...up, certainty: 'soft', abs_bounds: '[50,150]' },
  ],
  [
    '12 1.3万人 holds 13120人',
    figure({
      metric: 'workers_visited',
      entity: '农民工',
      unit_code: 'PERSON',
      value: 13000,
      resolution: 1000,
      ...POINT_A,
    }),
    figure({ metric: 'workers_visited', entity: '农民工', unit_code: 'PERSON', value: 13120, ...POINT_B }),
    { change_status: 'indeterminate', direction: null, abs_change: 120 },
  ],
];

describe('the worked examples', () => {
  test.each(EXAMPLES)('%s', (_, a, b, want) => {
    const rows = diffOf(a, b);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject(want);
  });

  test('7 where A holds the first quarter too, that is compared', () => {
    const full = figure({ ...urban, value: 706700, ...year('2022-01-01', '2022-12-31') });
    const quarter = figure({ ...urban, value: 170000, resolution: 1000, ...year('2022-01-01', '2022-03-31') });
    const later = figure({ ...urban, value: 182000, resolution: 1000, ...year('2023-01-01', '2023-03-31') });
    const rows = diffOf([full, quarter], later);
    expect(rows.map(({ change_status, comparison }) => [change_status, comparison])).toEqual([
      ['changed', 'yoy'],
      ['removed', null],
    ]);
    expect(rows[0]).toMatchObject({ direction: 'up', value_from: 170000 });
  });

  test('8 不低于50% and 不低于60%: points, never per cent of per cent', () => {
    const share = {
      entity: '就业岗位',
      status: 'rule',
      unit_code: 'PERCENT',
      measure_kind: 'share',
      period_end: null,
    } as const;
    const [row] = diffOf(
      within('[50,)', 50, 'at_least', share),
      within('[60,)', 60, 'at_least', { ...share, doc_date: '2024-09-01' }),
    );
    expect(row).toMatchObject({ change_status: 'revised', direction: 'up', abs_change: 10, pct_change: null });
  });

  test('9 totals with totals, parts with parts', () => {
    const people = { ...back, entity: '人员', entity_head: '人员' };
    const poor = { ...back, entity: '脱贫人员', entity_head: '脱贫人员' };
    const a = [
      figure({ ...people, value: 1821, ...POINT_A }),
      figure({ ...poor, value: 201, subset_of: 'x', ...POINT_A }),
    ];
    const b = [
      figure({ ...people, value: 2600, ...POINT_B }),
      figure({ ...poor, value: 350, subset_of: 'y', ...POINT_B }),
    ];
    expect(diffOf(a, b)).toMatchObject([
      { ...up, abs_change: 149, pct_change: 74.1294 },
      { ...up, abs_change: 779, pct_change: 42.7787 },
    ]);
    expect(diffOf(a[1] as Observation, b[0] as Observation)).toMatchObject([
      { change_status: 'incomparable', reason: 'population_mismatch' },
    ]);
  });
});
