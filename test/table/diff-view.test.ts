import { describe, expect, test } from 'vitest';
import { diffTables } from '../../src/table/diff.ts';
import { DIFF_DATA, readingColumns } from '../../src/table/diff-columns.ts';
import { diffText } from '../../src/table/diff-view.ts';
import { DIFF_WORDS } from '../../src/table/diff-words.ts';
import { plainPieces } from '../../src/table/plain-table.ts';
import { widthOf } from '../../src/table/terminal-text.ts';
import { figure, POINT_A, POINT_B, within } from './diff-rows.ts';

const jobs = {
  metric: 'jobs_offered',
  entity: '岗位',
  unit_code: 'JOB',
  unit: '个岗位',
  ref_area: '310113',
  region: '上海市宝山区',
};
const urban = { metric: 'urban_new_employment', entity: '城镇新增就业', unit_code: 'PERSON', unit: '人' };
const fairs = { metric: 'job_fairs_held', entity: '招聘会', unit_code: 'EVENT', unit: '场' };
const rate = { metric: 'rate', entity: '失业率', unit_code: 'PERCENT', unit: '%' };

const A = [
  within('[800,900)', 800, 'over', { ...jobs, quote: '800余个', ...POINT_A }),
  figure({ ...urban, value: 48600, resolution: 100, quote: '4.86万人', ...POINT_A }),
  figure({ ...fairs, value: 10, quote: '10场', ...POINT_A }),
  figure({ ...rate, value: 5.2, resolution: 0.1, quote: '5.2%', ...POINT_A }),
];
const B = [
  figure({ ...jobs, value: 950, quote: '950个', ...POINT_B }),
  figure({ ...urban, value: 50200, resolution: 100, quote: '5.02万人', ...POINT_B }),
  figure({ ...fairs, value: 10, quote: '10场', ...POINT_B }),
  figure({ ...rate, value: 5.5, resolution: 0.1, quote: '5.5%', ...POINT_B }),
  figure({ ...urban, entity: '=1+1', metric: null, value: -3, quote: '-3人', ...POINT_B }),
];
const { rows } = diffTables(A, B);

test('by area and metric, what is unchanged only counted', () => {
  expect(diffText(rows, { words: DIFF_WORDS.en, width: 120 })).toMatchInlineSnapshot(`
    "no area
    #  verdict     what                      change      change %       A       B  unit    as     periods
    rate
    1  ↑ up, firm  失业率 提供         +0.2…+0.4 pp                   5.2     5.5  %       level  2022-06-30 → 2022-09-30
    urban_new_employment
    2  ↑ up, firm  城镇新增就业 提供  +1,500…+1,700   +3.1%…+3.5%  48,600  50,200  人      level  2022-06-30 → 2022-09-30
    no metric
    4  + added     =1+1 提供                                                   -3  人             2022-09-30

    310113 上海市宝山区
    #  verdict     what                      change      change %       A       B  unit    as     periods
    jobs_offered
    5  ↑ up, firm  岗位 提供               +50…+150  +5.6%…+18.8%    ≥800     950  个岗位  level  2022-06-30 → 2022-09-30

    not shown: 1 same as printed (--only unchanged)
    "
  `);
});

test('in Chinese, with both quotes', () => {
  expect(diffText(rows, { words: DIFF_WORDS.zh, width: 70, quotes: true, unchanged: true })).toMatchInlineSnapshot(`
    "未载地区
    #  结论          内容                             增减       A       B
    rate
    1  ↑ 上升，确定  失业率 提供        +0.2…+0.4 个百分点     5.2     5.5
          “5.2%” 000000000004.txt → “5.5%” 000000000008.txt
    urban_new_employment
    2  ↑ 上升，确定  城镇新增就业 提供       +1,500…+1,700  48,600  50,200
          “4.86万人” 000000000002.txt → “5.02万人” 000000000006.txt
    job_fairs_held
    3  = 表述相同    招聘会 提供                         0      10      10
          “10场” 000000000003.txt → “10场” 000000000007.txt
    无指标
    4  + 新增        =1+1 提供                                          -3
          “-3人” 000000000009.txt

    310113 上海市宝山区
    #  结论          内容                             增减       A       B
    jobs_offered
    5  ↑ 上升，确定  岗位 提供                    +50…+150    ≥800     950
          “800余个” 000000000001.txt → “950个” 000000000005.txt
    "
  `);
});

describe.each(['en', 'zh'] as const)('%s', (language) => {
  test.each([60, 75, 100, 160])('no line is wider than %i, no number is cut', (width) => {
    const text = diffText(rows, { words: DIFF_WORDS[language], width, quotes: true });
    expect(text.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
    expect(text).toContain('+1,500…+1,700');
    expect(text).toContain('48,600');
  });
});

test('colours come and go with the level, the text stays', () => {
  const plain = diffText(rows, { words: DIFF_WORDS.en, width: 100 });
  const painted = diffText(rows, { words: DIFF_WORDS.en, width: 100, level: 1 });
  const ESC = String.fromCharCode(27);
  expect(painted).toContain(`${ESC}[35m`);
  expect(painted.replaceAll(new RegExp(`${ESC}\\[[0-9;]*m`, 'g'), '')).toBe(plain);
});

test('a control sign in an article cannot steer the terminal', () => {
  const bad = diffTables([], [figure({ entity: 'a\u001b[31mb\nc', region: 'x\u001b]0;y', ref_area: '310113' })]).rows;
  const text = diffText(bad, { words: DIFF_WORDS.en, width: 100, quotes: true });
  expect(text).not.toContain('\u001b');
  expect(text.trimEnd().split('\n')).toHaveLength(5);
});

test('csv guards what a spreadsheet would run and keeps numbers', () => {
  const csv = [...plainPieces(rows, DIFF_DATA, 'csv')].join('');
  expect(csv).toContain("'=1+1");
  expect(csv).toContain(",'-3人,");
  expect(csv).toContain(',-3,');
});

test.each([
  ['json', (text: string) => JSON.parse(text)],
  [
    'ndjson',
    (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  ],
] as const)('%s holds nulls and lists', (format, parse) => {
  const parsed = parse([...plainPieces(rows, DIFF_DATA, format)].join(''));
  expect(parsed).toHaveLength(rows.length);
  expect(parsed[0]).toMatchObject({ change_status: rows[0]?.change_status, warnings: [], reason: null });
});

test('an empty comparison is an empty table in every format', () => {
  const text = (format: 'csv' | 'json' | 'ndjson' | 'md'): string => [...plainPieces([], DIFF_DATA, format)].join('');
  expect([text('json'), text('ndjson'), text('csv').split('\n').length, text('md').split('\n').length]).toEqual([
    '[]\n',
    '',
    2,
    3,
  ]);
  expect(diffText([], { words: DIFF_WORDS.en, width: 80 })).toBe('');
});

test('md is for reading, one line a row', () => {
  const lines = [...plainPieces(rows, readingColumns(DIFF_WORDS.zh), 'md')].join('').trim().split('\n');
  expect(lines[0]).toBe('| 结论 | 指标 | 内容 | 地区 | A | B | 单位 | 增减 | 增减 % | 比法 | 时期 | 配对 | 原文 |');
  expect(lines).toHaveLength(rows.length + 2);
  expect(lines[1]?.split('|').length).toBe(lines[0]?.split('|').length);
});
