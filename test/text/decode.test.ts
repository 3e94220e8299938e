import { describe, expect, test } from 'vitest';
import { decode } from '../../src/text/decode.ts';

const TEXT = '甲市招聘3万人。';
/** 甲市招聘3万人。 in GB18030. */
const GB = [0xbc, 0xd7, 0xca, 0xd0, 0xd5, 0xd0, 0xc6, 0xb8, 0x33, 0xcd, 0xf2, 0xc8, 0xcb, 0xa1, 0xa3];
/** 㐂 and 𠮷, four bytes each. */
const GB_FOUR = [0x81, 0x39, 0xef, 0x31, 0x95, 0x34, 0xb2, 0x35];
/** 甲市 in Big5. */
const BIG5 = [0xa5, 0xd2, 0xa5, 0xab];

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const utf16be = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];

test.each([
  ['UTF-8', [...Buffer.from(TEXT)], 'utf-8'],
  ['UTF-8 with BOM', [0xef, 0xbb, 0xbf, ...Buffer.from(TEXT)], 'utf-8'],
  ['UTF-16 LE', [0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')], 'utf-16le'],
  ['UTF-16 BE', [0xfe, 0xff, ...utf16be(TEXT)], 'utf-16be'],
  ['UTF-16 without BOM', [...Buffer.from(TEXT, 'utf16le')], 'utf-16le'],
  ['GB18030', GB, 'gb18030'],
])('%s', (_, bytes, encoding) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ text: TEXT, encoding, replaced: 0 });
});

test('GB18030 with four bytes a character', () => {
  expect(decode(Uint8Array.from([...GB, ...GB_FOUR]))).toMatchObject({ text: `${TEXT}㐂𠮷` });
});

describe('declared charsets', () => {
  const page = (charset: string, bytes: readonly number[]): Uint8Array =>
    Uint8Array.from([...ascii(`<meta charset="${charset}"><p>`), ...bytes]);

  test.each([
    ['gb2312', GB, TEXT, 'gb18030'],
    ['iso-8859-1', GB, TEXT, 'gb18030'],
    ['utf-8', GB, TEXT, 'gb18030'],
    ['big5', BIG5, '甲市', 'big5'],
    ['gb2312', [...Buffer.from(TEXT)], TEXT, 'utf-8'],
  ])('%s', (charset, bytes, text, encoding) => {
    const decoded = decode(page(charset, bytes));
    expect(decoded).toMatchObject({ text: expect.stringMatching(new RegExp(`<p>${text}$`)), encoding });
  });
});

test('one broken byte in UTF-8 is borne and counted', () => {
  const bytes = Uint8Array.from([...Buffer.from(TEXT.repeat(20)), 0xff, ...Buffer.from(TEXT.repeat(20))]);
  expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
});

test('one broken byte in GB18030 too', () => {
  const bytes = Uint8Array.from([...Array(20).fill(GB).flat(), 0xff, ...Array(20).fill(GB).flat()]);
  expect(decode(bytes)).toMatchObject({ encoding: 'gb18030', replaced: 1 });
});

test.each([
  ['an image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ['a PDF', ascii('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj')],
  ['an archive', [0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0]],
  ['control characters', [...ascii('abc'), 1, 2, 3, 4, 5]],
])('%s is no text', (_, bytes) => {
  expect(decode(Uint8Array.from(bytes))).toBe('binary_file');
});
