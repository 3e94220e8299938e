import { expect, it } from 'vitest';
import { readTable } from '../../../src/table/read-table.ts';
import { reportOfArticles } from '../../../src/table/report-data.ts';
import { correctionsOf, fitted, reviewedCsv } from '../../../src/table/report-page/exports.ts';
import { modelOf } from '../../../src/table/report-page/model.ts';
import { barsOf, chartGroups, pointsOf, rankedOf, seriesOf } from '../../../src/table/report-page/series.ts';
import { withReview } from '../../../src/table/report-page/state.ts';
import { WORDS } from '../../../src/table/report-page/words.ts';
import { manyArticles } from '../report-sample.ts';

const model = modelOf(reportOfArticles(manyArticles(24, 10), 'zh'));
const [first, second] = model.rows.map((row) => row.record_id);
const reviews = withReview(withReview(new Map(), first ?? '', { verdict: 'reject', note: '=引用' }), second ?? '', {
  note: '待查',
});

it('the reviewed table is the table with two columns more', () => {
  const csv = reviewedCsv(model, reviews);
  const table = readTable(csv, 'csv');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(table.rows).toEqual(model.rows);
  expect(table.problems.map(({ code, column }) => [code, column])).toEqual([
    ['unknown_column', 'review'],
    ['unknown_column', 'review_note'],
  ]);
  const lines = csv.split('\n');
  expect(lines[1]).toMatch(/,reject,'=引用$/);
  expect(lines[2]).toMatch(/,,待查$/);
});

it('corrections are the reviews, notes without a verdict are doubts', () => {
  const corrections = correctionsOf(model, reviews);
  expect(corrections).toEqual([
    { record_id: first, verdict: 'reject', note: '=引用', source_file: '2024/001.txt', quote: model.rows[0]?.quote },
    { record_id: second, verdict: 'doubt', note: '待查', source_file: '2024/001.txt', quote: model.rows[1]?.quote },
  ]);
  const stranger = { record_id: 'x', verdict: 'accept', note: '', source_file: 'b.txt', quote: '5人' } as const;
  const back = fitted(model, new Map(), [...corrections, stranger]);
  expect(back.reviews.get(first ?? '')).toEqual({ verdict: 'reject', note: '=引用' });
  expect(back.unfit).toEqual([stranger]);
});

it('charts draw each fact once, the latest of each area', () => {
  const groups = chartGroups(model.rows);
  const group = groups.find(({ name, status }) => name === '招聘岗位数' && status === 'actual');
  const points = pointsOf(model.rows, group?.key ?? '');
  expect(points).toHaveLength(group?.count ?? 0);
  const repeated = model.rows.map((row) => ({ ...row, dup_group: 'one' }));
  expect(chartGroups(repeated).map(({ count }) => count)).toEqual([1]);
  const ranked = rankedOf(points);
  expect(new Set(ranked.map(({ area }) => area)).size).toBe(ranked.length);
  for (const { area, date } of ranked) {
    expect(points.filter((point) => point.area === area && point.date > date)).toEqual([]);
  }
  expect(barsOf(points).map(({ value }) => value)).toEqual(
    [...points.map(({ value }) => value)].sort((a, b) => b - a).slice(0, 25),
  );
  const series = seriesOf(points);
  expect(series.map(({ date }) => date)).toEqual([...series.map(({ date }) => date)].sort());
  expect(new Set(series.map(({ area, date }) => area + date)).size).toBe(series.length);
});

it('both languages say everything', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shape(part)]))
      : Array.isArray(value)
        ? value.length
        : typeof value;
  expect(shape(WORDS.en)).toEqual(shape(WORDS.zh));
});
