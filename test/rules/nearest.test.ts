import { expect, it } from 'vitest';
import { nearest } from '../../src/rules/nearest.ts';

const FIELDS = ['id', 'kind', 'note', 'class', 'unit', 'words', 'examples'];

it.each([
  ['unti', 'unit'],
  ['clas', 'class'],
  ['Kind', 'kind'],
  ['exam', 'examples'],
  ['wrods', 'words'],
  ['colour', null],
  ['q', null],
  ['', null],
])('%s is meant to be %s', (word, want) => expect(nearest(word, FIELDS)).toBe(want));

it.each([
  ['招聘会厂', ['招聘会场', '见习基地'], '招聘会场'],
  ['units/rem', ['units/ren', 'units/ming'], 'units/ren'],
  ['anything', [], null],
])('%s among %j', (word, candidates, want) => expect(nearest(word, candidates)).toBe(want));
