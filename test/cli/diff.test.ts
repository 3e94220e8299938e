import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DiffFlags, runDiff } from '../../src/cli/diff.ts';
import type { Screen } from '../../src/cli/screen.ts';
import { DIFF_OPTIONS } from '../../src/cli/words-diff.ts';
import type { Language } from '../../src/problems.ts';
import { columnsFor } from '../../src/table/columns.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { figure, POINT_A, POINT_B } from '../table/diff-rows.ts';
import { temporaryFolder } from './captured.ts';
import { fakeScreen } from './fake-screen.ts';

const folder = temporaryFolder();
const jobs = { metric: 'jobs_offered', entity: '岗位', unit_code: 'JOB', unit: '个岗位', ref_area: '310113' };
const urban = { metric: 'urban_new_employment', entity: '城镇新增就业', unit_code: 'PERSON', unit: '人' };
const early = [figure({ ...jobs, value: 800, ...POINT_A }), figure({ ...urban, value: 48600, ...POINT_A })];
const late = [
  figure({ ...jobs, value: 950, ...POINT_B }),
  figure({ ...urban, value: 48650, ...POINT_B }),
  figure({ metric: 'job_fairs_held', entity: '招聘会', value: 7, ...POINT_B }),
];
const csv = (rows: readonly Observation[]): string => writeTable(rows, 'csv', columnsFor('core'));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function diff(
  a: string,
  b: string,
  flags: DiffFlags = {},
  more: Partial<Screen> = {},
  language: Language = 'en',
): Promise<Ran> {
  const screen = fakeScreen(folder.path(''), language, more);
  const code = await runDiff(a, b, { config: false, ...flags }, screen);
  return { code, ...screen.said };
}

function writeBoth(a = csv(early), b = csv(late)): void {
  folder.write('a.csv', a);
  folder.write('b.csv', b);
}

/** The words of the first column below the head. */
const verdicts = (out: string): string[] =>
  out
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');

test('two tables into a pipe: csv, with the counts beside it', async () => {
  writeBoth();
  const { code, out, err } = await diff('a.csv', 'b.csv');
  expect([code, verdicts(out).sort()]).toEqual([0, ['added', 'changed', 'changed']]);
  expect(err).toBe('a.csv: 2 rows\nb.csv: 3 rows\nchanged 2, added 1\n');
});

const SAME: readonly [string, (rows: readonly Observation[]) => string, string][] = [
  ['csv with a BOM', (rows) => `\uFEFF${csv(rows)}`, 'x.csv'],
  ['csv with Chinese titles', (rows) => writeTable(rows, 'csv', columnsFor('core'), { header: 'zh' }), 'x.csv'],
  ['csv under another name', csv, 'x.dat'],
  ['tsv', (rows) => writeTable(rows, 'tsv', columnsFor('full')), 'x.tsv'],
  ['json', (rows) => writeTable(rows, 'json', columnsFor('core')), 'x.json'],
  ['json with line breaks', (rows) => JSON.stringify(rows, null, 2), 'x.json'],
  ['ndjson', (rows) => writeTable(rows, 'ndjson', columnsFor('core')), 'x.jsonl'],
  ['columns in another order', (rows) => writeTable(rows, 'csv', [...columnsFor('core')].reverse()), 'x.csv'],
];

test.each(SAME)('%s against csv: all unchanged', async (_, write, name) => {
  writeBoth();
  folder.write(name, write(late));
  const { code, out } = await diff('b.csv', name, { failIfDiff: true });
  expect([code, verdicts(out)]).toEqual([0, ['unchanged', 'unchanged', 'unchanged']]);
});

test('standard input', async () => {
  writeBoth();
  const { code, out } = await diff('a.csv', '-', {}, { stdin: async () => Buffer.from(csv(late)) });
  expect([code, verdicts(out).length]).toEqual([0, 3]);
});

describe('articles', () => {
  const write = (): void => {
    folder.write('2024/1.txt', '青河县上半年就业情况\n2024-07-18\n上半年，全县城镇新增就业4.86万人。\n');
    folder.write('2025/1.txt', '青河县上半年就业情况\n2025-07-18\n上半年，全县城镇新增就业5.02万人。\n');
  };

  test('of two folders are extracted on the way', async () => {
    write();
    const { code, out, err } = await diff('2024', '2025', { format: 'json' });
    expect(JSON.parse(out)).toMatchObject([
      { change_status: 'changed', comparison: 'yoy', value_from: 48600, value_to: 50200 },
    ]);
    expect([code, err.includes('2024: 1 articles, 1 rows')]).toEqual([0, true]);
  });

  test('against a table of them', async () => {
    write();
    const { out } = await diff('2024', '2024/1.txt', { format: 'json' });
    folder.write('t.json', JSON.stringify(JSON.parse(out)));
    expect(JSON.parse(out)).toMatchObject([{ change_status: 'unchanged' }]);
  });

  test('that cannot be read cost themselves: exit code 3', async () => {
    write();
    folder.write('2025/2.json', '{"text": ');
    expect(await diff('2024', '2025')).toMatchObject({ code: 3, err: expect.stringContaining('2.json') });
  });
});

const UNFIT: readonly [string, string, string, string][] = [
  ['what is not there', 'none.csv', '', 'not_found'],
  ['another table', 'x.csv', 'name,age\nLi,3\n', 'not a table that zhibiao wrote'],
  [
    'a table without a column that is needed',
    'x.csv',
    csv(late).replace(',upper,', ',most,'),
    'upper: the column is missing',
  ],
  ['a table for reading', 'x.md', writeTable(late, 'md', columnsFor('core')), 'write it as csv, tsv, json or ndjson'],
  [
    'a table for the screen',
    'x.txt',
    writeTable(late, 'table', columnsFor('core')),
    'write it as csv, tsv, json or ndjson',
  ],
  ['a page', 'x.html', '<html><meta name="generator" content="zhibiao">', 'write it as csv, tsv, json or ndjson'],
  ['a workbook', 'x.xlsx', 'PK', 'write it as csv, tsv, json or ndjson'],
];

test.each(UNFIT)('%s: exit code 2', async (_, name, text, message) => {
  writeBoth();
  if (text !== '') folder.write(name, text);
  const { code, out, err } = await diff('a.csv', name);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('a row that contradicts itself is told with row and column, the others are compared: exit code 3', async () => {
  writeBoth(csv(early), csv([...late, figure({ value: 5, lower: 6, upper: 7, bounds: '[6,7]' })]));
  const { code, out, err } = await diff('a.csv', 'b.csv', {}, {}, 'zh');
  expect([code, verdicts(out).length]).toEqual([3, 3]);
  expect(err).toContain('b.csv: 第 4 行，value：数值不在上下界之内');
});

test('an empty table is told and compared', async () => {
  writeBoth(csv(early), csv([]));
  const { code, out, err } = await diff('a.csv', 'b.csv');
  expect([code, verdicts(out)]).toEqual([0, ['removed', 'removed']]);
  expect(err).toContain('b.csv: the table has no rows');
});

test('a table of another version, as the data package beside it says', async () => {
  writeBoth();
  folder.write('datapackage.json', JSON.stringify({ zhibiao: { table_version: 99 }, resources: [{ path: 'b.csv' }] }));
  const { code, err } = await diff('a.csv', 'b.csv');
  expect([code, err.match(/other_version/g)?.length, err.includes('b.csv: written by another version')]).toEqual([
    0,
    1,
    true,
  ]);
});

const OPTIONS: readonly [string, DiffFlags, number, readonly string[]][] = [
  ['--only', { only: 'added, changed' }, 0, ['added', 'changed', 'changed']],
  ['--only with a full-width comma', { only: 'added，removed' }, 0, ['added']],
  ['--metric by code', { metric: 'jobs_offered' }, 0, ['changed']],
  ['--metric by wording', { metric: '新增' }, 0, ['changed']],
  ['--area', { area: '310113' }, 0, ['changed']],
  ['--min-change', { minChange: '100' }, 0, ['added', 'changed']],
  ['--min-change of a share', { minChange: '5%' }, 0, ['added', 'changed']],
  ['--tolerance', { tolerance: '100' }, 0, ['added', 'changed', 'unchanged']],
  ['--tolerance in 万', { tolerance: '0.01万' }, 0, ['added', 'changed', 'unchanged']],
  ['--keys', { keys: '-status,+organisation' }, 0, ['added', 'changed', 'changed']],
  ['--fail-if-diff', { failIfDiff: true }, 1, ['added', 'changed', 'changed']],
  ['--fail-if-diff among what is shown', { failIfDiff: true, only: 'removed' }, 0, []],
];

test.each(OPTIONS)('%s', async (_, flags, code, want) => {
  writeBoth();
  const ran = await diff('a.csv', 'b.csv', flags);
  expect([ran.code, verdicts(ran.out).filter(Boolean).sort()]).toEqual([code, want]);
});

const WRONG: readonly [DiffFlags, RegExp][] = [
  [{ only: 'chnaged' }, /--only: chnaged is not one of .*did you mean changed/],
  [{ minChange: 'much' }, /--min-change: much is no amount/],
  [{ tolerance: '-1' }, /--tolerance/],
  [{ keys: 'aera' }, /--keys: aera .*did you mean area/],
  [{ explain: '0' }, /--explain/],
  [{ format: 'xml' }, /--format: xml/],
  [{ output: 'no/such/folder.csv' }, /folder/],
];

test.each(WRONG)('%o is refused', async (flags, message) => {
  writeBoth();
  await expect(diff('a.csv', 'b.csv', flags)).rejects.toThrow(message);
});

test('standard input twice is refused', async () => {
  await expect(diff('-', '-')).rejects.toThrow(/standard input/);
});

describe('--explain', () => {
  test('a pair: its keys, its periods, its intervals', async () => {
    writeBoth();
    const { code, out } = await diff('a.csv', 'b.csv', { explain: '3' });
    expect(code).toBe(0);
    expect(out).toContain('partners: same wording (1)');
    expect(out).toMatch(/unit +JOB += +JOB/);
    expect(out).toContain('[800,800] → [950,950]');
  });

  test('a row that is alone: what comes closest and what keeps them apart', async () => {
    writeBoth(csv(early), csv([figure({ ...jobs, unit_code: 'PERSON', measure_kind: 'change_abs', ...POINT_B })]));
    const { out } = await diff('a.csv', 'b.csv', { explain: '1', only: 'added' });
    expect(out).toMatch(/unit +JOB +≠ +PERSON/);
  });

  test('a line that is not there', async () => {
    writeBoth();
    expect(await diff('a.csv', 'b.csv', { explain: '9' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('there are 3'),
    });
  });
});

test('--progress', async () => {
  const aim = {
    ...urban,
    status: 'target',
    period_type: 'standard',
    period_start: '2024-01-01',
    period_end: '2024-12-31',
  } as const;
  writeBoth(csv([figure({ ...aim, value: 50000 })]), csv([figure({ ...aim, status: 'actual', value: 62000 })]));
  const { code, out } = await diff('a.csv', 'b.csv', { progress: true });
  expect([code, verdicts(out)]).toEqual([0, ['met']]);
  const none = await diff('b.csv', 'b.csv', { progress: true });
  expect(none.err).toContain('no targets');
});

test('on a terminal a table in colour and Chinese; into a file none', async () => {
  writeBoth();
  const terminal = { isTerminal: true, level: 1 } as const;
  const { out } = await diff('a.csv', 'b.csv', { quotes: true }, terminal, 'zh');
  expect(out).toContain('\u001b[');
  expect(out).toContain('上升');
  await diff('a.csv', 'b.csv', { output: 'd.txt' }, terminal);
  expect(readFileSync(folder.path('d.txt'), 'utf8')).not.toContain('\u001b');
});

test.each([
  ['d.csv', '\uFEFFchange_status,'],
  ['d.json', '['],
  ['d.ndjson', '{"change_status"'],
  ['d.md', '| verdict |'],
])('-o %s', async (name, begin) => {
  writeBoth();
  const { code, out, err } = await diff('a.csv', 'b.csv', { output: name });
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain(`written: ${name}`);
  expect(readFileSync(folder.path(name), 'utf8').startsWith(begin)).toBe(true);
});

test('--quiet says only what is wrong', async () => {
  writeBoth();
  expect((await diff('a.csv', 'b.csv', { quiet: true })).err).toBe('');
});

test('every option has its help in both languages', () => {
  expect(DIFF_OPTIONS.filter(({ zh, en }) => zh === '' || en === '')).toEqual([]);
});
