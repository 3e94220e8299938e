import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAreas } from '../../src/context/area-table.ts';
import { areaOf } from '../../src/context/areas.ts';
import { compileAreas } from '../../src/context/compile.ts';

const read = (name: string): string[][] =>
  readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

const units = read('areas.tsv');
const extra = read('areas-extra.tsv');

describe('data/areas.tsv', () => {
  it('has whole rows', () => {
    const whole = /^\d{6}\t[^\t]{2,}\t(?:province|prefecture|county)\t(?:\d{4}-\d\d)?\t(?:\d{4}-\d\d)?$/;
    expect(units.map((row) => row.join('\t')).filter((line) => !whole.test(line))).toEqual([]);
  });

  it('has each unit once', () => {
    expect(new Set(units.map(([code, name]) => `${code} ${name}`)).size).toBe(units.length);
  });
});

describe('data/areas-extra.tsv', () => {
  const current = new Set(['CN', ...units.filter((row) => row[4] === '').map(([code]) => code)]);

  it('has whole rows of known kinds', () => {
    const kinds = /^(?:alias|zone|corps|word|part|suffix|people|short|before|body|join|tail)$/;
    expect(extra.filter((row) => row.length !== 4 || !kinds.test(row[2] ?? '') || row[3] === '')).toEqual([]);
  });

  it('places names in areas of today', () => {
    const named = extra.filter(([, , kind]) => kind === 'alias' || kind === 'zone' || kind === 'corps');
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter(([, code]) => !current.has(code ?? ''))).toEqual([]);
  });

  it('marks no word that names nothing', () => {
    const shorts = units.flatMap(([, name = '']) => [
      name,
      name.replace(/(?:自治县|自治州|地区|新区|[市区县盟旗])$/, ''),
    ]);
    const idle = extra.filter(([name = '', , kind]) => {
      return (kind === 'word' || kind === 'part') && !shorts.some((short) => short.startsWith(name));
    });
    expect(idle.map(([name]) => name)).toEqual([]);
  });
});

describe('compileAreas', () => {
  const lists = '# lists: 2002-12 2010-10 2011-10 2020-12';
  const table = openAreas(
    compileAreas(
      [
        lists,
        '410000\t河中省\tprovince\t\t',
        '410300\t丙州市\tprefecture\t2011-10\t',
        '410200\t丙州地区\tprefecture\t\t2010-10',
      ].join('\n'),
      ['市\t\tsuffix\tx', '省\t\tsuffix\tx', '地区\t\tsuffix\tx', '丙南新区\t410300\tzone\tx'].join('\n'),
    ),
  );

  it.each([
    ['丙州', '2009-01-01', '410200'],
    ['丙州', '2011-03-01', '410300'],
    ['丙州地区', '2011-03-01', '410200'],
    ['丙州地区', '2011-11-01', '410300'],
    ['丙州市', '2010-10-01', '410200'],
    ['丙南新区', '2012-01-01', '410300'],
  ])('%s on %s', (name, day, code) => expect(areaOf(name, null, day, table)?.code).toBe(code));
});
