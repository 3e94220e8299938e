import { beforeAll, describe, expect, it } from 'vitest';
import { CORE, FULL } from '../../src/table/columns.ts';
import { tableProblemText } from '../../src/table/read-problems.ts';
import { readTable } from '../../src/table/read-table.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { rowWith, sampleRows } from './sample-rows.ts';

/** Cells that break careless writers and readers. */
// biome-ignore format: one list
const HOSTILE = [
  '=1+1', '-5.3', '+1', '@a', '\tx', '\rx', "'", "'=1", "''@", '"', '""', 'a,b\tc', 'a\nb', 'a\r\nb', 'a\r', ' a ', '\uFEFFa',
  'a|b', '\\', '\\|', 'null', 'true', '12', '数值', '𠮷', '1e5', '#', 'a"b\n"c', ',', '\n',
];

function hostileRows(): Observation[] {
  return HOSTILE.flatMap((text) => [
    rowWith({ record_id: text, doc_title: text, entity: text, sentence: text, doc_id: text }),
    rowWith({ approx_markers: [text], rule_id: [text, '', text], warnings: ['', ''], total_of: [text, 'x'] }),
    rowWith({ value: -5.3e-7, lower: 1e21, upper: null, entity_implicit: true, ref_area: '010105', doc_title: '' }),
  ]);
}

let sample: Observation[] = [];
beforeAll(async () => {
  sample = await sampleRows();
});

const COMBINATIONS = (['csv', 'tsv', 'json', 'ndjson'] as const).flatMap((format) =>
  (['keys', 'zh'] as const).flatMap((header) =>
    [false, true].flatMap((rawCells) => [false, true].map((bom) => ({ format, header, rawCells, bom }))),
  ),
);

describe('what was written is read back equal', () => {
  it.each(COMBINATIONS)('$format, $header, raw $rawCells, bom $bom', ({ format, ...options }) => {
    const rows = [...sample, ...hostileRows()];
    const text = writeTable(rows, format, FULL, options);
    const read = readTable(text, format, options);
    expect(read.problems).toEqual([]);
    expect(read.columns).toEqual(FULL);
    expect(read.rows).toEqual(rows);
    expect(rows.length).toBeGreaterThan(200);
    expect(readTable(text, undefined, options)).toEqual(read);
  });

  it.each(['csv', 'tsv', 'json', 'ndjson'] as const)('%s without rows', (format) => {
    expect(readTable(writeTable([], format, CORE))).toMatchObject({ rows: [], problems: [] });
  });

  it('reads what a spreadsheet saved: CRLF, BOM, TRUE, an empty line at the end', () => {
    const text = '\uFEFFquote,cumulative,value\r\n800个,TRUE,800\r\n\r\n';
    const { rows, problems } = readTable(text, 'csv', { needed: [] });
    expect([rows, problems]).toEqual([[{ quote: '800个', cumulative: true, value: 800 }], []]);
  });

  it('keeps empty cells of a table of one column', () => {
    expect(readTable('metric\n\nx\n', 'csv', { needed: [] }).rows).toEqual([{ metric: null }, { metric: 'x' }]);
  });
});

type Case = [string, Parameters<typeof readTable>[1], string, [string, number | null, string | null][], number];

describe('what is wrong is said with its place', () => {
  // biome-ignore format: one case a line
  const cases: Case[] = [
    ['an unknown column', 'csv', 'quote,foo\na,b\n', [['unknown_column', null, 'foo']], 1],
    ['a column twice', 'csv', 'quote,原文数字\na,b\n', [['duplicate_column', null, '原文数字']], 1],
    ['a missing column', 'csv', 'value\n1\n', [['missing_column', null, 'quote']], 1],
    ['rows too short and too long', 'csv', 'quote,value\na\nb,2\nc,3,4\n', [['wrong_length', 1, null], ['wrong_length', 3, null]], 1],
    ['cells that do not fit', 'csv', 'quote,value,cumulative,doc_date,start,approx\na,1万,ja,2024/7/18,1.5,circa\n', ['value', 'cumulative', 'doc_date', 'start', 'approx'].map((column) => ['bad_cell', 1, column]), 0],
    ['an empty cell that must not be', 'tsv', 'quote\tstart\na\t\n', [['bad_cell', 1, 'start']], 0],
    ['broken quotation marks', 'csv', 'quote,value\nx"y,1\nb,2\n', [['bad_csv', 1, null]], 1],
    ['a quotation mark that is never closed', 'csv', 'quote,value\na,1\n"b,2\nc,3\n', [['bad_csv', 2, null]], 1],
    ['nothing at all', 'csv', '', [['no_header', null, null]], 0],
    ['no JSON', 'json', '{oops', [['bad_json', null, null]], 0],
    ['no rows in JSON', 'json', '[1, {"quote": "a"}]', [['bad_json', 1, null]], 1],
    ['a broken line', 'ndjson', '{"quote":"a"}\n{oops\n\n{"quote":"b"}\n', [['bad_json', 2, null]], 2],
    ['a field that one row lacks', 'ndjson', '{"quote":"a","value":1}\n{"quote":"b"}\n', [['missing_column', 2, 'value']], 1],
    ['values of a wrong type', 'json', '[{"quote":5,"value":"1","warnings":"a","start":null}]', ['quote', 'value', 'warnings', 'start'].map((column) => ['bad_cell', 1, column]), 0],
    ['an unknown key', 'json', '[{"quote":"a","foo":1}]', [['unknown_column', null, 'foo']], 1],
  ];
  it.each(cases)('%s', (_, format, text, want, kept) => {
    const { problems, rows } = readTable(text, format, { needed: ['quote'] });
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual(want);
    expect(rows.length).toBe(kept);
  });

  it('needs the core columns unless told otherwise', () => {
    expect(readTable('quote\na\n').problems.map(({ column }) => column)).toEqual(CORE.filter((key) => key !== 'quote'));
  });

  it('says it in both languages', () => {
    const [problem] = readTable('quote,value\na,1万\n', 'csv', { needed: [] }).problems;
    if (problem === undefined) throw new Error('no problem');
    expect(tableProblemText(problem, 'en')).toBe(
      'row 1, value: the cell does not fit its column, the row was not read; mend the cell ("1万") [bad_cell]',
    );
    expect(tableProblemText(problem, 'zh')).toBe(
      '第 1 行，value：此格不合列的类型，此行未读；请改正此格 ("1万") [bad_cell]',
    );
  });
});
