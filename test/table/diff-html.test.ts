import { describe, expect, it } from 'vitest';
import { diffTables } from '../../src/table/diff.ts';
import { diffHtml } from '../../src/table/diff-html.ts';
import { spansSvg } from '../../src/table/diff-spans.ts';
import { htmlText } from '../../src/table/html-text.ts';
import { rowWith } from './sample-rows.ts';

const NONE = { repeated: 0, reprinted: 0, before: 0 };
const A = [rowWith({ record_id: 'a1', value: 800, lower: 800, upper: 900, bounds: '[800,900)', source_file: 'a.txt' })];
const B = [rowWith({ record_id: 'b1', value: 950, lower: 950, upper: 950, bounds: '[950,950]', source_file: 'b.txt' })];

function page(language: 'zh' | 'en' = 'zh'): string {
  return diffHtml(diffTables(A, B), language, 'body{}');
}

describe('diffHtml', () => {
  it('has every line with its verdict, figures and quotes', () => {
    const { rows } = diffTables(A, B);
    expect(rows).toHaveLength(1);
    const html = page();
    expect(html.match(/<tr class="(?!metric)/g)).toHaveLength(1);
    expect(html).toContain(`<tr class="${rows[0]?.change_status}">`);
    for (const text of ['a.txt', 'b.txt', A[0]?.quote, A[0]?.entity]) expect(html).toContain(text);
    expect(html).toContain('class="spans"');
  });

  it.each([
    ['zh', 'zh-CN', '变动'],
    ['en', 'en', 'what changed'],
  ] as const)('speaks %s', (language, lang, title) => {
    expect(page(language)).toContain(`<html lang="${lang}">`);
    expect(page(language)).toMatch(new RegExp(`<title>.*${title}`));
  });

  it('offers a box for each verdict that occurs, the unchanged off', () => {
    const html = diffHtml(diffTables(A, [...A.map((row) => ({ ...row, source_file: 'b.txt' }))]), 'en', '');
    expect(html.match(/<input /g)).toHaveLength(1);
    expect(html).toContain('id="show-unchanged">');
    expect(html).toContain('<tbody class="only unchanged">');
  });

  it('asks for nothing and runs nothing', () => {
    expect(page()).toContain("default-src 'none'");
    expect(page()).not.toMatch(/<script|<link(?! rel="icon" href="data:,")|https?:|url\(/);
  });

  it('says so where there is nothing, and what was set aside', () => {
    expect(diffHtml({ rows: [], aside: NONE }, 'en', '')).toContain('No rows to compare.');
    expect(diffHtml({ rows: [], aside: { ...NONE, reprinted: 3 } }, 'zh', '')).toContain('转载 3 条');
  });

  it('text of articles stays text', () => {
    const bad = `</td><script>alert("1")</script><img src=x onerror='1'>\u202E`;
    const hostile = (id: string) =>
      rowWith({ record_id: id, quote: bad, entity: bad, region: bad, metric: bad, unit: bad, source_file: bad });
    const html = diffHtml(diffTables([hostile('a')], []), 'zh', '');
    expect(html).not.toMatch(/<script|<img|\u202E/);
    expect(html).toContain('&lt;img src=x onerror=&#39;1&#39;&gt;⟨U+202E⟩');
  });
});

it('escapes what means something in markup', () => {
  expect(htmlText(`<a href="x">'&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;');
});

describe('spans', () => {
  const numbers = (svg: string): number[] =>
    [...svg.matchAll(/ (?:x|width)="([\d.]+)" (?:y|height="5")/g)].map((hit) => Number(hit[1]));

  it('lie where the bounds are', () => {
    expect(numbers(spansSvg({ bounds_from: '[0,50)', bounds_to: '[25,100]' }))).toEqual([8, 52, 34, 78]);
  });

  it('reach the edge where they are unbounded', () => {
    expect(numbers(spansSvg({ bounds_from: '(,50)', bounds_to: '[100,)' }))).toEqual([0, 8, 112, 8]);
  });

  it('points are still seen, and equal ones in the middle', () => {
    expect(numbers(spansSvg({ bounds_from: '[5,5]', bounds_to: '[5,5]' }))).toEqual([58.5, 3, 58.5, 3]);
  });

  it.each([
    [null, '[1,2]'],
    ['[1,2]', null],
    ['(,)', '[1,2]'],
  ])('nothing for %s and %s', (bounds_from, bounds_to) => expect(spansSvg({ bounds_from, bounds_to })).toBe(''));
});
