/** The formats that a table can be written in. */
import { extname } from 'node:path';

export const FORMATS = ['csv', 'tsv', 'json', 'ndjson', 'md', 'table'] as const;

export type Format = (typeof FORMATS)[number];

/** The formats of bytes, which need a file: `xlsxOf` and `parquetOf` write them. */
export const FILE_FORMATS = ['xlsx', 'parquet'] as const;

export type FileFormat = (typeof FILE_FORMATS)[number];

/** The formats that can be read back. */
export type DataFormat = 'csv' | 'tsv' | 'json' | 'ndjson';

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'md',
  '.txt': 'table',
};

/** The format that a file's ending asks for, or undefined: `x.tsv` → tsv, `x.txt` → table. */
export function formatOfName(name: string): Format | undefined {
  return BY_ENDING[extname(name).toLowerCase()];
}

/** The format of bytes that a file's ending asks for, or undefined: `x.xlsx` → xlsx. */
export function fileFormatOfName(name: string): FileFormat | undefined {
  const ending = extname(name).toLowerCase();
  return FILE_FORMATS.find((format) => ending === `.${format}`);
}
