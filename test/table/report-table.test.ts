import { expect, it } from 'vitest';
import { FULL } from '../../src/table/columns.ts';
import { readTable } from '../../src/table/read-table.ts';
import { reportOfTable } from '../../src/table/report-table.ts';
import { writeTable } from '../../src/table/write.ts';
import { rowWith } from './sample-rows.ts';

const SENTENCE = '企业提供岗位800个，达成意向800个。';
const ROWS = [
  rowWith({ record_id: 'b', start: 20, quote: '800个', sentence: SENTENCE }),
  rowWith({ record_id: 'a', start: 6, quote: '800个', sentence: SENTENCE }),
  rowWith({ record_id: 'c', start: 40, quote: '36场', sentence: '举办招聘会36场。' }),
  rowWith({ record_id: 'd', source_file: 'b.txt', quote: '5人', sentence: '没有引文。' }),
];

it('shows the sentences of a table with each quote at its turn', () => {
  const { articles, rows } = reportOfTable(readTable(writeTable(ROWS, 'csv', FULL)), 'zh');
  expect(rows).toEqual(ROWS);
  const [first, second] = articles;
  expect(first?.text).toBe(`${SENTENCE}\n举办招聘会36场。\n`);
  expect(first?.isExcerpt).toBe(true);
  expect(first?.marks).toEqual([
    { row: 1, start: 6, end: 10 },
    { row: 0, start: 15, end: 19 },
    { row: 2, start: 26, end: 29 },
  ]);
  expect(second?.unplaced).toEqual([3]);
});

it('shows a table with few columns', () => {
  const table = readTable(writeTable(ROWS, 'csv', ['record_id', 'quote']), 'csv', { needed: [] });
  const { articles, columns } = reportOfTable(table, 'en');
  expect(columns).toEqual(['record_id', 'quote']);
  expect(articles.map(({ unplaced }) => unplaced)).toEqual([[0, 1, 2, 3]]);
});
