import { expect, it } from 'vitest';
import { type Total, totalsOf } from '../../src/table/totals.ts';
import type { Observation } from '../../src/types.ts';
import { rowWith } from './sample-rows.ts';

let made = 0;

function row(value: number | null, fields: Partial<Observation> = {}): Observation {
  const bounds = { lower: value, upper: value };
  return rowWith({ record_id: `r${made++}`, metric: 'vacancies', metric_zh: '岗位数', value, ...bounds, ...fields });
}

function total(rows: readonly Observation[], rejected: readonly string[] = []): Total | undefined {
  return totalsOf(rows, rows, new Set(rejected))[0];
}

it('adds what is of one metric, unit and status', () => {
  const rows = [row(800), row(200), row(50, { status: 'planned' }), row(7, { unit_code: 'PERSON', unit: '人' })];
  expect(totalsOf(rows).map(({ status, unit, value, added }) => [status, unit, value, added])).toEqual([
    ['actual', '个岗位', 1000, 2],
    ['planned', '个岗位', 50, 1],
    ['actual', '人', 7, 1],
  ]);
});

it.each<[string, Partial<Observation>]>([
  ['subset', { subset_of: 'r0' }],
  ['before', { pair_role: 'before' }],
  ['not_additive', { per: '人·月' }],
])('never adds: %s', (reason, fields) => {
  const { leftOut } = totalsOf([row(300, fields)])[0] ?? {};
  expect(leftOut).toEqual({ [reason]: 1 });
});

it('never adds shares and rates', () => {
  expect(
    total([row(60, { unit_code: 'PERCENT', unit: '%' }), row(61, { unit_code: 'PERCENT', unit: '%' })]),
  ).toMatchObject({
    value: null,
    leftOut: { not_additive: 2 },
  });
});

it('adds a repeated fact once, a subset that is repeated elsewhere not at all', () => {
  const rows = [row(800, { dup_group: 'a' }), row(800, { dup_group: 'a' }), row(800, { dup_group: 'a' }), row(5)];
  expect(total(rows)).toMatchObject({ value: 805, added: 2, leftOut: { repeat: 2 } });
  const parts = [row(300, { dup_group: 'b', subset_of: 'r0' }), row(300, { dup_group: 'b' }), row(5)];
  expect(total(parts)).toMatchObject({ value: 5, leftOut: { subset: 2 } });
});

it('adds a rejected mention not, but its repeat', () => {
  const rows = [row(800, { dup_group: 'a' }), row(800, { dup_group: 'a' })];
  expect(total(rows, [rows[0]?.record_id ?? ''])).toMatchObject({ value: 800, leftOut: { rejected: 1 } });
});

it('adds a total and not the parts that it adds up', () => {
  const parts = [row(10), row(20)];
  const sum = row(30, { total_of: parts.map(({ record_id }) => record_id) });
  expect(total([...parts, sum])).toMatchObject({ value: 30, leftOut: { part: 2 } });
  expect(total([...parts, sum], [sum.record_id])).toMatchObject({ value: 30, added: 2 });
});

it('adds bounds; one open end opens the sum', () => {
  const near = { lower: 90, upper: 110 };
  expect(total([row(100, near), row(5)])).toMatchObject({ value: 105, lower: 95, upper: 115 });
  expect(total([row(100, { lower: 100, upper: null }), row(5)])).toMatchObject({ lower: 105, upper: null });
  expect(total([row(null), row(5)])).toMatchObject({ value: 5, leftOut: { no_value: 1 } });
});

it('adds decimals as printed', () => {
  expect(total([row(0.1), row(0.2)])?.value).toBe(0.3);
});

it('says how many areas and periods are mixed', () => {
  const rows = [
    row(1, { ref_area: '310113' }),
    row(2, { ref_area: '310114' }),
    row(3, { ref_area: '310114', period_end: '2023-12-31' }),
  ];
  expect(total(rows)).toMatchObject({ areas: 2, periods: 2 });
});

it('knows of subsets that the filter hides', () => {
  const [shown, hidden] = [row(300, { dup_group: 'c' }), row(300, { dup_group: 'c', subset_of: 'r0' })];
  expect(totalsOf([shown], [shown, hidden])[0]).toMatchObject({ value: null, leftOut: { subset: 1 } });
});

it.each<[string, Partial<Observation>, number]>([
  ['reprinted with the same area and period', {}, 1],
  ['of another area', { ref_area: '310114' }, 2],
  ['of another period', { period_start: '2024-01-01', period_end: '2024-01-31' }, 2],
  ['with other bounds', { upper: 900 }, 2],
  ['of the same article', { source_file: 'one.txt' }, 2],
])('a figure of another article, %s', (_, fields, added) => {
  const fact = { ref_area: '310113', period_start: '2024-01-01', period_end: '2024-06-30' };
  const rows = [
    row(800, { ...fact, source_file: 'one.txt' }),
    row(800, { ...fact, source_file: 'two.txt', ...fields }),
  ];
  expect(total(rows)).toMatchObject({ added, value: added * 800 });
});

it('without a period only the same sentence is a reprint', () => {
  const bare = { period_start: null, period_end: null };
  const told = [
    row(800, { ...bare, source_file: 'one.txt', sentence: '提供岗位800个。' }),
    row(800, { ...bare, source_file: 'two.txt', sentence: '提供岗位800个。' }),
    row(800, { ...bare, source_file: 'two.txt', sentence: '又有岗位800个。' }),
  ];
  expect(total(told)).toMatchObject({ added: 2, leftOut: { repeat: 1 } });
});

it('tells metrics first', () => {
  const rows = [row(1, { metric: null, metric_zh: null }), row(1, { metric: null, metric_zh: null }), row(2)];
  expect(totalsOf(rows).map(({ metric }) => metric)).toEqual(['vacancies', null]);
});
