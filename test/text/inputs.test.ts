import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DISK, type Disk } from '../../src/text/disk.ts';
import type { InputOptions } from '../../src/text/inputs.ts';
import { type Files, holding, inRoot, link, names, noting, put, root, TEXT } from './folder.ts';

describe('globs that no shell has expanded', () => {
  const files = [
    '数据/甲市/一月.html',
    '数据/甲市/二月.md',
    '数据/乙县.html',
    '数据/丙.log',
    '数据/丁.docx',
    'b[1].md',
  ];

  test.each([
    ['数据/**/*.html', ['乙县.html', '甲市/一月.html']],
    ['数据/*/*月.*', ['甲市/一月.html', '甲市/二月.md']],
    ['数据/*.html', ['乙县.html']],
    ['数据/?县.html', ['乙县.html']],
    ['数据/[甲丙]*/*', ['甲市/一月.html', '甲市/二月.md']],
    ['数据/**/*.{html,md}', ['乙县.html', '甲市/一月.html', '甲市/二月.md']],
    ['*/乙县.html', ['数据/乙县.html']],
    ['数据/*.log', ['丙.log']],
    ['数据/*', ['乙县.html']],
    ['数据/*.docx', ['丁.docx']],
    ['数据/丁.*', ['no_articles 数据/丁.* (.docx 1)']],
    ['数据/*.pdf', ['no_match 数据/*.pdf']],
    ['无/*.html', ['no_match 无/*.html']],
    ['b[1].md', ['b[1].md']],
    ['b[2].md', ['no_match b[2].md']],
    ['没有.html', ['not_found 没有.html']],
  ])('%s', async (glob, expected) => {
    put(files);
    expect(await names([glob])).toEqual(expected);
  });

  test('parentheses stand for themselves; hidden names only where the glob spells their dot', async () => {
    put(['报告(1).html', '报告1.html', '.旧/a.html']);
    expect(await names(['报告(*).html'])).toEqual(['报告(1).html']);
    expect(await names(['*/*.html'])).toEqual(['no_match */*.html']);
    expect(await names(['.旧*/*.html'])).toEqual(['.旧/a.html']);
  });

  test('what is left out of folders is left out of globs', async () => {
    put({ 'a.html': TEXT, 'b.html': TEXT, 'c.html': TEXT, '.zhibiaoignore': 'b.html\n' });
    expect(await names(['*.html'], { exclude: ['c.*'] })).toEqual(['a.html']);
  });

  test('no deeper than the glob goes', async () => {
    put(['a.html', 'x/b.html', 'x/y/c.html']);
    const listed: string[] = [];
    const disk: Disk = { ...DISK, list: noting(listed, DISK.list) };
    expect(await names(['*/*.html'], { disk })).toEqual(['x/b.html']);
    expect(listed).toEqual([root, inRoot('x')]);
  });
});

describe('one file is read once', () => {
  test.each([
    [['a.md', 'a.md'], ['a.md']],
    [['a.md', './a.md', 'x/../a.md'], ['a.md']],
    [
      ['x', 'x/*.md', '.'],
      ['b.md', 'a.md'],
    ],
    [
      ['a.md', 'link.md', '.'],
      ['a.md', 'x/b.md'],
    ],
    [['-', '-'], ['-']],
  ])('%j', async (paths, expected) => {
    put(['a.md', 'x/b.md']);
    link('link.md', 'a.md');
    link('y', 'x');
    expect(await names(paths, { stdin: holding(TEXT) })).toEqual(expected);
  });

  test('also from a list', async () => {
    put(['a.md', 'x/b.md']);
    expect(await names(['a.md'], { filesFrom: [inRoot('a.md'), inRoot('x/b.md'), inRoot('x')] })).toEqual([
      'a.md',
      'b.md',
    ]);
  });
});

describe('names', () => {
  test('the order is that of the names, whatever the disk gives', async () => {
    put(['b.md', 'a/z.md', 'a.md', '乙.md', '甲.md', 'B.md']);
    const expected = ['B.md', 'a/z.md', 'a.md', 'b.md', '乙.md', '甲.md'];
    const backwards: Disk = { ...DISK, list: async (folder) => (await DISK.list(folder)).toReversed() };
    expect(await names(['.'])).toEqual(expected);
    expect(await names(['.'], { disk: backwards })).toEqual(expected);
  });

  test('no two files share one, and problems bear the same fronts', async () => {
    put(['p/a.md', 'q/a.md', 'r/p/a.md']);
    link('q/gone.md', 'nowhere');
    expect(await names(['p', 'q', 'r'])).toEqual([
      `${basename(root)}/p/a.md`,
      'q/a.md',
      'broken_link q/gone.md',
      'r/p/a.md',
    ]);
  });

  test('a list takes names as they are', async () => {
    put(['x/a.md', 'y/a.md', 'b*.md']);
    const filesFrom = ['x/a.md', 'y/a.md', 'b*.md', 'c*.md'].map(inRoot);
    expect(await names([], { filesFrom })).toEqual(['x/a.md', 'y/a.md', 'b*.md', 'not_found c*.md']);
  });
});

describe('--include and --exclude', () => {
  const files = ['2023/a.html', '2023/草稿/b.html', '2024/c.html', '2024/d.md', 'e.log', '草稿.md', '.f.md'];

  test.each<[string, InputOptions, string[]]>([
    ['by ending', { include: ['*.html'] }, ['2023/a.html', '2023/草稿/b.html', '2024/c.html']],
    ['braces', { include: ['*.{md,txt}'] }, ['2024/d.md', '草稿.md']],
    ['from the root on', { include: ['2024/*.html'] }, ['2024/c.html']],
    ['not from the middle', { include: ['草稿/b.html', './草稿.md'] }, ['草稿.md']],
    ['a folder with all in it', { include: ['2024'] }, ['2024/c.html', '2024/d.md']],
    ['another ending that is spelled out', { include: ['*.log', '草稿.*'] }, ['e.log', '草稿.md']],
    ['two', { include: ['2023/**', '*.md'] }, ['2023/a.html', '2023/草稿/b.html', '2024/d.md', '草稿.md']],
    ['excluded by name', { exclude: ['草稿*'] }, ['2023/a.html', '2024/c.html', '2024/d.md']],
    ['excluded folder', { exclude: ['草稿/', '/2024'] }, ['2023/a.html', '草稿.md']],
    ['excluded wins', { include: ['*.html'], exclude: ['2023'] }, ['2024/c.html']],
    ['hidden', { hidden: true, include: ['*.md'] }, ['.f.md', '2024/d.md', '草稿.md']],
    ['empty patterns say nothing', { include: ['*.md'], exclude: ['', './'] }, ['2024/d.md', '草稿.md']],
    ['nothing left', { include: ['*.pdf'] }, ['no_articles . (--include/--exclude/.zhibiaoignore 6)']],
  ])('%s', async (_, options, expected) => {
    put(files);
    expect(await names(['.'], options)).toEqual(expected);
  });

  test('named files are always read', async () => {
    put({ 'a.md': TEXT, '.zhibiaoignore': '*' });
    expect(await names(['a.md'], { exclude: ['*'], include: ['*.html'] })).toEqual(['a.md']);
  });
});

describe('.zhibiaoignore', () => {
  test.each<[string, Files, string[]]>([
    ['in the folder', { '.zhibiaoignore': '# 注释\n草稿/\n*.txt\n' }, ['a.md', 'x/a.md', 'x/b.md']],
    ['with a BOM and CRLF', { '.zhibiaoignore': '\uFEFFx/\r\n草稿\r\n*.txt\r\n' }, ['a.md']],
    ['in a folder below', { 'x/.zhibiaoignore': '/a.md\n' }, ['a.md', 'c.txt', 'x/b.md', 'x/草稿/d.md', '草稿/e.md']],
    ['the inner one decides', { '.zhibiaoignore': '*.md\n', 'x/.zhibiaoignore': '!b.md\n' }, ['c.txt', 'x/b.md']],
    ['no way back into a folder', { '.zhibiaoignore': 'x\n草稿\n', 'x/.zhibiaoignore': '!b.md\n' }, ['a.md', 'c.txt']],
    ['in GB18030', { '.zhibiaoignore': Buffer.from([0xb2, 0xdd, 0xb8, 0xe5, 0x0a, 0x78, 0x0a]) }, ['a.md', 'c.txt']],
    ['an empty one', { 'x/.zhibiaoignore': '', '.zhibiaoignore': 'x\n草稿\n' }, ['a.md', 'c.txt']],
  ])('%s', async (_, ignore, expected) => {
    put(['a.md', 'c.txt', 'x/a.md', 'x/b.md', 'x/草稿/d.md', '草稿/e.md']);
    put(ignore);
    expect(await names(['.'])).toEqual(expected);
  });

  test('may be turned off, and another one named', async () => {
    put({ 'a.md': TEXT, 'b.md': TEXT, 'c.md': TEXT, '.zhibiaoignore': 'a.md\n!c.md\n', more: 'b.md\nc.md\n' });
    expect(await names(['.'], { ignoreFile: false })).toEqual(['a.md', 'b.md', 'c.md']);
    expect(await names(['.'], { ignoreFile: inRoot('more') })).toEqual(['c.md']);
    await expect(names(['.'], { ignoreFile: inRoot('none') })).rejects.toThrow(/none cannot be read: ENOENT/);
  });

  test('one that cannot be read is told', async () => {
    put({ 'a.md': TEXT, 'x/.zhibiaoignore': Uint8Array.from([0, 1, 2]), 'x/b.md': TEXT });
    mkdirSync(inRoot('.zhibiaoignore'));
    expect(await names(['.'])).toEqual([
      'unreadable .zhibiaoignore (EISDIR)',
      'a.md',
      'binary_file x/.zhibiaoignore',
      'x/b.md',
    ]);
  });
});
