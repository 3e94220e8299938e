import { describe, expect, test } from 'vitest';
import { diffTables } from '../../src/table/diff.ts';
import type { DiffRow } from '../../src/table/diff-types.ts';
import type { Observation } from '../../src/types.ts';
import { diffOf, figure, POINT_A, POINT_B, within } from './diff-rows.ts';

const jobs = { metric: 'jobs_offered', entity: '岗位', unit_code: 'JOB', ref_area: '310113' };
const ytd = (end: string): Partial<Observation> => ({
  period_type: 'ytd',
  period_start: `${end.slice(0, 4)}-01-01`,
  period_end: end,
});
const since = (end: string, title: string): Partial<Observation> => ({
  ...jobs,
  period_type: 'to_date',
  period_start: null,
  period_end: end,
  doc_title: title,
});
const full = (year: number, published: string): Partial<Observation> => ({
  ...jobs,
  period_type: 'standard',
  period_start: `${year}-01-01`,
  period_end: `${year}-12-31`,
  doc_date: published,
});
const youth = {
  metric: 'surveyed_unemployment_rate_16_24',
  entity: '青年失业率',
  unit_code: 'PERCENT',
  measure_kind: 'share',
} as const;
const month = (name: string, last: string): Partial<Observation> => ({
  period_type: 'standard',
  period_start: `${name}-01`,
  period_end: `${name}-${last}`,
});

const PERIODS: readonly [string, Partial<Observation>, Partial<Observation>, Partial<DiffRow>][] = [
  [
    'a year that begins anew is not compared with the end of the last',
    { ...jobs, ...ytd('2024-11-30') },
    { ...jobs, ...ytd('2025-02-28') },
    { change_status: 'incomparable', reason: 'ytd_reset' },
  ],
  [
    'to the same day of another year, the last of February among them',
    { ...jobs, ...ytd('2024-02-29') },
    { ...jobs, ...ytd('2025-02-28') },
    { change_status: 'changed', comparison: 'yoy' },
  ],
  [
    '截至目前 in two issues of one bulletin',
    since('2024-06-30', '青河就业快报第6期'),
    since('2024-09-30', '青河就业快报第9期'),
    { change_status: 'changed', comparison: 'increment' },
  ],
  [
    '截至目前 in two articles of different kinds',
    since('2024-06-30', '青河就业快报'),
    since('2024-09-30', '送岗下乡见闻'),
    { change_status: 'incomparable', reason: 'period_type_mismatch' },
  ],
  [
    'a campaign week inside the year to date',
    { ...jobs, period_type: 'during', period_start: '2024-05-20', period_end: '2024-05-26' },
    { ...jobs, ...ytd('2024-06-30') },
    { change_status: 'incomparable', reason: 'period_type_mismatch' },
  ],
  [
    'January articles speak of the year before',
    full(2023, '2024-01-12'),
    full(2024, '2025-01-15'),
    { change_status: 'changed', comparison: 'yoy' },
  ],
  [
    'the same year told by a later article',
    full(2023, '2024-01-12'),
    full(2023, '2024-03-01'),
    { change_status: 'revised', comparison: 'level' },
  ],
];

test.each(PERIODS)('periods: %s', (_, a, b, want) => {
  expect(diffOf(figure({ ...a, value: 800 }), figure({ ...b, value: 900 }))).toMatchObject([want]);
});

const DIMENSIONS = [
  ['人 and 人次', 'PERSON', 'PERSON_TIME'],
  ['家 and 家次', 'ORG', 'ORG_TIME'],
  ['户 and 人', 'HOUSEHOLD', 'PERSON'],
  ['posts and heads wanted', 'JOB', 'HEADCOUNT'],
  ['posts and persons', 'JOB', 'PERSON'],
] as const;

test.each(DIMENSIONS)('dimensions: %s', (_, one, other) => {
  const about = { metric: 'some_metric', entity: '用工' };
  expect(
    diffOf(figure({ ...about, unit_code: one, ...POINT_A }), figure({ ...about, unit_code: other, ...POINT_B })),
  ).toMatchObject([{ change_status: 'incomparable', reason: 'unit_mismatch' }]);
});

test('money of two currencies', () => {
  const about = { metric: 'subsidy', entity: '补贴' };
  const rows = diffOf(
    figure({ ...about, unit_code: 'CNY', ...POINT_A }),
    figure({ ...about, unit_code: 'HKD', ...POINT_B }),
  );
  expect(rows).toMatchObject([{ change_status: 'incomparable', reason: 'currency_mismatch' }]);
});

const AREAS = [
  ['a county that became a district', '310230', '310151', { change_status: 'changed', direction: 'up' }],
  ['a district and its city', '310113', '310000', { change_status: 'incomparable', reason: 'region_mismatch' }],
  ['two districts', '310113', '310114', { change_status: 'incomparable', reason: 'region_mismatch' }],
] as const;

test.each(AREAS)('areas: %s', (_, one, other, want) => {
  const a = figure({ ...jobs, ref_area: one, value: 800, ...POINT_A });
  expect(diffOf(a, figure({ ...jobs, ref_area: other, value: 900, ...POINT_B }))).toMatchObject([want]);
});

describe('definitions', () => {
  test('新增就业岗位 and 新增就业人数 are two measures', () => {
    const a = figure({ metric: 'new_jobs_created', entity: '城镇新增就业岗位', unit_code: 'PERSON', ...POINT_A });
    const b = figure({ metric: 'urban_new_employment', entity: '城镇新增就业岗位数', unit_code: 'PERSON', ...POINT_B });
    expect(diffOf(a, b)).toMatchObject([{ change_status: 'incomparable', reason: 'definition_break' }]);
  });

  test('youth unemployment before and after students were left out', () => {
    const a = figure({ ...youth, value: 21.3, resolution: 0.1, ...month('2023-06', '30') });
    const b = figure({ ...youth, value: 13.2, resolution: 0.1, ...month('2024-06', '30') });
    expect(diffOf(a, b)).toMatchObject([{ change_status: 'incomparable', reason: 'definition_break' }]);
    const c = figure({ ...youth, value: 14.5, resolution: 0.1, ...month('2025-06', '30') });
    expect(diffOf(b, c)).toMatchObject([
      { change_status: 'changed', direction: 'up', abs_change: 1.3, pct_change: null },
    ]);
  });
});

const VERBS = [
  ['安排', '举办'],
  ['审批', '发放'],
  ['下达', '支出'],
] as const;

test.each(VERBS)('without a metric %s is not %s', (one, other) => {
  const about = { entity: '资金', unit_code: 'CNY' };
  const a = figure({ ...about, predicate: one, predicate_head: one, ...POINT_A });
  const rows = diffOf(a, figure({ ...about, predicate: other, predicate_head: other, ...POINT_B }));
  expect(rows.map(({ change_status: status }) => status).sort()).toEqual(['added', 'removed']);
});

test('意向 is not 录用: two metrics are never partners', () => {
  const a = figure({ metric: 'employment_intention_persons', entity: '求职者', predicate: '达成意向', ...POINT_A });
  const b = figure({ metric: 'persons_hired', entity: '求职者', predicate: '录用', ...POINT_B });
  expect(diffOf(a, b).every(({ match_method: method }) => method === null)).toBe(true);
});

test('a growth rate is no partner of a level, not even one that cannot be compared', () => {
  const growth = figure({
    ...jobs,
    unit_code: 'PERCENT',
    measure_kind: 'change_rel',
    comparison: 'yoy',
    value: 3,
    ...POINT_A,
  });
  const rows = diffOf(growth, figure({ ...jobs, ...POINT_B }));
  expect(rows.map(({ change_status: status }) => status).sort()).toEqual(['added', 'removed']);
});

describe('what is told more than once', () => {
  const told = { ...jobs, organisation: '青河县', quote: '800个', ...POINT_A };

  test('an article that two sites print counts once', () => {
    const a = [figure({ ...told, source_file: 'one.txt' }), figure({ ...told, source_file: 'two.txt' })];
    const { rows, aside } = diffTables(a, [figure({ ...told, value: 900, quote: '900个', ...POINT_B })]);
    expect(rows).toHaveLength(1);
    expect(aside).toEqual({ repeated: 0, reprinted: 1, before: 0 });
  });

  test('two mentions of one article: the one that says most', () => {
    const twice = { ...told, source_file: 'one.txt', dup_group: 'A' };
    const a = [within('[800,900)', 800, 'over', twice), figure({ ...twice, value: 850, quote: '850个', start: 90 })];
    const { rows, aside } = diffTables(a, [figure({ ...told, value: 950, quote: '950个', ...POINT_B })]);
    expect(rows).toMatchObject([{ value_from: 850, abs_bounds: '[100,100]' }]);
    expect(aside.repeated).toBe(1);
  });

  test('two mentions that cannot both be true stay, with a warning', () => {
    const twice = { ...told, source_file: 'one.txt', dup_group: 'A' };
    const a = [figure(twice), figure({ ...twice, value: 700, quote: '700个' })];
    const { rows } = diffTables(a, []);
    expect(rows.map(({ warnings }) => warnings)).toEqual([['dup_conflict'], ['dup_conflict']]);
  });

  test('由286场增加到324场: only the later end is compared', () => {
    const ends = [
      figure({ ...jobs, value: 286, pair_role: 'before' }),
      figure({ ...jobs, value: 324, pair_role: 'after' }),
    ];
    expect(diffTables(ends, []).rows).toMatchObject([{ value_from: 324 }]);
  });
});

test('a missing counterpart is silence and no nought', () => {
  const [row] = diffOf([], figure({ ...jobs, ...POINT_B }));
  expect(row).toMatchObject({ change_status: 'added', value_from: null, abs_change: null, pct_change: null });
});

test('a cumulative figure that surely falls', () => {
  const [row] = diffOf(
    figure({ ...jobs, value: 900, ...ytd('2024-05-31') }),
    figure({ ...jobs, value: 800, ...ytd('2024-08-31') }),
  );
  expect(row).toMatchObject({ comparison: 'increment', direction: 'down', warnings: ['cumulative_decrease'] });
});

test('two partners that are equally good: none, and said so', () => {
  const a = [figure({ ...jobs, value: 1, ...POINT_A }), figure({ ...jobs, value: 2, ...POINT_A })];
  const rows = diffOf(a, figure({ ...jobs, value: 3, ...POINT_B }));
  expect(rows.map(({ warnings }) => warnings.includes('ambiguous_match'))).toEqual([true, true, true]);
});

test('a tolerance makes small differences none', () => {
  const [a, b] = [figure({ ...jobs, value: 1000, ...POINT_A }), figure({ ...jobs, value: 1010, ...POINT_B })];
  const status = (amount: number, isShare: boolean) =>
    diffTables([a], [b], { tolerance: { amount, isShare } }).rows[0]?.change_status;
  expect([status(10, false), status(9, false), status(0.01, true), status(0.005, true)]).toEqual([
    'unchanged',
    'changed',
    'unchanged',
    'changed',
  ]);
});

test('a key left out lets rows meet that differ in it', () => {
  const [a, b] = [figure({ ...jobs, ...POINT_A }), figure({ ...jobs, ref_area: '310000', value: 900, ...POINT_B })];
  const keys = ['unit', 'status', 'population', 'subset', 'measure', 'comparison', 'base', 'per'] as const;
  expect(diffTables([a], [b], { keys }).rows).toMatchObject([{ change_status: 'changed', direction: 'up' }]);
});
