import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, workplace } from './built.ts';

const place = workplace();
const ARTICLES = 700;
/** What is read whole at most. */
const HELD = 1 << 22;
const at = (name: string): string => join(place.folder, name);
const file = (name: string): string => readFileSync(at(name), 'utf8');
const lines = (text: string): string[] => text.split('\n').slice(0, -1);
let whole = '';

beforeAll(() => {
  const corpus = new URL('../bench/corpus.mjs', import.meta.url).pathname;
  spawnSync(process.execPath, [corpus, '--articles', String(ARTICLES), '-o', at('all.ndjson')]);
  const broken = [...lines(file('all.ndjson')).slice(0, 120), '{oops', '{"id":"x"}', '{"id":"y","text":"招聘60人。"}'];
  place.put('some.ndjson', broken.join('\n'));
  place.put('few.ndjson', lines(file('all.ndjson')).slice(500, 560).join('\n'));
  whole = place.run(['extract', 'all.ndjson', '-j', '1', '-f', 'csv']).stdout;
}, 120_000);
afterAll(place.remove);

describe('--jobs', () => {
  it.each(['csv', 'json'])('gives the same bytes for 1, 2 and 4 workers as %s', (format) => {
    const ran = ['1', '2', '4'].map((jobs) =>
      place.run(['extract', 'all.ndjson', 'some.ndjson', '-f', format, '--columns', 'doc_id,quote', '-j', jobs]),
    );
    expect(ran.map(({ status }) => status)).toEqual([3, 3, 3]);
    expect(ran[0]?.stdout.length).toBeGreaterThan(10_000);
    expect(ran[1]).toEqual(ran[0]);
    expect(ran[2]).toEqual(ran[0]);
  });

  it('keeps problems, filters and corrections as they are', () => {
    const args = ['extract', 'some.ndjson', '--issues', 'issues.json', '--topic', 'employment', '--timeout', '600'];
    const one = place.run([...args, '-j', '1']);
    const issues = file('issues.json');
    expect(place.run([...args, '-j', '3'])).toEqual(one);
    expect(file('issues.json')).toBe(issues);
    expect(JSON.parse(issues).map(({ code }: { code: string }) => code)).toEqual(['bad_json_line', 'no_text']);
    expect(one.stderr).toContain('121 articles');
  });

  it.each([
    [['-j', '0'], '--jobs'],
    [['-j', '1.5'], '--jobs'],
    [['--timeout', '0'], '--timeout'],
    [['--cache', 'all.ndjson'], '--cache'],
    [['--shard', '3/2', '-o', 'x.csv'], '--shard'],
    [['--shard', '1/2'], '--shard'],
    [['--resume'], '--resume'],
    [['--resume', '-o', 'x.xlsx'], '--resume'],
    [['--resume', '-o', '/dev/null', '-f', 'csv'], '--resume'],
  ])('%j is refused', (args, message) =>
    expect(place.run(['extract', 'some.ndjson', ...args])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(message),
    }),
  );
});

describe('--cache', () => {
  const cached = (...more: string[]) => place.run(['extract', 'some.ndjson', '-f', 'csv', '--cache', 'kept', ...more]);
  const entries = (): string[] =>
    readdirSync(at('kept'), { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 10);

  it('gives the same again, with every entry damaged in another way too', () => {
    const first = cached('-j', '1');
    expect(cached('-j', '2')).toEqual(first);
    const names = entries().sort();
    expect(names.length).toBe(121);
    const damages: readonly ((text: string) => string)[] = [
      () => '',
      (text) => text.slice(0, -3),
      (text) => text.replace(/\d/, '7'),
      (text) => `${text} `,
      (text) => text.replaceAll('人', '个'),
      () => '{}',
    ];
    for (const [i, name] of names.entries()) {
      const text = file(`kept/${name}`);
      writeFileSync(at(`kept/${name}`), (damages[i % damages.length] as (text: string) => string)(text));
    }
    expect(cached()).toEqual(first);
    expect(cached()).toEqual(first);
    expect(entries().length).toBe(121);
  });

  it('keeps rule packs compiled, until they change or the kept ones are damaged', () => {
    const pack = (word: string): string =>
      [
        'pack: own',
        'about: 自用量词。',
        'rules:',
        `  - { id: own, kind: unit, code: ITEM, label: 件, role: count, words: [${word}], examples: [`,
        `      { text: 新增3${word}。, rows: [{ value: 3 }] }, { text: 新增人员。, rows: none }] }`,
        '',
      ].join('\n');
    const run = () =>
      place.run(['extract', 'w.txt', '-q', '--rules', 'own.yml', '--cache', 'rk', '--columns', 'quote']);
    const keptRules = () => readdirSync(at('rk/rules'));
    place.put('w.txt', '全县新增3呗，又新增5嘞。');
    place.put('own.yml', pack('呗'));
    const first = run();
    expect(first).toMatchObject({ status: 0, stdout: 'quote\n3呗\n' });
    expect([run(), keptRules().length]).toEqual([first, 1]);
    writeFileSync(at(`rk/rules/${keptRules()[0]}`), '{"rules":[]}');
    expect(run()).toEqual(first);
    place.put('own.yml', pack('嘞'));
    expect(run()).toMatchObject({ status: 0, stdout: 'quote\n5嘞\n' });
    expect(keptRules().length).toBe(2);
    place.put('own.yml', 'pack: own\nrules: [{ id: x }]\n');
    expect(run().status).toBe(2);
    expect(keptRules().length).toBe(2);
  });

  it('asks anew where an option bears on the rows', () => {
    const before = entries().length;
    const dated = cached('--date', '2020-01-01', '--columns', 'doc_date,quote');
    expect(dated.stdout).toBe(
      place.run(['extract', 'some.ndjson', '-f', 'csv', '--date', '2020-01-01', '--columns', 'doc_date,quote']).stdout,
    );
    expect(entries().length).toBe(before * 2);
  });
});

/** Starts a run and kills it without warning once its journal says that some rows are safe. */
async function killed(args: readonly string[], log: string): Promise<void> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: place.folder, stdio: 'ignore' });
  const gone = new Promise((done) => child.on('exit', done));
  while (child.exitCode === null && (!existsSync(at(log)) || lines(file(log)).length < 2)) await wait(5);
  child.kill('SIGKILL');
  await gone;
}

describe('--resume', () => {
  it.each([
    ['csv', []],
    ['json', ['-j', '2']],
  ])('goes on after kill -9 and gives the bytes of an unbroken run: %s', async (format, more) => {
    const args = ['extract', 'all.ndjson', '-o', `r.${format}`, '--resume', '--no-bom', ...more];
    await killed(args, `r.${format}.part.log`);
    expect(existsSync(at(`r.${format}.part`))).toBe(true);
    expect(existsSync(at(`r.${format}`))).toBe(false);
    // What was written after the last line of the journal, and half a line in it.
    writeFileSync(at(`r.${format}.part`), '招聘', { flag: 'a' });
    writeFileSync(at(`r.${format}.part.log`), '{"items":9', { flag: 'a' });
    const done = place.run(args);
    const straight = place.run(['extract', 'all.ndjson', '-f', format, '-j', '1']);
    expect(done.status).toBe(0);
    expect(file(`r.${format}`)).toBe(straight.stdout);
    expect(done.stderr.split('\n').slice(1)).toEqual(straight.stderr.split('\n'));
    expect(readdirSync(place.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('refuses what another run left, and other articles', async () => {
    const args = ['extract', 'all.ndjson', '-o', 'o.csv', '--resume'];
    await killed(args, 'o.csv.part.log');
    expect(place.run([...args, '--columns', 'full']).stderr).toContain('other options');
    const [, ...rest] = lines(file('all.ndjson'));
    place.put('other.ndjson', rest.join('\n'));
    expect(place.run(['extract', 'other.ndjson', '-o', 'o.csv', '--resume'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not the same'),
    });
    expect(place.run(args).status).toBe(0);
    expect(file('o.csv').slice(1)).toBe(whole);
  });
});

describe('--shard and merge', () => {
  const inputs = ['some.ndjson', 'few.ndjson'];
  it.each([
    ['csv', 3],
    ['json', 4],
    ['ndjson', 1],
  ])('%s in %i shares is one run', (format, of) => {
    const names = Array.from({ length: of }, (_, i) => `s${i + 1}.${format}`);
    for (const [i, name] of names.entries())
      expect([0, 3]).toContain(place.run(['extract', ...inputs, '-o', name, '--shard', `${i + 1}/${of}`]).status);
    const merged = place.run(['merge', ...names.toReversed(), '-o', `m.${format}`, '--issues', 'merged.json']);
    expect(merged.status).toBe(3);
    place.run(['extract', ...inputs, '-o', `w.${format}`, '--issues', 'straight.json']);
    expect(file(`m.${format}`)).toBe(file(`w.${format}`));
    expect(file('merged.json')).toBe(file('straight.json'));
  });

  it.each<[string, readonly string[], string]>([
    ['a share that is missing', ['s1.csv', 's3.csv'], 'share 2/3'],
    ['a share twice', ['s1.csv', 's1.csv', 's2.csv', 's3.csv'], 'same share'],
    ['shares of two runs', ['s1.csv', 's2.json'], 'another run'],
    ['a table without a journal', ['w.csv'], 'FILE.shard'],
  ])('%s is refused', (_, names, message) =>
    expect(place.run(['merge', ...names, '-o', 'no.csv'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(message),
    }),
  );
});

describe('streams', () => {
  it('gives a slow reader everything', () => {
    const { stdout } = place.shell(
      'zhibiao extract all.ndjson -q | (sleep 2; while read -r line; do printf "%s\\n" "$line"; done)',
    );
    expect(stdout).toBe(whole);
  });

  it('reads records of standard input that are more than it holds at once', () => {
    const many = `${file('all.ndjson')}\n`.repeat(Math.ceil(HELD / file('all.ndjson').length));
    const { stdout, status } = place.run(['extract', '-', '-q', '--columns', 'doc_id,quote'], { input: many });
    expect(Buffer.byteLength(many)).toBeGreaterThan(HELD);
    expect(status).toBe(0);
    expect(lines(stdout).length - 1).toBe((lines(whole).length - 1) * Math.ceil(HELD / file('all.ndjson').length));
  });

  it('stops with --strict and says that what was written is not all', () =>
    expect(place.run(['extract', 'some.ndjson', '--strict', '-j', '1'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is not all'),
    }));
});
