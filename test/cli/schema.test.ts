import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runSchema } from '../../src/cli/schema.ts';
import { SCHEMA_FILES, schemaText } from '../../src/cli/schemas.ts';
import { FULL } from '../../src/table/columns.ts';
import { rowsOf } from '../support.ts';
import { temporaryFolder } from './captured.ts';

const { run } = temporaryFolder();
const ROOT = new URL('../../', import.meta.url);

describe.each(Object.entries(SCHEMA_FILES))('schema %s', (name, file) => {
  it('is printed as the package publishes it', () => {
    const published = readFileSync(new URL(file, ROOT), 'utf8');
    expect(run((io) => runSchema(name, io))).toEqual({ code: 0, out: published, err: '' });
    expect(JSON.parse(published).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});

it.each([
  ['tabel', 'there is no schema tabel; schemas are table, rules, config. Did you mean table?\n'],
  ['x', 'there is no schema x; schemas are table, rules, config\n'],
])('there is no schema %s', (name, err) => {
  expect(run((io) => runSchema(name, io))).toEqual({ code: 2, out: '', err });
});

describe('the schema of the table', () => {
  const schema = JSON.parse(schemaText('table'));
  const row = z.fromJSONSchema(schema.$defs.row);

  it('names its version and every column in order', () => {
    expect(schema.$id).toBe('urn:zhibiao:table:table_version:1');
    expect(Object.keys(schema.$defs.row.properties)).toEqual(FULL);
  });

  it.each([
    '上半年，青河县共举办招聘会36场，420余家企业提供岗位近9000个，其中高校毕业生超三成。',
    '发放补贴1.2亿元，同比增长8.5%；数百名学员参加，力争全年突破3000人。',
  ])('fits the rows of %s', (text) => {
    const rows = rowsOf(text);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.flatMap((one) => row.safeParse(one).error?.issues ?? [])).toEqual([]);
  });

  it.each([
    ['another column', { colour: 'red' }],
    ['a number as text', { value: '3' }],
    ['an unknown code', { approx: 'roughly' }],
    ['a text for a list', { warnings: 'x' }],
    ['null where a text must be', { quote: null }],
  ])('refuses %s', (_title, change) => {
    expect(row.safeParse({ ...rowsOf('招录300名学员。')[0], ...change }).success).toBe(false);
  });
});
