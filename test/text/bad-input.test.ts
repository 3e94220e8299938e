import { describe, expect, test } from 'vitest';
import { DISK, type Disk } from '../../src/text/disk.ts';
import { isProblem } from '../../src/text/read.ts';
import type { Problem } from '../../src/types.ts';
import { holding, inRoot, link, names, noting, put, read, TEXT } from './folder.ts';

describe('links', () => {
  test('round in a circle, to itself, to nowhere', async () => {
    put(['a/b.md']);
    link('a/up', '..');
    link('a/self', 'self');
    link('a/gone.html', 'nowhere.html');
    expect(await names(['.'])).toEqual(['a/b.md', 'broken_link a/gone.html', 'broken_link a/self', 'link_loop a/up']);
    expect(await names(['a/self'])).toEqual(['broken_link a/self']);
    expect(await names(['a/gone.html'])).toEqual(['not_found a/gone.html']);
    expect(await names(['a/self', '**/*.md'], { exclude: ['up', 'self'] })).toEqual(['broken_link a/self', 'a/b.md']);
  });

  test('two folders that lead to each other', async () => {
    put(['a/a.md', 'b/b.md']);
    link('a/to-b', '../b');
    link('b/to-a', '../a');
    expect(await names(['a'])).toEqual(['a.md', 'to-b/b.md', 'link_loop to-b/to-a']);
  });

  test('are told once, under however many paths', async () => {
    put(['a/b.md']);
    link('a/up', '.');
    link('a/gone.md', 'nowhere');
    expect(await names(['a', '.', 'a/**/*.md', 'none.md', './none.md', '*.x', '*.y'])).toEqual([
      'b.md',
      'broken_link gone.md',
      'link_loop up',
      'not_found none.md',
      'no_match *.x',
      'no_match *.y',
    ]);
  });

  test('to a folder elsewhere are followed', async () => {
    put(['there/a.md', 'here/b.md']);
    link('here/there', '../there');
    expect(await names(['here'])).toEqual(['b.md', 'there/a.md']);
  });
});

/** A disk that refuses whatever ends so. */
function denying(end: string): Disk {
  const refuse = (path: string): boolean => path.endsWith(end);
  const denied = async (): Promise<never> => {
    throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
  };
  return {
    ...DISK,
    about: (path) => (end.endsWith('/') && refuse(path) ? denied() : DISK.about(path)),
    list: (path) => (refuse(path) ? denied() : DISK.list(path)),
    read: (path) => (refuse(path) ? denied() : DISK.read(path)),
  };
}

describe('what cannot be read', () => {
  test.each([
    ['b.md', ['.'], ['a.md', 'unreadable b.md (EACCES)', 'x/c.md']],
    ['b.md', ['b.md', 'a.md'], ['unreadable b.md (EACCES)', 'a.md']],
    ['/x', ['.'], ['a.md', 'b.md', 'unreadable x/ (EACCES)']],
    ['/x', ['x', 'a.md'], ['unreadable x (EACCES)', 'a.md']],
  ])('%s of %j', async (end, paths, expected) => {
    put(['a.md', 'b.md', 'x/c.md']);
    expect(await names(paths, { disk: denying(end) })).toEqual(expected);
  });

  test('a folder named like a file is a folder, a file in place of a folder is none', async () => {
    put(['页面.html/a.md']);
    expect(await names(['.'])).toEqual(['页面.html/a.md']);
    expect(await names(['页面.html/a.md/b.md'])).toEqual(['not_found 页面.html/a.md/b.md']);
    expect(await names(['a\0b.md'])).toEqual(['unreadable a\0b.md (ERR_INVALID_ARG_VALUE)']);
  });

  test('a file that goes while it is waited for', async () => {
    put(['a.md', 'b.md']);
    const disk: Disk = {
      ...DISK,
      read: (path) => (path.endsWith('a.md') ? DISK.read(`${path}.gone`) : DISK.read(path)),
    };
    expect(await names(['.'], { disk })).toEqual(['unreadable a.md (ENOENT)', 'b.md']);
  });

  test.each(['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG'])('more than Node can hold: %s', async (code) => {
    put(['a.md', 'b.ndjson']);
    const disk: Disk = {
      ...DISK,
      read: async (path) => {
        if (path.endsWith('b.ndjson')) throw Object.assign(new Error('too much'), { code });
        return DISK.read(path);
      },
    };
    expect(await names(['.'], { disk })).toEqual(['a.md', `too_large b.ndjson (${code})`]);
  });
});

describe('--max-size', () => {
  const reading = (): { disk: Disk; read: string[] } => {
    const seen: string[] = [];
    return { read: seen, disk: { ...DISK, read: noting(seen, DISK.read) } };
  };

  test('what is over it is not read, and the run goes on', async () => {
    put({ 'a.md': TEXT, 'b.md': TEXT.repeat(2), 'c.md': TEXT });
    const { disk, read: seen } = reading();
    const size = Buffer.byteLength(TEXT);
    expect(await names(['.'], { disk, maxSize: size })).toEqual(['a.md', `too_large b.md (${size} B)`, 'c.md']);
    expect(seen).toEqual([inRoot('a.md'), inRoot('c.md')]);
  });

  test('no limit by default; standard input has the limit too', async () => {
    put({ 'a.md': TEXT.repeat(1000) });
    expect(await names(['a.md'], { maxSize: null })).toEqual(['a.md']);
    expect(await names(['-'], { maxSize: 3, stdin: holding(TEXT) })).toEqual(['too_large - (3 B)']);
  });
});

describe('bad content', () => {
  const noise = Uint8Array.from({ length: 400 }, (_, i) => [0x80, 0xff, 0x41][i % 3] ?? 0);
  const lines = (...parts: (string | Uint8Array)[]): Uint8Array =>
    Buffer.concat(parts.map((part) => Buffer.from(part)));

  test.each<[string, string, string | Uint8Array, (string | Partial<Problem>)[]]>([
    ['binary', 'a.md', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), [{ code: 'binary_file', file: 'a.md' }]],
    ['a PDF by another name', 'a.txt', '%PDF-1.7 obj', [{ code: 'binary_file', file: 'a.txt' }]],
    ['no encoding that fits', 'a.md', noise, [{ code: 'unknown_encoding', file: 'a.md' }]],
    ['empty', 'a.md', '', [{ code: 'empty_file', file: 'a.md' }]],
    ['blank', 'a.html', ' \r\n\u3000', [{ code: 'empty_file', file: 'a.html' }]],
    ['only a BOM', 'a.md', '\uFEFF', [{ code: 'empty_file', file: 'a.md' }]],
    [
      'broken JSON lines',
      'a.ndjson',
      `{"text": "甲"}\r\n{"text": }\r\n\r\n{"text": "乙"\n{"title": "丙"}\n{"text": "丁"}`,
      [
        '甲',
        { code: 'bad_json_line', line: 2, column: 10, detail: 'ValueExpected' },
        { code: 'bad_json_line', line: 4, detail: 'CloseBraceExpected' },
        { code: 'no_text', line: 5, docId: '5' },
        '丁',
      ],
    ],
    [
      'a broken first line leaves the others alone',
      '-',
      '{"text": }\n{"text": "乙"}\n',
      [{ code: 'bad_json_line', line: 1 }, '乙'],
    ],
    [
      'broken JSON',
      'a.json',
      '[\n {"text": "甲"},\n {"text": 乙}\n]',
      [{ code: 'bad_json', line: 3, column: 11, detail: 'InvalidSymbol' }],
    ],
    ['JSON nested without end', 'a.json', '['.repeat(200_000), [{ code: 'bad_json', line: 1, column: 1 }]],
    [
      'broken bytes among lines',
      'a.ndjson',
      lines(`{"text": "${TEXT.repeat(9)}"}\n{"text": "乙`, Buffer.of(0xff, 0xfe), '"}\n'),
      [{ code: 'bad_encoding', line: 2, column: 12, detail: '2' }, TEXT.repeat(9), '乙\uFFFD\uFFFD'],
    ],
  ])('%s', async (_, name, content, expected) => {
    if (name !== '-') put({ [name]: content });
    const found = await read([name], { stdin: holding(content) });
    expect(found.map((item) => (isProblem(item) ? item : item.source))).toMatchObject(expected);
  });
});

describe('a folder without any article', () => {
  test.each([
    [[], ['no_articles .']],
    [['a.docx', 'b.DOCX', 'c.pdf', 'LICENSE'], ['no_articles . (LICENSE 1, .docx 2, .pdf 1)']],
    [['x/y/.hidden.md'], ['no_articles .']],
    [['x/a.md'], ['x/a.md']],
    [['a.csv'], ['no_articles .']],
  ])('%j', async (files, expected) => {
    put(files);
    expect(await names(['.'])).toEqual(expected);
  });
});
