import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extraction } from '../../src/pipeline.ts';
import { reportOfArticles, unitClasses } from '../../src/table/report-data.ts';
import { packed, unpacked } from '../../src/table/report-pack.ts';
import { isProblem, readInputs } from '../../src/text/read.ts';
import { extracted, shippedPacks } from '../support.ts';
import { manyArticles, readOf } from './report-sample.ts';

let sample: Extraction[] = [];

beforeAll(async () => {
  const extractor = createExtractor();
  for await (const item of readInputs([new URL('../../data/sample', import.meta.url).pathname])) {
    if (!isProblem(item)) sample = [...sample, extractor.extract(item)];
  }
});

describe('the report of the sample', () => {
  it('has every row at its quote', () => {
    const { rows, articles } = reportOfArticles(sample, 'zh');
    const marks = articles.flatMap((article) =>
      article.marks.map(({ row, start, end }) => ({ row, text: article.text.slice(start, end) })),
    );
    expect(marks.map(({ row }) => row)).toEqual(rows.map((_, i) => i));
    expect(marks.map(({ text }) => text)).toEqual(rows.map(({ quote }) => quote));
    expect(rows.length).toBeGreaterThan(200);
  });

  it('has the refused numerals at their places, apart from the rows', () => {
    const { articles } = reportOfArticles(sample, 'zh');
    const refused = articles.flatMap(({ text, refused: all }) => all.map(({ start, end }) => text.slice(start, end)));
    expect(refused).toContain('17日');
    expect(refused.filter((text) => text === '' || text.includes('\n'))).toEqual([]);
    for (const { marks, refused: all } of articles) {
      const spans = [...marks, ...all].sort((a, b) => a.start - b.start);
      expect(spans.filter((span, i) => span.start < (spans[i - 1]?.end ?? 0))).toEqual([]);
    }
  });

  it('is the same after packing, JSON and unpacking', () => {
    const data = reportOfArticles(sample, 'en');
    expect(unpacked(JSON.parse(JSON.stringify(packed(data))))).toEqual(data);
  });
});

it('a figure that an entity spells is found at its visible place', () => {
  const read = extracted('<p>共有&#50;&#48;家企业，提供&nbsp;岗位300个。</p>', 'html');
  const { articles, rows } = reportOfArticles([read], 'zh');
  const [article] = articles;
  expect(article?.marks.map(({ start, end }) => article.text.slice(start, end))).toEqual(
    rows.map(({ quote }) => quote),
  );
  expect(article?.unplaced).toEqual([]);
});

it('a row whose place is not its quote is listed apart', () => {
  const { articles } = reportOfArticles([readOf('岗位800个。', [{ quote: '800个', start: 0 }])], 'zh');
  expect(articles[0]?.marks).toEqual([]);
  expect(articles[0]?.unplaced).toEqual([0]);
});

it('every unit of the rules has a colour', () => {
  const codes = shippedPacks().flatMap(({ rules }) => rules.flatMap((rule) => ('code' in rule ? [rule.code] : [])));
  expect(codes).toContain('PERSON_TIME');
  expect([...new Set(codes)].filter((code) => unitClasses()[code as string] === undefined)).toEqual([]);
});

it('the page has a word and a colour for every class of units', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../src/table/report-page/${name}`, import.meta.url), 'utf8');
  const names = [...new Set(Object.values(unitClasses()))];
  const wordless = (file: string): string[] =>
    names.filter((name) => !new RegExp(`\\b'?${name}'?: '`).test(read(file)));
  expect(names.filter((name) => name !== 'other' && !read('article.css').includes(`.${name} {`))).toEqual([]);
  expect([wordless('words-zh.ts'), wordless('words-en.ts')]).toEqual([[], []]);
});

it('5,000 figures make less than two megabytes', () => {
  const size = JSON.stringify(packed(reportOfArticles(manyArticles(500, 10), 'zh'))).length;
  expect(size).toBeLessThan(2e6);
});
