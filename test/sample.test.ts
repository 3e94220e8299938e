import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGold } from '../src/cli/gold-file.ts';
import { createExtractor, type Extraction } from '../src/pipeline.ts';
import { scoreTable } from '../src/table/score.ts';
import { type Floors, shortfalls } from '../src/table/score-rates.ts';
import { isProblem, readInputs } from '../src/text/read.ts';

const read = readGold([
  { file: 'data/gold/sample.json', text: readFileSync(new URL('../data/gold/sample.json', import.meta.url), 'utf8') },
]);
const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Floors;
const found = new Map<string, Extraction>();
const codes: string[] = [];

beforeAll(async () => {
  const extractor = createExtractor();
  for await (const item of readInputs([new URL('../data/sample', import.meta.url).pathname])) {
    if (isProblem(item)) codes.push(item.code);
    else found.set(`${item.sourceFile}#${item.docId}`, extractor.extract(item));
  }
});

describe('data/sample against its gold', () => {
  it('reads every file without a problem', () => {
    expect(codes).toEqual([]);
    expect(read.problems).toEqual([]);
    expect(found.size).toBe(read.documents.length);
  });

  it('keeps its floors', () => {
    const rows = [...found.values()].flatMap((extraction) => extraction.rows);
    const score = scoreTable(read.documents, rows);
    expect(score.outside).toEqual([]);
    expect(shortfalls(score, floors)).toEqual([]);
  });

  it('quotes the raw file: slice without tags is the quote, for every row', () => {
    for (const { rows, article } of found.values()) {
      for (const row of rows) {
        const raw = article.source
          .slice(row.start, row.end)
          .replace(/<[^>]*>/g, '')
          .replaceAll('&nbsp;', '\u00a0');
        expect(raw).toBe(row.quote);
      }
    }
  });

  it('maps every character of the clean text', () => {
    for (const { article } of found.values()) {
      expect(article.rawStart.length).toBe(article.visible.length);
      expect(article.at.every((place, i) => i === 0 || place > (article.at[i - 1] ?? -1))).toBe(true);
    }
  });
});
