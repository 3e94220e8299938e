import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExtractor, loadRules } from '../../src/index.ts';
import { loadBuiltin } from '../../src/rules/builtin.ts';
import { SHIPPED_FOLDER } from '../../src/rules/files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A pack with one noun of each id; ids may repeat. */
function pack(name: string, nouns: readonly (readonly [id: string, word: string])[], head = ''): string {
  const rules = nouns.map(([id, word]) =>
    [
      `  - id: ${id}`,
      '    kind: noun',
      '    class: PERSON',
      `    words: [${word}]`,
      `    examples: [{ text: 培训${word}30名。, rows: [{ quote: 30名 }] }, { text: ${word}上岗。, rows: none }]`,
    ].join('\n'),
  );
  return `pack: ${name}\nabout: test\n${head}${rules.length > 0 ? 'rules:\n' : ''}${rules.join('\n')}\n`;
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Code, file, line, and what it is about, of every problem. */
function problemsOf(...dirs: string[]): unknown[][] {
  return loadRules({ dirs }).problems.map(({ code, file, line, about }) => [
    code,
    file.replace(`${folder}/`, ''),
    line,
    about,
  ]);
}

const SHIPPED_NAMES = loadBuiltin().rules.map((rule) => rule.name);

function quotesAndRules(text: string, dirs: string[]): unknown[] {
  const { rules, problems } = loadRules({ dirs });
  expect(problems).toEqual([]);
  const extractor = createExtractor({ rules });
  const raw = { sourceFile: 'a', docId: '', format: 'text', source: text, metadata: {}, problems: [] } as const;
  return extractor.extract(raw).rows.map((row) => [row.quote, row.entity, row.rule_id.includes('mine/one')]);
}

describe('rules of one’s own', () => {
  it('without any are the shipped ones, compiled once', () => {
    expect(loadRules().rules).toBe(loadBuiltin());
    expect(loadRules({ dirs: [] }).problems).toEqual([]);
  });

  it('are added to the shipped ones and take part in rows', () => {
    const path = write('mine.yml', pack('mine', [['one', '评茶员']]));
    const { rules } = loadRules({ dirs: [path] });
    expect(rules.rules.map((rule) => rule.name)).toEqual([...SHIPPED_NAMES, 'mine/one'].sort());
    expect(rules.hash).not.toBe(loadBuiltin().hash);
    expect(quotesAndRules('全县培训评茶员320名。', [path])).toEqual([['320名', '评茶员', true]]);
    expect(quotesAndRules('全县培训评茶员320名。', [])).toEqual([['320名', expect.any(String), false]]);
  });

  it('replace a shipped rule of the same name, with or without its words', () => {
    const path = write('people.yaml', pack('nouns-people', [['graduates', '毕业生']]));
    expect(problemsOf(path)).toEqual([]);
    const { rules } = loadRules({ dirs: [path] });
    expect(rules.rules.filter((rule) => rule.name === 'nouns-people/graduates').map((rule) => rule.phrases)).toEqual([
      ['毕业生'],
    ]);
    expect(rules.rules.length).toBe(SHIPPED_NAMES.length);
  });

  it('switch shipped rules off', () => {
    const path = write('mine.yml', pack('mine', [], 'disable: [units/ren, nouns-people/graduates]\n'));
    const { rules, problems } = loadRules({ dirs: [path] });
    expect(problems).toEqual([]);
    const left = rules.rules.map((rule) => rule.name);
    expect(SHIPPED_NAMES.filter((name) => !left.includes(name))).toEqual(['nouns-people/graduates', 'units/ren']);
    expect(quotesAndRules('全区共有毕业生420人。', [])).toHaveLength(1);
    expect(quotesAndRules('全区共有毕业生420人。', [path])).toHaveLength(0);
  });

  it('may take over the words of a rule that they switch off', () => {
    const text = pack('mine', [['one', '毕业生']], 'disable: [nouns-people/graduates]\n');
    expect(problemsOf(write('mine.yml', text))).toEqual([]);
  });

  it('give the same set in any order of files', () => {
    const [a, b] = [write('a.yml', pack('a', [['one', '评茶员']])), write('b.yml', pack('b', [['one', '养蜂师']]))];
    expect(loadRules({ dirs: [a, b] }).rules).toEqual(loadRules({ dirs: [b, a, b] }).rules);
  });

  it('may be the shipped ones themselves', () => {
    expect(loadRules({ dirs: [SHIPPED_FOLDER] }).rules).toEqual(loadBuiltin());
  });
});

describe('mistakes that several packs show', () => {
  it.each([
    [
      'a phrase of a shipped rule names both places',
      { 'mine.yml': pack('mine', [['one', '毕业生']]) },
      [
        'duplicate_phrase',
        'mine.yml',
        7,
        { rule: 'mine/one', phrase: '毕业生', other: /graduates .*nouns-people\.yml:\d+:\d+/ },
      ],
    ],
    [
      'a phrase in two packs',
      { 'a.yml': pack('a', [['one', '评茶员']]), 'b.yml': pack('b', [['two', '(高级)?评茶员']]) },
      ['duplicate_phrase', 'b.yml', 7, { rule: 'b/two', phrase: '评茶员', other: /^a\/one \(.*a\.yml:4:9\)/ }],
    ],
    [
      'one name in two files',
      { 'a.yml': pack('mine', [['one', '评茶员']]), 'b.yml': pack('mine', [['one', '养蜂师']]) },
      ['duplicate_id', 'b.yml', 4, { rule: 'mine/one', other: /a\.yml:4:9/ }],
    ],
    [
      'one name twice in a file',
      {
        'a.yml': pack('mine', [
          ['one', '评茶员'],
          ['one', '养蜂师'],
        ]),
      },
      ['duplicate_id', 'a.yml', 9, { rule: 'mine/one', other: /a\.yml:4:9/ }],
    ],
    [
      'a rule to switch off that is not there',
      { 'a.yml': pack('mine', [], 'disable: [units/rem]\n') },
      ['unknown_rule', 'a.yml', 3, { rule: 'units/rem', near: 'units/ren' }],
    ],
  ])('%s', (_title, files, [code, file, line, about]) => {
    for (const [name, text] of Object.entries(files)) write(name, text as string);
    const want = Object.entries(about as object).map(([key, value]) => [
      key,
      value instanceof RegExp ? expect.stringMatching(value) : value,
    ]);
    expect(problemsOf(folder)).toEqual([[code, file, line, expect.objectContaining(Object.fromEntries(want))]]);
  });

  it('lists those of all files, lost paths and unreadable ones too', () => {
    write('deep/a.yml', 'pack: a\n');
    write('b.yaml', pack('b', [['one', '毕业生']]));
    writeFileSync(join(folder, 'gbk.yml'), Buffer.from([0x70, 0x3a, 0xd6, 0xd0]));
    write('none/readme.txt', '');
    write('.hidden/x.yml', 'x');
    const codes = problemsOf(folder, join(folder, 'nope'), join(folder, 'none')).map(([code, file]) => [code, file]);
    expect(codes).toEqual([
      ['duplicate_phrase', 'b.yaml'],
      ['missing_field', 'deep/a.yml'],
      ['unreadable', 'gbk.yml'],
      ['no_packs', 'none'],
      ['not_found', 'nope'],
    ]);
  });
});
