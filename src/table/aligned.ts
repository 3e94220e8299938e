/** Any plain table of texts for a terminal; 汉字 count as two columns. */
import stringWidth from 'string-width';

const GAP = '  ';

/** Lines with every column as wide as its widest cell; the first row is the header. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_title, i) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[i] ?? '')), 0),
  );
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(cell)))).join(GAP);
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
