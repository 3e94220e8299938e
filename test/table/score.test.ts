import { describe, expect, it } from 'vitest';
import type { GoldDocument, GoldFigure } from '../../src/table/gold.ts';
import { type Score, scoreTable } from '../../src/table/score.ts';
import { compareScores, hasLoss } from '../../src/table/score-compare.ts';
import type { Row } from '../../src/table/score-match.ts';
import { ratesOf, shortfalls } from '../../src/table/score-rates.ts';

/** 提供岗位800个，其中餐饮岗位300个；第3届招聘会；另有约2000人到场。 */
const TOTAL: GoldFigure = {
  id: 'a-1',
  quote: '800个',
  value: 800,
  lower: 800,
  upper: 800,
  approx: 'exact',
  unit_code: 'JOB',
  entity: '岗位',
  subset_of: null,
  raw_start: 4,
  raw_end: 8,
};
const PART: GoldFigure = { ...TOTAL, id: 'a-2', quote: '300个', value: 300, lower: 300, upper: 300, ...at(15, 19) };
const LINKED: GoldFigure = { ...PART, subset_of: 'a-1' };
const OPTIONAL: GoldFigure = { ...TOTAL, id: 'a-3', quote: '2000人', value: 2000, ...at(30, 35), optional: true };
const DOCUMENT: GoldDocument = {
  file: '2024/a.txt',
  figures: [TOTAL, LINKED, OPTIONAL],
  non_figures: [{ class: 'ordinal', ...at(20, 23) }],
};

const TOTAL_ROW: Row = {
  record_id: 'r1',
  source_file: 'a.txt',
  quote: '800个',
  value: 800,
  lower: 800,
  upper: 800,
  bounds: '[800,800]',
  approx: 'exact',
  unit_code: 'JOB',
  entity: '岗位',
  subset_of: null,
  start: 4,
  end: 8,
};
const PART_ROW: Row = {
  ...TOTAL_ROW,
  ...{ record_id: 'r2', quote: '300个', value: 300, lower: 300, upper: 300, bounds: '[300,300]' },
  ...{ subset_of: 'r1', start: 15, end: 19 },
};

function at(start: number, end: number): { raw_start: number; raw_end: number } {
  return { raw_start: start, raw_end: end };
}

function counts({ gold, predicted, matched, core, full, placed }: Score): number[] {
  return [gold, predicted, matched, core, full, placed];
}

const GOOD = [TOTAL_ROW, PART_ROW];

describe('counts: gold, rows, matched, core, full, at the place', () => {
  it.each<[string, Row[], number[], string[]]>([
    ['all right', GOOD, [2, 2, 2, 2, 2, 2], []],
    ['no rows', [], [2, 0, 0, 0, 0, 0], []],
    ['one missed', [TOTAL_ROW], [2, 1, 1, 1, 1, 1], []],
    ['a wrong unit', [{ ...TOTAL_ROW, unit_code: 'ORG' }, PART_ROW], [2, 2, 2, 1, 1, 2], []],
    ['another place', [{ ...TOTAL_ROW, start: 3 }, PART_ROW], [2, 2, 2, 2, 2, 1], []],
    ['a link that is missing', [TOTAL_ROW, { ...PART_ROW, subset_of: null }], [2, 2, 2, 2, 1, 2], []],
    ['a link to nothing', [TOTAL_ROW, { ...PART_ROW, subset_of: 'r9' }], [2, 2, 2, 2, 1, 2], []],
    [
      'a row on an ordinal',
      [...GOOD, { ...TOTAL_ROW, quote: '3届', value: 3, start: 21, end: 23 }],
      [2, 3, 2, 2, 2, 2],
      ['ordinal'],
    ],
    ['a row elsewhere', [...GOOD, { ...TOTAL_ROW, start: 90, end: 93 }], [2, 3, 2, 2, 2, 2], ['other']],
    ['one figure twice', [...GOOD, { ...TOTAL_ROW, record_id: 'r3' }], [2, 3, 2, 2, 2, 2], ['double']],
    [
      'an optional figure',
      [...GOOD, { ...TOTAL_ROW, record_id: 'r3', quote: '2000人', start: 30, end: 35 }],
      [2, 2, 2, 2, 2, 2],
      [],
    ],
    [
      'an optional figure read otherwise',
      [...GOOD, { ...TOTAL_ROW, quote: '2', value: 2, start: 30, end: 31 }],
      [2, 2, 2, 2, 2, 2],
      [],
    ],
    ['other digits with the same value', [{ ...TOTAL_ROW, quote: '八百' }, PART_ROW], [2, 2, 2, 2, 2, 2], []],
    [
      'other digits and another value',
      [{ ...TOTAL_ROW, quote: '80', value: 80 }, PART_ROW],
      [2, 2, 1, 1, 0, 1],
      ['double'],
    ],
  ])('%s', (_title, rows, want, classes) => {
    const score = scoreTable([DOCUMENT], rows);
    expect(counts(score)).toEqual(want);
    expect(score.spurious.map((row) => row.class)).toEqual(classes);
  });

  it('prefers the row with the same digits to one that only overlaps', () => {
    const wide = { ...TOTAL_ROW, record_id: 'r0', quote: '提供', value: 800, start: 0, end: 9 };
    expect(scoreTable([DOCUMENT], [wide, ...GOOD]).outcomes[0]?.row).toBe(TOTAL_ROW);
  });
});

describe('what the gold does not state', () => {
  it('is left out of the fields and of full', () => {
    const score = scoreTable([{ ...DOCUMENT, figures: [TOTAL, PART] }], [{ ...TOTAL_ROW, status: 'rule' }, PART_ROW]);
    expect(score.fields.status).toBeUndefined();
    expect(score.fields.subset_of).toEqual({ right: 1, of: 2 });
    expect(score.full).toBe(1);
  });

  it('is counted figure by figure', () => {
    const figures = [{ ...TOTAL, status: 'actual' }, LINKED];
    const { fields } = scoreTable([{ ...DOCUMENT, figures }], [{ ...TOTAL_ROW, status: 'target' }, PART_ROW]);
    expect([fields.status, fields.value]).toEqual([
      { right: 0, of: 1 },
      { right: 2, of: 2 },
    ]);
  });

  it('asks for no link either', () => {
    const { subset_of: _none, ...silent } = TOTAL;
    const score = scoreTable([{ ...DOCUMENT, figures: [silent] }], [{ ...TOTAL_ROW, subset_of: 'r7' }]);
    expect([score.links, ratesOf(score).links]).toEqual([{ wanted: 0, said: 0, right: 0 }, 100]);
  });
});

describe('which document a row belongs to', () => {
  const file = (name: string, id?: string): GoldDocument => ({ file: name, doc_id: id, figures: [TOTAL] });
  it.each<[string, GoldDocument[], Partial<Row>, number]>([
    ['the base name is enough', [file('x/y/a.txt')], { source_file: 'z/a.txt' }, 0],
    ['the longer path decides', [file('1/a.txt'), file('2/a.txt')], { source_file: 'in/2/a.txt' }, 1],
    ['a Windows path', [file('1/a.txt'), file('2/a.txt')], { source_file: 'in\\2\\a.txt' }, 1],
    ['two that cannot be told apart', [file('1/a.txt'), file('2/a.txt')], { source_file: 'a.txt' }, -1],
    ['the id of a record', [file('a.json', 'h1'), file('a.json', 'h2')], { source_file: 'a.json', doc_id: 'h2' }, 1],
    ['a record that the gold does not have', [file('a.json', 'h1')], { source_file: 'a.json', doc_id: 'h9' }, -1],
    ['an id only in the gold', [file('a.txt', 'a')], { source_file: 'a.txt', doc_id: '' }, 0],
    ['another file', [file('a.txt')], { source_file: 'b.txt' }, -1],
  ])('%s', (_title, documents, change, want) => {
    const score = scoreTable(documents, [{ ...TOTAL_ROW, ...change }]);
    expect(score.outcomes.findIndex(({ row }) => row !== null)).toBe(want);
    expect(score.outside.length).toBe(want < 0 ? 1 : 0);
  });
});

describe('rates', () => {
  it('are per cent', () => {
    const rates = ratesOf(scoreTable([DOCUMENT], [{ ...TOTAL_ROW, unit_code: 'ORG' }]));
    expect(rates).toMatchObject({ precision: 100, recall: 50, core: 0, full: 0, links: 100, unit_code: 0, value: 100 });
    expect(rates.f1).toBeCloseTo(200 / 3);
  });

  it.each<[string, Row[], number]>([
    ['right', GOOD, 100],
    ['missing', [TOTAL_ROW, { ...PART_ROW, subset_of: null }], 0],
    ['right, and one too many', [{ ...TOTAL_ROW, subset_of: 'r2' }, PART_ROW], 200 / 3],
  ])('links: %s', (_title, rows, want) => {
    expect(ratesOf(scoreTable([DOCUMENT], rows)).links).toBeCloseTo(want);
  });

  it('are nought for an empty gold and an empty table', () => {
    expect(ratesOf(scoreTable([], []))).toMatchObject({ precision: 0, recall: 0, f1: 0, span: 0 });
  });

  it('fall short of floors', () => {
    const score = scoreTable([DOCUMENT], [TOTAL_ROW]);
    expect(shortfalls(score, { recall: 50, precision: 100, full: 66.6 })).toEqual([]);
    expect(shortfalls(score, { recall: 50.1, metric: 10 })).toEqual([
      { name: 'recall', floor: 50.1, rate: 50 },
      { name: 'metric', floor: 10, rate: null },
    ]);
  });
});

describe('two tables', () => {
  const noise = { ...TOTAL_ROW, start: 90, end: 93 };
  const off = { ...TOTAL_ROW, unit_code: 'ORG' };
  it.each<[string, Row[], Row[], Record<string, number>, boolean]>([
    ['the same', GOOD, GOOD, {}, false],
    ['one more', [TOTAL_ROW], GOOD, { gained: 1 }, false],
    ['one less', GOOD, [TOTAL_ROW], { lost: 1 }, true],
    ['a field mended', [off], [TOTAL_ROW], { mended: 1 }, false],
    ['a field broken', [TOTAL_ROW], [off], { broken: 1 }, true],
    ['wrong in another way', [off], [{ ...TOTAL_ROW, unit_code: 'SITE' }], {}, false],
    ['noise', GOOD, [...GOOD, noise], { noise: 1 }, true],
    ['noise gone', [...GOOD, noise], GOOD, { silenced: 1 }, false],
  ])('%s', (_title, old, newer, want, isLoss) => {
    const found = compareScores(scoreTable([DOCUMENT], old), scoreTable([DOCUMENT], newer));
    const sizes = Object.entries(found).map(([name, list]) => [name, list.length]);
    expect(Object.fromEntries(sizes.filter(([, size]) => size !== 0))).toEqual(want);
    expect(hasLoss(found)).toBe(isLoss);
  });

  it('names the field, what is wanted, what was and what is', () => {
    const found = compareScores(scoreTable([DOCUMENT], GOOD), scoreTable([DOCUMENT], [off, PART_ROW]));
    expect(found.broken).toMatchObject([{ field: 'unit_code', want: '"JOB"', old: '"JOB"', new: '"ORG"' }]);
  });

  it('looks only at the fields named', () => {
    const found = compareScores(scoreTable([DOCUMENT], GOOD), scoreTable([DOCUMENT], [off]), ['entity']);
    expect([found.broken, found.lost.length]).toEqual([[], 1]);
  });
});
