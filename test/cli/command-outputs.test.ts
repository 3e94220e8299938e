import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, workplace } from './built.ts';

const place = workplace();
const file = (name: string): string => readFileSync(join(place.folder, name), 'utf8');

beforeAll(() => {
  place.put('in/a.md', '---\ntitle: 青河县招聘会\ndate: 2024-05-01\n---\n\n420余家企业提供岗位近9000个，第3届。\n');
  place.put('in/b.txt', '=cmd培训班开展培训800余人次。\n');
  place.put('in/c.txt', '没有数据，编号2024001。\n');
});
afterAll(place.remove);

describe('formats', () => {
  it.each([
    ['csv', /^quote,value\n420余家,420\n/],
    ['tsv', /^quote\tvalue\n420余家\t420\n/],
    ['json', /^\[\s*\{\s*"quote": ?"420余家"/],
    ['ndjson', /^\{"quote":"420余家","value":420\}\n/],
    ['md', /^\| quote \| value \|\n\| --- \| ---: \|\n\| 420余家 \| 420 \|\n/],
    ['table', /420余家 +420/],
  ])('-f %s, and -o by its ending', (format, pattern) => {
    const args = ['extract', 'in', '--columns', 'quote,value'];
    const { stdout } = place.run([...args, '-f', format]);
    expect(stdout).toMatch(pattern);
    const name = `out.${format === 'table' ? 'txt' : format}`;
    expect(place.run([...args, '-o', name, '--no-bom']).stdout).toBe('');
    expect(file(name)).toMatch(pattern);
  });

  it.each([
    ['xlsx', 'PK'],
    ['parquet', 'PAR1'],
  ])('-o out.%s writes a file of bytes, and nothing to the screen', (ending, magic) => {
    expect(place.run(['extract', 'in', '-o', `out.${ending}`])).toMatchObject({ status: 0, stdout: '' });
    expect(file(`out.${ending}`).startsWith(magic)).toBe(true);
    expect(place.run(['extract', 'in', '-f', ending])).toMatchObject({ status: 2, stdout: '' });
  });

  it('writes a datapackage beside a CSV', () => {
    expect(place.run(['extract', 'in', '-o', 'pack/t.csv', '--datapackage']).status).toBe(2);
    place.put('pack/here.txt', '');
    expect(place.run(['extract', 'in', '-o', 'pack/t.csv', '--datapackage']).status).toBe(0);
    expect(JSON.parse(file('pack/datapackage.json')).resources[0].path).toBe('t.csv');
  });

  it('has Chinese titles and the SDMX layout', () => {
    expect(place.run(['extract', 'in', '--columns', 'quote,value', '--header', 'zh']).stdout).toMatch(
      /^原文数字,数值\n/,
    );
    expect(place.run(['extract', 'in', '--layout', 'sdmx']).stdout).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA/);
    expect(place.run(['extract', 'in', '--layout', 'sdmx', '-f', 'json']).stderr).toContain('csv, tsv');
  });
});

describe('cells and marks', () => {
  it('gives a CSV file a BOM, a pipe none, and both as asked', () => {
    place.run(['extract', 'in', '-o', 'bom.csv']);
    expect(file('bom.csv').startsWith('\uFEFF')).toBe(true);
    place.run(['extract', 'in', '-o', 'nobom.csv', '--no-bom']);
    expect(file('nobom.csv').startsWith('\uFEFF')).toBe(false);
    expect(place.run(['extract', 'in']).stdout.startsWith('\uFEFF')).toBe(false);
    expect(place.run(['extract', 'in', '--bom']).stdout.startsWith('\uFEFF')).toBe(true);
  });

  it('guards text that a spreadsheet would run, unless told not to', () => {
    const args = ['extract', 'in/b.txt', '--columns', 'sentence'];
    expect(place.run(args).stdout).toContain("'=cmd");
    expect(place.run([...args, '--raw-cells']).stdout).not.toContain("'=cmd");
  });

  it('leaves no half file where the disk refuses', () => {
    const { status, stderr } = place.run(['extract', 'in', '-o', '/dev/full']);
    expect(status).toBe(2);
    expect(stderr).toContain('the disk is full');
    expect(place.shell('zhibiao extract in > /dev/full')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('the disk is full'),
    });
    expect(place.run(['extract', 'in', '-o', 'no/such/folder.csv'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('the folder does not exist'),
    });
    expect(readdirSync(place.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });
});

describe('the terminal', () => {
  it.each([60, 80, 200])('fits the table to %i columns', (columns) => {
    const { stdout } = place.run(['extract', 'in', '-f', 'table'], { env: { COLUMNS: String(columns) } });
    const widths = stdout.split('\n').map((line) => stringWidth(line));
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(stdout).toMatch(/青河县招聘会 +a\.md +2024-05-01 +2 figures/);
  });

  it('shows a table with colours and progress on a terminal, CSV and neither into a pipe', () => {
    const terminal = place.shell('script -qec "stty cols 100; zhibiao extract in" /dev/null', {
      SHELL: '/bin/bash',
      TERM: 'xterm-256color',
      COLUMNS: '',
    });
    expect(terminal.stdout).toContain('\u001b[1m');
    expect(terminal.stdout).toContain('≥420');
    const pipe = place.run(['extract', 'in']);
    expect(pipe.stdout).toMatch(/^record_id,/);
    expect(pipe.stdout + pipe.stderr).not.toContain('\u001b');
    expect(pipe.stderr).not.toContain('\r');
  });

  it('shows how far it has come on a terminal, unless told not to', () => {
    for (let i = 0; i < 600; i++) place.put(`many/${i}.txt`, `上半年，全县新增就业${i + 10}人。`.repeat(20));
    const run = (more: string): string =>
      place.shell(`script -qec "zhibiao extract many -o many.csv ${more}" /dev/null`, { SHELL: '/bin/bash' }).stdout;
    expect(run('')).toMatch(/\d+ articles, \d+ figures, \d+\/s(?:, \d+ s left)?/);
    expect(run('--no-progress')).not.toMatch(/\d+\/s/);
  });

  it.each<[readonly string[], Record<string, string>, boolean]>([
    [['--color', 'always'], {}, true],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [[], { NO_COLOR: '1' }, false],
    [[], {}, false],
  ])('%j with %j: colours %s', (args, env, coloured) => {
    const { stdout } = place.run(['extract', 'in', '-f', 'table', ...args], { env });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});

describe('what is said', () => {
  it('ends with a summary', () => {
    const { stderr } = place.run(['extract', 'in']);
    expect(stderr).toContain('3 articles, 3 figures, 1 articles without figures, 0 problems');
    expect(stderr).toMatch(/by unit: 个岗位 1, 人次 1, 家 1/);
    expect(stderr).toMatch(/by metric: /);
    expect(stderr).toContain('sentences with numbers that gave none: 1');
  });

  it('says nothing with -q but errors, and more with -v', () => {
    expect(place.run(['extract', 'in', '-q']).stderr).toBe('');
    expect(place.run(['extract', 'in', 'nowhere', '-q']).stderr).toContain('not_found');
    expect(place.run(['extract', 'in', '-v']).stderr).toMatch(/a\.md: 2 figures; no figures: .*ordinal 1/);
  });

  it('writes all problems as JSON with --issues', () => {
    place.run(['extract', 'in', 'nowhere', '--issues', 'issues.json']);
    expect(JSON.parse(file('issues.json'))).toMatchObject([{ code: 'not_found', severity: 'error', file: 'nowhere' }]);
  });

  it('stops at the first failed input with --strict, and writes nothing', () => {
    expect(place.run(['extract', 'nowhere', 'in', '--strict', '-o', 'strict.csv'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--strict'),
    });
    expect(existsSync(join(place.folder, 'strict.csv'))).toBe(false);
  });

  it('is quiet and content when the reader has seen enough', () => {
    const { stderr, stdout } = place.shell(
      'set -o pipefail; zhibiao extract in -q | head -c 20; echo; echo ${PIPESTATUS[0]}',
    );
    expect(stdout.trim().split('\n')).toEqual(['record_id,source_fil', '0']);
    expect(stderr).toBe('');
  });

  it('ends with 130 when it is interrupted', () => {
    const { stdout } = place.shell(
      'sleep 9 | timeout --preserve-status -s INT 2 "$NODE" "$BIN" extract -; echo "${PIPESTATUS[1]}"',
      { NODE: process.execPath, BIN },
    );
    expect(stdout.trim().split('\n').pop()).toBe('130');
  });

  it.each([
    [['extrct'], 'did you mean extract?'],
    [['extract', '--fromat', 'csv'], 'did you mean --format?'],
    [['extract', '-f', 'cvs'], 'did you mean csv?'],
    [['extract', 'in', '--columns', 'quot'], 'did you mean quote?'],
    [['extract', 'in', '--date', '2024-13-01'], '--date'],
    [['extract', 'in', '--area', '3101'], '--area'],
    [['extract', 'in', '--max-size', 'big'], '--max-size'],
    [['extract', 'in', '--encoding', 'utf-99'], '--encoding'],
    [['extract', 'in', '--min-confidence', '2'], '--min-confidence'],
    [['extract', '-o'], '--output'],
    [['explain'], 'file'],
    [['rules', 'chek'], 'did you mean check?'],
    [['schema', 'tabel'], 'did you mean table?'],
  ])('%j is refused, and it says how to mend it', (args, message) => {
    expect(place.run(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  it.each([
    [['extrct', '--lang', 'zh'], '没有命令 extrct；是否要写 extract？'],
    [['extract', 'nowhere', '--lang', 'zh'], '找不到此文件'],
    [['extract', 'in', '--lang=zh'], '文章 3 篇'],
  ])('%j speaks Chinese', (args, message) => expect(place.run(args).stderr).toContain(message));

  it('takes the language from the locale', () => {
    expect(place.run(['extract', 'in'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stderr).toContain('文章 3 篇');
    expect(place.run(['--help'], { env: { LC_ALL: '', LANG: 'zh_CN.UTF-8' } }).stdout).toContain('用法：');
  });
});
