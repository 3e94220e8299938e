import { describe, expect, test } from 'vitest';
import { plainPieces } from '../../src/table/plain-table.ts';
import { seriesOf } from '../../src/table/series.ts';
import { LONG_COLUMNS, longRows, seriesJson, wideColumns } from '../../src/table/series-columns.ts';
import { plotsOf } from '../../src/table/series-plot.ts';
import { conflictLines, seriesText } from '../../src/table/series-view.ts';
import { SERIES_WORDS } from '../../src/table/series-words.ts';
import { TABLE_WORDS } from '../../src/table/table-words.ts';
import { widthOf } from '../../src/table/terminal-text.ts';
import type { Observation } from '../../src/types.ts';
import { figure, within } from './diff-rows.ts';

const urban = {
  metric: 'urban_new_employment',
  entity: '城镇新增就业',
  entity_head: '就业',
  unit_code: 'PERSON',
  unit: '人',
};
const half = (year: number): Partial<Observation> => ({
  ...urban,
  period_type: 'standard',
  period_start: `${year}-01-01`,
  period_end: `${year}-06-30`,
  doc_date: `${year}-07-18`,
});
const HALF = ['2023-01-01/2023-06-30', '2024-01-01/2024-06-30', '2025-01-01/2025-06-30'];

test('figures of several tables side by side, gaps empty and never nought', () => {
  const tables = [
    [figure({ ...half(2023), value: 100 })],
    [figure({ ...half(2025), value: 300 }), figure({ ...half(2024), metric: 'jobs_offered' })],
  ];
  const { series, periods } = seriesOf(tables);
  expect(periods).toEqual(HALF);
  const text = [...plainPieces(series, wideColumns(periods), 'csv')].join('');
  expect(text.split('\n').map((line) => line.split(',').slice(-3).join())).toEqual([
    HALF.join(),
    ',800,',
    '100,,300',
    '',
  ]);
});

const APART: readonly [string, Partial<Observation>][] = [
  ['another area', { ref_area: '310113' }],
  ['another unit', { unit_code: 'PERSON_TIME' }],
  ['another status', { status: 'target' }],
  ['growth', { measure_kind: 'change_rel', comparison: 'yoy', unit_code: 'PERCENT' }],
  ['a part', { subset_of: 'x' }],
  ['another population', { entity: '应届毕业生城镇新增就业' }],
];

test.each(APART)('%s is a series of its own', (_, fields) => {
  const { series } = seriesOf([[figure(half(2024))], [figure({ ...half(2025), ...fields })]]);
  expect(series).toHaveLength(2);
});

describe('wordings of one metric', () => {
  test('join where nothing contradicts; the commonest gives the name', () => {
    const tables = [
      [figure(half(2023))],
      [figure(half(2024))],
      [figure({ ...half(2025), entity: '全市城镇新增就业' })],
    ];
    expect(seriesOf(tables).series).toMatchObject([{ entity: '城镇新增就业', points: { length: 3 } }]);
  });

  test('stay apart where one period has both with other numbers', () => {
    const rows = [figure({ ...half(2024), value: 5 }), figure({ ...half(2024), entity: '县城新增就业', value: 200 })];
    const { series, conflicts } = seriesOf([rows]);
    expect([series.length, conflicts]).toEqual([2, []]);
  });
});

const LATER: Partial<Observation> = { source_file: 'later.txt', doc_date: '2024-08-01' };
const CHOICES: readonly [string, Observation, Observation, object][] = [
  [
    'the narrower bounds win',
    within('[800,900)', 800, 'over', { ...half(2024), ...LATER }),
    figure({ ...half(2024), value: 850 }),
    { chosen: 'narrowest', value: 850, isContradiction: false },
  ],
  [
    'of equals the later document',
    figure({ ...half(2024), value: 850 }),
    figure({ ...half(2024), ...LATER, value: 860 }),
    { chosen: 'latest_document', value: 860, isContradiction: true },
  ],
  [
    'of equals of one day the first by name',
    figure({ ...half(2024), value: 850, entity_head: null }),
    figure({ ...half(2024), value: 860, entity_head: null }),
    { chosen: 'first', value: 850, isContradiction: true },
  ],
];

test.each(CHOICES)('several figures of one period: %s, in any order', (_, a, b, want) => {
  for (const tables of [
    [[a], [b]],
    [[b], [a]],
  ]) {
    const { conflicts } = seriesOf(tables);
    const found = conflicts.map(({ point, isContradiction }) => {
      return { chosen: point.chosen, value: point.row.value, isContradiction };
    });
    expect(found).toEqual([want]);
  }
});

test('the same figure twice is no conflict', () => {
  expect(seriesOf([[figure(half(2024))], [figure({ ...half(2024), ...LATER })]]).conflicts).toEqual([]);
});

test('what names no period is counted', () => {
  const { undated, series } = seriesOf([[figure({ ...urban, period_start: null, period_end: null })]]);
  expect([undated, series]).toEqual([1, []]);
});

const FILTERS = [
  [{ metric: 'jobs_offered' }, 1],
  [{ metric: '新增' }, 1],
  [{ area: '310113' }, 1],
  [{ area: '宝山' }, 1],
  [{ status: ['actual'] }, 2],
  [{ status: ['target'] }, 0],
] as const;

test.each(FILTERS)('%o', (options, count) => {
  const rows = [figure(half(2024)), figure({ metric: 'jobs_offered', ref_area: '310113', region: '上海市宝山区' })];
  expect(seriesOf([rows], options).series).toHaveLength(count);
});

const three = [2023, 2024, 2025].map((year) => [
  figure({ ...half(year), value: year * 10, source_file: `${year}.txt` }),
]);
const conflicting = seriesOf([
  ...three,
  [figure({ ...half(2025), value: 99, source_file: 'other.txt', quote: '99人' })],
]);

test('one line a figure, with its source and what was passed over', () => {
  const lines = [...plainPieces(longRows(conflicting), LONG_COLUMNS, 'csv')].join('').trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]?.split(',').slice(8)).toEqual(
    'period,period_start,period_end,value,lower,upper,bounds,quote,source_file,doc_date,record_id,chosen,others'.split(
      ',',
    ),
  );
  expect(lines[3]).toMatch(/,2025\.txt,2025-07-18,\w{12},first,99人 other\.txt$/);
});

test('JSON holds gaps as null and conflicts with their sources', () => {
  const value = JSON.parse(JSON.stringify(seriesJson(conflicting)));
  expect(Object.keys(value.series[0].values)).toEqual(HALF);
  expect(value.conflicts).toMatchObject([{ period: HALF[2], contradiction: true, others: [{}] }]);
});

describe.each(['en', 'zh'] as const)('on the screen in %s', (language) => {
  const look = { words: SERIES_WORDS[language], statuses: TABLE_WORDS[language].statuses };

  test.each([60, 80, 200])('fits %i columns; the latest period stays', (width) => {
    const lines = seriesText(conflicting, { ...look, width })
      .trimEnd()
      .split('\n');
    expect(lines.slice(0, 4).every((line) => widthOf(line) <= width)).toBe(true);
    expect(lines[1]).toContain(HALF[2]);
    expect(lines[1]?.includes(HALF[0] ?? '')).toBe(width === 200);
    expect(lines.length).toBe(width === 200 ? 4 : 6);
  });

  test('conflicts name both sources and the choice', () => {
    const text = conflictLines(conflicting.conflicts, SERIES_WORDS[language]).join('\n');
    expect(text).toContain('2025.txt');
    expect(text).toContain('other.txt');
    expect(text).toContain(SERIES_WORDS[language].choices.first);
  });
});

describe('charts', () => {
  test('one for each series of two periods or more', () => {
    const [chart = '', ...rest] = plotsOf(
      seriesOf([...three, [figure({ ...half(2024), metric: 'jobs_offered' })]]).series,
      80,
    );
    expect(rest).toEqual([]);
    expect(chart.split('\n')[0]).toBe('urban_new_employment 城镇新增就业 (人)');
    expect(chart).toContain('20,250');
    expect(chart).toContain('2023-06');
    expect(chart.split('\n').every((line) => widthOf(line) <= 80)).toBe(true);
  });

  test('a year and a half are not drawn as one line', () => {
    const year = { ...half(2024), period_end: '2024-12-31' };
    expect(plotsOf(seriesOf([[figure(half(2023)), figure({ ...year, value: 9 })]]).series, 80)).toEqual([]);
  });
});
