import { expect, it } from 'vitest';
import { bodyAt, mayHold, wordEnd, wordStart } from '../../src/context/body-table.ts';
import { builtinKnowledge } from '../../src/pipeline.ts';
import { BODY_ROLES } from '../../src/rules/body-roles.ts';
import { longestAt, longestEndingAt } from '../../src/rules/lexicon.ts';

const { bodies } = builtinKnowledge().contexts;
const TEXT =
  '本报讯（记者林知远）青河县人社局局长周海燕介绍，今年以来，全县在柳城街道举办招聘会36场；据锦程招聘网调查，东昇公司、县职业学院均设点。';

it('marks hide no word of any role', () => {
  for (const role of BODY_ROLES) {
    const words = bodies.words[role];
    for (let at = 0; at <= TEXT.length; at++) {
      expect([role, at, wordEnd(words, TEXT, at)]).toEqual([role, at, longestAt(words.forward, TEXT, at)?.end ?? 0]);
      const start = longestEndingAt(words.backward, TEXT, at)?.start ?? -1;
      expect([role, at, wordStart(words, TEXT, at)]).toEqual([role, at, start]);
    }
  }
});

it('tells texts that hold a word from those that do not', () => {
  const { title } = bodies.words;
  expect(mayHold(bodies, TEXT, title.mask)).toBe(true);
  expect(mayHold(bodies, '青河县举办招聘会，提供岗位若干。', title.mask)).toBe(false);
});

it('reads each text for itself, whichever was asked for before', () => {
  const [one, two] = ['青河县人社局介绍，全县就业形势稳定。', '就业形势稳定，青河县人社局介绍全县。'];
  const ends = (text: string): (number | undefined)[] =>
    [...text].map((_, at) => bodyAt(bodies, text, at, text.length)?.end);
  const first = [ends(one), ends(two)];
  expect([ends(one), ends(two)]).toEqual(first);
  expect(first[0]).not.toEqual(first[1]);
});
