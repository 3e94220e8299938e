import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MACHINE } from './built.ts';

const BIN = new URL('../../bin/zhibiao.js', import.meta.url).pathname;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a.txt'), '招聘会提供岗位320个。\n');
  writeFileSync(join(folder, 'in', 'b.md'), '---\ntitle: 培训\ndate: 2024-05-01\n---\n=开展培训800余人次。\n');
  writeFileSync(join(folder, 'in', 'empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...MACHINE, LC_ALL: 'C' },
  });
}

describe('formats', () => {
  it('writes CSV into a pipe, header first, without BOM', () => {
    const { stdout, status } = run(['extract', 'in']);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/^record_id,source_file,doc_id,/);
    expect(stdout.trim().split('\n').length).toBe(3);
  });

  it('writes one JSON array with nulls and lists kept', () => {
    const rows = JSON.parse(run(['extract', 'in', '-f', 'json', '--columns', 'full']).stdout);
    expect(rows.map((row: { quote: string }) => row.quote)).toEqual(['320个', '800余人次']);
    expect(rows[0]).toMatchObject({ doc_date: null, warnings: ['date_missing'], unit_code: 'JOB', line: 1, column: 8 });
    expect(rows[1]).toMatchObject({ doc_date: '2024-05-01', bounds: '[800,900)', source_file: 'b.md' });
  });

  it('writes NDJSON and chosen columns', () => {
    const { stdout } = run(['extract', 'in', '-f', 'ndjson', '--columns', 'quote,value']);
    expect(stdout).toBe('{"quote":"320个","value":320}\n{"quote":"800余人次","value":800}\n');
  });

  it('shows an aligned table when asked', () => {
    expect(run(['extract', 'in', '-f', 'table', '--lang', 'zh']).stdout).toContain('原文');
  });

  it('puts a BOM on a CSV file, takes the format from its name and leaves no part behind', () => {
    const { stdout, stderr } = run(['extract', 'in', '-o', 'out.csv']);
    expect(stdout).toBe('');
    expect(stderr).toContain('out.csv');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').startsWith('\uFEFFrecord_id')).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('leaves its own output alone', () => {
    writeFileSync(join(folder, 'in', 'z.csv'), run(['extract', 'in/a.txt']).stdout);
    const { stderr, status } = run(['extract', 'in']);
    expect(stderr).toContain('own_output');
    expect(status).toBe(0);
    rmSync(join(folder, 'in', 'z.csv'));
  });
});

describe('standard input and records', () => {
  it('reads - as text', () => {
    expect(run(['extract', '-', '-f', 'ndjson', '--columns', 'quote,source_file'], '培训60人。').stdout).toBe(
      '{"quote":"60人","source_file":"-"}\n',
    );
  });

  it('names the record of NDJSON rows and the bad line', () => {
    writeFileSync(join(folder, 'r.ndjson'), '{"id":"k7","text":"培训60人。"}\n{oops\n{"html":"<p>招聘90人。</p>"}\n');
    const { stdout, stderr, status } = run(['extract', 'r.ndjson', '-f', 'ndjson', '--columns', 'doc_id,quote']);
    expect(stdout).toBe('{"doc_id":"k7","quote":"60人"}\n{"doc_id":"3","quote":"90人"}\n');
    expect(stderr).toContain('r.ndjson:2');
    expect(status).toBe(3);
  });
});

describe('mistakes', () => {
  it('goes on past a missing file and says so in its exit code', () => {
    const { stdout, stderr, status } = run(['extract', 'nowhere', 'in/a.txt']);
    expect(stderr).toContain('nowhere');
    expect(stdout).toContain('320个');
    expect(status).toBe(3);
  });

  it('refuses a binary file', () => {
    writeFileSync(join(folder, 'x.txt'), Buffer.from([0, 1, 2, 3, 0]));
    expect(run(['extract', 'x.txt']).stderr).toContain('binary_file');
  });

  it.each([
    [['extract', 'in', '-f', 'xml']],
    [['extract', 'in', '--columns', 'nope']],
    [['extrct']],
    [['extract', '--nope']],
  ])('%j is a usage error', (args) => {
    expect(run(args).status).toBe(2);
  });

  it('names a problem for an empty file and ends well', () => {
    expect(run(['extract', 'in/empty.txt'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('empty_file'),
    });
  });
});

describe('help and pipes', () => {
  it('has help in both languages and a version', () => {
    expect(run(['extract', '--help', '--lang', 'zh']).stdout).toContain('标准输入');
    expect(run(['extract', '--help']).stdout).toContain('standard input');
    expect(run(['--version']).stdout.trim()).toBe(
      JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version,
    );
  });

  it('is quiet when the reader closes the pipe', () => {
    const shell = `"${process.execPath}" "${BIN}" extract in 2>err.txt | head -c 10`;
    execFileSync('sh', ['-c', shell], { cwd: folder });
    expect(readFileSync(join(folder, 'err.txt'), 'utf8')).not.toContain('EPIPE');
  });

  it('gives the same bytes twice', () => {
    expect(run(['extract', 'in']).stdout).toBe(run(['extract', 'in', '--no-config']).stdout);
  });
});
