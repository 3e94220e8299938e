import { describe, expect, test } from 'vitest';
import { CORE, type ColumnName, FULL } from '../../src/table/columns.ts';
import { diffTables } from '../../src/table/diff.ts';
import { DIFF_DATA, readingColumns } from '../../src/table/diff-columns.ts';
import { diffHtml } from '../../src/table/diff-html.ts';
import { diffText } from '../../src/table/diff-view.ts';
import { DIFF_WORDS } from '../../src/table/diff-words.ts';
import { plainPieces } from '../../src/table/plain-table.ts';
import { progressOf } from '../../src/table/progress-rows.ts';
import { PROGRESS_DATA, progressColumns, progressText } from '../../src/table/progress-view.ts';
import { seriesOf } from '../../src/table/series.ts';
import { LONG_COLUMNS, longRows, seriesJson, wideColumns } from '../../src/table/series-columns.ts';
import { seriesText } from '../../src/table/series-view.ts';
import { SERIES_WORDS } from '../../src/table/series-words.ts';
import { TABLE_WORDS } from '../../src/table/table-words.ts';
import { writeTable } from '../../src/table/write.ts';
import { holdsOwnRecords, isOwnRecord, isOwnTable } from '../../src/text/own-output.ts';
import { figure, POINT_A, POINT_B, within } from './diff-rows.ts';
import { sampleRows } from './sample-rows.ts';

const rows = (await sampleRows()).slice(0, 40);
const few: readonly ColumnName[] = ['quote', 'value', 'unit'];
const LANGUAGES = ['en', 'zh'] as const;

describe.each([
  ['core', CORE],
  ['full', FULL],
  ['three columns', few],
] as const)('a table with %s', (_, columns) => {
  test.each([
    ['csv', writeTable(rows, 'csv', columns)],
    ['csv with a BOM', writeTable(rows, 'csv', columns, { bom: true })],
    ['csv with Chinese titles', writeTable(rows, 'csv', columns, { header: 'zh', bom: true })],
    ['csv, layout sdmx', writeTable(rows, 'csv', columns, { layout: 'sdmx' })],
    ['tsv', writeTable(rows, 'tsv', columns)],
    ['tsv with Chinese titles', writeTable(rows, 'tsv', columns, { header: 'zh' })],
    ['md', writeTable(rows, 'md', columns)],
    ['md with Chinese titles', writeTable(rows, 'md', columns, { header: 'zh' })],
    ['the screen', writeTable(rows, 'table', columns)],
    ['the screen in Chinese', writeTable(rows, 'table', columns, { words: TABLE_WORDS.zh, width: 90 })],
    ['a narrow screen', writeTable(rows, 'table', columns, { width: 60 })],
    ['nothing but titles', writeTable([], 'csv', columns)],
  ])('as %s is known again', (_name, text) => expect(isOwnTable(text)).toBe(true));

  test.each(['json', 'ndjson'] as const)('as %s is known again, row by row', (format) => {
    const text = writeTable(rows, format, columns);
    expect(holdsOwnRecords(text)).toBe(true);
    const first = format === 'json' ? JSON.parse(text)[0] : JSON.parse(text.split('\n')[0] ?? '');
    expect(isOwnRecord(first)).toBe(true);
  });
});

const target = within('[5,)', 5, 'at_least', { status: 'target' });
const diff = diffTables([figure(POINT_A), target], [figure({ value: 900, ...POINT_B })]).rows;
const progress = progressOf([target, figure({ value: 9 })]);
const series = seriesOf([[figure(POINT_A)], [figure(POINT_B)]]);
const joined = (pieces: Iterable<string>): string => [...pieces].join('');

test.each(LANGUAGES)('comparisons, progress and series in %s are known again', (language) => {
  const words = DIFF_WORDS[language];
  const look = { words: SERIES_WORDS[language], statuses: TABLE_WORDS[language].statuses, width: 120 };
  const texts = {
    diffCsv: joined(plainPieces(diff, DIFF_DATA, 'csv')),
    diffMd: joined(plainPieces(diff, readingColumns(words), 'md')),
    diffText: diffText(diff, { words, width: 120 }),
    narrow: diffText(diff, { words, width: 60, quotes: true }),
    progressCsv: joined(plainPieces(progress, PROGRESS_DATA, 'csv')),
    progressMd: joined(plainPieces(progress, progressColumns(words), 'md')),
    progressText: progressText(progress, words, 120),
    wideCsv: joined(plainPieces(series.series, wideColumns(series.periods), 'csv')),
    wideMd: joined(plainPieces(series.series, wideColumns(series.periods), 'md')),
    longCsv: joined(plainPieces(longRows(series), LONG_COLUMNS, 'csv')),
    seriesText: seriesText(series, look),
  };
  expect(Object.entries(texts).filter(([, text]) => !isOwnTable(text))).toEqual([]);
});

test.each(LANGUAGES)('the page of a comparison in %s is known again', (language) => {
  const aside = { repeated: 0, reprinted: 0, before: 0 };
  expect(isOwnTable(diffHtml({ rows: diff, aside }, language, ''))).toBe(true);
});

test('their JSON is known again', () => {
  const texts = [
    joined(plainPieces(diff, DIFF_DATA, 'json')),
    joined(plainPieces(progress, PROGRESS_DATA, 'ndjson')),
    joined(plainPieces(longRows(series), LONG_COLUMNS, 'json')),
    joined(plainPieces(series.series, wideColumns(series.periods), 'ndjson')),
    JSON.stringify(seriesJson(series)),
  ];
  expect(texts.map(holdsOwnRecords)).toEqual(texts.map(() => true));
});

const ARTICLES = [
  '青河县上半年就业情况\n\n上半年，全县城镇新增就业4.86万人。\n',
  '指标  数值情况\n\n全县城镇新增就业4.86万人。\n',
  '| 指标 | 数值 | 同比 |\n| --- | --- | --- |\n| 城镇新增就业 | 4.86万人 | 3% |\n',
  '| 指标 | 数值 | 单位 |\n| --- | --- | --- |\n| 城镇新增就业 | 4.86 | 万人 |\n',
  '标题,正文\n就业,新增4.86万人\n',
  '单位：人力资源和社会保障局，时期：上半年，指标：就业\n',
];

test.each(ARTICLES)('an article is none: %j', (text) => expect(isOwnTable(text)).toBe(false));

test.each([
  [{ id: '1', title: '就业', text: '新增4.86万人。' }],
  [{ text: '新增4.86万人。' }],
  [{}],
  [{ value: 1 }],
  [null],
  ['quote'],
])('a record of an article is none: %j', (record) => expect(isOwnRecord(record)).toBe(false));
