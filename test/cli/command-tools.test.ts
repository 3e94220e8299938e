import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workplace } from './built.ts';

const place = workplace();
const PACK = `pack: my
about: Words of ours.
rules:
  - id: posts
    kind: noun
    class: PLACE
    head: 站桩
    label: 个
    words: [站桩]
    examples:
      - text: 全县建成站桩40个。
        rows: [{ quote: 40个, entity: 站桩 }]
      - text: 站桩很多。
        rows: none
`;

beforeAll(() => {
  place.put('a.txt', '招聘会提供岗位320个，第3届。新增就业60人。');
  place.put('own/my.yml', PACK);
  place.put('own/bad/broken.yml', PACK.replace('kind: noun', 'kind: nuon'));
  place.put('own/fails/fails.yml', PACK.replace('entity: 站桩', 'entity: 木桩').replace('pack: my', 'pack: fails'));
});
afterAll(place.remove);

describe('explain', () => {
  it('shows the derivation of every row and why numerals gave none', () => {
    const { stdout, status } = place.run(['explain', 'a.txt']);
    expect(status).toBe(0);
    for (const part of [
      '1. 320个',
      '2. 60人',
      '├─ bounds  [320,320]',
      'predicates/give',
      '“3届”  ordinal  frames/ordinal',
    ])
      expect(stdout).toContain(part);
  });

  it.each<[readonly string[], readonly string[], readonly string[]]>([
    [['--row', '2'], ['2. 60人'], ['320个', '3届']],
    [['--at', '8'], ['1. 320个'], ['60人']],
    [['--text', '第3届'], ['3届', 'ordinal'], ['1. 320个']],
  ])('%j', (args, shown, hidden) => {
    const { stdout } = place.run(['explain', 'a.txt', ...args]);
    for (const part of shown) expect(stdout).toContain(part);
    for (const part of hidden)
      expect(
        stdout.split('\n').some((line) => line.startsWith(part) || (/^\d+\. /.test(line) && line.includes(part))),
      ).toBe(false);
  });

  it('gives the tree as JSON', () => {
    const [{ rows, refusals }] = JSON.parse(place.run(['explain', 'a.txt', '--json', '--row', '1']).stdout);
    expect(rows[0].row.quote).toBe('320个');
    expect(rows[0].trace.children.length).toBeGreaterThan(5);
    expect(refusals).toEqual([]);
  });

  it('says so where nothing is there, or nothing can be read', () => {
    expect(place.run(['explain', 'a.txt', '--row', '9']).status).toBe(1);
    expect(place.run(['explain', 'a.txt', '--row', 'x']).status).toBe(2);
    expect(place.run(['explain', 'nowhere.txt'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('not_found'),
    });
  });

  it('takes colours and Chinese', () => {
    expect(place.run(['explain', 'a.txt', '--lang', 'zh', '--color', 'always']).stdout).toContain('\u001b[1m岗位');
  });
});

describe('rules', () => {
  it('checks packs, and lists every mistake with its place', () => {
    expect(place.run(['rules', 'check', 'own/my.yml'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('1 rules, 0 problems'),
    });
    expect(place.run(['rules', 'check', 'own/bad'])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/broken\.yml:5/),
    });
  });

  it('runs examples; a failing one prints its derivation', () => {
    expect(place.run(['rules', 'test', 'own/my.yml']).status).toBe(0);
    const { status, stdout } = place.run(['rules', 'test', 'own/fails']);
    expect(status).toBe(1);
    expect(stdout).toContain('木桩');
    expect(stdout).toContain('├─ entity  站桩');
  });

  it('lists and shows rules', () => {
    expect(place.run(['rules', 'list', '--kind', 'unit']).stdout).toContain('units/');
    expect(
      JSON.parse(place.run(['rules', 'list', '--json', '--rules', 'own/my.yml', '--pack', 'my']).stdout),
    ).toMatchObject([{ name: 'my/posts' }]);
    expect(place.run(['rules', 'show', 'my/posts', '--rules', 'own/my.yml']).stdout).toContain('words: [站桩]');
    expect(place.run(['rules', 'show', 'my/post', '--rules', 'own/my.yml'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('my/posts'),
    });
  });

  it('--rules adds rules of one’s own to a run, and stops at mistakes', () => {
    const entity = (args: readonly string[]): string =>
      place.run(['extract', '-', '--columns', 'entity', ...args], { input: '全县建成站桩40个。' }).stdout;
    expect(entity(['--rules', 'own/my.yml'])).toBe('entity\n站桩\n');
    expect(place.run(['extract', 'a.txt', '--rules', 'own/bad'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('nothing was read'),
    });
  });
});

describe('init, schema, config, completion', () => {
  it('starts a folder whose pack passes, and never writes over files unasked', () => {
    place.put('start/a.txt', '新增就业60人。');
    const inStart = (line: string) => place.shell(`cd start && zhibiao ${line}`);
    expect(inStart('init').status).toBe(0);
    expect(inStart('init').status).toBe(2);
    expect(inStart('init --force').status).toBe(0);
    expect(inStart('rules test rules').status).toBe(0);
    expect(inStart('config print').stdout).toMatch(/^rules: .*# zhibiao\.config\.yaml:4$/m);
  });

  it.each(['table', 'rules', 'config'])('prints the published schema %s', (name) => {
    const { stdout } = place.run(['schema', name]);
    const files: Record<string, string> = { rules: 'rules/pack.schema.json' };
    const path = files[name] ?? `data/schema/${name}.schema.json`;
    expect(stdout).toBe(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  });

  it('finds the configuration upward, takes --config and --no-config, and lets options win', () => {
    place.put('conf/zhibiao.config.yaml', 'columns: [quote]\nformat: ndjson\n');
    place.put('conf/other.yaml', 'columns: [value]\nformat: csv\n');
    place.put('conf/deep/a.txt', '新增就业60人。');
    const run = (line: string) => place.shell(`cd conf/deep && zhibiao ${line}`).stdout;
    expect(run('extract a.txt')).toBe('{"quote":"60人"}\n');
    expect(run('extract a.txt -f csv')).toBe('quote\n60人\n');
    expect(run('extract a.txt --config ../other.yaml')).toBe('value\n60\n');
    expect(run('extract a.txt --no-config --columns unit')).toBe('unit\n人\n');
    place.put('conf/broken.yaml', 'colums: core\n');
    expect(place.run(['extract', 'a.txt', '--config', 'conf/broken.yaml'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('columns'),
    });
  });

  it('completes in bash', () => {
    const line =
      'eval "$(zhibiao completion bash)"; COMP_WORDS=(zhibiao ex); COMP_CWORD=1; $(complete -p zhibiao | sed "s/.*-F \\([^ ]*\\).*/\\1/"); echo "${COMPREPLY[@]}"';
    expect(place.shell(line).stdout.trim().split(/\s+/)).toEqual(expect.arrayContaining(['extract', 'explain']));
    expect(place.run(['completion', 'zsh']).stdout).toContain('#compdef zhibiao');
    expect(place.run(['completion', 'fish']).stdout).toContain('complete -c zhibiao');
    expect(readFileSync(join(place.folder, 'a.txt'), 'utf8')).not.toBe('');
  });

  it('scores a table against gold', () => {
    const root = new URL('../..', import.meta.url).pathname;
    const { status, stdout } = place.run([
      'score',
      join(root, 'data/sample'),
      '--gold',
      join(root, 'data/gold/sample.json'),
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/precision +\d/);
  });
});

describe('reprints', () => {
  it('--dedupe gives what a second article repeats one dup_group', () => {
    place.put('twice/a.txt', '上半年，全国城镇新增就业654万人。');
    place.put('twice/b.txt', '上半年，全国城镇新增就业654万人。举办招聘会320场。');
    const groups = (args: readonly string[]): (string | null)[] =>
      JSON.parse(
        place.run([
          'extract',
          'twice',
          '-f',
          'json',
          '--columns',
          'record_id,dup_group',
          '--date',
          '2024-07-20',
          ...args,
        ]).stdout,
      ).map((row: { dup_group: string | null }) => row.dup_group);
    expect(groups([])).toEqual([null, null, null]);
    const [first, second, third] = groups(['--dedupe']);
    expect([second, third]).toEqual([first, null]);
    expect(first).toMatch(/^[0-9a-f]{12}$/);
  });
});
