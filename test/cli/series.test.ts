import { expect, test } from 'vitest';
import type { Screen } from '../../src/cli/screen.ts';
import { runSeries, type SeriesFlags } from '../../src/cli/series.ts';
import { columnsFor } from '../../src/table/columns.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { figure } from '../table/diff-rows.ts';
import { temporaryFolder } from './captured.ts';
import { fakeScreen } from './fake-screen.ts';

const folder = temporaryFolder();
const urban = {
  metric: 'urban_new_employment',
  entity: '城镇新增就业',
  unit_code: 'PERSON',
  unit: '人',
  period_type: 'standard',
} as const;
const half = (year: number, fields: Partial<Observation> = {}): Observation =>
  figure({
    ...urban,
    period_start: `${year}-01-01`,
    period_end: `${year}-06-30`,
    value: year,
    source_file: 'a.txt',
    ...fields,
  });
const csv = (rows: readonly Observation[]): string => writeTable(rows, 'csv', columnsFor('core'));

async function series(paths: readonly string[], flags: SeriesFlags = {}, more: Partial<Screen> = {}) {
  const screen = fakeScreen(folder.path(''), 'en', more);
  const code = await runSeries(paths, { config: false, ...flags }, screen);
  return { code, ...screen.said };
}

function writeThree(): string[] {
  return [2023, 2024, 2025].map((year) => {
    folder.write(`${year}.csv`, csv([half(year)]));
    return `${year}.csv`;
  });
}

test('three tables, one line, one column a period', async () => {
  const { code, out, err } = await series(writeThree());
  const [head = '', line = ''] = out.split('\n');
  expect([code, head.split(',').slice(-1), line.split(',').slice(-3)]).toEqual([
    0,
    ['2025-01-01/2025-06-30'],
    ['2023', '2024', '2025'],
  ]);
  expect(err).toContain('1 series, 3 periods');
});

test('articles are extracted on the way', async () => {
  folder.write('in/1.txt', '青河县上半年就业情况\n2024-07-18\n上半年，全县城镇新增就业4.86万人。\n');
  const { code, out } = await series([...writeThree(), 'in'], { metric: 'urban_new_employment', format: 'json' });
  expect(code).toBe(0);
  expect(JSON.parse(out).series.length).toBe(2);
});

test('conflicts are told with sources and choice, in JSON among the data', async () => {
  const paths = writeThree();
  folder.write('late.csv', csv([half(2025, { value: 9, source_file: 'b.txt', doc_date: '2025-09-01', quote: '9人' })]));
  const { err } = await series([...paths, 'late.csv']);
  expect(err).toContain('taken: 9人 b.txt (latest document)');
  const inJson = await series([...paths, 'late.csv'], { format: 'json' });
  expect(inJson.err).not.toContain('taken');
  expect(JSON.parse(inJson.out).conflicts).toHaveLength(1);
});

test.each([
  ['csv', 'metric,ref_area,'],
  ['md', '| metric | ref'],
  ['ndjson', '{"metric":'],
  ['json', '[\n{"metric":'],
  ['table', '| metric |'],
] as const)('--long as %s', async (format, begin) => {
  const { out } = await series(writeThree(), { long: true, format });
  expect(out.startsWith(begin)).toBe(true);
  expect(out.match(/2024-06-30/g)?.length).toBeGreaterThan(0);
});

test('--plot draws', async () => {
  const { code, out } = await series(writeThree(), { plot: true }, { width: 60 });
  expect([code, out.includes('2023-06'), out.includes('┤')]).toEqual([0, true, true]);
  folder.write('one.csv', csv([half(2023)]));
  expect((await series(['one.csv'], { plot: true })).out).toContain('nothing to draw');
});

test.each<[SeriesFlags, RegExp]>([
  [{ plot: true, output: 'x.csv' }, /--plot/],
  [{ status: 'actaul' }, /did you mean actual/],
  [{ format: 'xlsx' }, /--format: xlsx/],
])('%o is refused', async (flags, message) => {
  await expect(series(writeThree(), flags)).rejects.toThrow(message);
});

test('no input is refused, a bad one ends the run', async () => {
  await expect(series([])).rejects.toThrow(/no input/);
  folder.write('x.csv', 'name\nLi\n');
  expect(await series([...writeThree(), 'x.csv'])).toMatchObject({ code: 2, out: '' });
});
