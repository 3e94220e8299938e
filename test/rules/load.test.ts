import { describe, expect, it } from 'vitest';
import { compile } from '../../src/rules/compile.ts';
import { crossCheck } from '../../src/rules/cross-check.ts';
import { parsePack } from '../../src/rules/load.ts';
import { expand } from '../../src/rules/phrase.ts';
import { shippedPacks } from '../support.ts';

describe('phrases', () => {
  it.each([
    ['企业', ['企业']],
    ['城镇新增就业(人数|人员)?', ['城镇新增就业人数', '城镇新增就业人员', '城镇新增就业']],
    ['(省|市)人社(厅)?', ['省人社厅', '省人社', '市人社厅', '市人社']],
    ['省（区、市）', ['省（区、市）']],
  ])('%s', (phrase, want) => expect(expand(phrase)).toEqual(want));

  it.each(['(企业', '企业)', '(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)'])('%s is refused', (phrase) => {
    expect(() => expand(phrase)).toThrow(RangeError);
  });
});

const GOOD = `pack: mine
about: test
rules:
  - id: one
    kind: noun
    class: PERSON
    words: [评茶员]
    examples:
      - text: 培训评茶员30名。
        rows: [{ quote: 30名 }]
      - text: 评茶员上岗。
        rows: none
`;

describe('mistakes in a pack', () => {
  it('finds none in a good one', () => expect(parsePack(GOOD, 'mine.yml').problems).toEqual([]));

  it.each([
    ['unknown_field', GOOD.replace('class: PERSON', 'clas: PERSON\n    class: PERSON'), 6],
    ['bad_value', GOOD.replace('PERSON', 'PEOPLE'), 6],
    ['missing_field', GOOD.replace('    words: [评茶员]\n', ''), 4],
    ['bad_phrase', GOOD.replace('[评茶员]', "['(评茶员']"), 4],
    ['yaml_syntax', GOOD.replace('about: test', 'about: [test'), 2],
  ])('%s', (code, text, line) => {
    const { pack, problems } = parsePack(text, 'mine.yml');
    expect(pack).toBeNull();
    expect(problems.map((one) => one.code)).toContain(code);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(line);
    expect(problems[0]?.frame).toContain('^');
  });

  it('lists all of them at once', () => {
    const text = GOOD.replace('class: PERSON', 'class: PEOPLE').replace('kind: noun', 'kind: noun\n    colour: red');
    expect(parsePack(text, 'mine.yml').problems.length).toBeGreaterThan(1);
  });

  it('names two rules that claim one phrase, and a rule without a negative example', () => {
    const twice = GOOD.replace(
      /(rules:\n)([\s\S]*)/,
      (_all, head: string, rule: string) =>
        head + rule + rule.replace('id: one', 'id: two').replace('rows: none', 'rows: [{ quote: 3 }]'),
    );
    const { pack } = parsePack(twice, 'mine.yml');
    expect(crossCheck(pack === null ? [] : [pack]).map((one) => one.code)).toEqual([
      'duplicate_phrase',
      'no_negative_example',
    ]);
  });
});

describe('compiled rules', () => {
  it('do not depend on the order of packs or rules', () => {
    const packs = shippedPacks();
    const turned = packs.map((pack) => ({ ...pack, rules: [...pack.rules].reverse() })).reverse();
    expect(compile(turned)).toEqual(compile(packs));
  });

  it('are free of cross-pack mistakes', () => expect(crossCheck(shippedPacks())).toEqual([]));
});
