import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../src/cli/gold-file.ts';
import { createExtractor } from '../../src/pipeline.ts';
import type { GoldDocument } from '../../src/table/gold.ts';
import { scoreTable } from '../../src/table/score.ts';
import { shortfalls } from '../../src/table/score-rates.ts';
import { isProblem, readInputs } from '../../src/text/read.ts';
import { corpusOf } from './corpus.mjs';
import { hanziOf } from './hanzi.mjs';
import { loadCorpusData } from './load.mjs';

interface Made {
  readonly file: string;
  readonly content: string;
  readonly gold: GoldDocument;
  readonly used: readonly string[];
}

const data = loadCorpusData();

function made(articles: number, seed: string, format = 'mixed'): Made[] {
  return [...corpusOf(data, { articles, seed, format })] as Made[];
}

/** What the offsets of a document point into. */
function sourceOf({ content, gold }: Made): string {
  if (gold.doc_id === '') return content;
  const { text, html } = JSON.parse(content);
  return text ?? html;
}

/** An article with everything that differs from one to the next of its kind taken out. */
function skeleton(content: string): string {
  return content.replace(/[0-9０-９.,一二三四五六七八九十百千万两余近约]+/g, '#');
}

const many = made(3000, 'many');

describe('a corpus', () => {
  it('is the same for a seed and another for another', () => {
    expect(made(60, 'a')).toEqual(made(60, 'a'));
    expect(made(60, 'a').map(({ content }) => content)).not.toEqual(made(60, 'b').map(({ content }) => content));
  });

  it('has the same articles whatever its size', () => expect(made(60, 'a').slice(0, 20)).toEqual(made(20, 'a')));

  it('has gold that points at its quotes', () => {
    const wrong = many.flatMap((one) => {
      const source = sourceOf(one);
      return one.gold.figures.filter(({ raw_start: start, raw_end: end, quote }) => source.slice(start, end) !== quote);
    });
    expect(wrong).toEqual([]);
    expect(many.flatMap(({ gold }) => gold.figures).length).toBeGreaterThan(20_000);
  });

  it('leaves nothing of its notation behind', () => {
    const left = many.filter((one) => /undefined|NaN|[{}]|\[object/.test(sourceOf(one)));
    expect(left.map(({ content }) => content)).toEqual([]);
    const quotes = many.flatMap(({ gold }) => gold.figures.map(({ quote }) => quote));
    expect(quotes.filter((quote) => /[_a-z]/.test(quote))).toEqual([]);
  });

  it('has gold that the tool takes', () => {
    const text = JSON.stringify({ documents: many.map(({ gold }) => gold) });
    expect(readGold([{ file: 'gold.json', text }]).problems).toEqual([]);
  });

  it('uses every template and every way to print a numeral', () => {
    const used = new Set(many.flatMap(({ used: names }) => names));
    expect(data.sentences.map(({ id }: { id: string }) => id).filter((id: string) => !used.has(id))).toEqual([]);
    const approx = new Set(many.flatMap(({ gold }) => gold.figures.flatMap(({ approx: kind }) => kind ?? [])));
    expect(approx.size).toBe(10);
  });

  it('holds no near copies', () => {
    const different = new Set(many.map(({ content }) => skeleton(content)));
    expect(different.size).toBeGreaterThan(0.98 * many.length);
  });

  it('says so where a template is broken', () => {
    const kinds = [{ id: 'x', levels: ['county'], titles: [], parts: [{ from: 'nowhere' }] }];
    expect(() => [...corpusOf({ ...data, kinds }, { articles: 1, seed: '1', format: 'txt' })]).toThrow('pool nowhere');
  });
});

it.each([
  [3, '三'],
  [12, '十二'],
  [110, '一百一十'],
  [205, '两百零五'],
  [320, '三百二十'],
  [2000, '两千'],
  [8070, '八千零七十'],
])('%i is %s', (number, text) => expect(hanziOf(number)).toBe(text));

const FLOORS = {
  precision: 97,
  recall: 98.5,
  value: 99.8,
  bounds: 99.8,
  approx: 99.8,
  core: 89,
  links: 98,
  span: 99.5,
};

/** The tool on 200 articles; numbers and bounds agree wholly, the rest has room. */
describe('the extractor on a corpus', () => {
  it('keeps its level', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
    const gold = join(folder, 'gold.json');
    const output = join(folder, 'articles');
    const script = new URL('../bench/corpus.mjs', import.meta.url).pathname;
    const args = [script, '--articles', '200', '--seed', 'floors', '-o', output, '--gold', gold];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).toContain('200 articles');
    expect(status).toBe(0);
    const extractor = createExtractor();
    const rows = [];
    for await (const item of readInputs([output])) rows.push(...(isProblem(item) ? [] : extractor.extract(item).rows));
    const { documents } = readGold([{ file: gold, text: readFileSync(gold, 'utf8') }]);
    rmSync(folder, { recursive: true });
    const score = scoreTable(documents, rows);
    expect(shortfalls(score, FLOORS)).toEqual([]);
  });

  it('asks where to write', () => {
    const script = new URL('../bench/corpus.mjs', import.meta.url).pathname;
    const { status, stderr } = spawnSync(process.execPath, [script, '--articles', '5'], { encoding: 'utf8' });
    expect([status, stderr.includes('-o DIR')]).toEqual([2, true]);
    expect(existsSync('undefined')).toBe(false);
  });
});
