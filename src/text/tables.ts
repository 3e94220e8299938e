/** Tables that hold data, as against those that lay out a page: short cells with digits. */
const CELL_AT_MOST = 40;
const CELLS_AT_LEAST = 4;

/** Offsets of the `<table` of every outermost data table. Linear: each tag is looked at once. */
export function dataTables(source: string): Set<number> {
  const found = new Set<number>();
  const tag = /<(\/?)table\b/gi;
  let depth = 0;
  let start = 0;
  for (let hit = tag.exec(source); hit !== null; hit = tag.exec(source)) {
    if (hit[1] === '') {
      if (depth === 0) start = hit.index;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0 && holdsData(source.slice(start, hit.index))) found.add(start);
    }
  }
  return found;
}

function holdsData(table: string): boolean {
  const cells = table
    .split(/<t[dh]\b[^>]*>/i)
    .slice(1)
    .map(cellText);
  if (cells.length < CELLS_AT_LEAST) return false;
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  return (
    length / cells.length < CELL_AT_MOST &&
    cells.some((cell) => /[0-9０-９]/.test(cell)) &&
    cells.every((cell) => cell.length < CELL_AT_MOST * 5)
  );
}

function cellText(cell: string): string {
  return cell.replace(/<[^<>]*>/g, '').replace(/\s+/g, '');
}
