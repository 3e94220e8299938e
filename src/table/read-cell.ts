/** Cells back into values, each checked against the type of its column. */
import { itemsOf, unguarded } from './cells.ts';
import type { ColumnInfo } from './column-info.ts';

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The text of a flat cell → its value, or undefined where it does not fit: '' → null, `a|b` → list. */
export function valueOfText(text: string, info: ColumnInfo, isRaw: boolean): unknown {
  const bare = isRaw ? text : unguarded(text);
  if (bare === '' && info.nullable) return null;
  return fitting(typed(bare, info), info);
}

function typed(text: string, { type }: ColumnInfo): unknown {
  if (type === 'list') return itemsOf(text);
  if (type === 'number' || type === 'integer') return NUMBER.test(text) ? Number(text) : undefined;
  if (type !== 'boolean') return text;
  // A spreadsheet that saves the table again writes TRUE.
  return { true: true, false: false }[text.toLowerCase()];
}

/** The value itself if its column may hold it, else undefined. */
export function fitting(value: unknown, info: ColumnInfo): unknown {
  if (value === null) return info.nullable ? null : undefined;
  return FITS[info.type](value) && (info.values?.includes(value as string) ?? true) ? value : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const FITS: Readonly<Record<ColumnInfo['type'], (value: unknown) => boolean>> = {
  string: isText,
  code: isText,
  date: (value) => isText(value) && DAY.test(value),
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value) && value.every(isText),
};
