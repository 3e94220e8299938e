/**
 * The table in the layout of SDMX-CSV 2.0: one observation a line, columns named after SDMX concepts, and ours with
 * ZB_ in front. No data structure definition is published: a reader maps the columns it knows and may drop the others.
 */
import { readFileSync } from 'node:fs';
import type { Observation } from '../types.ts';
import type { Cell } from './cells.ts';
import { columnInfo } from './column-info.ts';
import { CORE, type ColumnName } from './columns.ts';
import { TABLE_VERSION } from './schema.ts';
import { basePeriodOf, timePeriodOf } from './sdmx-period.ts';

/** A column of a flat table: its title, and the cell that it has for a row. */
export interface FlatColumn {
  readonly title: string;
  readonly cellOf: (row: Observation) => Cell;
}

interface Codes {
  readonly units: Readonly<Record<string, string>>;
  /** By measure_kind, then by comparison. */
  readonly transformations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let loaded: Codes | null = null;

/** data/sdmx.json, read once. */
function codes(): Codes {
  loaded ??= JSON.parse(readFileSync(new URL('../../data/sdmx.json', import.meta.url), 'utf8')) as Codes;
  return loaded;
}

/** `PERSON` → `PS`; currencies are ISO 4217 in both; units that SDMX does not have keep our code. */
function unitOf({ unit_code: code }: Observation): string {
  return codes().units[code] ?? code;
}

/** Level, share and ratio `N`; changes D (absolute) or G (rate) with Y over one year, 1 over one period, else `_O`. */
function transformationOf({ measure_kind: kind, comparison }: Observation): string {
  const known = codes().transformations[kind] ?? {};
  return known[comparison ?? 'other'] ?? known.other ?? '';
}

/** Digits behind the point: 2 for a resolution of 0.01, 0 for 10000. */
function decimalsOf({ resolution }: Observation): number | null {
  if (resolution === null || resolution <= 0) return null;
  // Of 0.01 the logarithm is -2 but for the last digits of a double.
  return Math.max(0, Math.round(-Math.log10(resolution)));
}

/** Every row belongs to one dataflow; I: for information. */
const STRUCTURE: Readonly<Record<string, string>> = {
  STRUCTURE: 'dataflow',
  STRUCTURE_ID: `ZHIBIAO:FIGURES(${TABLE_VERSION}.0)`,
  ACTION: 'I',
};

/** Dimensions, the measure, attributes. */
const CONCEPTS: Readonly<Record<string, (row: Observation) => Cell>> = {
  REF_AREA: (row) => row.ref_area,
  INDICATOR: (row) => row.metric,
  UNIT_MEASURE: unitOf,
  TRANSFORMATION: transformationOf,
  TIME_PERIOD: timePeriodOf,
  FREQ: (row) => row.freq,
  OBS_VALUE: (row) => row.value,
  UNIT_MULT: (row) => row.unit_mult,
  DECIMALS: decimalsOf,
  OBS_STATUS: (row) => row.obs_status,
  COMMENT_OBS: (row) => row.warnings,
  TITLE: (row) => row.doc_title,
  COMPILING_ORG: (row) => row.organisation_norm ?? row.organisation,
  BASE_PER: basePeriodOf,
};

/** Concepts that say less than our column: the column is kept beside them. */
const RECODED: readonly ColumnName[] = ['unit_code', 'measure_kind', 'time_period'];

/** True where an SDMX column holds all that ours does. */
function isCarried(key: ColumnName): boolean {
  return columnInfo(key).sdmxRole === 'exact' && !RECODED.includes(key);
}

/**
 * The columns of the layout: the three of SDMX-CSV 2.0, the SDMX concepts, then of `columns` (core if absent) those
 * that no concept carries whole, for example `ZB_LOWER`, `ZB_QUOTE`, `ZB_RECORD_ID`.
 */
export function sdmxColumns(columns: readonly ColumnName[] = CORE): readonly FlatColumn[] {
  const own = columns.filter((key) => !isCarried(key));
  return [
    ...Object.entries(STRUCTURE).map(([title, text]) => ({ title, cellOf: () => text })),
    ...Object.entries(CONCEPTS).map(([title, cellOf]) => ({ title, cellOf })),
    ...own.map((key) => ({ title: `ZB_${key.toUpperCase()}`, cellOf: (row: Observation) => row[key] })),
  ];
}
