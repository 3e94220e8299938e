/** A Frictionless data package: what stands beside a CSV file so that programs know its types. */
import { type ColumnInfo, columnInfo, type Header, headerOf } from './column-info.ts';
import type { ColumnName } from './columns.ts';
import { type RunMetadata, runFacts } from './run-metadata.ts';

/** The CSV file as it was written. */
export interface CsvFile {
  /** Its name, without a folder: the description lies beside it. */
  readonly name: string;
  /** Of the whole file with its BOM, in lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** What its first line carries; English keys if absent. */
  readonly header?: Header;
}

const TYPES: Readonly<Record<ColumnInfo['type'], string>> = {
  string: 'string',
  code: 'string',
  list: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
};

const DESCRIPTION =
  'One row for each figure that an article reports. Lists are joined with |, and a | or \\ inside an item has a \\ ' +
  'in front. Text that a spreadsheet would run as a formula has an apostrophe in front.';

/** The content of datapackage.json (version 1 of the standard, which every reader knows), ready for JSON.stringify. */
export function dataPackageOf(csv: CsvFile, columns: readonly ColumnName[], meta: RunMetadata): object {
  const name = slug(csv.name);
  return {
    profile: 'tabular-data-package',
    name,
    description: DESCRIPTION,
    ...(meta.inputs.length === 0
      ? {}
      : { sources: meta.inputs.map(({ file, ...rest }) => ({ title: file, ...rest })) }),
    zhibiao: { ...Object.fromEntries(runFacts(meta)), table_version: meta.table_version, options: meta.options },
    resources: [
      {
        profile: 'tabular-data-resource',
        name,
        path: csv.name,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: csv.bytes,
        hash: `sha256:${csv.sha256}`,
        dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: schemaOf(columns, csv.header ?? 'keys'),
      },
    ],
  };
}

/** `就业 2024.csv` → `2024`, in the few signs that a name may have. */
function slug(fileName: string): string {
  const kept = fileName
    .toLowerCase()
    .replace(/\.csv$/, '')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '');
  return kept === '' ? 'zhibiao-figures' : kept;
}

function schemaOf(columns: readonly ColumnName[], header: Header): object {
  const key = columns.includes('record_id') ? { primaryKey: headerOf('record_id', header) } : {};
  return { fields: columns.map((column) => fieldOf(columnInfo(column), header)), missingValues: [''], ...key };
}

function fieldOf(info: ColumnInfo, header: Header): object {
  const constraints = constraintsOf(info);
  return {
    name: headerOf(info.key, header),
    title: header === 'zh' ? info.key : info.title,
    type: TYPES[info.type],
    ...(info.type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    description: `${info.en} / ${info.zh}`,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    ...(info.sdmx === null ? {} : { sdmx: info.sdmx }),
  };
}

/** An empty text or list looks like a missing value in CSV, so only the other types are required. */
function constraintsOf({ key, type, nullable, values }: ColumnInfo): object {
  const isNeverEmpty = key === 'record_id' || values !== null || !['string', 'code', 'list'].includes(type);
  return {
    ...(isNeverEmpty && !nullable ? { required: true } : {}),
    ...(key === 'record_id' ? { unique: true } : {}),
    ...(values === null ? {} : { enum: values }),
  };
}
