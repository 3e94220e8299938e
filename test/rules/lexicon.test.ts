import { describe, expect, it } from 'vitest';
import { buildLexicon, buildReverseLexicon, everyPhrase, longestAt, longestEndingAt } from '../../src/rules/lexicon.ts';

const PHRASES = ['招聘', '招聘会', '会', '会场', '岗位', '人', '人才市场', '市', '高校毕业生', '毕业', '生'];
const ENTRIES = PHRASES.map((phrase, rule) => ({ phrase, rule }));
/** Texts of the characters of the phrases, the same on every run: phrases meet, overlap and end with the text. */
const SIGNS = [...new Set(PHRASES.join(''))];
const TEXTS = Array.from({ length: 200 }, (_, i) =>
  Array.from({ length: 12 }, (_, j) => SIGNS[(i * 31 + j * j * 7 + i * j) % SIGNS.length]).join(''),
);

function longest(found: readonly string[]): string | undefined {
  return [...found].sort((a, b) => b.length - a.length)[0];
}

describe('a lexicon finds what a search for each phrase finds', () => {
  it.each(TEXTS)('%s', (text) => {
    const [forward, backward] = [buildLexicon(ENTRIES), buildReverseLexicon(ENTRIES)];
    const every: string[] = [];
    everyPhrase(forward, text, (start, end, rules) => every.push(`${start} ${end} ${rules}`));
    const all: string[] = [];
    for (let at = 0; at <= text.length; at++) {
      const heads = PHRASES.filter((phrase) => text.startsWith(phrase, at));
      const tails = PHRASES.filter((phrase) => text.endsWith(phrase, at) && at >= phrase.length);
      const head = longest(heads);
      const tail = longest(tails);
      expect(longestAt(forward, text, at)?.end).toBe(head && at + head.length);
      expect(longestEndingAt(backward, text, at)?.start).toBe(tail && at - tail.length);
      const short = longest(heads.filter(({ length }) => length <= 2));
      expect(longestAt(forward, text, at, at + 2)?.end).toBe(short && at + short.length);
      for (const phrase of heads.sort((a, b) => a.length - b.length))
        all.push(`${at} ${at + phrase.length} ${PHRASES.indexOf(phrase)}`);
    }
    expect(every).toEqual(all);
  });
});

it('keeps all rules of one phrase, in the order in which they came', () => {
  const lexicon = buildLexicon([
    { phrase: '岗位', rule: 4 },
    { phrase: '岗', rule: 1 },
    { phrase: '岗位', rule: 2 },
  ]);
  expect(longestAt(lexicon, '岗位', 0)).toEqual({ end: 2, rules: [4, 2] });
  expect(longestAt(buildLexicon([]), '岗位', 0)).toBeNull();
});
