import { describe, expect, it } from 'vitest';
import { runRulesCheck, runRulesList, runRulesShow, runRulesTest } from '../../src/cli/rules.ts';
import { temporaryFolder } from './captured.ts';

const { write, run } = temporaryFolder();

const GOOD = `pack: mine
about: test
rules:
  # 新职业
  - id: one
    kind: noun
    class: PERSON
    note: 2024年起的新职业。
    words: [评茶员, 高级评茶员]
    examples:
      - text: 全县培训评茶员320名。
        rows: [{ quote: 320名, value: 320, entity: 评茶员 }]
      - text: 评茶员是新职业。
        rows: none
`;
const BAD = GOOD.replace('class: PERSON', 'clas: PERSON\n    class: PERSN');

describe('rules check', () => {
  it('finds nothing in the shipped packs', () => {
    const { code, out, err } = run((io) => runRulesCheck([], io));
    expect([code, out]).toEqual([0, '']);
    expect(err).toMatch(/^\d\d packs, \d{3} rules, 0 problems\n$/);
  });

  it('finds nothing in a good pack', () => {
    write('mine.yml', GOOD);
    expect(run((io) => runRulesCheck(['mine.yml'], io))).toEqual({
      code: 0,
      out: '',
      err: '1 packs, 1 rules, 0 problems\n',
    });
  });

  it('lists every mistake of every pack with its place, its frame and what to do', () => {
    write('packs/a.yml', BAD);
    write('packs/b.yml', GOOD.replace('pack: mine', 'pack: other').replace('[评茶员', '[学员'));
    const { code, out, err } = run((io) => runRulesCheck(['packs', 'gone'], io));
    expect(code).toBe(1);
    const heads = out.split('\n').filter((line) => /^\S/.test(line));
    expect(heads).toEqual([
      'gone not_found: no such file or folder. Check the path.',
      expect.stringMatching(/^packs\/a\.yml:7:5 unknown_field: clas is not a field here\. (Allowed|Did you mean)/),
      'packs/a.yml:8:12 bad_value: class: "PERSN" is not allowed. Did you mean PERSON?',
      expect.stringMatching(
        /^packs\/b\.yml:9:13 duplicate_phrase: 学员 of other\/one stands in nouns-people\/students \(/,
      ),
    ]);
    expect(out).toContain('    8 |     class: PERSN\n      |            ^\n');
    expect(err).toBe('2 packs, 1 rules, 4 problems\n');
  });

  it('speaks Chinese', () => {
    write('a.yml', BAD);
    const { out, err } = run((io) => runRulesCheck(['a.yml'], io), 'zh');
    expect(out).toContain('a.yml:8:12 bad_value: class：不能用 "PERSN"。是否想写 PERSON？');
    expect(err).toBe('规则包 1 个，规则 0 条，问题 2 个\n');
  });
});

describe('rules test', () => {
  it('passes where every example does', () => {
    write('mine.yml', GOOD);
    expect(run((io) => runRulesTest(['mine.yml'], io))).toEqual({
      code: 0,
      out: '',
      err: '1 rules, 2 examples, 2 ok, 0 failed\n',
    });
  });

  it.each([
    ['missing', GOOD.replace('评茶员320名', '养蜂师320名'), 1, ['rows: expected 1 (320名), got 0']],
    ['noisy', GOOD.replace('评茶员是新职业', '评茶员有26名'), 2, ['rows: expected 0, got 1 (26名)']],
    [
      'wrong',
      GOOD.replace('value: 320, entity: 评茶员', 'value: 32, entity: 茶员'),
      1,
      ['value: expected 32, got 320', 'entity: expected 茶员, got 评茶员'],
    ],
  ])('shows an example that is %s, with its derivation', (verdict, text, example, details) => {
    write('mine.yml', text);
    const asked: string[] = [];
    const explain = (sentence: string): string => {
      asked.push(sentence);
      return '└─ because\n';
    };
    const { code, out, err } = run((io) => runRulesTest(['mine.yml'], io, explain));
    expect([code, err]).toEqual([1, '1 rules, 2 examples, 1 ok, 1 failed\n']);
    const lines = [`✗ mine/one  example ${example}  ${verdict}`, asked[0], ...details, '└─ because'];
    expect(out).toBe(`${lines.join('\n  ')}\n`);
    expect(asked).toHaveLength(1);
  });

  it('shows numerals that are not refused', () => {
    const exclusion = `pack: mine
about: test
rules:
  - id: one
    kind: exclusion
    class: name
    words: [百灵镇]
    examples:
      - { text: 百灵镇招录30人。, refused: [百, 千] }
      - { text: 招录30人。, refused: none }
`;
    write('mine.yml', exclusion);
    const { code, out } = run((io) => runRulesTest(['mine.yml'], io), 'zh');
    expect(code).toBe(1);
    expect(out).toContain(
      '✗ mine/one  例句 1  缺少\n  百灵镇招录30人。\n  refused：应为 2 (百, 千)，实为 1 (百灵镇)\n',
    );
  });

  it('runs nothing where a pack has a mistake', () => {
    write('mine.yml', BAD);
    const { code, out, err } = run((io) => runRulesTest(['mine.yml'], io));
    expect([code, err]).toEqual([1, 'not tested: mend the packs first (zhibiao rules check)\n']);
    expect(out).toContain('bad_value');
  });
});

describe('rules list', () => {
  it('is a table of all rules by name', () => {
    const { code, out } = run((io) => runRulesList(io));
    const [title, ...lines] = out.trimEnd().split('\n');
    expect([code, title?.split(/ {2,}/)]).toEqual([0, ['rule', 'kind', 'words', 'first words', 'examples']]);
    const names = lines.map((line) => line.split(' ')[0]);
    expect(names).toEqual([...names].sort());
    expect(names).toContain('units/ren');
  });

  it.each([
    ['kind', { kind: 'connector' }, ['connectors/list', 'connectors/range']],
    ['pack', { pack: 'connectors' }, ['connectors/list', 'connectors/per', 'connectors/range']],
    ['both', { pack: 'connectors', kind: 'noun' }, []],
  ])('filters by %s', (_title, filter, names) => {
    const { code, out } = run((io) => runRulesList(io, { ...filter, json: true }));
    expect([code, JSON.parse(out).map((rule: { name: string }) => rule.name)]).toEqual([0, names]);
  });

  it('shows one’s own rules among them, those that are replaced and disabled not', () => {
    write('mine.yml', GOOD.replace('about: test', 'about: test\ndisable: [units/ren]'));
    const names = (pack: string): string => run((io) => runRulesList(io, { pack, json: true, dirs: ['mine.yml'] })).out;
    expect(JSON.parse(names('mine'))).toEqual([
      expect.objectContaining({ name: 'mine/one', file: 'mine.yml', line: 6, words: ['评茶员', '高级评茶员'] }),
    ]);
    expect(names('units')).not.toContain('"units/ren"');
  });

  it.each([
    [{ kind: 'nuon' }, 'there is no kind nuon; kinds are numeral,', 'Did you mean noun?'],
    [{ pack: 'unit' }, 'there is no pack unit; packs are', 'Did you mean units?'],
    [{ dirs: ['gone.yml'] }, 'gone.yml not_found', 'Check the path.'],
  ])('refuses %j', (filter, what, remedy) => {
    const { code, out, err } = run((io) => runRulesList(io, filter));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(what);
    expect(err).toContain(remedy);
  });
});

describe('rules show', () => {
  const SHOWN = `# mine/tea  mine.yml:5
id: tea
kind: noun
class: PERSON
note: 2024年起的新职业。
words: [评茶员, 高级评茶员]
examples:
  - text: 全县培训评茶员320名。
    rows: [{ quote: 320名, value: 320, entity: 评茶员 }]
  - text: 评茶员是新职业。
    rows: none
`;
  it.each(['mine/tea', 'tea'])('prints %s as its pack writes it', (name) => {
    write('mine.yml', GOOD.replace('id: one', 'id: tea'));
    expect(run((io) => runRulesShow(name, io, ['mine.yml']))).toEqual({ code: 0, out: SHOWN, err: '' });
  });

  it('prints the rule that replaces a shipped one', () => {
    write('mine.yml', GOOD.replace('pack: mine', 'pack: nouns-people').replace('id: one', 'id: graduates'));
    expect(run((io) => runRulesShow('nouns-people/graduates', io, ['mine.yml'])).out).toContain('评茶员');
  });

  it.each([
    ['units/rem', 'en', 'there is no rule units/rem. Did you mean units/ren?\n'],
    ['units/rem', 'zh', '没有规则 units/rem。是否指 units/ren？\n'],
    ['graduats', 'en', 'there is no rule graduats. Did you mean nouns-people/graduates?\n'],
    ['one-digit', 'en', 'there is no rule one-digit\n'],
    ['qqqqqqqqqq', 'en', 'there is no rule qqqqqqqqqq\n'],
  ] as const)('does not know %s', (name, language, err) => {
    expect(run((io) => runRulesShow(name, io), language)).toEqual({ code: 2, out: '', err });
  });

  it('asks which of two rules is meant by an id alone', () => {
    write('mine.yml', GOOD);
    const { code, err } = run((io) => runRulesShow('one', io, ['mine.yml']));
    expect([code, err]).toEqual([2, 'there is no rule one. Did you mean mine/one, numerals/one?\n']);
  });
});
