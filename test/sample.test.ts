import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExtractor, type Extraction } from '../src/pipeline.ts';
import { isProblem, readInputs } from '../src/text/read.ts';
import type { Observation } from '../src/types.ts';

interface GoldFigure {
  readonly quote: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly approx: string;
  readonly unit_code: string;
  readonly entity: string | null;
  readonly entity_alt: readonly string[];
  readonly raw_start: number;
  readonly raw_end: number;
}

const gold = JSON.parse(readFileSync(new URL('../data/gold/sample.json', import.meta.url), 'utf8')) as {
  documents: { file: string; doc_id: string; figures: GoldFigure[] }[];
};
const found = new Map<string, Extraction>();
const codes: string[] = [];

beforeAll(async () => {
  const extractor = createExtractor();
  for await (const item of readInputs([new URL('../data/sample', import.meta.url).pathname])) {
    if (isProblem(item)) codes.push(item.code);
    else found.set(`${item.sourceFile}#${item.docId}`, extractor.extract(item));
  }
});

const bare = (text: string | null): string => (text ?? '').replace(/[\s“”"'《》（）()、，,。的]/g, '');

function namesTheSame(want: GoldFigure, got: Observation): boolean {
  const name = bare(got.entity);
  return [want.entity, ...want.entity_alt]
    .map(bare)
    .some(
      (one) =>
        one === name ||
        (Math.abs(one.length - name.length) <= 6 && name.length > 1 && (one.includes(name) || name.includes(one))),
    );
}

function isRight(want: GoldFigure, got: Observation): boolean {
  const numbers = want.value === got.value && want.lower === got.lower && want.upper === got.upper;
  return numbers && want.approx === got.approx && want.unit_code === got.unit_code && namesTheSame(want, got);
}

/** Share of figures found at their very place, of rows that are figures, and of rows right in every core field. */
const FLOORS = { recall: 0.99, precision: 0.99, core: 0.95 };

describe('data/sample against its gold', () => {
  it('reads every file without a problem', () => {
    expect(codes).toEqual([]);
    expect(found.size).toBe(gold.documents.length);
  });

  it('keeps its floors', () => {
    const tally = { gold: 0, rows: 0, hit: 0, right: 0 };
    for (const document of gold.documents) {
      const rows = found.get(`${document.file}#${document.doc_id}`)?.rows ?? [];
      tally.gold += document.figures.length;
      tally.rows += rows.length;
      for (const want of document.figures) {
        const row = rows.find((one) => one.start === want.raw_start && one.end === want.raw_end);
        if (row !== undefined) tally.hit++;
        if (row !== undefined && isRight(want, row)) tally.right++;
      }
    }
    expect(tally.hit / tally.gold).toBeGreaterThanOrEqual(FLOORS.recall);
    expect(tally.hit / tally.rows).toBeGreaterThanOrEqual(FLOORS.precision);
    expect(tally.right / tally.gold).toBeGreaterThanOrEqual(FLOORS.core);
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
