/** Cells of one line of a table on the screen: cut, painted and filled up. */
import { fitted, GAP } from './terminal-fit.ts';
import { fill, type Kept, shortened, widthOf } from './terminal-text.ts';

/** What drawing needs to know of a column. */
export interface CellColumn {
  readonly title: string;
  readonly right: boolean;
  readonly kept: Kept;
  readonly least: number;
  readonly comfortable: number;
  readonly rank: number;
}

const BETWEEN = ' '.repeat(GAP);

/** A width for each column, 0 for those without room. A column with nothing in it asks for none, unless it was asked for. */
export function widthsFor(
  columns: readonly CellColumn[],
  cells: readonly (readonly string[])[],
  width: number,
  keepEmpty = false,
): number[] {
  const demands = columns.map((column, i) => {
    const widest = cells.reduce((most, line) => Math.max(most, widthOf(line[i] ?? '')), 0);
    const natural = widest === 0 && !keepEmpty ? 0 : Math.max(widest, widthOf(column.title));
    return { natural, least: column.least, comfortable: column.comfortable, rank: column.rank };
  });
  return fitted(demands, width);
}

export interface Laid<Column extends CellColumn> {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
}

/** The line; the last cell without spaces behind it. */
export function lineOf<Column extends CellColumn>(
  cells: readonly string[],
  { columns, widths }: Laid<Column>,
  paint: (column: Column, text: string) => string,
): string {
  const parts: string[] = [];
  let owed = '';
  columns.forEach((column, i) => {
    const width = widths[i] ?? 0;
    if (width === 0) return;
    const text = shortened(cells[i] ?? '', width, column.kept);
    const space = fill(text, width);
    const painted = text === '' ? '' : paint(column, text);
    if (text !== '') parts.push(owed, column.right ? space : '', painted);
    owed = (text === '' ? owed + space : column.right ? '' : space) + BETWEEN;
  });
  return parts.join('');
}
