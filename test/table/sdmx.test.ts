import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { UNIT_CODES } from '../../src/rules/codes.ts';
import { columnInfo } from '../../src/table/column-info.ts';
import { CORE, type ColumnName, FULL } from '../../src/table/columns.ts';
import { FORMATS } from '../../src/table/formats.ts';
import { sdmxColumns } from '../../src/table/sdmx.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { rowWith } from './sample-rows.ts';

/** The cells of one row as a reader of the file sees them. */
function cellsOf(fields: Partial<Observation>, columns: readonly ColumnName[] = CORE): Record<string, string> {
  const text = writeTable([rowWith(fields)], 'csv', columns, { layout: 'sdmx' });
  return (parse(text, { columns: true }) as Record<string, string>[])[0] ?? {};
}

describe('codes', () => {
  it.each<[string, Partial<Observation>, Record<string, string>]>([
    ['人', { unit_code: 'PERSON' }, { UNIT_MEASURE: 'PS', ZB_UNIT_CODE: 'PERSON' }],
    ['人次 stays apart from 人', { unit_code: 'PERSON_TIME' }, { UNIT_MEASURE: 'PERSON_TIME' }],
    ['岗位', { unit_code: 'JOB' }, { UNIT_MEASURE: 'JB' }],
    ['%', { unit_code: 'PERCENT' }, { UNIT_MEASURE: 'PT' }],
    ['元', { unit_code: 'CNY' }, { UNIT_MEASURE: 'CNY' }],
    ['天', { unit_code: 'DAY' }, { UNIT_MEASURE: 'DY' }],
    ['a unit of one’s own', { unit_code: 'STALL' }, { UNIT_MEASURE: 'STALL' }],
    ['a level', { measure_kind: 'level' }, { TRANSFORMATION: 'N', ZB_MEASURE_KIND: 'level' }],
    ['a share', { measure_kind: 'share' }, { TRANSFORMATION: 'N', ZB_MEASURE_KIND: 'share' }],
    ['同比增长', { measure_kind: 'change_rel', comparison: 'yoy' }, { TRANSFORMATION: 'GY', ZB_COMPARISON: 'yoy' }],
    ['同比增加', { measure_kind: 'change_abs', comparison: 'yoy' }, { TRANSFORMATION: 'DY' }],
    ['环比增长', { measure_kind: 'change_rel', comparison: 'mom' }, { TRANSFORMATION: 'G1' }],
    ['比上季度增加', { measure_kind: 'change_abs', comparison: 'qoq' }, { TRANSFORMATION: 'D1' }],
    ['比计划增加', { measure_kind: 'change_abs', comparison: 'other' }, { TRANSFORMATION: '_O' }],
    ['a change against nothing said', { measure_kind: 'change_rel', comparison: null }, { TRANSFORMATION: '_O' }],
    ['a plan', { status: 'planned', obs_status: 'F' }, { OBS_STATUS: 'F', ZB_STATUS: 'planned' }],
    ['a rule', { status: 'rule', obs_status: null }, { OBS_STATUS: '', ZB_STATUS: 'rule' }],
    ['数百', { value: null, lower: 200, upper: 1000 }, { OBS_VALUE: '', ZB_LOWER: '200', ZB_UPPER: '1000' }],
    ['a fall', { value: -5.3 }, { OBS_VALUE: '-5.3', UNIT_MULT: '0' }],
    ['two warnings', { warnings: ['a', 'b'] }, { COMMENT_OBS: 'a|b' }],
    ['an area', { ref_area: '010105', region: '某区' }, { REF_AREA: '010105', ZB_REGION: '某区' }],
    [
      'a full name',
      { organisation: '县里', organisation_norm: '青河县' },
      { COMPILING_ORG: '青河县', ZB_ORGANISATION: '县里' },
    ],
    ['a name as printed', { organisation: '青河县' }, { COMPILING_ORG: '青河县' }],
    ['a formula', { entity: '=1+1' }, { ZB_ENTITY: "'=1+1" }],
  ])('%s', (_title, fields, want) => {
    expect(cellsOf(fields)).toMatchObject(want);
  });

  it.each<[number | null, string]>([
    [null, ''],
    [10000, '0'],
    [1, '0'],
    [0.1, '1'],
    [0.01, '2'],
    [0.001, '3'],
  ])('a resolution of %s has %s decimals', (resolution, want) => {
    expect(cellsOf({ resolution }).DECIMALS).toBe(want);
  });

  it('name only units that there are', () => {
    const { units } = JSON.parse(readFileSync(new URL('../../data/sdmx.json', import.meta.url), 'utf8'));
    expect(Object.keys(units).filter((code) => !(UNIT_CODES as readonly string[]).includes(code))).toEqual([]);
  });
});

describe('periods', () => {
  const day = (start: string | null, end: string | null): Partial<Observation> => ({
    period_start: start,
    period_end: end,
    time_period: `${start ?? '..'}/${end}`,
    freq: null,
  });
  const standard = (time_period: string, freq: string, comparison: string | null = null): Partial<Observation> => ({
    period_start: '2024-01-01',
    period_end: '2024-03-31',
    time_period,
    freq,
    comparison,
  });
  it.each<[string, Partial<Observation>, string, string]>([
    ['nothing known', { ...day(null, null), time_period: null }, '', ''],
    ['an end alone', day(null, '2024-07-18'), '2024-07-18', ''],
    ['one day', day('2024-07-18', '2024-07-18'), '2024-07-18', ''],
    ['two days', day('2024-02-23', '2024-02-24'), '2024-02-23/P2D', ''],
    ['over a leap day', day('2024-01-01', '2024-05-31'), '2024-01-01/P152D', ''],
    ['a year', standard('2024', 'A', 'yoy'), '2024', '2023'],
    ['a half year', standard('2024-S1', 'S', 'yoy'), '2024-S1', '2023-S1'],
    ['a quarter', standard('2024-Q1', 'Q', 'qoq'), '2024-Q1', '2023-Q4'],
    ['a later quarter', standard('2024-Q3', 'Q', 'qoq'), '2024-Q3', '2024-Q2'],
    ['a month', standard('2024-02', 'M', 'mom'), '2024-02', '2024-01'],
    ['a January', standard('2024-01', 'M', 'mom'), '2024-01', '2023-12'],
    ['a month against a quarter', standard('2024-02', 'M', 'qoq'), '2024-02', ''],
    [
      'against the end of last year',
      { ...day(null, '2024-07-18'), comparison: 'vs_year_end' },
      '2024-07-18',
      '2023-12-31',
    ],
    ['against a plan', standard('2024-02', 'M', 'other'), '2024-02', ''],
  ])('%s', (_title, fields, timePeriod, basePeriod) => {
    const cells = cellsOf(fields);
    expect([cells.TIME_PERIOD, cells.BASE_PER]).toEqual([timePeriod, basePeriod]);
    expect([cells.ZB_PERIOD_START, cells.ZB_PERIOD_END]).toEqual([fields.period_start ?? '', fields.period_end ?? '']);
  });
});

describe('columns', () => {
  const titles = (columns: readonly ColumnName[]): string[] => sdmxColumns(columns).map(({ title }) => title);

  it('begin as SDMX-CSV 2.0 has them', () => {
    expect(titles([])).toEqual([
      ...[
        'STRUCTURE',
        'STRUCTURE_ID',
        'ACTION',
        'REF_AREA',
        'INDICATOR',
        'UNIT_MEASURE',
        'TRANSFORMATION',
        'TIME_PERIOD',
      ],
      ...[
        'FREQ',
        'OBS_VALUE',
        'UNIT_MULT',
        'DECIMALS',
        'OBS_STATUS',
        'COMMENT_OBS',
        'TITLE',
        'COMPILING_ORG',
        'BASE_PER',
      ],
    ]);
    const { STRUCTURE, STRUCTURE_ID, ACTION } = cellsOf({});
    expect([STRUCTURE, STRUCTURE_ID, ACTION]).toEqual(['dataflow', 'ZHIBIAO:FIGURES(1.0)', 'I']);
  });

  it('have every concept that the columns of the table name', () => {
    const named = FULL.flatMap((key) => columnInfo(key).sdmx ?? []);
    expect(named.filter((concept) => !titles([]).includes(concept))).toEqual([]);
  });

  it.each<[string, readonly ColumnName[]]>([
    ['core', CORE],
    ['full', FULL],
  ])('lose nothing of %s', (_title, columns) => {
    const own = titles(columns).filter((title) => title.startsWith('ZB_'));
    const lost = columns.filter((key) => !own.includes(`ZB_${key.toUpperCase()}`));
    const carried = ['doc_title', 'metric', 'value', 'unit_mult', 'ref_area', 'warnings', 'freq', 'obs_status'];
    expect(lost.filter((key) => !carried.includes(key))).toEqual([]);
    expect(new Set(titles(columns)).size).toBe(titles(columns).length);
  });
});

describe('formats', () => {
  it('csv and tsv, with a header where there are no rows', () => {
    expect(writeTable([], 'tsv', ['quote'], { layout: 'sdmx' })).toMatch(/^STRUCTURE\tSTRUCTURE_ID\t.*\tZB_QUOTE\n$/);
    expect(writeTable([], 'csv', ['quote'], { layout: 'sdmx', header: 'zh' })).toMatch(/^STRUCTURE,.*,ZB_QUOTE\n$/);
  });

  it.each(FORMATS.filter((format) => format !== 'csv' && format !== 'tsv'))('not %s', (format) => {
    expect(() => writeTable([], format, CORE, { layout: 'sdmx' })).toThrow(RangeError);
  });
});
