import { describe, expect, it } from 'vitest';
import type { GoldFigure } from '../../src/table/gold.ts';
import { FIELD_NAMES, type FieldName, verdictsOf } from '../../src/table/score-fields.ts';
import { digitsOf } from '../../src/table/score-text.ts';
import type { Observation } from '../../src/types.ts';
import { rowWith } from './sample-rows.ts';

const FIGURE: GoldFigure = { id: 'g', quote: '800个', raw_start: 0, raw_end: 4 };

function isRight(field: FieldName, gold: object, row: object, parent: string | null = null): boolean | undefined {
  const pair = { gold: { ...FIGURE, ...gold }, row: rowWith(row as Partial<Observation>), parent };
  return verdictsOf(pair).find((verdict) => verdict.field === field)?.isRight;
}

describe('a field is right', () => {
  it.each<[FieldName, object, object, boolean]>([
    ['quote', { quote: '８００ 个' }, { quote: '800个' }, true],
    ['quote', { quote: '800个' }, { quote: '800' }, false],
    ['value', { value: 0.1 + 0.2 }, { value: 0.3 }, true],
    ['value', { value: 800 }, { value: 801 }, false],
    ['value', { value: null }, { value: null }, true],
    ['value', { value: null }, { value: 0 }, false],
    ['value', { value: 800, value_alt: [810] }, { value: 810 }, true],
    ['bounds', { lower: 800, upper: null }, { lower: 800, upper: null }, true],
    ['bounds', { lower: 800, upper: null }, { lower: 800, upper: 900 }, false],
    ['bounds', { lower: 800, upper: 900, bounds_alt: [[800, null]] }, { lower: 800, upper: null }, true],
    ['interval', { bounds: '[800,900)' }, { bounds: '[1,2)' }, true],
    ['interval', { approx: 'over', value: 800 }, { bounds: '[800,900)' }, true],
    ['interval', { approx: 'more_than', value: 800 }, { bounds: '[800,)' }, false],
    ['interval', { approx: 'about', value: 800 }, { bounds: '[760,840]' }, true],
    ['interval', { approx: 'over', value: -8 }, { bounds: '(-9,-8]' }, true],
    ['interval', { approx: 'over', value: -8 }, { bounds: '[-9,-8)' }, false],
    ['approx', { approx: 'over', approx_alt: ['at_least'] }, { approx: 'at_least' }, true],
    ['entity', { entity: '就业岗位' }, { entity: '优质就业岗位' }, true],
    ['entity', { entity: '岗位' }, { entity: '各类用人单位提供的优质岗位' }, false],
    ['entity', { entity: '岗位', entity_alt: ['职位'] }, { entity: '“职位”' }, true],
    ['entity', { entity: '高校毕业生和农民工' }, { entity: '高校毕业生及农民工' }, true],
    ['entity', { entity: '企业' }, { entity: '工业' }, false],
    ['entity', { entity: null }, { entity: null }, true],
    ['entity', { entity: '岗位' }, { entity: null }, false],
    ['entity_exact', { entity: '就业岗位' }, { entity: '优质就业岗位' }, false],
    ['entity_exact', { entity: '的士司机' }, { entity: '士司机' }, true],
    ['predicate', { predicate_head: '提供' }, { predicate: '共提供' }, true],
    ['predicate', { predicate_head: '提供' }, { predicate: '发布' }, false],
    ['predicate', { predicate_head: '达' }, { predicate: '达到' }, true],
    ['predicate', { predicate_head: '达' }, { predicate: '达成合作意向' }, false],
    ['predicate', { predicate: '开展', predicate_alt: ['举办'] }, { predicate: '举办' }, true],
    ['predicate', { predicate: null }, { predicate: '举办' }, true],
    ['organisation', { organisation: '云岭县' }, { organisation: '云岭县人社局' }, true],
    ['organisation', { organisation: null }, { organisation: null }, true],
    ['organisation', { organisation: null }, { organisation: '云岭县' }, false],
    ['ref_area', { ref_area: '310113' }, { ref_area: '310113' }, true],
    ['period_start', { period_start: null }, { period_start: '2024-01-01' }, false],
    ['period_end', { period_end: null, period_end_alt: ['2024-06-30'] }, { period_end: '2024-06-30' }, true],
    ['cumulative', { cumulative: false }, { cumulative: false }, true],
    ['cumulative', { cumulative: true }, { cumulative: false }, false],
    ['cumulative', { cumulative: true, cumulative_alt: [false] }, { cumulative: false }, true],
    ['metric', { metric: null, metric_alt: ['jobs_offered'] }, { metric: 'jobs_offered' }, true],
    ['topic', { topic: 'other' }, { topic: 'employment' }, false],
  ])('%s: %j, %j: %s', (field, gold, row, want) => {
    expect(isRight(field, gold, row)).toBe(want);
  });

  it.each<[object, string | null, boolean]>([
    [{ subset_of: 'a-1' }, 'a-1', true],
    [{ subset_of: 'a-1' }, null, false],
    [{ subset_of: 'a-1' }, '?', false],
    [{ subset_of: null }, null, true],
    [{ subset_of: 'a-1', subset_of_alt: [null] }, null, true],
  ])('subset_of: %j, parent %s: %s', (gold, parent, want) => {
    expect(isRight('subset_of', gold, {}, parent)).toBe(want);
  });
});

it('scores only what the gold states', () => {
  const fields = verdictsOf({ gold: FIGURE, row: rowWith({}), parent: null }).map(({ field }) => field);
  expect(fields).toEqual(['quote']);
  const stated = Object.fromEntries(FIELD_NAMES.map((field) => [field, null]));
  const all = verdictsOf({ gold: { ...FIGURE, ...stated, lower: 1 }, row: rowWith({}), parent: null });
  expect(all.map(({ field }) => field)).toEqual(FIELD_NAMES);
});

it.each([
  ['约1,200多人', '1200'],
  ['1 200', '1200'],
  ['２４．５％', '24.5'],
  ['两万五千个', '两万五千'],
  ['2至3人', '2|3'],
  ['若干', ''],
])('the digits of %s', (quote, want) => {
  expect(digitsOf(quote)).toBe(want);
});
