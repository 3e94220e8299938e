import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctedRows, loadCorrections } from '../../src/cli/corrections.ts';
import { type ReportIo, runReport } from '../../src/cli/report.ts';
import { createExtractor, type Extraction } from '../../src/pipeline.ts';
import type { Language } from '../../src/problems.ts';
import { FULL } from '../../src/table/columns.ts';
import { correctionsText } from '../../src/table/corrections-file.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Problem } from '../../src/types.ts';
import { rowWith } from '../table/sample-rows.ts';

const SOURCE = '青河县共有企业420家，提供岗位800个。';
let folder = '';
let said = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-report-'));
  said = '';
});
afterEach(() => rmSync(folder, { recursive: true }));

function extraction(problems: readonly Problem[] = []): Extraction {
  const raw = { sourceFile: 'a.txt', docId: '', format: 'text', source: SOURCE, metadata: {}, problems } as const;
  return createExtractor().extract(raw);
}

function io(articles: readonly Extraction[] = [], language: Language = 'en'): ReportIo {
  return {
    cwd: folder,
    language,
    out: () => undefined,
    err: (text) => {
      said += text;
    },
    articles: async () => articles,
  };
}

const page = (name = 'report.html'): string => readFileSync(join(folder, name), 'utf8');

describe('runReport', () => {
  it('writes one file for articles', async () => {
    expect(await runReport(['a.txt'], { output: 'page.html' }, io([extraction()]))).toBe(0);
    expect(page('page.html')).toContain(SOURCE);
    expect(page('page.html')).toContain('"count":2');
    expect(said).toMatch(/^written: .*page\.html \(1 articles, 2 figures, 0\.\d MB\)\n$/);
  });

  it('calls it report.html by itself, in the language of the screen', async () => {
    expect(await runReport(['a.txt'], {}, io([extraction()], 'zh'))).toBe(0);
    expect(page()).toContain('<html lang="zh-CN">');
    expect(said).toMatch(/^已写入：/);
  });

  it.each(['csv', 'tsv', 'json', 'ndjson'] as const)('shows a table: %s', async (format) => {
    writeFileSync(join(folder, `t.${format}`), writeTable(extraction().rows, format, FULL));
    expect(await runReport([`t.${format}`], {}, io())).toBe(0);
    expect(page()).toContain('"count":2');
    expect(said).toContain(`t.${format} is a table: the report shows its sentences`);
  });

  it('says where a table is broken and shows the rest', async () => {
    const text = writeTable(extraction().rows, 'csv', FULL).replace(',420,', ',viele,');
    writeFileSync(join(folder, 't.csv'), text);
    expect(await runReport(['t.csv'], {}, io())).toBe(3);
    expect(page()).toContain('"count":1');
    expect(said).toMatch(/t\.csv: 1 problem in the table, the first is bad_cell 1 value "viele"/);
  });

  it('takes records for articles', async () => {
    writeFileSync(join(folder, 'r.json'), JSON.stringify([{ id: '1', text: SOURCE }]));
    expect(await runReport(['r.json'], {}, io([extraction()]))).toBe(0);
    expect(page()).toContain(SOURCE);
  });

  it('tells the problems of articles', async () => {
    const problem = { code: 'broken_front_matter', file: 'a.txt' };
    await runReport(['a.txt'], {}, io([extraction([problem])]));
    expect(said).toContain('a.txt');
    expect(said.split('\n')).toHaveLength(3);
  });

  it('refuses to run without input, and where it cannot write', async () => {
    expect(await runReport([], {}, io())).toBe(2);
    expect(said).toMatch(/^no input/);
    expect(await runReport(['a.txt'], { output: 'none/report.html' }, io([extraction()]))).toBe(2);
    expect(said).toContain('the folder does not exist');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('corrections', () => {
  const corrections = [
    { record_id: 'a', verdict: 'reject', note: '', source_file: 'a.txt', quote: '800个' },
    { record_id: 'gone', verdict: 'accept', note: '', source_file: 'b.txt', quote: '5人' },
  ] as const;

  it('are read, applied and named where they no longer fit', async () => {
    writeFileSync(join(folder, 'c.json'), correctionsText(corrections));
    const loaded = await loadCorrections('c.json', io());
    expect(loaded).toEqual(corrections);
    const rows = [rowWith({ record_id: 'a' }), rowWith({ record_id: 'b' })];
    expect(correctedRows(rows, loaded ?? [], io())).toEqual([rows[1]]);
    expect(said).toBe('correction of gone (b.txt 5人) no longer fits: there is no such row any more\n');
  });

  it.each([
    ['{', /c\.json is no file of corrections \(.+\): export one/],
    ['[]', /c\.json is no file of corrections: export one/],
  ])('that cannot be used are refused: %s', async (text, message) => {
    writeFileSync(join(folder, 'c.json'), text);
    expect(await loadCorrections('c.json', io())).toBeNull();
    expect(said).toMatch(message);
  });

  it('that are not there are refused', async () => {
    expect(await loadCorrections('none.json', io())).toBeNull();
    expect(said).toMatch(/^none\.json cannot be read/);
  });
});
