import { expect, test } from 'vitest';
import { DIFF_WORDS } from '../../src/table/diff-words.ts';
import { type ProgressRow, progressOf } from '../../src/table/progress-rows.ts';
import { progressText } from '../../src/table/progress-view.ts';
import { widthOf } from '../../src/table/terminal-text.ts';
import type { Observation } from '../../src/types.ts';
import { figure, within } from './diff-rows.ts';

const year: Partial<Observation> = {
  metric: 'new_jobs_created',
  entity: '就业岗位',
  period_type: 'standard',
  period_start: '2022-01-01',
  period_end: '2022-12-31',
};
const half: Partial<Observation> = { ...year, period_type: 'ytd', period_end: '2022-06-30' };
const aim = within('[500000,)', 500000, 'at_least', { ...year, status: 'target' });
const rate: Partial<Observation> = { ...year, metric: 'rate', unit_code: 'PERCENT', measure_kind: 'share' };
const limit = within('[0,5.5]', 5.5, 'at_most', { ...rate, status: 'target' });

const CASES: readonly [string, Observation, readonly Observation[], Partial<ProgressRow>][] = [
  ['目标50万以上, 实际51万', aim, [figure({ ...year, value: 510000 })], { progress: 'met', done: 102 }],
  ['half a year into it', aim, [figure({ ...half, value: 300000 })], { progress: 'not_yet', done: 60 }],
  ['超过50万 reaches it', aim, [within('(500000,)', 500000, 'more_than', year)], { progress: 'met' }],
  ['近50万 may or may not', aim, [within('[450000,500000]', 500000, 'nearly', year)], { progress: 'unknown' }],
  ['no actual figure', aim, [], { progress: 'unknown', actual_value: null, done: null }],
  ['the latest counts', aim, [figure({ ...half, value: 1 }), figure({ ...year, value: 600000 })], { progress: 'met' }],
  [
    'another year does not',
    aim,
    [figure({ ...year, period_start: '2021-01-01', period_end: '2021-12-31' })],
    { actual_value: null },
  ],
  ['another area does not', aim, [figure({ ...year, ref_area: '310113' })], { actual_value: null }],
  ['another unit does not', aim, [figure({ ...year, unit_code: 'PERSON' })], { actual_value: null }],
  ['a plan does not', aim, [figure({ ...year, status: 'planned' })], { actual_value: null }],
  ['growth does not', aim, [figure({ ...year, measure_kind: 'change_rel' })], { actual_value: null }],
  ['5.5%以内 is kept by 5.2%', limit, [figure({ ...rate, value: 5.2 })], { progress: 'met', done: null }],
  ['5.5%以内 is missed by 5.8%', limit, [figure({ ...rate, value: 5.8 })], { progress: 'not_yet' }],
];

test.each(CASES)('%s', (_, target, actuals, want) => {
  for (const rows of [
    [target, ...actuals],
    [...actuals, target],
  ])
    expect(progressOf(rows)).toMatchObject([want]);
});

test('a rule is no target', () => expect(progressOf([{ ...aim, status: 'rule' }])).toEqual([]));

test.each(['en', 'zh'] as const)('on the screen in %s', (language) => {
  const rows = progressOf([aim, figure({ ...year, value: 510000 })]);
  const lines = progressText(rows, DIFF_WORDS[language], 60).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]?.startsWith(DIFF_WORDS[language].progress.met)).toBe(true);
  expect(lines.every((line) => widthOf(line) <= 60)).toBe(true);
});
