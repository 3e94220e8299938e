import { describe, expect, test } from 'vitest';
import { FULL } from '../../src/table/columns.ts';
import { diffTables } from '../../src/table/diff.ts';
import type { DiffRow } from '../../src/table/diff-types.ts';
import { readTable, type TableRow } from '../../src/table/read-table.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { figure, within } from './diff-rows.ts';
import { sampleRows } from './sample-rows.ts';

const sample = await sampleRows();
const early = sample.filter(({ source_file }) => source_file.startsWith('2024h1'));
const late = sample.filter(({ source_file }) => source_file.startsWith('2025h1'));

/** Numbers from a fixed seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed));
    return ((more ^ (more >>> 14)) >>> 0) % sides;
  };
}

const ENTITIES = ['岗位', '就业岗位', '招聘岗位', '应届毕业生', '毕业生', '脱贫人员', '招聘会', '专场招聘会', '补贴'];
const PERIODS: Partial<Observation>[] = [
  { period_type: 'point', period_end: '2024-03-31' },
  { period_type: 'point', period_end: '2024-06-30' },
  { period_type: 'point', period_end: '2025-06-30' },
  { period_type: 'ytd', period_start: '2024-01-01', period_end: '2024-05-31' },
  { period_type: 'ytd', period_start: '2025-01-01', period_end: '2025-05-31' },
  { period_type: 'ytd', period_start: '2024-01-01', period_end: '2024-08-31' },
  { period_type: 'standard', period_start: '2024-01-01', period_end: '2024-06-30' },
  { period_type: 'standard', period_start: '2025-01-01', period_end: '2025-06-30' },
  { period_type: 'standard', period_start: '2025-01-01', period_end: '2025-03-31' },
  { period_type: 'to_date', period_end: '2024-06-30' },
  { period_type: 'during', period_start: '2024-02-05', period_end: '2024-03-05' },
  { period_type: 'unspecified', period_end: '2024-07-18' },
];

/** A table of rows that are alike in every way that matters to matching. */
function tableOf(seed: number, rows: number): Observation[] {
  const next = dice(seed);
  const one = <T>(of: readonly T[]): T => of[next(of.length)] as T;
  return Array.from({ length: rows }, () => {
    const value = 10 * (1 + next(12));
    const fields: Partial<Observation> = {
      ...one(PERIODS),
      entity: one(ENTITIES),
      metric: one([null, null, 'jobs_offered', 'new_urban_employment']),
      unit_code: one(['JOB', 'JOB', 'PERSON', 'PERCENT']),
      ref_area: one([null, '310113', '310000']),
      status: one(['actual', 'actual', 'target'] as const),
      predicate_head: one(['提供', '提供', '发布']),
      dup_group: one([null, null, null, 'A']),
      subset_of: one([null, null, null, 'parent']),
      source_file: `doc-${next(12)}.txt`,
      doc_title: one(['就业简报第1期', '就业简报第2期', '青河就业']),
      organisation: one([null, '青河县']),
      start: next(500),
    };
    return next(4) === 0 ? within(`[${value},${value + 10})`, value, 'over', fields) : figure({ ...fields, value });
  });
}

const TABLES: readonly [string, readonly TableRow[], readonly TableRow[]][] = [
  ['the two halves of the sample', early, late],
  ['the sample and itself with a gap', sample, sample.filter((_, i) => i % 5 > 0)],
  ...[1, 2, 3, 4, 5, 6].map((seed): [string, Observation[], Observation[]] => [
    `made tables ${seed}`,
    tableOf(seed, 120),
    tableOf(seed + 50, 90),
  ]),
];

const ids = (row: DiffRow): string => `${row.record_id_from} ${row.record_id_to}`;
const sorted = (rows: readonly DiffRow[]): DiffRow[] => [...rows].sort((a, b) => (ids(a) < ids(b) ? -1 : 1));
const comparable = (rows: readonly DiffRow[]): string[] =>
  sorted(rows).map(({ record_id_from, record_id_to, change_status, reason, match_method, match_score, warnings }) =>
    [record_id_from, record_id_to, change_status, reason, match_method, match_score, [...warnings].sort()].join(' '),
  );

function mirrored(rows: readonly DiffRow[]): DiffRow[] {
  const status = { added: 'removed', removed: 'added' } as Record<string, DiffRow['change_status']>;
  const direction = { up: 'down', down: 'up' } as const;
  return rows.map((row) => ({
    ...row,
    change_status: status[row.change_status] ?? row.change_status,
    direction: row.direction === null ? null : direction[row.direction],
    record_id_from: row.record_id_to,
    record_id_to: row.record_id_from,
    abs_change: row.abs_change === null ? null : 0 - row.abs_change,
    abs_lower: row.abs_upper === null ? null : 0 - row.abs_upper,
    abs_upper: row.abs_lower === null ? null : 0 - row.abs_lower,
  }));
}

describe.each(TABLES)('%s', (_, a, b) => {
  const { rows } = diffTables(a, b);

  test('has several verdicts, so that what follows says something', () => {
    expect(new Set(rows.map(({ change_status }) => change_status)).size).toBeGreaterThan(1);
  });

  test('a table and itself: all unchanged', () => {
    for (const table of [a, b]) {
      const same = diffTables(table, table).rows;
      expect(same.length).toBeGreaterThan(0);
      expect(same.filter(({ change_status }) => change_status !== 'unchanged')).toEqual([]);
      expect(same.filter((row) => row.record_id_from !== row.record_id_to)).toEqual([]);
    }
  });

  test('swapped tables mirror the result', () => {
    const back = mirrored(diffTables(b, a).rows);
    expect(comparable(back)).toEqual(comparable(rows));
    const numbers = (row: DiffRow) => [ids(row), row.direction, row.abs_change, row.abs_lower, row.abs_upper].join(' ');
    expect(sorted(back).map(numbers)).toEqual(sorted(rows).map(numbers));
  });

  test('the order of the rows changes nothing', () => {
    const next = dice(7);
    const shuffled = (table: readonly TableRow[]) =>
      [...table]
        .map((row) => ({ row, at: next(1e6) }))
        .sort((x, y) => x.at - y.at)
        .map(({ row }) => row);
    expect(diffTables(shuffled(a), [...b].reverse()).rows).toEqual(rows);
  });

  test('no row has two partners and none is lost', () => {
    const { aside } = diffTables(a, b);
    const seen = rows.flatMap(({ record_id_from: from, record_id_to: to }) => [
      ...(from === null ? [] : [`a ${from}`]),
      ...(to === null ? [] : [`b ${to}`]),
    ]);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length + aside.repeated + aside.reprinted + aside.before).toBe(a.length + b.length);
  });
});

test.each(['csv', 'tsv', 'ndjson'] as const)('the %s of a run against its JSON: all unchanged', (format) => {
  const [one, other] = [format, 'json' as const].map((as) => readTable(writeTable(sample, as, FULL), as).rows);
  const { rows } = diffTables(one ?? [], other ?? []);
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter(({ change_status }) => change_status !== 'unchanged')).toEqual([]);
});
