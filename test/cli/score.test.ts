import { describe, expect, it } from 'vitest';
import { runScore, type ScoreFlags } from '../../src/cli/score.ts';
import type { Language } from '../../src/problems.ts';
import { CORE } from '../../src/table/columns.ts';
import { type Format, writeTable } from '../../src/table/write.ts';
import { rowWith } from '../table/sample-rows.ts';
import { type Captured, temporaryFolder } from './captured.ts';

const { path, write } = temporaryFolder();

async function score(flags: ScoreFlags, paths: string[] = [], language: Language = 'en'): Promise<Captured> {
  const said = { out: '', err: '' };
  const code = await runScore(paths, flags, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    language,
    cwd: path(''),
  });
  return { code, ...said };
}

const FIGURE = { id: 'a-1', quote: '800个', value: 800, unit_code: 'JOB', entity: '岗位', raw_start: 6, raw_end: 10 };
const SECOND = {
  ...FIGURE,
  id: 'a-2',
  quote: '30家',
  value: 30,
  unit_code: 'ORG',
  entity: '企业',
  raw_start: 1,
  raw_end: 4,
};
const GOLD = { documents: [{ file: 'a.txt', figures: [SECOND, FIGURE] }] };
const ROWS = [
  rowWith({ record_id: 'r2', quote: '30家', value: 30, unit_code: 'ORG', entity: '企业', start: 1, end: 4 }),
  rowWith({}),
];
const [FIRST_ROW, ROW] = ROWS as [(typeof ROWS)[number], (typeof ROWS)[number]];

function prepare(): void {
  write('gold.json', JSON.stringify(GOLD));
  write('good.csv', writeTable(ROWS, 'csv', CORE));
  write('worse.csv', writeTable([{ ...ROW, unit_code: 'SITE' }], 'csv', CORE));
}

const gold = ['gold.json'];

describe('exit codes', () => {
  it.each<[string, ScoreFlags, number, string]>([
    ['fine', { gold, pred: 'good.csv' }, 0, ''],
    ['at the floor', { gold, pred: 'worse.csv', floor: 'recall=50,unit_code=0' }, 0, ''],
    [
      'below a floor',
      { gold, pred: 'worse.csv', floor: 'recall=50.1,core=1' },
      1,
      'recall: 50 is below the floor 50.1\ncore: 0 is below the floor 1\n',
    ],
    [
      'a floor without measure',
      { gold, pred: 'good.csv', floor: 'metric=1' },
      1,
      'metric: has a floor, but the gold states nothing to measure it by\n',
    ],
    ['a loss', { gold, pred: 'worse.csv', against: 'good.csv', failOnLoss: true }, 1, ''],
    ['a loss that is only shown', { gold, pred: 'worse.csv', against: 'good.csv' }, 0, ''],
    ['a gain', { gold, pred: 'good.csv', against: 'worse.csv', failOnLoss: true }, 0, ''],
    ['no gold', { pred: 'good.csv' }, 2, 'no gold: name one or more files with --gold\n'],
    ['no table', { gold }, 2, 'nothing to score: name articles, or a table with --pred\n'],
    [
      'a loss against nothing',
      { gold, pred: 'good.csv', failOnLoss: true },
      2,
      '--fail-on-loss needs an older table: name it with --against\n',
    ],
    [
      'a gold that is not there',
      { gold: ['gone.json'], pred: 'good.csv' },
      2,
      'gone.json cannot be read: ENOENT; check its path and permissions\n',
    ],
    [
      'a table that is not there',
      { gold, pred: 'gone.csv' },
      2,
      'gone.csv cannot be read: ENOENT; check its path and permissions\n',
    ],
    [
      'an older table that is not there',
      { gold, pred: 'good.csv', against: 'gone.csv' },
      2,
      'gone.csv cannot be read: ENOENT; check its path and permissions\n',
    ],
    ['a misspelt field', { gold, pred: 'good.csv', fields: 'valeu' }, 2, 'Did you mean value?\n'],
    ['a misspelt rate', { gold, pred: 'good.csv', floor: 'recal=50' }, 2, 'Did you mean recall?\n'],
    [
      'a floor over 100',
      { gold, pred: 'good.csv', floor: 'full=101' },
      2,
      '--floor: full=101 is not understood; write name=percent, for example full=72,core=95\n',
    ],
    [
      'errors that are no number',
      { gold, pred: 'good.csv', errors: '-3' },
      2,
      '--errors: -3 is no whole number, for example --errors 20\n',
    ],
    ['no table at all', { gold, pred: 'gold.json' }, 2, 'gold.json cannot be scored; write it with zhibiao extract\n'],
  ])('%s', async (_title, flags, code, err) => {
    prepare();
    const said = await score(flags);
    expect([said.code, said.err.endsWith(err) && (err === '') === (said.err === '')]).toEqual([code, true]);
    expect(said.out === '').toBe(code === 2);
  });

  it('refuses articles together with a table', async () => {
    prepare();
    expect(await score({ gold, pred: 'good.csv' }, ['a.txt'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('what is shown', () => {
  it('the rates and the fields that the gold states', async () => {
    prepare();
    const { out } = await score({ gold, pred: 'worse.csv', fields: 'value,unit_code,metric', errors: '5' });
    expect(out).toBe(`articles 1, gold figures 2, rows 1, matched 1

precision  100.0  rows that are figures
recall      50.0  figures that have a row
f1          66.7  both together
core         0.0  F1 of rows right in value unit_code entity
full         0.0  F1 of rows right in value unit_code entity
links      100.0  F1 of links from parts to wholes (其中)
span       100.0  matched rows at the very place

field      right     of      %
value          1      1  100.0
unit_code      0      1    0.0

missed a.txt a-2 30家
wrong a.txt a-1 800个: unit_code: want "JOB", got "SITE"
`);
  });

  it('gains and losses', async () => {
    prepare();
    const { out } = await score({ gold, pred: 'worse.csv', against: 'good.csv' }, [], 'zh');
    expect(out).toContain(
      '\n失去数据： 1\n  a.txt a-2 30家\n由对变错： 1\n  a.txt a-1 800个 unit_code: 应为 "JOB"，原为 "JOB"，现为 "SITE"\n',
    );
    expect((await score({ gold, pred: 'good.csv', against: 'good.csv' })).out).toContain(
      'nothing gained, nothing lost\n',
    );
  });

  it('the same as JSON', async () => {
    prepare();
    const { out } = await score({
      gold,
      pred: 'worse.csv',
      against: 'good.csv',
      floor: 'recall=60',
      json: true,
      errors: '1',
    });
    expect(JSON.parse(out)).toMatchObject({
      gold: 2,
      matched: 1,
      rates: { precision: 100, recall: 50 },
      fields: { unit_code: { right: 0, of: 1, rate: 0 } },
      below_floor: [{ name: 'recall', floor: 60, rate: 50 }],
      comparison: {
        lost: [{ file: 'a.txt', id: 'a-2' }],
        broken: [{ field: 'unit_code', old: '"JOB"', new: '"SITE"' }],
      },
      errors: ['missed a.txt a-2 30家'],
    });
  });

  it('the classes of rows that are no figures', async () => {
    prepare();
    write('more.csv', writeTable([...ROWS, rowWith({ quote: '第3届', value: 3, start: 40, end: 43 })], 'csv', CORE));
    const { out } = await score({ gold, pred: 'more.csv', errors: '9' });
    expect(out).toContain('\nrows that are no figures: 1 (other 1)\n\nno figure a.txt 40-43 第3届 [other]\n');
  });
});

describe('what is in doubt is said', () => {
  it.each<[string, () => string, number, string]>([
    [
      'rows of no article',
      () => writeTable([ROW, { ...ROW, source_file: 'b.txt' }], 'csv', CORE),
      0,
      'not scored: 1 rows of no article of the gold, or of one that cannot be told from another; the first is in b.txt\n',
    ],
    [
      'an article without rows',
      () => writeTable([{ ...ROW, start: 90, end: 93 }], 'csv', CORE),
      0,
      'the table has no row for these articles of the gold: a.txt\n',
    ],
    [
      'a column that is not there',
      () => writeTable([ROW], 'csv', ['source_file', 'start', 'end', 'quote', 'value', 'entity']),
      0,
      'the table has no column unit_code; what the gold states there counts as wrong\n',
    ],
    [
      'a row that cannot be read',
      () => writeTable(ROWS, 'csv', CORE).replace(',800,800,800,', ',many,800,800,'),
      3,
      't.csv: row 2, value: the cell does not fit its column, the row was not read; mend the cell ("many") [bad_cell]\n',
    ],
  ])('%s', async (_title, text, code, err) => {
    prepare();
    write('t.csv', text());
    expect(await score({ gold, pred: 't.csv' })).toMatchObject({ code, err });
  });
});

describe('every format of the table', () => {
  it.each<Format>(['csv', 'tsv', 'json', 'ndjson'])('%s', async (format) => {
    prepare();
    write('table', writeTable([FIRST_ROW, ROW], format, CORE));
    expect(await score({ gold, pred: 'table', floor: 'core=100,full=100' })).toMatchObject({ code: 0, err: '' });
  });
});

describe('articles', () => {
  it('are extracted and scored', async () => {
    write('in/a.txt', '招聘会上，30家企业提供岗位800个。');
    const figures = [
      { ...SECOND, raw_start: 5, raw_end: 8 },
      { ...FIGURE, raw_start: 14, raw_end: 18 },
    ];
    write('gold.json', JSON.stringify({ documents: [{ file: 'a.txt', figures }] }));
    expect(await score({ gold, floor: 'core=100,span=100' }, ['in'])).toMatchObject({ code: 0, err: '' });
  });

  it('that cannot be read are said', async () => {
    prepare();
    const { code, err } = await score({ gold }, ['gone']);
    expect([code, err.includes('[not_found]')]).toEqual([3, true]);
  });
});
