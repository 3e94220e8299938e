/** Which rows belong to which document of the gold, and to which of its figures. */
import type { Observation } from '../types.ts';
import type { GoldDocument, GoldFigure } from './gold.ts';
import { digitsOf, isNear, numberOrNull } from './score-text.ts';

export type Row = Partial<Observation>;

export interface Sorted {
  /** The rows of each document, in the order of the table. */
  readonly rows: ReadonlyMap<GoldDocument, readonly Row[]>;
  /** Rows of no document, or of none that can be told from the others. */
  readonly outside: readonly Row[];
}

/** Sorts rows by their files: the base names must agree, and of several documents the longest path decides. */
export function sortRows(documents: readonly GoldDocument[], rows: readonly Row[]): Sorted {
  const sorted = new Map<GoldDocument, Row[]>(documents.map((document) => [document, []]));
  const named = byBaseName(documents);
  const outside: Row[] = [];
  for (const row of rows) {
    const candidates = named.get(namesOf(row.source_file ?? '')[0] ?? '') ?? [];
    const document = documentOf(row, candidates);
    (document === null ? outside : (sorted.get(document) ?? [])).push(row);
  }
  return { rows: sorted, outside };
}

function byBaseName(documents: readonly GoldDocument[]): Map<string, GoldDocument[]> {
  const named = new Map<string, GoldDocument[]>();
  for (const document of documents) {
    const name = namesOf(document.file)[0] ?? '';
    named.set(name, [...(named.get(name) ?? []), document]);
  }
  return named;
}

/** The parts of a path from its end: a/b.md → b.md, a. */
function namesOf(path: string): string[] {
  return path.split(/[\\/]/).reverse();
}

function documentOf(row: Row, candidates: readonly GoldDocument[]): GoldDocument | null {
  const fitting = candidates.filter(({ doc_id: id }) => id === undefined || !row.doc_id || id === row.doc_id);
  if (fitting.length < 2) return fitting[0] ?? null;
  const lengths = fitting.map(({ file }) => sharedNames(file, row.source_file ?? ''));
  const longest = Math.max(...lengths);
  const nearest = fitting.filter((_, i) => lengths[i] === longest);
  return nearest.length === 1 ? (nearest[0] ?? null) : null;
}

function sharedNames(a: string, b: string): number {
  const left = namesOf(a);
  const right = namesOf(b);
  const differs = left.findIndex((name, i) => name !== right[i]);
  return differs < 0 ? left.length : differs;
}

export function overlaps(row: Row, place: { readonly raw_start: number; readonly raw_end: number }): boolean {
  return Number(row.start) < place.raw_end && Number(row.end) > place.raw_start;
}

/**
 * The row of each figure, in order, each row used once: it overlaps the figure and has the same digits, else the
 * same value. Figures without a row are left out.
 */
export function matchFigures(figures: readonly GoldFigure[], rows: readonly Row[]): Map<GoldFigure, Row> {
  const left = new Set(rows);
  const found = new Map<GoldFigure, Row>();
  for (const gold of figures) {
    const near = [...left].filter((row) => overlaps(row, gold));
    const best =
      near.find((row) => digitsOf(row.quote) === digitsOf(gold.quote)) ??
      near.find((row) => isNear(numberOrNull(row.value), numberOrNull(gold.value)));
    if (best === undefined) continue;
    left.delete(best);
    found.set(gold, best);
  }
  return found;
}
