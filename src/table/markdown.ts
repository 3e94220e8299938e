/** Rows → a table of GitHub's Markdown: one line a row, everything in a cell shown as it is. */
import type { Observation } from '../types.ts';
import { cellText } from './cells.ts';
import { columnInfo, type Header, headerOf } from './column-info.ts';
import type { ColumnName } from './columns.ts';

/** The title line and the line of dashes; numbers stand right. */
export function markdownHead(columns: readonly ColumnName[], header: Header): string {
  const titles = columns.map((key) => escaped(headerOf(key, header)));
  const dashes = columns.map((key) => (/number|integer/.test(columnInfo(key).type) ? '---:' : '---'));
  return `${lineOf(titles)}${lineOf(dashes)}`;
}

export function markdownRow(row: Observation, columns: readonly ColumnName[]): string {
  return lineOf(columns.map((key) => escaped(cellText(row[key]))));
}

/** A table of any texts; `right` names the columns that stand right. */
export function markdownTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const dashes = titles.map((_, i) => (right.includes(i) ? '---:' : '---'));
  return [lineOf(titles.map(escaped)), lineOf(dashes), ...rows.map((row) => lineOf(row.map(escaped)))].join('');
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Signs that Markdown, HTML or a formula of GitHub would take as its own; `_` inside a word is none. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*~$|]|\](?=[[(])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\r\n|\r|\n/g, '<br>')
    .trim();
}
