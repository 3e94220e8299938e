/** Rows → a Parquet file with typed columns. */
import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { Observation } from '../types.ts';
import { VERSION } from '../version.ts';
import { type ColumnInfo, columnInfo } from './column-info.ts';
import type { ColumnName } from './columns.ts';
import { dayOf } from './days.ts';
import { type RunMetadata, runFacts } from './run-metadata.ts';
import { TableError } from './table-error.ts';

/**
 * The bytes of a .parquet file; the same rows give the same bytes. Numbers are DOUBLE, integers INT32, days DATE,
 * lists LIST of strings, all else strings; nulls are nulls. The run stands in the key-value metadata. A day that no
 * calendar has is a TableError.
 */
export async function parquetOf(
  rows: readonly Observation[],
  columns: readonly ColumnName[],
  meta: RunMetadata,
): Promise<Uint8Array> {
  const { ByteWriter, parquetWrite } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  await parquetWrite({
    writer,
    columnData: columns.map((key) => columnOf(rows, key)),
    schema: [{ name: 'figures', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    kvMetadata: keyValues(meta),
    createdBy: `zhibiao version ${VERSION}`,
  });
  return writer.getBytes();
}

const LEAVES: Readonly<Record<ColumnInfo['type'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  code: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  list: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

/** The column in the words of Parquet: one element, or the three levels of a list. */
function schemaOf(key: ColumnName): SchemaElement[] {
  const { type, nullable } = columnInfo(key);
  const repetition = nullable ? 'OPTIONAL' : 'REQUIRED';
  if (type !== 'list') return [{ name: key, ...LEAVES[type], repetition_type: repetition }];
  return [
    { name: key, converted_type: 'LIST', num_children: 1, repetition_type: repetition },
    { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
    { name: 'element', ...LEAVES.list, repetition_type: 'REQUIRED' },
  ];
}

function columnOf(rows: readonly Observation[], key: ColumnName): ColumnSource {
  const isDay = columnInfo(key).type === 'date';
  return { name: key, data: rows.map((row) => (isDay ? dayIn(row, key) : row[key])) };
}

function dayIn(row: Observation, key: ColumnName): Date | null {
  const text = row[key];
  if (text === null) return null;
  const day = dayOf(String(text));
  if (day !== null) return day;
  throw new TableError({ code: 'bad_day', file: row.source_file, line: row.line, detail: `${key} ${text}` });
}

/** `zhibiao.version`, `zhibiao.options` … and the inputs as JSON. */
function keyValues(meta: RunMetadata): { key: string; value: string }[] {
  const facts = [...runFacts(meta), ['inputs', JSON.stringify(meta.inputs)] as const];
  return facts.map(([name, value]) => ({ key: `zhibiao.${name}`, value }));
}
