/** One cell of a flat table: lists are joined with |, nulls are empty, formulas are guarded. */
import type { Observation } from '../types.ts';
import type { ColumnName } from './columns.ts';

export type Cell = Observation[ColumnName];

/** A text that a spreadsheet would run, or one that only looks guarded. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** The wording of a cell without any guard: `['a', 'b']` → `a|b`, null → ''. */
export function cellText(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'object' ? joined(value) : String(value);
}

/** `=1+1` → `'=1+1`, so that a spreadsheet shows it and does not run it. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the guard off again. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** Items with | between them; a | or \ inside an item gets a \ in front. */
function joined(items: readonly string[]): string {
  return items.map((item) => item.replace(/[\\|]/g, '\\$&')).join('|');
}

/** The items of a joined list; '' is the empty list. */
export function itemsOf(text: string): string[] {
  if (text === '') return [];
  const items = `${text}|`.match(/(?:[^\\|]|\\[\s\S])*\|/g) ?? [];
  return items.map((item) => item.slice(0, -1).replace(/\\([\s\S])/g, '$1'));
}
