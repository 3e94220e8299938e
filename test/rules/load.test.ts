import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/rules/compile.ts';
import { FILE_PROBLEMS, fileProblemText } from '../../src/rules/file-problem.ts';
import { parsePack } from '../../src/rules/load.ts';
import { expand } from '../../src/rules/phrase.ts';
import { loadShipped } from '../../src/rules/rule-set.ts';
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

/** Code, line, column and the words of each problem. */
function found(text: string): unknown[][] {
  return parsePack(text, 'mine.yml').problems.map(({ code, line, column, about }) => [code, line, column, about]);
}

describe('mistakes in a pack', () => {
  it('finds none in a good one', () => expect(found(GOOD)).toEqual([]));

  it.each([
    [
      'a misspelt field',
      GOOD.replace('class: PERSON', 'clas: PERSON\n    class: PERSON'),
      ['unknown_field', 6, 5, { field: 'clas', allowed: expect.stringContaining('suffix') }],
    ],
    [
      'a misspelt field of an example',
      GOOD.replace('rows: none', 'row: none\n        rows: none'),
      ['unknown_field', 12, 9, { field: 'row', allowed: 'text, date, rows, gives, refused, from' }],
    ],
    [
      'a misspelt field of the pack',
      `${GOOD}disabel: [a]\n`,
      ['unknown_field', 13, 1, { field: 'disabel', near: 'disable' }],
    ],
    ['an unknown code', GOOD.replace('PERSON', 'PERSN'), ['bad_value', 6, 12, { near: 'PERSON', value: '"PERSN"' }]],
    ['an unknown kind', GOOD.replace('noun', 'nuon'), ['bad_value', 5, 11, { near: 'noun' }]],
    ['a missing field', GOOD.replace('    words: [评茶员]\n', ''), ['missing_field', 4, 5, { field: 'words' }]],
    [
      'a number for a word',
      GOOD.replace('[评茶员]', '[3]'),
      ['wrong_type', 7, 13, { expected: 'string', got: 'number' }],
    ],
    ['an empty list', GOOD.replace('[评茶员]', '[]'), ['too_few', 7, 12, { minimum: '1' }]],
    ['a list in a cell', GOOD.replace('quote: 30名', 'quote: [1]'), ['bad_value', 10, 25, { value: '[1]' }]],
    ['a lone bracket', GOOD.replace('[评茶员]', "[学徒工, '(评茶员']"), ['bad_phrase', 7, 18, {}]],
    ['broken YAML', GOOD.replace('about: test', 'about: [test'), ['yaml_syntax', 3, 1, {}]],
    ['an alias without its anchor', GOOD.replace('[评茶员]', '[*a]'), ['yaml_syntax', 1, 1, {}]],
    ['a pack that is no map', '- a\n', ['wrong_type', 1, 1, { expected: 'object', got: 'array' }]],
    ['an empty file', '', ['wrong_type', 1, 1, { got: 'null' }]],
    ['a pack of nothing', 'pack: mine\nabout: test\n', ['missing_field', 1, 1, { field: 'rules' }]],
    [
      'no example of silence',
      GOOD.replace('rows: none', 'rows: [{ quote: 3 }]'),
      ['no_negative_example', 9, 7, { rule: 'mine/one' }],
    ],
  ])('%s', (_title, text, [code, line, column, about]) => {
    expect(found(text)).toContainEqual([code, line, column, expect.objectContaining(about)]);
  });

  it('lists all of them at once, from the top down', () => {
    const text = GOOD.replace('class: PERSON', 'class: PEOPLE').replace('kind: noun', 'kind: noun\n    colour: red');
    expect(found(text.replace('评茶员]', '评茶(员]')).map(([code, line]) => [code, line])).toEqual([
      ['unknown_field', 6],
      ['bad_value', 7],
      ['bad_phrase', 8],
    ]);
  });

  it('shows the place with a caret that 汉字 do not move', () => {
    const { problems } = parsePack(GOOD.replace('[评茶员]', '[评茶员, 3]'), 'mine.yml');
    expect(problems[0]?.frame).toBe(
      [
        '    6 |     class: PERSON',
        '    7 |     words: [评茶员, 3]',
        '      |             \u3000\u3000\u3000  ^',
        '    8 |     examples:',
      ].join('\n'),
    );
  });

  it.each([
    ['en', 'mine.yml:6:12 bad_value: class: "PERSN" is not allowed. Did you mean PERSON?'],
    ['zh', 'mine.yml:6:12 bad_value: class：不能用 "PERSN"。是否想写 PERSON？'],
  ] as const)('says it in %s', (language, want) => {
    const [problem] = parsePack(GOOD.replace('PERSON', 'PERSN'), 'mine.yml').problems;
    expect(problem && fileProblemText(problem, language).split('\n')[0]).toBe(want);
  });

  it('has an entry for every problem in rules/README.md', () => {
    const readme = readFileSync(new URL('../../rules/README.md', import.meta.url), 'utf8');
    expect(Object.keys(FILE_PROBLEMS).filter((code) => !readme.includes(code))).toEqual([]);
  });
});

describe('compiled rules', () => {
  it('do not depend on the order of packs or rules', () => {
    const packs = shippedPacks();
    const turned = packs.map((pack) => ({ ...pack, rules: [...pack.rules].reverse() })).reverse();
    expect(compile(turned)).toEqual(compile(packs));
  });

  it('are free of mistakes', () => expect(loadShipped().problems).toEqual([]));
});
