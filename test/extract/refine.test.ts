import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/extract/figure.ts';
import { refined, type Tagger } from '../../src/extract/refine.ts';
import { builtinKnowledge } from '../../src/pipeline.ts';

const KNOWLEDGE = builtinKnowledge().sentences;

/** A tagger that knows one verb, and notes what it is asked to tag. */
function taggerOf(verb: string): { readonly tagger: Tagger; readonly asked: string[] } {
  const asked: string[] = [];
  const verbsIn: Tagger['verbsIn'] = (text) => {
    const start = text.indexOf(verb);
    return start < 0 ? [] : [{ start, end: start + verb.length }];
  };
  const tag: Tagger['tag'] = (text) => {
    asked.push(text);
    return verbsIn(text).map((span) => ({ ...span, tag: 'v' }));
  };
  return { tagger: { tag, verbsIn }, asked };
}

describe('names with unknown words', () => {
  it.each([
    ['are cut at an unknown verb', '淬砺车间', '淬砺', '车间', 1],
    ['stay where no verb stands in them', '淬砺车间', '翕张', '淬砺车间', 0],
    ['stay where the lexicon knows the verb', '淬砺招聘车间', '招聘', '淬砺招聘车间', 0],
    ['stay where every word is known', '就业人员', '就业', '就业人员', 0],
  ])('%s, and nothing is tagged in vain', (_title, name, verb, want, times) => {
    const sentence = `${name}达3个。`;
    const entity = { span: { start: 0, end: name.length }, place: 'before', head: null };
    const { tagger, asked } = taggerOf(verb);
    const figure = { entity } as unknown as Figure;
    const [cut] = refined(sentence, { start: 0, end: sentence.length }, [figure], tagger, KNOWLEDGE);
    expect(sentence.slice(cut?.entity.span?.start, cut?.entity.span?.end)).toBe(want);
    expect(asked).toHaveLength(times);
  });
});
