import { type CellObject, read, utils, type WorkBook } from '@e965/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { columnInfo } from '../../src/table/column-info.ts';
import { CORE, type ColumnName, FULL } from '../../src/table/columns.ts';
import { TableError } from '../../src/table/table-error.ts';
import { type XlsxOptions, xlsxOf } from '../../src/table/xlsx.ts';
import type { Observation } from '../../src/types.ts';
import { HOSTILE } from './hostile.ts';
import { RUN } from './run-sample.ts';
import { rowWith, sampleRows } from './sample-rows.ts';

async function written(
  rows: readonly Observation[],
  columns: readonly ColumnName[],
  options: XlsxOptions = {},
): Promise<WorkBook> {
  const bytes = await xlsxOf(rows, columns, RUN, options);
  return read(bytes, { cellDates: true, cellNF: true, cellStyles: true, UTC: true });
}

function cellAt(book: WorkBook, row: number, column: number, sheet = 0): CellObject {
  return book.Sheets[book.SheetNames[sheet] ?? '']?.[utils.encode_cell({ r: row, c: column })] ?? { t: 'z' };
}

function linesOf(book: WorkBook, sheet: number): unknown[][] {
  return utils.sheet_to_json(book.Sheets[book.SheetNames[sheet] ?? ''] ?? {}, { header: 1, UTC: true });
}

/** What SheetJS should find in the cell of a value. */
function wanted(row: Observation, key: ColumnName): unknown {
  const value = row[key];
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  if (Array.isArray(value)) return value.join('|');
  return columnInfo(key).type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
}

describe('every column of the sample', async () => {
  const rows = await sampleRows();
  const book = await written(rows, FULL);

  it('has rows to look at', () => expect(rows.length).toBeGreaterThan(50));

  it.each(FULL.map((key, i) => [key, i] as const))('%s', (key, column) => {
    expect(cellAt(book, 0, column).v).toBe(key);
    expect(rows.map((_row, i) => cellAt(book, i + 1, column).v)).toEqual(rows.map((row) => wanted(row, key)));
  });
});

describe('cells are typed', async () => {
  const row = rowWith({ ref_area: '310105', value: -5.3, upper: 126e12, doc_date: '2024-02-29', period_end: null });
  const book = await written([row], FULL);
  const cases: [ColumnName, string, unknown, string][] = [
    ['ref_area', 's', '310105', '@'],
    ['value', 'n', -5.3, 'General'],
    ['upper', 'n', 126e12, '0'],
    ['start', 'n', 6, 'General'],
    ['cumulative', 'b', false, 'General'],
    ['doc_date', 'd', new Date('2024-02-29T00:00:00Z'), 'yyyy-mm-dd'],
    ['rule_id', 's', 'units/ge', '@'],
  ];
  it.each(cases)('%s is of type %s', (key, t, v, z) => {
    expect(cellAt(book, 1, FULL.indexOf(key))).toMatchObject({ t, v, z });
  });

  it('nothing is an empty cell', () => expect(cellAt(book, 1, FULL.indexOf('period_end')).v).toBeUndefined());
});

describe('days that a spreadsheet counts otherwise, or not at all, stay text', async () => {
  const days = ['1900-02-28', '1898-07-03', '2024-02-30', '2024-13-01', '二月'];
  const book = await written(
    days.map((doc_date) => rowWith({ doc_date })),
    ['doc_date'],
  );
  it.each(days.map((day, i) => [day, i] as const))('%s', (day, i) => {
    expect(cellAt(book, i + 1, 0)).toMatchObject({ t: 's', v: day });
  });
});

describe('hostile text shows as text', async () => {
  const book = await written(
    HOSTILE.map((sentence) => rowWith({ sentence })),
    ['sentence'],
  );
  it.each(HOSTILE.map((text, i) => [JSON.stringify(text), text, i] as const))('%s', (_, text, i) => {
    const cell = cellAt(book, i + 1, 0);
    expect(cell).toMatchObject({ t: 's', v: text });
    expect(cell.f).toBeUndefined();
  });

  it.each([
    ['half a pair', '\uD83D头', '\uFFFD头'],
    ['signs that XML cannot write', '\uFFFE\uFFFF', '\uFFFD\uFFFD'],
    ['line ends', '甲\r\n乙\r丙', '甲\n乙\n丙'],
  ])('%s', async (_, sentence, want) => {
    expect(cellAt(await written([rowWith({ sentence })], ['sentence']), 1, 0).v).toBe(want);
  });

  it('is text in a path, a detail and an option as well', async () => {
    const problems = [{ code: 'unreadable', file: '=1+1.txt', detail: '\u0001#N/A' }];
    const book = await written([], ['quote'], { problems });
    expect(linesOf(book, 3)[1]?.slice(0, 3)).toEqual(['error', 'unreadable', '=1+1.txt']);
    expect(cellAt(book, 1, 6, 3)).toMatchObject({ t: 's', v: '\u0001#N/A' });
  });
});

describe('a cell longer than a cell may be', async () => {
  const sentence = `${'就'.repeat(32_765)}😀${'业'.repeat(1_000_000)}`;
  const book = await written([rowWith({ sentence, doc_id: '7', line: 3, column: 9 })], ['sentence', 'quote']);

  it('is cut with …, and not through a pair', () => {
    expect(cellAt(book, 1, 0).v).toBe(`${'就'.repeat(32_765)}…`);
  });

  it('is a warning on the sheet of problems, with its place', () => {
    const [line] = linesOf(book, 3).slice(1);
    expect(line?.slice(0, 7)).toEqual(['warning', 'cell_cut', 'a.txt', '7', 3, 9, 'sentence 1032767']);
    expect(line?.[7]).toContain('截短');
    expect(line?.[8]).toContain('cut');
  });

  it('is left alone at the limit', async () => {
    const longest = '业'.repeat(32_767);
    const book = await written([rowWith({ sentence: longest })], ['sentence']);
    expect(cellAt(book, 1, 0).v).toBe(longest);
    expect(linesOf(book, 3)).toHaveLength(1);
  });
});

describe('a table larger than a workbook', () => {
  it.each([
    [1_048_576, ['quote'], 'too_many_rows', '1,048,576 rows'],
    [400_000, CORE, 'too_many_cells', '16,800,042 cells'],
  ] as const)('%d rows', async (count, columns, code, words) => {
    const rows = new Array<Observation>(count).fill(rowWith({}));
    const error = await xlsxOf(rows, columns, RUN).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TableError);
    expect((error as TableError).problem.code).toBe(code);
    expect((error as TableError).message).toContain(words);
  });
});

describe('the workbook', () => {
  it('has a filter over all rows and widths that fit', async () => {
    const book = await written([rowWith({}), rowWith({ sentence: '长'.repeat(500) })], CORE);
    const sheet = book.Sheets.figures;
    expect(sheet?.['!autofilter']).toEqual({ ref: 'A1:AP3' });
    const widths = (sheet?.['!cols'] ?? []).map(({ width }) => width ?? 0);
    expect([widths.length, Math.min(...widths), Math.max(...widths)]).toEqual([CORE.length, 8, 48]);
  });

  it('keeps its first line in view', async () => {
    const bytes = await xlsxOf([], ['quote'], RUN);
    const files = read(bytes, { bookFiles: true }) as WorkBook & { files: Record<string, { content: Uint8Array }> };
    const xml = new TextDecoder().decode(files.files['xl/worksheets/sheet1.xml']?.content);
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
  });

  it('explains its columns, in their order and in both languages', async () => {
    const lines = linesOf(await written([], FULL), 1);
    expect(lines.slice(1).map(([key]) => key)).toEqual(FULL);
    const { zh, en } = columnInfo('lower');
    expect(lines.find(([key]) => key === 'lower')).toEqual(['lower', '下界', 'number', zh, en]);
  });

  it('tells of the run', async () => {
    expect(linesOf(await written([], ['quote']), 2)).toEqual([
      ['name', 'value', 'sha256', 'bytes'],
      ['version', '0.1.0'],
      ['table_version', '1'],
      ['rules_hash', '5f3a'],
      ['segmenter', 'intl'],
      ['options', '{"date":"2024-07-18","topic":"employment"}'],
      ['input', 'a.txt', '9f86', 120],
      ['input', '乡镇/b.html', '60b7', 45],
    ]);
  });

  it('speaks Chinese where it is asked to', async () => {
    const book = await written([rowWith({})], ['quote', 'value'], { header: 'zh' });
    expect(book.SheetNames).toEqual(['数据', '栏目说明', '运行信息', '问题']);
    expect([0, 1, 2, 3].map((sheet) => linesOf(book, sheet)[0]?.[0])).toEqual(['原文数字', '栏目代码', '项目', '级别']);
  });

  it('of an empty table has its titles', async () => {
    expect(linesOf(await written([], ['quote', 'value']), 0)).toEqual([['quote', 'value']]);
  });
});

afterEach(() => vi.useRealTimers());

it('gives the same bytes for the same rows, at any time', async () => {
  const rows = await sampleRows();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-07-18T08:00:00Z') });
  const first = await xlsxOf(rows, FULL, RUN);
  vi.setSystemTime(new Date('2031-01-02T03:04:05Z'));
  expect(Buffer.from(await xlsxOf(rows, FULL, RUN)).equals(Buffer.from(first))).toBe(true);
});
