import { describe, expect, it } from 'vitest';
import { columnInfo, columnInfos, columnNamed } from '../../src/table/column-info.ts';
import { CORE, columnsFor, FULL } from '../../src/table/columns.ts';
import { rowWith } from './sample-rows.ts';

const infos = [...columnInfos().values()];

describe('data/columns.json', () => {
  it('describes every column, in the order of the table, and no other', () => {
    expect(infos.map((info) => info.key)).toEqual(FULL);
    expect([...FULL].sort()).toEqual(Object.keys(rowWith({})).sort());
  });

  it.each(infos)('$key has a Chinese title and a meaning in both languages', ({ title, en, zh }) => {
    expect(title).toMatch(/^\p{Script=Han}+$/u);
    expect(en.length).toBeGreaterThan(5);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  it('gives no title and no exact SDMX concept twice', () => {
    const titles = infos.map((info) => info.title);
    const concepts = infos.filter((info) => info.sdmxRole === 'exact').map((info) => info.sdmx);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(concepts).size).toBe(concepts.length);
    expect(infos.filter((info) => (info.sdmx === null) !== (info.sdmxRole === null))).toEqual([]);
  });

  it('finds a column by key and by Chinese title', () => {
    expect(columnInfo('value')).toMatchObject({ title: '数值', sdmx: 'OBS_VALUE', type: 'number', nullable: true });
    expect([columnNamed('value')?.key, columnNamed('数值')?.key, columnNamed('价值')]).toEqual([
      'value',
      'value',
      null,
    ]);
  });
});

describe('columnsFor', () => {
  it.each([
    ['core', CORE],
    ['full', FULL],
    ['quote, value', ['quote', 'value']],
  ])('%s', (choice, want) => expect(columnsFor(choice)).toEqual(want));

  it.each(['quote,nope', '', ','])('refuses %j', (choice) => expect(() => columnsFor(choice)).toThrow(RangeError));
});
