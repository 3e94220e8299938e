import { describe, expect, it } from 'vitest';
import { reportOfArticles } from '../../../src/table/report-data.ts';
import { choicesOf, type Facet, NONE, shownArticles, shownRows } from '../../../src/table/report-page/filter.ts';
import { modelOf } from '../../../src/table/report-page/model.ts';
import { sorted, TABLE_COLUMNS } from '../../../src/table/report-page/sort.ts';
import { neighbour, withReview } from '../../../src/table/report-page/state.ts';
import { manyArticles, readOf } from '../report-sample.ts';

const many = modelOf(reportOfArticles(manyArticles(40, 10), 'zh'));
const none = new Map();

describe('filters', () => {
  it.each<[Facet, string, (row: (typeof many.rows)[number]) => boolean]>([
    ['metric', 'vacancies', (row) => row.metric === 'vacancies'],
    ['area', '石北市', (row) => row.region === '石北市'],
    ['period', '2024-03', (row) => row.time_period === '2024-03'],
    ['unit', '人次', (row) => row.unit === '人次'],
    ['status', 'target', (row) => row.status === 'target'],
    ['confidence', '0.5', (row) => row.confidence === 0.5],
    ['warning', 'entity_implicit', (row) => row.warnings?.includes('entity_implicit') ?? false],
    ['warning', NONE, (row) => row.warnings?.length === 0],
    ['topic', 'employment', (row) => row.topic === 'employment'],
  ])('%s %s', (facet, value, fits) => {
    const expected = many.rows.flatMap((row, i) => (fits(row) ? [i] : []));
    expect(expected.length).toBeGreaterThan(0);
    expect(shownRows(many, '', { [facet]: value }, none)).toEqual(expected);
  });

  it('count what the other filters leave', () => {
    const choices = choicesOf(many, 'unit', '', { area: '石北市', unit: '人' }, none);
    for (const { value, count } of choices) {
      expect(shownRows(many, '', { area: '石北市', unit: value }, none)).toHaveLength(count);
    }
    expect(choices.length).toBeGreaterThan(3);
  });

  it('know the review', () => {
    const id = many.rows[3]?.record_id ?? '';
    const reviews = withReview(none, id, { verdict: 'doubt' });
    expect(shownRows(many, '', { verdict: 'doubt' }, reviews)).toEqual([3]);
    expect(withReview(reviews, id, { verdict: null })).toEqual(none);
  });
});

describe('search', () => {
  const model = modelOf(
    reportOfArticles(
      [readOf('招聘会提供岗位８００个。', [{ quote: '８００个', entity: '岗位' }]), readOf('只有文字的文章。', [])],
      'zh',
    ),
  );

  it.each([
    ['800个', [0]],
    ['财政', []],
    ['岗位 提供', [0]],
    ['岗位 培训', []],
    ['', [0]],
  ])('%s', (query, rows) => expect(shownRows(model, query, {}, none)).toEqual(rows));

  it('finds notes', () => {
    const reviews = withReview(none, model.rows[0]?.record_id ?? '', { note: '核对年鉴' });
    expect(shownRows(model, '年鉴', {}, reviews)).toEqual([0]);
  });

  it('finds articles by their text, unless a filter is set', () => {
    expect(shownArticles(model, [], '只有文字', {})).toEqual([1]);
    expect(shownArticles(model, [], '只有文字', { unit: '人' })).toEqual([]);
    expect(shownArticles(model, [0], '', { unit: '人' })).toEqual([0]);
  });
});

describe('the order of the table', () => {
  const all = many.rows.map((_, i) => i);

  it.each(TABLE_COLUMNS)('%s, both ways, keeps every row', (column) => {
    for (const isDescending of [false, true]) {
      const order = sorted(many.rows, all, { column, isDescending });
      expect([...order].sort((a, b) => a - b)).toEqual(all);
    }
  });

  it('sorts numbers as numbers, rows without a value last', () => {
    const rows = [{ value: 100 }, { value: null }, { value: 20 }, { value: 3 }].map((row, i) => ({
      record_id: String(i),
      quote: '',
      ...row,
    }));
    expect(sorted(rows, [0, 1, 2, 3], { column: 'value', isDescending: false })).toEqual([3, 2, 0, 1]);
    expect(sorted(rows, [0, 1, 2, 3], { column: 'value', isDescending: true })).toEqual([0, 2, 3, 1]);
  });
});

it.each([
  [null, 1, 4],
  [null, -1, 9],
  [4, 1, 7],
  [9, 1, null],
  [4, -1, null],
  [5, 1, 4],
] as const)('from %s by %s to %s', (row, step, to) => expect(neighbour([4, 7, 9], row, step)).toBe(to));
