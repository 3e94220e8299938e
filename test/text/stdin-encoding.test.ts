import { describe, expect, test } from 'vitest';
import type { RawDocument } from '../../src/types.ts';
import { GB, holding, names, put, read, TEXT } from './folder.ts';

/** 共招聘3萬人。 in Big5. */
const BIG5 = Buffer.from([0xa6, 0x40, 0xa9, 0xdb, 0xb8, 0x75, 0x33, 0xb8, 0x55, 0xa4, 0x48, 0xa1, 0x43]);

describe('standard input', () => {
  test.each<[string, string, Partial<RawDocument>]>([
    ['通知.html', `<p>${TEXT}</p>`, { sourceFile: '通知.html', format: 'html', docId: '' }],
    ['数据/报告.MD', TEXT, { sourceFile: '数据/报告.MD', format: 'markdown' }],
    ['r.ndjson', `{"text": "${TEXT}"}`, { sourceFile: 'r.ndjson', docId: '1', format: 'text' }],
    ['a.log', `{"text": "${TEXT}"}`, { sourceFile: 'a.log', docId: '', format: 'text' }],
    ['', `{"text": "${TEXT}"}`, { sourceFile: '-', docId: '1', format: 'text' }],
  ])('called %j', async (stdinFilename, text, expected) => {
    expect(await read(['-'], { stdinFilename, stdin: holding(text) })).toMatchObject([expected]);
  });

  test('beside a file of the same name', async () => {
    put(['x/a.md']);
    expect(await names(['-', 'x/a.md'], { stdinFilename: 'a.md', stdin: holding(TEXT) })).toEqual(['a.md', 'x/a.md']);
  });

  test('nothing in it', async () => expect(await names(['-'])).toEqual(['empty_file -']));
});

describe('encodings', () => {
  test.each<[string, string | null, Uint8Array, string]>([
    ['found out', null, Buffer.from(TEXT), 'utf-8'],
    ['found out', null, GB, 'gb18030'],
    ['found out', 'auto', GB, 'gb18030'],
    ['a BOM', null, Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['forced', 'big5', BIG5, 'big5'],
    ['forced by another name', 'CP950', BIG5, 'big5'],
    ['forced, with its superset', 'GB2312', GB, 'gb18030'],
    ['forced, with its superset', 'cp936', GB, 'gb18030'],
    ['forced', 'utf-16le', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['a BOM outweighs what is forced', 'gb18030', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
  ])('%s: %s', async (_, encoding, content, expected) => {
    put({ 'a.md': content });
    const [document] = await read(['a.md'], { encoding });
    expect(document).toMatchObject({ encoding: expected, problems: [] });
    expect(document).toHaveProperty('source', expected === 'big5' ? TEXT.replace('万', '萬') : TEXT);
  });

  test('records and standard input carry it too', async () => {
    const line = Buffer.concat([Buffer.from('{"text": "'), GB, Buffer.from('"}\n')]);
    expect(await read(['-'], { stdin: holding(line) })).toMatchObject([{ source: TEXT, encoding: 'gb18030' }]);
  });

  test('forced is forced: what does not fit is counted', async () => {
    put({ 'a.md': GB });
    expect(await read(['a.md'], { encoding: 'utf-8' })).toMatchObject([
      { encoding: 'utf-8', problems: [{ code: 'bad_encoding', line: 1, column: 1 }] },
    ]);
    put({ 'b.md': Uint8Array.from([0x89, 0x50, 0, 0]) });
    expect(await names(['b.md'], { encoding: 'gb18030' })).toEqual(['binary_file b.md']);
  });

  test.each(['gb-18030x', 'hz-gb-2312', ''])('a name that nobody knows: %j', async (encoding) => {
    const reading = names(['none.md'], { encoding });
    await expect(reading).rejects.toThrow(RangeError);
    await expect(reading).rejects.toThrow(/utf-8, gb18030, gbk, gb2312, big5/);
  });
});
