import { describe, expect, test } from 'vitest';
import { splitList } from '../../src/text/list.ts';
import { parseSize } from '../../src/text/size.ts';

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('lists of files', () => {
  test.each<[string, string | Uint8Array, boolean, string[]]>([
    ['lines', '甲.md\n数据/乙.md\n', false, ['甲.md', '数据/乙.md']],
    ['no line end at the end', '甲.md\n乙.md', false, ['甲.md', '乙.md']],
    ['Windows lines with a BOM', '\uFEFF甲.md\r\n\r\n乙.md\r\n', false, ['甲.md', '乙.md']],
    ['blanks belong to a name', ' a b.md \n', false, [' a b.md ']],
    ['what PowerShell writes', utf16('甲.md\r\n乙.md\r\n'), false, ['甲.md', '乙.md']],
    ['GB18030', Buffer.from([0xbc, 0xd7, 0x2e, 0x6d, 0x64, 0x0a]), false, ['甲.md']],
    ['NUL', '甲.md\0a\nb.md\0 c\r\0', true, ['甲.md', 'a\nb.md', ' c\r']],
    ['NUL with a BOM, none at the end', '\uFEFF甲.md\0\0乙.md', true, ['甲.md', '乙.md']],
    ['nothing', '', false, []],
    ['nothing', '', true, []],
  ])('%s', (_, bytes, nul, expected) => {
    expect(splitList(Buffer.from(bytes as string), nul)).toEqual(expected);
  });

  test('a NUL list read as lines is told', () => {
    expect(() => splitList(Buffer.from('甲.md\0乙.md\0'), false)).toThrow(RangeError);
  });
});

describe('sizes', () => {
  test.each([
    ['2048', 2048],
    ['500k', 512_000],
    ['10M', 10_485_760],
    ['1G', 1_073_741_824],
    ['1.5 MiB', 1_572_864],
    ['10mb', 10_485_760],
    [' 7B ', 7],
    ['0', null],
    ['0.1', null],
    ['-1', null],
    ['', null],
    ['M', null],
    ['10T', null],
    ['1e3', null],
    ['１０M', null],
    ['99999999999G', null],
  ])('%j', (text, expected) => expect(parseSize(text)).toBe(expected));
});
