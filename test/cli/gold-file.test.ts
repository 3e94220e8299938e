import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldProblemText, readGold } from '../../src/cli/gold-file.ts';

const FIGURE = { id: 'a-1', quote: '800个', raw_start: 4, raw_end: 8 };

function goldOf(...figures: object[]): string {
  return JSON.stringify({ documents: [{ file: 'a.txt', figures }] }, null, 1);
}

function problemsOf(text: string): string[] {
  return readGold([{ file: 'g.json', text }]).problems.map((problem) => {
    return `${problem.line}:${problem.column} ${goldProblemText(problem, 'en').split('\n')[0]}`;
  });
}

describe('gold that can be used', () => {
  it.each<[string, string]>([
    ['the least that a figure needs', goldOf(FIGURE)],
    ['a BOM in front', `\uFEFF${goldOf(FIGURE)}`],
    ['tabs', JSON.stringify({ documents: [{ file: 'a.txt', figures: [FIGURE] }] }, null, '\t')],
    ['notes of its own', goldOf({ ...FIGURE, notes: '见第二段', pair: { role: 'before' } })],
    ['other right answers', goldOf({ ...FIGURE, status: 'actual', status_alt: ['target'], bounds_alt: [[1, null]] })],
  ])('%s', (_title, text) => {
    const { documents, problems } = readGold([{ file: 'g.json', text }]);
    expect(problems).toEqual([]);
    expect(documents[0]?.figures[0]).toMatchObject(FIGURE);
  });

  it('is that of the project', () => {
    const text = readFileSync(new URL('../../data/gold/sample.json', import.meta.url), 'utf8');
    const { documents, problems } = readGold([{ file: 'sample.json', text }]);
    expect(problems).toEqual([]);
    expect(documents.length).toBeGreaterThan(20);
  });
});

describe('gold with a mistake: where, what, how to mend it', () => {
  it.each<[string, string, string[]]>([
    [
      'no JSON',
      '{\n "documents": [,]\n}',
      ['2:16 g.json:2:16 json_syntax: not valid JSON (ValueExpected). Mend it here.'],
    ],
    ['a list', '[]', ['1:1 g.json:1:1 wrong_type: the file must be a object, not a array. ']],
    ['no documents', '{}', ['1:1 g.json:1:1 missing_field: documents is missing. Write it; it must be there.']],
    [
      'an empty list',
      '{"documents": []}',
      ['1:15 g.json:1:15 too_few: documents has fewer than 1 items. Add what is missing.'],
    ],
    ['no place', goldOf({ ...FIGURE, raw_end: undefined }), ['6:5 g.json:6:5 missing_field: raw_end is missing. ']],
    [
      'a number as text',
      goldOf({ ...FIGURE, value: '800' }),
      ['11:15 g.json:11:15 wrong_type: value must be a number, not a string. '],
    ],
    [
      'an unknown code',
      goldOf({ ...FIGURE, approx: 'abuot' }),
      ['11:16 g.json:11:16 bad_value: approx: "abuot" is not allowed. Did you mean about?'],
    ],
    [
      'no day',
      goldOf({ ...FIGURE, period_end: '2024年6月' }),
      ['11:20 g.json:11:20 bad_value: period_end: "2024年6月" is not allowed. '],
    ],
    [
      'an end before its start',
      goldOf({ ...FIGURE, raw_end: 4 }),
      ['10:17 g.json:10:17 bad_value: raw_end: 4 is not allowed. Allowed: > raw_start.'],
    ],
    [
      'answers that are no list',
      goldOf({ ...FIGURE, entity_alt: '岗位' }),
      ['11:20 g.json:11:20 wrong_type: entity_alt must be a array, not a string. '],
    ],
    [
      'one id twice',
      goldOf(FIGURE, FIGURE),
      [
        '13:12 g.json:13:12 duplicate_figure: another figure of this document is called a-1 too. Give each an id of its own.',
      ],
    ],
    [
      'a whole that is not there',
      goldOf({ ...FIGURE, subset_of: 'a-9' }),
      ['11:19 g.json:11:19 unknown_figure: no figure of this document is called a-9. '],
    ],
  ])('%s', (_title, text, want) => {
    const found = problemsOf(text);
    expect(found.length).toBe(want.length);
    for (const [i, line] of want.entries()) expect(found[i]).toContain(line);
  });

  it('lists all mistakes of all files, and a document that comes twice', () => {
    const texts = [
      { file: 'a.json', text: goldOf(FIGURE) },
      { file: 'b.json', text: goldOf({ ...FIGURE, id: '', value: 'x' }) },
      { file: 'c.json', text: goldOf(FIGURE) },
    ];
    const { problems } = readGold(texts);
    expect(
      problems.map((problem) =>
        goldProblemText(problem, 'en')
          .match(/^(\S+?):\S+ (\w+)/)
          ?.slice(1)
          .join(' '),
      ),
    ).toEqual(['b.json bad_value', 'b.json wrong_type', 'c.json duplicate_document']);
  });

  it('says it in Chinese too', () => {
    const [problem] = readGold([{ file: 'g.json', text: goldOf(FIGURE, FIGURE) }]).problems;
    if (problem === undefined) throw new Error('no problem found');
    expect(goldProblemText(problem, 'zh')).toContain('g.json:13:12 duplicate_figure: 此文档另有一条数据也叫 a-1');
  });
});
