/** Text as a cell of a workbook can hold it. */
import type { Observation, Problem } from '../types.ts';
import { cellText } from './cells.ts';
import type { ColumnName } from './columns.ts';

/** UTF-16 units that Excel takes in one cell. */
export const CELL_AT_MOST = 32_767;

/** A cell breaks its lines with LF alone; a CR would show as _x000D_ in some programs. */
const LINE_END = /\r\n?/g;
/** Half of a surrogate pair, and the two signs beyond the control characters that XML has no way to write. */
const UNWRITABLE = /[\p{Surrogate}\uFFFE\uFFFF]/gu;

/**
 * `_x0041_` in a cell means A, so a `_` that would begin such an escape is escaped itself. The closing `_`
 * may also come from a control character, which the writer turns into `_x0001_`.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SEEMING_ESCAPE = /_(?=x[0-9A-Fa-f]{4}[_\u0000-\u0008\u000B-\u001F])/g;

/** What a writer of workbooks may be given: no longer than a cell, and shown as it is in the article. */
export function sheetText(text: string): string {
  return shortened(text.replace(LINE_END, '\n')).replace(UNWRITABLE, '\uFFFD').replace(SEEMING_ESCAPE, '_x005F_');
}

/** Cut to what a cell holds, … at the end; never through the middle of 😀. */
function shortened(text: string): string {
  if (text.length <= CELL_AT_MOST) return text;
  const kept = text.slice(0, CELL_AT_MOST - 1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A warning `cell_cut` for each cell that a workbook cannot hold whole. */
export function cutCells(rows: readonly Observation[], columns: readonly ColumnName[]): Problem[] {
  return rows.flatMap((row) =>
    columns
      .filter((key) => cellText(row[key]).length > CELL_AT_MOST)
      .map((key) => ({
        code: 'cell_cut',
        file: row.source_file,
        ...(row.doc_id === '' ? {} : { docId: row.doc_id }),
        line: row.line,
        column: row.column,
        detail: `${key} ${cellText(row[key]).length}`,
      })),
  );
}
