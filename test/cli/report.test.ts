import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorrections, sayUnfit } from '../../src/cli/corrections.ts';
import { type ReportFlags, runReport } from '../../src/cli/report.ts';
import type { Screen } from '../../src/cli/screen.ts';
import { createExtractor, type Extraction } from '../../src/pipeline.ts';
import type { Language } from '../../src/problems.ts';
import { FULL } from '../../src/table/columns.ts';
import { corrector } from '../../src/table/corrections.ts';
import { correctionsText } from '../../src/table/corrections-file.ts';
import { type PackedReport, unpacked } from '../../src/table/report-pack.ts';
import { writeTable } from '../../src/table/write.ts';
import { rowWith } from '../table/sample-rows.ts';

const SOURCE = '青河县共有企业420家，提供岗位800个。';
let folder = '';
let said = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-report-'));
  said = '';
});
afterEach(() => rmSync(folder, { recursive: true }));

function extraction(): Extraction {
  const raw = { sourceFile: 'a.txt', docId: '', format: 'text', source: SOURCE, metadata: {}, problems: [] } as const;
  return createExtractor().extract(raw);
}

function screen(language: Language = 'en'): Screen {
  return {
    cwd: folder,
    language,
    env: {},
    isTerminal: false,
    errIsTerminal: false,
    width: 100,
    level: 0,
    out: () => undefined,
    err: (text) => {
      said += text;
    },
    stdin: async () => new TextEncoder().encode(SOURCE),
  };
}

const write = (name: string, text = SOURCE): void => writeFileSync(join(folder, name), text);
const page = (name = 'report.html'): string => readFileSync(join(folder, name), 'utf8');
const run = (paths: string[], flags: ReportFlags = {}, language: Language = 'en'): Promise<number> =>
  runReport(
    paths.map((path) => (path === '-' ? path : join(folder, path))),
    { config: false, ...flags },
    screen(language),
  );

describe('runReport', () => {
  it('writes one file for articles', async () => {
    write('a.txt');
    expect(await run(['a.txt'], { output: 'page.html' })).toBe(0);
    expect(page('page.html')).toContain(SOURCE);
    expect(page('page.html')).toContain('"count":2');
    expect(said).toMatch(/^written: .*page\.html \(articles 1, figures 2, 0\.\d MB\)\n$/);
  });

  it('calls it report.html by itself, in the language of the screen', async () => {
    write('a.txt');
    expect(await run(['a.txt'], {}, 'zh')).toBe(0);
    expect(page()).toContain('<html lang="zh-CN">');
    expect(said).toMatch(/^已写入：/);
  });

  it('reads standard input', async () => {
    expect(await run(['-'], { stdinFilename: 'b.txt' })).toBe(0);
    expect(page()).toContain('b.txt');
  });

  it('carries the derivation of every row', async () => {
    write('a.txt');
    await run(['a.txt']);
    const data = /id="data">(.*?)<\/script>/.exec(page())?.[1] ?? '';
    const { facts, rows } = unpacked(JSON.parse(data) as PackedReport);
    expect(facts).toHaveLength(rows.length);
    expect(facts.map((all) => all.some(({ label, rules }) => label === 'entity' && rules.length > 0))).toEqual([
      true,
      true,
    ]);
  });

  it.each(['csv', 'tsv', 'json', 'ndjson'] as const)('shows a table: %s', async (format) => {
    write(`t.${format}`, writeTable(extraction().rows, format, FULL));
    expect(await run([`t.${format}`])).toBe(0);
    expect(page()).toContain('"count":2');
    expect(said).toContain(`t.${format} is a table: the report shows its sentences`);
  });

  it('says where a table is broken and shows the rest', async () => {
    write('t.csv', writeTable(extraction().rows, 'csv', FULL).replace(',420,', ',viele,'));
    expect(await run(['t.csv'])).toBe(3);
    expect(page()).toContain('"count":1');
    expect(said).toMatch(/t\.csv: 1 problem in the table, the first is bad_cell 1 value "viele"/);
  });

  it('takes records for articles', async () => {
    write('r.json', JSON.stringify([{ id: '1', text: SOURCE }]));
    expect(await run(['r.json'])).toBe(0);
    expect(page()).toContain(SOURCE);
  });

  it('tells the problems of articles, and goes on', async () => {
    write('a.txt');
    expect(await run(['none.txt', 'a.txt'])).toBe(3);
    expect(said).toContain('none.txt');
    expect(page()).toContain(SOURCE);
  });

  it('stops at the first one with --strict and writes nothing', async () => {
    await expect(run(['none.txt', 'a.txt'], { strict: true })).rejects.toThrow('nothing was written');
    expect(existsSync(join(folder, 'report.html'))).toBe(false);
  });

  it('refuses to run without input, and where it cannot write', async () => {
    await expect(run([])).rejects.toThrow(/^no input/);
    write('a.txt');
    await expect(run(['a.txt'], { output: 'none/report.html' })).rejects.toThrow('the folder does not exist');
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
    const loaded = await loadCorrections('c.json', screen());
    expect(loaded).toEqual(corrections);
    const rows = [rowWith({ record_id: 'a' }), rowWith({ record_id: 'b' })];
    expect(corrector(loaded ?? [])(rows)).toEqual([rows[1]]);
    sayUnfit(loaded ?? [], new Set(rows.map((row) => row.record_id)), screen());
    expect(said).toBe('correction of gone (b.txt 5人) no longer fits: there is no such row any more\n');
  });

  it.each([
    ['{\n"kind": oh}', /^c\.json:2:9 \(InvalidSymbol\) is no valid JSON: export/],
    ['', /^c\.json:1:1 \(.+\) is no valid JSON/],
    ['{"kind": "zhibiao-corrections", "version": 2, "corrections": []}', /no file of corrections \(version 2\)/],
    ['[]', /c\.json is no file of corrections: export one/],
  ])('that cannot be used are refused: %s', async (text, message) => {
    writeFileSync(join(folder, 'c.json'), text);
    expect(await loadCorrections('c.json', screen())).toBeNull();
    expect(said).toMatch(message);
  });

  it('that are not there are refused', async () => {
    expect(await loadCorrections('none.json', screen())).toBeNull();
    expect(said).toMatch(/^none\.json cannot be read/);
  });
});
