import { expect, it } from 'vitest';
import { createExtractor } from '../../src/pipeline.ts';
import { reportOfArticles } from '../../src/table/report-data.ts';
import { packedFacts, unpackedFacts } from '../../src/table/report-facts-pack.ts';
import type { Fact } from '../../src/table/report-model.ts';

const SOURCE =
  '<h1>石北市就业</h1><p>今年上半年，全市城镇新增就业&#52;.86万人，比去年同期增加0.2万人；约3900家企业参会。</p>';

function derived() {
  const raw = { sourceFile: 'a.html', docId: '', format: 'html', source: SOURCE, metadata: {}, problems: [] } as const;
  return createExtractor().derive(raw);
}

function all(facts: readonly Fact[]): Fact[] {
  return facts.flatMap((fact) => [fact, ...all(fact.parts)]);
}

it('every row has its facts, and their words stand where the fact says', () => {
  const { facts, rows, articles } = reportOfArticles([derived()], 'zh');
  const text = articles[0]?.text ?? '';
  expect(facts).toHaveLength(rows.length);
  const placed = all(facts.flat()).filter(({ at }) => at !== null);
  expect(placed.length).toBeGreaterThan(rows.length * 3);
  expect(placed.map(({ at }) => text.slice(at?.start, at?.end))).toEqual(placed.map(({ words }) => words));
});

it('facts name what lost and why', () => {
  const { facts } = reportOfArticles([derived()], 'zh');
  expect(all(facts.flat()).flatMap(({ lost }) => lost)).toContainEqual({ what: '去年同期', why: 'compared' });
});

it('are the same after packing, and facts that are alike are written once', () => {
  const { facts } = reportOfArticles([derived()], 'zh');
  const packed = packedFacts(facts);
  expect(unpackedFacts(JSON.parse(JSON.stringify(packed)))).toEqual(facts);
  expect(packed.all.length).toBeLessThan(all(facts.flat()).length);
  expect(new Set(packed.all.map((fact) => JSON.stringify(fact))).size).toBe(packed.all.length);
});

it('articles without derivations have rows without facts', () => {
  const { traces: _, ...plain } = derived();
  const { facts, rows } = reportOfArticles([plain, derived()], 'zh');
  expect(facts.map((one) => one.length > 0)).toEqual(rows.map((_, i) => i >= rows.length / 2));
});
