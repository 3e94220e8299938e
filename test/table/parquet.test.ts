import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { columnInfo } from '../../src/table/column-info.ts';
import { type ColumnName, FULL } from '../../src/table/columns.ts';
import { parquetOf } from '../../src/table/parquet.ts';
import { writeTable } from '../../src/table/write.ts';
import type { Observation } from '../../src/types.ts';
import { HOSTILE } from './hostile.ts';
import { RUN } from './run-sample.ts';
import { rowWith, sampleRows } from './sample-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-parquet-'));
const duck = await (await DuckDBInstance.create(':memory:')).connect();
afterAll(() => {
  vi.useRealTimers();
  duck.closeSync();
  rmSync(folder, { recursive: true });
});

let files = 0;

function put(content: string | Uint8Array, ending: string): string {
  const path = join(folder, `t${files++}.${ending}`);
  writeFileSync(path, content);
  return path;
}

/** The rows of a query; `$` in it stands for the table. */
async function asked(query: string, path: string, table = `read_parquet('${path}')`): Promise<unknown[][]> {
  return (await duck.runAndReadAll(query.replaceAll('$', () => table))).getRowsJson() as unknown[][];
}

async function written(rows: readonly Observation[], columns: readonly ColumnName[]): Promise<string> {
  return put(await parquetOf(rows, columns, RUN), 'parquet');
}

const rows = await sampleRows();
const whole = await written(rows, FULL);

const DUCK_TYPES = {
  string: 'VARCHAR',
  code: 'VARCHAR',
  list: 'VARCHAR[]',
  number: 'DOUBLE',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
} as const;

describe('every column of the sample', () => {
  it('has its type', async () => {
    const found = await asked('describe select * from $', whole);
    expect(found.map(([name, type]) => [name, type])).toEqual(
      FULL.map((key) => [key, DUCK_TYPES[columnInfo(key).type]]),
    );
  });

  it.each(FULL)('%s', async (key) => {
    const found = await asked(`select "${key}" from $`, whole);
    expect(found).toEqual(rows.map((row) => [row[key]]));
  });
});

it('sums as the CSV does', async () => {
  const csv = put(writeTable(rows, 'csv', FULL), 'csv');
  const keys = FULL.filter((key) => /number|integer/.test(columnInfo(key).type));
  const query = `select ${keys.map((key) => `sum("${key}"), count("${key}")`).join(', ')} from $`;
  const sums = await asked(query, whole);
  expect(sums).toEqual(await asked(query, csv, `read_csv('${csv}')`));
  expect(sums[0]?.[keys.indexOf('value') * 2]).toBeGreaterThan(0);
});

it('keeps nulls, and empty texts and lists apart from them', async () => {
  const path = await written(
    [
      rowWith({ value: null, doc_id: '', warnings: [], doc_date: null }),
      rowWith({ value: -0.5, doc_id: '1', warnings: ['', 'a|b'], doc_date: '1899-12-31' }),
    ],
    ['value', 'doc_id', 'warnings', 'doc_date'],
  );
  expect(await asked('select * from $', path)).toEqual([
    [null, '', [], null],
    [-0.5, '1', ['', 'a|b'], '1899-12-31'],
  ]);
});

it('holds hostile text as it is, and a cell of a million signs', async () => {
  const texts = [...HOSTILE, '业'.repeat(1_000_000)];
  const path = await written(
    texts.map((sentence) => rowWith({ sentence })),
    ['sentence'],
  );
  expect(await asked('select sentence from $', path)).toEqual(texts.map((text) => [text]));
});

it('tells of the run in its metadata', async () => {
  const found = await asked(
    `select decode(key), decode(value) from parquet_kv_metadata('${whole}') where decode(key) like 'zhibiao.%'`,
    whole,
  );
  expect(Object.fromEntries(found)).toEqual({
    'zhibiao.version': '0.1.0',
    'zhibiao.table_version': '1',
    'zhibiao.rules_hash': '5f3a',
    'zhibiao.segmenter': 'intl',
    'zhibiao.options': '{"date":"2024-07-18","topic":"employment"}',
    'zhibiao.inputs': JSON.stringify(RUN.inputs),
  });
});

it('of an empty table has every column', async () => {
  const path = await written([], FULL);
  expect(await asked('select count(*)::INTEGER from $', path)).toEqual([[0]]);
  expect((await asked('describe select * from $', path)).map(([name]) => name)).toEqual(FULL);
});

it('holds more rows than one group', async () => {
  const many = Array.from({ length: 2_500 }, (_, start) => rowWith({ start }));
  const path = await written(many, ['start', 'warnings']);
  expect(await asked('select sum(start)::INTEGER, count(*)::INTEGER from $', path)).toEqual([[3_123_750, 2_500]]);
});

it('says where a day is that no calendar has', async () => {
  const wrong = parquetOf([rowWith({ doc_date: '2024-02-30', line: 4 })], ['doc_date'], RUN);
  await expect(wrong).rejects.toMatchObject({
    problem: { code: 'bad_day', file: 'a.txt', line: 4, detail: 'doc_date 2024-02-30' },
  });
});

it('gives the same bytes for the same rows, at any time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-07-18T08:00:00Z') });
  const first = await parquetOf(rows, FULL, RUN);
  vi.setSystemTime(new Date('2031-01-02T03:04:05Z'));
  expect(Buffer.from(await parquetOf(rows, FULL, RUN)).equals(Buffer.from(first))).toBe(true);
});
