import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runConfigPrint } from '../../src/cli/config.ts';
import { loadConfig, nearestConfig } from '../../src/cli/config-file.ts';
import { bytesOf, DEFAULTS, mergeConfig } from '../../src/cli/config-merge.ts';
import { temporaryFolder } from './captured.ts';

const { path, write, later } = temporaryFolder();
const NAME = 'zhibiao.config.yaml';

describe('finding the file', () => {
  it.each([
    ['in the folder itself', 'a/b', 'a/b'],
    ['above it', 'a', 'a/b/c'],
    ['in the home folder', '', 'a'],
  ])('%s', (_title, holder, cwd) => {
    const want = write(`${holder}/${NAME}`, 'jobs: 2');
    mkdirSync(path(cwd), { recursive: true });
    expect(nearestConfig(path(cwd), path(''))).toBe(want);
  });

  it('takes the nearest', async () => {
    write(NAME, 'jobs: 2');
    const want = write('a/zhibiao.config.yml', 'jobs: 3');
    expect((await loadConfig(path('a'), null)).path).toBe(want);
    expect((await loadConfig(path('a'), null)).config.jobs).toBe(3);
  });

  it('does not look above the home folder', async () => {
    write(NAME, 'jobs: 2');
    mkdirSync(path('home/work'), { recursive: true });
    expect(await loadConfig(path('home/work'), null, path('home'))).toEqual({
      path: null,
      config: {},
      lines: {},
      problems: [],
    });
  });

  it('takes the file that is named, wherever it is', async () => {
    write(NAME, 'jobs: 2');
    write('other/my.yaml', 'jobs: 4');
    expect((await loadConfig(path(''), 'other/my.yaml')).config.jobs).toBe(4);
  });

  it('says that the named file is not there', async () => {
    expect((await loadConfig(path(''), 'gone.yaml')).problems).toMatchObject([
      { code: 'not_found', file: path('gone.yaml') },
    ]);
  });
});

describe('reading the file', () => {
  it('may hold comments only', async () => {
    write(NAME, '# jobs: 2\n');
    expect(await loadConfig(path(''), null)).toMatchObject({ config: {}, problems: [] });
  });

  it('has its paths relative to itself', async () => {
    write(`a/${NAME}`, 'rules: [../packs, mine.yml]');
    expect((await loadConfig(path('a'), null)).config.rules).toEqual([path('packs'), path('a/mine.yml')]);
    write(`a/${NAME}`, 'rules: mine.yml');
    expect((await loadConfig(path('a'), null)).config.rules).toEqual([path('a/mine.yml')]);
  });

  it.each([
    ['colums: core', 'unknown_field', 1, { near: 'columns' }],
    ['columns: [quot]', 'bad_value', 11, { near: 'quote' }],
    ['columns: cor', 'bad_value', 10, { near: 'core' }],
    ['format: cvs', 'bad_value', 9, { near: 'csv' }],
    ['date: 2024-02-30', 'bad_value', 7, { allowed: 'YYYY-MM-DD' }],
    ['area: 3101', 'bad_value', 7, { allowed: 'CN, 310113' }],
    ['area: 上海', 'bad_value', 7, {}],
    ['segmenter: jieba', 'bad_value', 12, {}],
    ['include: 3', 'bad_value', 10, { allowed: '<string>, <array>' }],
    ['maxSize: big', 'bad_value', 10, { value: '"big"' }],
    ['encoding: gb18031', 'bad_value', 11, { near: 'gb18030' }],
    ['lang: fr', 'bad_value', 7, { allowed: 'zh, en' }],
    ['jobs: 0', 'bad_value', 7, { allowed: '≥ 1' }],
    ['jobs: 1.5', 'wrong_type', 7, { expected: 'int' }],
    ['topic: employement', 'bad_value', 8, { near: 'employment' }],
    ['minConfidence: 7', 'bad_value', 16, { allowed: '≤ 1' }],
    ['jobs: 1\njobs: 2', 'yaml_syntax', 1, {}],
    ['- jobs', 'wrong_type', 1, { expected: 'object' }],
  ])('refuses %s', async (text, code, column, about) => {
    write(NAME, text);
    const { config, problems } = await loadConfig(path(''), null);
    expect(config).toEqual({});
    expect(problems).toMatchObject([{ code, column, about, file: path(NAME), frame: expect.stringContaining('^') }]);
  });

  it('lists all mistakes at once, from the top down', async () => {
    write(NAME, 'jobs: two\nlang: zh\ncolour: red\ndate: today\n');
    expect((await loadConfig(path(''), null)).problems.map(({ line }) => line)).toEqual([1, 3, 4]);
  });
});

describe('merging', () => {
  it('takes flags, then the file, then defaults, and keeps where each comes from', async () => {
    write(NAME, 'lang: zh\ndate: 2024-05-01\ncolumns: [quote, value]\narea: 310113\nmaxSize: 2 KB\nexclude: drafts\n');
    const { values, origins } = mergeConfig({ date: '2024-06-01', jobs: undefined }, await loadConfig(path(''), null));
    expect(values).toEqual({
      ...DEFAULTS,
      lang: 'zh',
      date: '2024-06-01',
      columns: 'quote,value',
      area: '310113',
      maxSize: 2048,
      exclude: ['drafts'],
    });
    expect(origins.date).toEqual({ from: 'flag', place: '' });
    expect(origins.lang).toEqual({ from: 'config', place: `${NAME}:1` });
    expect(origins.area).toEqual({ from: 'config', place: `${NAME}:4` });
    expect(origins.jobs).toEqual({ from: 'default', place: '' });
  });

  it.each([
    ['1048576', 1048576],
    ['50MB', 50 * 1024 * 1024],
    ['1.5 kb', 1536],
    ['2GB', 2 * 1024 ** 3],
    ['12B', 12],
    ['big', Number.NaN],
  ])('%s is a size', (size, bytes) => expect(bytesOf(size)).toBe(bytes));
});

describe('config', () => {
  it('prints every setting with its origin, as a configuration that reads back the same', async () => {
    write(NAME, 'rules: packs\ncolumns: [quote, value]\nminConfidence: 0.7\norganisation: 青河县人社局\n');
    const { code, out, err } = await later((io) => runConfigPrint(io, { flags: { date: '2024-06-01' } }));
    expect([code, err]).toEqual([0, `configuration: ${NAME}\n`]);
    expect(out).toContain(`rules: ["${path('packs')}"]  # ${NAME}:1\n`);
    expect(out).toContain(`columns: ["quote","value"]  # ${NAME}:2\n`);
    expect(out).toContain('date: "2024-06-01"  # command line\n');
    expect(out).toContain('segmenter: "auto"  # default\n');
    expect(out).toContain('# maxSize:  # not set\n');
    const before = mergeConfig({ date: '2024-06-01' }, await loadConfig(path(''), null));
    write('again.yaml', out);
    const again = await loadConfig(path(''), 'again.yaml');
    expect(again.problems).toEqual([]);
    expect(mergeConfig({}, again).values).toEqual(before.values);
  });

  it('works without a file', async () => {
    write('a/empty.yaml', '');
    const { code, out, err } = await later((io) => runConfigPrint(io, { config: 'a/empty.yaml' }), 'zh');
    expect([code, err]).toEqual([0, '配置文件：a/empty.yaml\n']);
    expect(out).toContain('segmenter: "auto"  # 缺省\n');
  });

  it('stops at mistakes', async () => {
    write(NAME, 'colums: core\n');
    const { code, out, err } = await later((io) => runConfigPrint(io));
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `${NAME}:1:1 unknown_field: colums is not a field here. Did you mean columns?\n    1 | colums: core\n      | ^\n    2 |\n`,
    );
  });
});
