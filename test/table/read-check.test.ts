import { describe, expect, test } from 'vitest';
import { columnsFor } from '../../src/table/columns.ts';
import { COMPARED, checkTable, isFatal, isLoss } from '../../src/table/read-check.ts';
import { tableProblemText } from '../../src/table/read-problems.ts';
import { readTable } from '../../src/table/read-table.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { figure, within } from './diff-rows.ts';
import { sampleRows } from './sample-rows.ts';

const UNITS = { units: new Set(['JOB', 'PERSON']) };
const EIGHT = { lower: 800, upper: 800, bounds: '[800,800]' };
const good = figure({ record_id: '000000000001' });

function checked(rows: readonly Observation[]) {
  const text = writeTable(rows, 'csv', columnsFor('core'));
  return checkTable(readTable(text, 'csv', { needed: COMPARED }), UNITS);
}

const BAD: readonly [string, Partial<Observation>, string, string][] = [
  ['a value edited by hand', { value: 950, ...EIGHT }, 'outside_bounds', 'value'],
  ['bounds the wrong way round', { lower: 900, upper: 800, bounds: '[900,800]' }, 'outside_bounds', 'lower'],
  ['a lower end edited by hand', { lower: 700 }, 'other_bounds', 'bounds'],
  ['an end that the interval leaves open', { upper: null }, 'other_bounds', 'bounds'],
  ['a period that ends before it starts', { period_start: '2025-01-01' }, 'backward_period', 'period_end'],
  ['the record_id of an earlier row', { record_id: '000000000001' }, 'duplicate_id', 'record_id'],
];

test.each(BAD)('%s: the row is left out and told', (_, fields, code, column) => {
  const { rows, numbers, problems } = checked([good, figure({ ...fields }), figure({})]);
  expect(problems).toMatchObject([{ code, column, row: 2 }]);
  expect(problems.map(isLoss)).toEqual([true]);
  expect([rows.length, numbers]).toEqual([2, [1, 3]]);
});

test('a unit that is none is told, and its row stays', () => {
  const { rows, problems } = checked([good, figure({ unit_code: 'PERSN' })]);
  expect(problems).toEqual([{ code: 'unknown_unit', row: 2, column: 'unit_code', detail: 'PERSN' }]);
  expect(problems.map(isLoss)).toEqual([false]);
  expect(rows).toHaveLength(2);
});

test.each([
  ['open ends', within('(2,)', 2, 'more_than')],
  ['a bound that is the value', within('[36,40)', 40, 'nearly')],
  ['no number at all', within('[200,)', null, 'several')],
])('%s are in order', (_, row) => expect(checked([row]).problems).toEqual([]));

test('what we wrote ourselves is in order', async () => {
  const rows = await sampleRows();
  const units = new Set(rows.map(({ unit_code: unit }) => unit));
  const read = checkTable(readTable(writeTable(rows, 'csv', columnsFor('core'))), { units });
  expect(read.problems).toEqual([]);
  expect(read.rows).toHaveLength(rows.length);
});

const NO_TABLES: readonly [string, string, string][] = [
  ['another table', 'name,age\nLi,30\n', 'no_table'],
  ['prose', '全区新增就业800人。\n', 'no_table'],
  ['JSON of something else', '[{"name":"Li","age":30}]', 'no_table'],
  ['half of a JSON file', '[{"record_id":"a"', 'no_table'],
  ['a header without rows', writeTable([], 'csv', columnsFor('core')), 'no_rows'],
  ['an empty array', '[]', 'no_rows'],
  ['an empty file', '', 'no_rows'],
];

test.each(NO_TABLES)('%s', (_, text, code) => {
  const read = checkTable(readTable(text, undefined, { needed: COMPARED }));
  expect(read.problems).toMatchObject([{ code, row: null }]);
  expect(read.rows).toEqual([]);
  expect(read.problems.some(isFatal)).toBe(code === 'no_table');
});

describe('columns', () => {
  test('in another order they read alike', () => {
    const rows = [good, figure({ value: 5 })];
    const backwards = readTable(writeTable(rows, 'csv', [...columnsFor('core')].reverse()));
    expect(checkTable(backwards).problems).toEqual([]);
    expect(backwards.rows).toEqual(readTable(writeTable(rows, 'csv', columnsFor('core'))).rows);
  });

  test('one that comparing needs is named where it is missing', () => {
    const columns = columnsFor('core').filter((column) => column !== 'upper' && column !== 'topic');
    const { problems } = checkTable(readTable(writeTable([good], 'csv', columns), 'csv', { needed: COMPARED }));
    expect(problems).toEqual([{ code: 'missing_column', row: null, column: 'upper', detail: '' }]);
    expect(problems.some(isFatal)).toBe(true);
  });
});

test('messages say row, column, what is wrong and what to do', () => {
  const [problem] = checked([good, figure({ value: 950, ...EIGHT })]).problems;
  if (problem === undefined) throw new Error('no problem');
  expect(tableProblemText(problem, 'en')).toBe(
    'row 2, value: the value lies outside lower and upper, the row was left out; mend the value or its bounds (950, [800,800]) [outside_bounds]',
  );
  expect(tableProblemText(problem, 'zh')).toContain('第 2 行，value：');
});
