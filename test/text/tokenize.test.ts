import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/pipeline.ts';
import { trimmed, verbsOf } from '../../src/text/dictionary.ts';
import { isProblem, readInputs } from '../../src/text/read.ts';
import { openSegmenter } from '../../src/text/tokenize.ts';
import type { Observation } from '../../src/types.ts';

const SAMPLE = new URL('../../data/sample', import.meta.url).pathname;

describe('segmenters', () => {
  it.each(['auto', 'intl'] as const)('%s gives tokens whose places tile the text', (choice) => {
    const text = '全县 培训学员320名😀，就业率提高。';
    const tokens = openSegmenter(choice).tag(text);
    tokens.forEach((token, i) => {
      expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0);
      expect(text.slice(token.start, token.end).trim() === '' || token.end > token.start).toBe(true);
    });
    expect(
      tokens
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''));
  });

  it('keeps the most frequent words of a dictionary in their order', () => {
    expect(trimmed('甲 3 n\n乙 9 v\n丙 5 n\n', 2)).toBe('乙 9 v\n丙 5 n\n');
  });

  it('lists the verbs of a dictionary that are long enough to cut a name', () => {
    expect(verbsOf('坐落 3 v\n车间 9 n\n去 5 v\n增长 5 vn\n坐落 1 v\n开办 2 v\n')).toBe('坐落\n开办');
    expect(() => verbsOf('一二三四五 3 v\n')).toThrow('一二三四五');
  });

  it.each(['auto', 'intl'] as const)('%s finds every verb that it will tag, and more', async (choice) => {
    const segmenter = openSegmenter(choice);
    const missed: string[] = [];
    let seen = 0;
    for await (const item of readInputs([SAMPLE])) {
      if (isProblem(item)) continue;
      const verbs = new Set(segmenter.verbsIn(item.source).map(({ start, end }) => item.source.slice(start, end)));
      const tagged = segmenter.tag(item.source).filter(({ start, end, tag }) => tag === 'v' && end - start > 1);
      missed.push(...tagged.map(({ start, end }) => item.source.slice(start, end)).filter((word) => !verbs.has(word)));
      seen += tagged.length;
    }
    expect(missed).toEqual([]);
    expect(seen > 100).toBe(segmenter.name === 'nodejieba');
  });
});

const SETTLED = [
  'start',
  'end',
  'quote',
  'value',
  'lower',
  'upper',
  'bounds',
  'approx',
  'unit_code',
  'measure_kind',
] as const;

async function settled(segmenter: 'auto' | 'intl'): Promise<unknown[]> {
  const extractor = createExtractor({ segmenter });
  const rows: Observation[] = [];
  for await (const item of readInputs([SAMPLE])) {
    if (!isProblem(item)) rows.push(...extractor.extract(item).rows);
  }
  return rows.map((row) => SETTLED.map((field) => row[field]));
}

describe('numbers, bounds, units and spans', () => {
  it('are the same whichever segmenter gives evidence', async () => {
    expect(await settled('auto')).toEqual(await settled('intl'));
  });
});
