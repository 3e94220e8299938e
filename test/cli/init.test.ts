import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/cli/config-file.ts';
import { runInit } from '../../src/cli/init.ts';
import { runRulesTest } from '../../src/cli/rules.ts';
import { temporaryFolder } from './captured.ts';

const { path, write, run } = temporaryFolder();
const CONFIG = 'zhibiao.config.yaml';
const PACK = 'rules/my-rules.yml';

function schemaOf(name: string): string {
  const [, link = ''] = readFileSync(path(name), 'utf8').match(/^# yaml-language-server: \$schema=(\S+)\n/) ?? [];
  return JSON.parse(readFileSync(fileURLToPath(link), 'utf8')).title;
}

describe.each(['en', 'zh'] as const)('init in %s', (language) => {
  it('writes a configuration and a pack that are right as they are, and says what to do next', async () => {
    const { code, out, err } = run((io) => runInit(io), language);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${CONFIG}, ${PACK}\n`);
    expect(out).toContain('zhibiao rules test rules/my-rules.yml');
    const { config, problems } = await loadConfig(path(''), null);
    expect([config, problems]).toEqual([{ rules: [path(PACK)] }, []]);
    expect(run((io) => runRulesTest([PACK], io))).toMatchObject({ code: 0, out: '' });
  });

  it('writes settings that are right when the # is taken off', async () => {
    run((io) => runInit(io), language);
    const text = readFileSync(path(CONFIG), 'utf8');
    write(CONFIG, text.replace(/^# (?=[a-zA-Z]+: .* {2}# )/gm, ''));
    const { config, problems } = await loadConfig(path(''), null);
    expect(problems).toEqual([]);
    expect(Object.keys(config)).toHaveLength(15);
  });

  it('tells editors where the schemas are', () => {
    run((io) => runInit(io), language);
    expect([CONFIG, PACK].map(schemaOf)).toEqual(['zhibiao configuration', 'zhibiao rule pack']);
  });
});

describe('init where a file is already', () => {
  it.each([CONFIG, PACK])('%s: writes nothing', (name) => {
    write(name, 'mine');
    const { code, out, err } = run((io) => runInit(io));
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`nothing written: ${name} is there already; --force writes over it\n`);
    expect(readFileSync(path(name), 'utf8')).toBe('mine');
    expect([CONFIG, PACK].filter((one) => existsSync(path(one)))).toEqual([name]);
  });

  it('writes over it when forced', () => {
    write(CONFIG, 'mine');
    expect(run((io) => runInit(io, { force: true })).code).toBe(0);
    expect(readFileSync(path(CONFIG), 'utf8')).toContain('yaml-language-server');
  });

  it('says why it cannot write', () => {
    write('rules', 'a file, no folder');
    const { code, err } = run((io) => runInit(io));
    expect(code).toBe(2);
    expect(err).toMatch(/^rules.my-rules\.yml cannot be written: /);
  });
});
