import { describe, expect, it } from 'vitest';
import type { ReportArticle } from '../../../src/table/report-model.ts';
import { blocksOf, partAt, partsOf } from '../../../src/table/report-page/pieces.ts';
import { plain, signParts } from '../../../src/table/signs.ts';

function articleWith(text: string, fields: Partial<ReportArticle> = {}): ReportArticle {
  const about = { file: '', docId: '', title: '', date: '', publisher: '', url: '', isExcerpt: false };
  return { ...about, text, marks: [], refused: [], unplaced: [], ...fields };
}

describe('parts', () => {
  it.each([
    ['', 10],
    ['短文。', 10],
    ['一二三四五\n六七八九\n十', 7],
    ['一二三四五六七八九十', 3],
    ['😀😀😀😀', 3],
  ])('%j by %i', (text, length) => {
    const parts = partsOf(articleWith(text), length);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const { start, end } of parts) expect(text.slice(start, end).isWellFormed?.() ?? true).toBe(true);
  });

  it('are cut at line ends where there are any', () => {
    expect(partsOf(articleWith('一二三\n四五六\n七'), 5)).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 9 },
    ]);
  });

  it('never cut a figure', () => {
    const article = articleWith('共有岗位800个。', { marks: [{ row: 0, start: 4, end: 8 }] });
    expect(partsOf(article, 6)).toEqual([
      { start: 0, end: 8 },
      { start: 8, end: 9 },
    ]);
  });

  it('keep a line of a megabyte in small parts', () => {
    const parts = partsOf(articleWith('就'.repeat(1_000_000)));
    expect(Math.max(...parts.map(({ start, end }) => end - start))).toBeLessThanOrEqual(20_000);
    expect(partAt(parts, 999_999)).toBe(parts.length - 1);
    expect(partAt(parts, 20_000)).toBe(1);
  });
});

it('blocks hold figures, refused numerals and the text between them', () => {
  const article = articleWith('第3期\n\n岗位800个，36场\n', {
    marks: [
      { row: 0, start: 7, end: 11 },
      { row: 1, start: 12, end: 15 },
    ],
    refused: [{ start: 0, end: 3, reason: 'ordinal', rule: null }],
  });
  const blocks = blocksOf(article, { start: 0, end: article.text.length });
  expect(blocks.map(({ at }) => at)).toEqual([0, 5]);
  expect(blocks.map(({ pieces }) => pieces.map(({ kind, text }) => `${kind} ${text}`))).toEqual([
    ['refused 第3期'],
    ['text 岗位', 'figure 800个', 'text ，', 'figure 36场'],
  ]);
});

it('names the signs that turn text', () => {
  expect(signParts('人\u202E数')).toEqual([{ text: '人' }, { sign: 'U+202E' }, { text: '数' }]);
  expect(plain('\u2066人')).toBe('⟨U+2066⟩人');
  expect(plain('人数')).toBe('人数');
});
