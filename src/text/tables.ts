/** Tables that hold data, as against those that lay out a page or hold prose. */
import type { Block, Page } from './html.ts';

const CELLS_AT_LEAST = 4;
const FIGURE_CELL_AT_MOST = 24;
const FIGURE_CELLS_SHARE = 0.2;
const PROSE_SHARE = 0.5;
const PROSE_CELL_AT_LEAST = 80;

interface Tally {
  cells: number;
  filled: number;
  figures: number;
  chars: number;
  prose: number;
}

/** For each element of the page: the outermost data table that it is or lies in, else -1. Linear. */
export function dataTables(page: Page): Int32Array {
  const tallies = talliesOf(page);
  const inTable = new Int32Array(page.elements.length).fill(-1);
  page.elements.forEach((element, i) => {
    if (element.parent >= 0) inTable[i] = inTable[element.parent] ?? -1;
    const tally = tallies.get(i);
    if (inTable[i] === -1 && tally !== undefined && holdsData(tally)) inTable[i] = i;
  });
  return inTable;
}

/** Cells by table; what a nested table holds counts for that one alone. */
function talliesOf(page: Page): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  const cellOf: number[] = [];
  const tableOf: number[] = [];
  const texts = new Map<number, { chars: number; text: string }>();
  page.elements.forEach(({ name, parent }, i) => {
    const isTable = name === 'table';
    tableOf[i] = isTable ? i : (tableOf[parent] ?? -1);
    const isCell = (name === 'td' || name === 'th') && tableOf[i] !== -1;
    cellOf[i] = isTable ? -1 : isCell ? i : (cellOf[parent] ?? -1);
    if (isTable) tallies.set(i, { cells: 0, filled: 0, figures: 0, chars: 0, prose: 0 });
    if (isCell) texts.set(i, { chars: 0, text: '' });
  });
  for (const block of page.blocks) addText(page, block, texts.get(cellOf[block.element] ?? -1));
  for (const [cell, { chars, text }] of texts) countCell(tallies.get(tableOf[cell] ?? -1), chars, text);
  return tallies;
}

function addText(page: Page, block: Block, cell: { chars: number; text: string } | undefined): void {
  if (cell === undefined) return;
  const text = page.stream.text.slice(block.start, block.end).replace(/\s+/g, '');
  cell.chars += text.length;
  if (cell.text.length < PROSE_CELL_AT_LEAST) cell.text += text.slice(0, PROSE_CELL_AT_LEAST);
}

function countCell(tally: Tally | undefined, chars: number, text: string): void {
  if (tally === undefined) return;
  tally.cells++;
  tally.chars += chars;
  if (chars > 0) tally.filled++;
  if (chars >= PROSE_CELL_AT_LEAST) tally.prose += chars;
  else if (chars <= FIGURE_CELL_AT_MOST && /[0-9０-９]/.test(text)) tally.figures++;
}

function holdsData({ cells, filled, figures, chars, prose }: Tally): boolean {
  return cells >= CELLS_AT_LEAST && figures >= Math.max(2, filled * FIGURE_CELLS_SHARE) && prose < chars * PROSE_SHARE;
}
