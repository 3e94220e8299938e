/** What is known about each column: its titles, meaning and type (data/columns.json). */
import { readFileSync } from 'node:fs';
import type { ColumnName } from './columns.ts';

export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'code' | 'list';

export interface ColumnInfo {
  /** The name in JSON and in the first line of a CSV file. */
  readonly key: ColumnName;
  /** The Chinese title: 数值. */
  readonly title: string;
  readonly type: ColumnType;
  /** True where a figure may have nothing to say: null in JSON, empty in CSV. */
  readonly nullable: boolean;
  /** The cross-domain concept of SDMX that the column fits, or null. */
  readonly sdmx: string | null;
  /** `exact`: holds the concept itself; `label`: its wording; `related`: less than the concept. */
  readonly sdmxRole: 'exact' | 'label' | 'related' | null;
  /** The only values of the column, where they are a closed list. */
  readonly values: readonly string[] | null;
  /** One line each, for people. */
  readonly en: string;
  readonly zh: string;
}

interface Entry extends Pick<ColumnInfo, 'key' | 'title' | 'type' | 'en' | 'zh'> {
  readonly nullable?: true;
  readonly sdmx?: string;
  readonly sdmx_role?: 'exact' | 'label' | 'related';
  readonly values?: readonly string[];
}

let loaded: ReadonlyMap<string, ColumnInfo> | null = null;

/** Every column by its key; read once. */
export function columnInfos(): ReadonlyMap<string, ColumnInfo> {
  loaded ??= readColumns();
  return loaded;
}

function readColumns(): ReadonlyMap<string, ColumnInfo> {
  const path = new URL('../../data/columns.json', import.meta.url);
  const entries = JSON.parse(readFileSync(path, 'utf8')) as Entry[];
  return new Map(entries.map((entry) => [entry.key, infoOf(entry)]));
}

function infoOf(entry: Entry): ColumnInfo {
  const { key, title, type, en, zh, nullable = false, sdmx = null, sdmx_role: sdmxRole = null, values = null } = entry;
  return { key, title, type, nullable, sdmx, sdmxRole, values, en, zh };
}

/** The entry of one column, for example `columnInfo('value').title` → 数值. */
export function columnInfo(key: ColumnName): ColumnInfo {
  const info = columnInfos().get(key);
  if (info === undefined) throw new RangeError(`data/columns.json has no entry for ${key}; add one`);
  return info;
}

/** Which names the first line of a flat table carries. */
export type Header = 'keys' | 'zh';

/** The name of a column in the first line: `value` or 数值. */
export function headerOf(key: ColumnName, header: Header): string {
  return header === 'zh' ? columnInfo(key).title : key;
}

/** The column that a key or a Chinese title names, or null. */
export function columnNamed(name: string): ColumnInfo | null {
  const infos = columnInfos();
  return infos.get(name) ?? [...infos.values()].find((info) => info.title === name) ?? null;
}
