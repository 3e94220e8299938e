import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { TABLE_WORDS } from '../../src/table/table-words.ts';
import { terminalTable } from '../../src/table/terminal.ts';
import { valueCell } from '../../src/table/terminal-cells.ts';
import { fitted } from '../../src/table/terminal-fit.ts';
import { shortened } from '../../src/table/terminal-text.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { rowWith, sampleRows } from './sample-rows.ts';

let sample: Observation[] = [];
beforeAll(async () => {
  sample = await sampleRows();
});

const { en, zh } = TABLE_WORDS;
const ESCAPE = String.fromCharCode(27);

describe('values for reading', () => {
  it.each([
    ['exact', 'level', 48600, 48600, 48600, '48,600'],
    ['exact', 'share', 60.8, 60.8, 60.8, '60.8'],
    ['over', 'level', 800, 800, 900, '≥800'],
    ['more_than', 'level', 2e8, 2e8, null, '>200,000,000'],
    ['at_least', 'level', 50, 50, null, '≥50'],
    ['less_than', 'level', 10, 0, 10, '<10'],
    ['at_most', 'level', 5, 0, 5, '≤5'],
    ['nearly', 'level', 9000, 8100, 9000, '≈9,000'],
    ['about', 'level', 2600, 2550, 2650, '≈2,600'],
    ['range', 'level', 250, 200, 300, '200–300'],
    ['several', 'level', null, 20, 100, '≈20–100'],
    ['exact', 'change_abs', 160000, 160000, 160000, '+160,000'],
    ['exact', 'change_rel', -0.2, -0.2, -0.2, '-0.2'],
    ['about', 'change_rel', 5, 4, 6, '≈+5'],
  ] as const)('%s %s %s', (approx, measure_kind, value, lower, upper, want) => {
    expect(valueCell(rowWith({ approx, measure_kind, value, lower, upper }))).toBe(want);
  });
});

describe('shortened', () => {
  it.each([
    ['就业困难人员', 12, 'start', '就业困难人员'],
    ['就业困难人员', 11, 'start', '就业困难人…'],
    ['就业困难人员', 10, 'start', '就业困难…'],
    ['农村劳动力转移就业规模', 11, 'ends', '农村劳…规模'],
    ['农村劳动力转移就业规模', 10, 'ends', '农村…规模'],
    ['abcdefgh', 5, 'ends', 'ab…gh'],
    ['𠮷𠮷𠮷', 5, 'start', '𠮷𠮷…'],
    ['e\u0301e\u0301e\u0301', 2, 'start', 'e\u0301…'],
  ] as const)('%s in %i, %s', (text, width, kept, want) => {
    expect(shortened(text, width, kept)).toBe(want);
    expect(stringWidth(want)).toBeLessThanOrEqual(width);
  });
});

describe('fitted', () => {
  const must = { natural: 30, least: 8, comfortable: 20, rank: 0 };
  it.each([
    ['grows all to what they want', [must, must], 80, [30, 30]],
    ['cuts the longest only', [{ ...must, natural: 10 }, must], 32, [10, 20]],
    ['shares what is left', [must, must], 42, [20, 20]],
    ['brings another where all have it comfortable', [must, { ...must, rank: 1 }], 42, [20, 20]],
    ['leaves another out before it squeezes', [must, { ...must, rank: 1 }], 41, [30, 0]],
    ['never cuts a number', [{ ...must, least: 99 }, must], 40, [30, 8]],
    ['leaves out what is empty', [{ ...must, natural: 0 }, must], 40, [0, 30]],
    ['drops from the end what finds no room at all', [must, must, must], 25, [12, 11, 0]],
  ] as const)('%s', (_, demands, width, want) => {
    expect(fitted(demands, width)).toEqual(want);
  });
});

describe('the table of the sample', () => {
  const linesOf = (width: number, words = en, level: 0 | 1 = 0): string[] =>
    terminalTable(sample, width, words, { level }).split('\n');

  it.each([60, 80, 100, 120, 200])('fits %i columns, no line has spaces at its end', (width) => {
    const lines = linesOf(width, zh);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
  });

  it('shows what matters at 80 and more at 200', () => {
    const titles = (width: number): string[] =>
      linesOf(width)
        .find((line) => line.startsWith('quote'))
        ?.split(/\s+/) ?? [];
    expect(titles(80)).toEqual(expect.arrayContaining(['quote', 'value', 'unit', 'entity', 'status']));
    expect(titles(200)).toEqual(
      expect.arrayContaining(['quote', 'value', 'unit', 'entity', 'predicate', 'status', 'metric']),
    );
    expect(titles(200).length).toBeGreaterThan(titles(80).length);
  });

  it('never cuts a value', () => {
    const at80 = linesOf(80).join('\n');
    expect(sample.filter((row) => !at80.includes(` ${valueCell(row)}  `)).map((row) => row.quote)).toEqual([]);
  });

  it('heads each article with title, file, date and count', () => {
    const text = linesOf(200).join('\n');
    for (const row of sample)
      expect(text).toContain([row.source_file, row.doc_id].filter((one) => one !== '').join('#'));
    expect(text).toContain('石北市上半年就业形势保持平稳  2024h1/01-shibei-halfyear.md  2024-07-18  20 figures\n');
  });

  it('is the same text with and without colours', () => {
    const coloured = linesOf(120, zh, 1);
    expect(coloured.map(stripVTControlCharacters)).toEqual(linesOf(120, zh));
    expect(coloured.join('')).toContain(`${ESCAPE}[`);
    expect(linesOf(120, zh).join('')).not.toContain(ESCAPE);
  });

  it('uses only basic colours that are seen on light and dark', () => {
    const codes = [
      ...linesOf(120, en, 1)
        .join('')
        .matchAll(/\[([\d;]+)m/g),
    ].map((hit) => Number(hit[1]));
    // bold, underline and their ends; green, magenta, cyan and the end of colour
    expect([...new Set(codes)].sort((a, b) => a - b)).toEqual([1, 4, 22, 24, 32, 35, 36, 39]);
  });
});

describe('the details', () => {
  it('aligns double-width text in columns', () => {
    const rows = [rowWith({ entity: '岗位', value: 1 }), rowWith({ entity: '招聘会abc', value: 12345 })];
    const lines = terminalTable(rows, 80, en).split('\n').slice(1, 4);
    const starts = lines.map((line) => stringWidth(line.slice(0, line.search(/status|actual/))));
    expect(new Set(starts).size).toBe(1);
  });

  it('keeps the metric beside the status at 80', () => {
    const rows = [
      rowWith({
        metric: 'new_urban_jobs',
        metric_zh: '城镇新增就业人数',
        entity: '全市城镇新增就业人员总规模（含劳务派遣人员）',
      }),
    ];
    expect(terminalTable(rows, 80, en)).toMatch(/metric +status\n.*城镇新增就业人数 +actual\n/);
  });

  it('says the status in the language of the words', () => {
    expect(terminalTable([rowWith({ status: 'planned' })], 80, zh)).toMatch(/状态 .*\n.* 计划 /);
  });

  it('takes the English for words that are not handed in', () => {
    const { quote, value, bounds, unit, entity, predicate, status, place } = zh;
    const text = terminalTable([rowWith({})], 80, { quote, value, bounds, unit, entity, predicate, status, place });
    expect(text).toContain('1 figure\n');
  });

  it('lets no article steer the terminal', () => {
    const evil = `a${ESCAPE}[2Jb\u202Ec\nd`;
    const text = terminalTable([rowWith({ entity: evil, doc_title: evil, source_file: evil })], 80, en);
    expect(text).not.toMatch(new RegExp(`[${ESCAPE}\u202E]`));
    expect(text.split('\n').length).toBe(4);
  });

  it('gives a long title its own line where the file leaves no room', () => {
    const title = '清源市关于进一步支持企业吸纳就业若干措施的通知';
    const lines = terminalTable(
      [rowWith({ doc_title: title, source_file: `2024/${'x'.repeat(30)}.txt` })],
      80,
      en,
    ).split('\n');
    expect(lines[0]).toBe(title);
    expect(lines[1]).toMatch(/^2024\/x+\.txt {2}2024-07-18 {2}1 figure$/);
  });

  it('repeats the titles above an article after a screenful, not above each', () => {
    const rows = Array.from({ length: 40 }, (_, i) => rowWith({ source_file: `${i >> 1}.txt` }));
    expect(terminalTable(rows, 80, en).match(/^quote/gm)?.length).toBe(4);
  });

  it('shows the columns that were asked for and names those without room', () => {
    const asked = ['quote', 'start', 'sentence'] as const;
    expect(writeTable([rowWith({ start: 12345 })], 'table', asked, { width: 80 })).toContain(
      'quote   start  sentence\n800个  12,345  企业提供岗位800个。\n',
    );
    const many = ['sentence', 'doc_title', 'source_file', 'entity', 'organisation', 'region', 'publisher'] as const;
    expect(terminalTable([rowWith({})], 60, en, { columns: many })).toContain('no room for: region, publisher. ');
  });

  it('is empty for no rows', () => expect(terminalTable([], 80, en)).toBe(''));
});
