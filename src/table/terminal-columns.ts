/** The columns of the table on the screen: what they show and how much room they ask for. */
import type { Observation } from '../types.ts';
import { columnInfo } from './column-info.ts';
import type { ColumnName } from './columns.ts';
import type { TableWords } from './table-words.ts';
import { periodCell, plainCell, valueCell } from './terminal-cells.ts';
import type { CellColumn } from './terminal-line.ts';

/** Which colour a cell takes: that of its unit, that of its status, or none. */
export type Tint = 'unit' | 'status' | 'none';

export interface ShownColumn extends CellColumn {
  readonly cell: (row: Observation) => string;
  readonly tint: Tint;
}

/** Never cut: half a number is another number. */
const WHOLE = Number.POSITIVE_INFINITY;
const PLAIN = { right: false, kept: 'ends', tint: 'none', least: 6 } as const;

/** The usual columns in the order of reading; rank 0 stays at every width. */
export function usualColumns(words: Required<TableWords>): readonly ShownColumn[] {
  const number = { right: true, kept: 'start', tint: 'unit', least: WHOLE, comfortable: WHOLE, rank: 0 } as const;
  return [
    { ...PLAIN, title: words.quote, cell: (row) => row.quote, least: 10, comfortable: 24, rank: 0 },
    { ...number, title: words.value, cell: valueCell },
    { ...PLAIN, title: words.unit, cell: (row) => row.unit, tint: 'unit', least: 8, comfortable: 12, rank: 0 },
    { ...PLAIN, title: words.bounds, cell: boundsCell, comfortable: WHOLE, least: WHOLE, rank: 1 },
    { ...PLAIN, title: words.entity, cell: (row) => row.entity ?? '', least: 12, comfortable: 34, rank: 0 },
    { ...PLAIN, title: words.metric, cell: (row) => row.metric_zh ?? row.metric ?? '', comfortable: 24, rank: 0 },
    { ...PLAIN, title: words.predicate, cell: (row) => row.predicate ?? '', comfortable: 16, rank: 2 },
    { ...PLAIN, title: words.status, cell: (row) => words.statuses[row.status], tint: 'status', ...STATUS },
    { ...PLAIN, title: words.region, cell: (row) => row.region ?? row.ref_area ?? '', comfortable: 20, rank: 4 },
    { ...PLAIN, title: words.organisation, cell: (row) => row.organisation ?? '', comfortable: 24, rank: 5 },
    { ...PLAIN, title: words.period, cell: periodCell, comfortable: 24, rank: 3 },
    { ...number, title: words.place, cell: (row) => `${row.line}:${row.column}`, tint: 'none', rank: 6 },
    { ...PLAIN, title: words.sentence, cell: (row) => row.sentence, kept: 'start', comfortable: 30, rank: 7 },
  ];
}

const STATUS = { least: WHOLE, comfortable: WHOLE, rank: 0 } as const;

function boundsCell(row: Observation): string {
  return row.approx === 'exact' ? '' : row.bounds;
}

const TINTS: Readonly<Partial<Record<ColumnName, Tint>>> = { value: 'unit', unit: 'unit', status: 'status' };
/** Running text is read from its beginning. */
const RUNNING: readonly ColumnName[] = ['sentence', 'doc_title'];
const ASKED_LEAST = 10;

/** The columns that were asked for by name, under their keys, none ranked above another. */
export function askedColumns(keys: readonly ColumnName[]): readonly ShownColumn[] {
  return keys.map((key) => {
    const right = /number|integer/.test(columnInfo(key).type);
    const kept = RUNNING.includes(key) ? 'start' : 'ends';
    const room = { least: right ? WHOLE : ASKED_LEAST, comfortable: WHOLE, rank: 0 };
    return { title: key, cell: (row) => plainCell(row, key), right, kept, tint: TINTS[key] ?? 'none', ...room };
  });
}
