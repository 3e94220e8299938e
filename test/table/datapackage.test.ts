import { describe, expect, it } from 'vitest';
import { CORE, FULL } from '../../src/table/columns.ts';
import { type CsvFile, dataPackageOf } from '../../src/table/datapackage.ts';
import { RUN } from './run-sample.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

interface Resource {
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: string;
    readonly missingValues: string[];
  };
}

const CSV: CsvFile = { name: '就业 Figures_2024.csv', sha256: 'ab12', bytes: 987 };

function packageOf(csv: CsvFile = CSV, columns = FULL, run = RUN) {
  return dataPackageOf(csv, columns, run) as Readonly<Record<string, unknown>> & { resources: readonly Resource[] };
}

function fieldOf(name: string, csv: CsvFile = CSV): Field | undefined {
  return packageOf(csv).resources[0]?.schema.fields.find((field) => field.name === name);
}

it('names the file, its size, its hash and how it is written', () => {
  expect(packageOf().resources).toMatchObject([
    {
      name: 'figures_2024',
      path: '就业 Figures_2024.csv',
      encoding: 'utf-8',
      bytes: 987,
      hash: 'sha256:ab12',
      dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    },
  ]);
});

it.each([
  ['就业.csv', 'zhibiao-figures'],
  ['Out.CSV', 'out'],
  ['-a b-.csv', 'a-b'],
])('%s is called %s', (name, want) => expect(packageOf({ ...CSV, name }).name).toBe(want));

it('names the inputs as sources, and none where there are none', () => {
  expect(packageOf().sources).toEqual([
    { title: 'a.txt', sha256: '9f86', bytes: 120 },
    { title: '乡镇/b.html', sha256: '60b7', bytes: 45 },
  ]);
  expect(packageOf(CSV, FULL, { ...RUN, inputs: [] })).not.toHaveProperty('sources');
});

it('carries the run and no clock', () => {
  expect(packageOf().zhibiao).toEqual({
    version: '0.1.0',
    table_version: 1,
    rules_hash: '5f3a',
    segmenter: 'intl',
    options: RUN.options,
  });
  expect(packageOf()).not.toHaveProperty('created');
});

describe('the schema', () => {
  it('has a field for each column, in order', () => {
    const schema = packageOf().resources[0]?.schema;
    expect(schema?.fields.map(({ name }) => name)).toEqual(FULL);
    expect([schema?.primaryKey, schema?.missingValues]).toEqual(['record_id', ['']]);
  });

  it.each([
    ['record_id', 'string', { required: true, unique: true }],
    ['doc_id', 'string', undefined],
    ['doc_date', 'date', undefined],
    ['value', 'number', undefined],
    ['start', 'integer', { required: true }],
    ['cumulative', 'boolean', { required: true }],
    ['warnings', 'string', undefined],
    ['status', 'string', { required: true, enum: ['actual', 'planned', 'target', 'rule'] }],
  ])('%s is %s', (name, type, constraints) => {
    expect([fieldOf(name)?.type, fieldOf(name)?.constraints]).toEqual([type, constraints]);
  });

  it('describes in both languages and follows the titles of the file', () => {
    expect(fieldOf('lower')?.description).toMatch(/bound.* \/ .*下界/);
    const zh = { ...CSV, header: 'zh' } as const;
    expect(fieldOf('下界', zh)).toMatchObject({ title: 'lower', type: 'number' });
    expect(packageOf(zh).resources[0]?.schema.primaryKey).toBe('记录号');
  });

  it('has no key where the column is not written', () => {
    expect(packageOf(CSV, ['quote']).resources[0]?.schema).not.toHaveProperty('primaryKey');
    expect(packageOf(CSV, CORE).resources[0]?.schema).toHaveProperty('primaryKey');
  });
});
