import { describe, expect, it } from 'vitest';
import { fileFormatOfName, formatOfName } from '../../src/table/formats.ts';
import { type Format, type TableOptions, tablePieces, writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { rowWith } from './sample-rows.ts';

const few = ['quote', 'value', 'warnings', 'metric', 'cumulative'] as const;
const row = rowWith({ value: -5.3, warnings: ['date_missing', 'mixed_entity'] });

describe('formatOfName', () => {
  it.each([
    ['out.csv', 'csv'],
    ['out.TSV', 'tsv'],
    ['a/b.c/out.json', 'json'],
    ['out.ndjson', 'ndjson'],
    ['out.jsonl', 'ndjson'],
    ['报告.md', 'md'],
    ['out.txt', 'table'],
    ['out.xls', undefined],
    ['csv', undefined],
  ])('%s is %s', (name, format) => expect(formatOfName(name)).toBe(format));
});

it.each([
  ['out.xlsx', 'xlsx'],
  ['报告.PARQUET', 'parquet'],
  ['out.xls', undefined],
  ['out.csv', undefined],
  ['xlsx', undefined],
])('%s as a file of bytes is %s', (name, format) => expect(fileFormatOfName(name)).toBe(format));

describe('writeTable', () => {
  const cases: [string, Format, TableOptions, string][] = [
    ['csv', 'csv', {}, 'quote,value,warnings,metric,cumulative\n800个,-5.3,date_missing|mixed_entity,,false\n'],
    ['tsv', 'tsv', {}, 'quote\tvalue\twarnings\tmetric\tcumulative\n800个\t-5.3\tdate_missing|mixed_entity\t\tfalse\n'],
    [
      'csv with zh titles and BOM',
      'csv',
      { header: 'zh', bom: true },
      `\uFEFF原文数字,数值,警示,指标代码,累计\n800个,-5.3,date_missing|mixed_entity,,false\n`,
    ],
    [
      'json keys stay English',
      'json',
      { header: 'zh', bom: true },
      '[\n{"quote":"800个","value":-5.3,"warnings":["date_missing","mixed_entity"],"metric":null,"cumulative":false}\n]\n',
    ],
    [
      'ndjson',
      'ndjson',
      {},
      '{"quote":"800个","value":-5.3,"warnings":["date_missing","mixed_entity"],"metric":null,"cumulative":false}\n',
    ],
    [
      'md',
      'md',
      {},
      '| quote | value | warnings | metric | cumulative |\n| --- | ---: | --- | --- | --- |\n| 800个 | -5.3 | date_missing\\|mixed_entity |  | false |\n',
    ],
    [
      'md with zh titles',
      'md',
      { header: 'zh' },
      '| 原文数字 | 数值 | 警示 | 指标代码 | 累计 |\n| --- | ---: | --- | --- | --- |\n| 800个 | -5.3 | date_missing\\|mixed_entity |  | false |\n',
    ],
  ];
  it.each(cases)('%s', (_, format, options, want) => expect(writeTable([row], format, few, options)).toBe(want));

  it.each([
    ['csv', 'quote,value\n'],
    ['tsv', 'quote\tvalue\n'],
    ['json', '[]\n'],
    ['ndjson', ''],
    ['md', '| quote | value |\n| --- | ---: |\n'],
    ['table', ''],
  ] as const)('an empty table as %s', (format, want) => {
    expect(writeTable([], format, ['quote', 'value'])).toBe(want);
  });

  it('gives the same text in pieces of some hundred rows', () => {
    const rows = Array.from({ length: 1201 }, (_, i) => rowWith({ start: i }));
    const pieces = [...tablePieces(rows, 'json', ['start'])];
    expect(pieces.length).toBe(5);
    expect(JSON.parse(pieces.join(''))).toEqual(rows.map(({ start }) => ({ start })));
  });
});

describe('cells of csv and tsv', () => {
  const cellOf = (entity: string, format: 'csv' | 'tsv', options: TableOptions = {}): string =>
    writeTable([rowWith({ entity })], format, ['entity'], options).slice('entity\n'.length, -1);

  it.each([
    ['=1+1', "'=1+1", '=1+1'],
    ['+86', "'+86", '+86'],
    ['-5.3', "'-5.3", '-5.3'],
    ['@a', "'@a", '@a'],
    ["'=1", "''=1", "'=1"],
    ['岗位=1', '岗位=1', '岗位=1'],
    ["'岗位", "'岗位", "'岗位"],
  ])('%j is guarded as %j', (text, guarded, raw) => {
    for (const format of ['csv', 'tsv'] as const) {
      expect(cellOf(text, format)).toBe(guarded);
      expect(cellOf(text, format, { rawCells: true })).toBe(raw);
    }
  });

  it.each([
    ['csv', 'a,b', '"a,b"'],
    ['csv', 'a\tb', 'a\tb'],
    ['tsv', 'a,b', 'a,b'],
    ['tsv', 'a\tb', '"a\tb"'],
    ['tsv', 'a\nb', '"a\nb"'],
    ['csv', 'a"b', '"a""b"'],
    ['csv', 'a\rb', '"a\rb"'],
    ['tsv', '\tb', '"\'\tb"'],
  ] as const)('%s quotes %j', (format, text, want) => expect(cellOf(text, format)).toBe(want));

  it('guards lists and leaves numbers alone', () => {
    const fields: Partial<Observation> = { approx_markers: ['-约', 'a|b'], value: -3, lower: -4 };
    expect(writeTable([rowWith(fields)], 'csv', ['approx_markers', 'value', 'lower'])).toBe(
      "approx_markers,value,lower\n'-约|a\\|b,-3,-4\n",
    );
  });
});

describe('cells of md', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['a\nb\r\nc', 'a<br>b<br>c'],
    ['<b>*约*</b> & `x`', '&lt;b>\\*约\\*&lt;/b> &amp; \\`x\\`'],
    ['vs_year_end _强_', 'vs_year_end \\_强\\_'],
    ['[名](http://x)', '[名\\](http://x)'],
    ['[800,900)', '[800,900)'],
    ['1~2、3~4', '1\\~2、3\\~4'],
    ['a\\', 'a\\\\'],
  ])('%j', (text, want) => {
    expect(writeTable([rowWith({ entity: text })], 'md', ['entity']).split('\n')[2]).toBe(`| ${want} |`);
  });
});
