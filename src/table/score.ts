/** A table against gold: which figures were found, which fields are right, which rows are none. */
import type { GoldDocument, GoldFigure } from './gold.ts';
import { CORE_FIELDS, type FieldName, FULL_FIELDS, parentsOf, type Verdict, verdictsOf } from './score-fields.ts';
import { matchFigures, overlaps, type Row, sortRows } from './score-match.ts';
import { textOrNull } from './score-text.ts';

/** One gold figure that is asked for, and what the table has for it. */
export interface Outcome {
  readonly document: GoldDocument;
  readonly gold: GoldFigure;
  /** Null where the figure was missed. */
  readonly row: Row | null;
  /** One for each field that the gold states; none where the figure was missed. */
  readonly verdicts: readonly Verdict[];
}

/** A row that no gold figure asks for. */
export interface Spurious {
  readonly document: GoldDocument;
  readonly row: Row;
  /** The class of the non-figure it stands on, `double` on a figure that has its row, else `other`. */
  readonly class: string;
}

export interface Tally {
  readonly right: number;
  readonly of: number;
}

/** 其中 links: those that the gold has, those that the table has, and those of the table that are right. */
export interface Links {
  readonly wanted: number;
  readonly said: number;
  readonly right: number;
}

/** Counts; `ratesOf` makes shares of them. */
export interface Score {
  readonly documents: number;
  /** Figures asked for; optional ones are not. */
  readonly gold: number;
  /** Rows, without those on optional figures. */
  readonly predicted: number;
  readonly matched: number;
  /** Rows with all core, all full fields right, and rows at the very place. */
  readonly core: number;
  readonly full: number;
  readonly placed: number;
  readonly links: Links;
  /** Of the matched rows, for each field that the gold states anywhere. */
  readonly fields: Readonly<Partial<Record<FieldName, Tally>>>;
  readonly outcomes: readonly Outcome[];
  readonly spurious: readonly Spurious[];
  /** Rows that belong to no document of the gold; they count for nothing. */
  readonly outside: readonly Row[];
}

interface DocumentScore {
  readonly outcomes: readonly Outcome[];
  readonly links: Links;
  readonly spurious: readonly Spurious[];
  /** Rows that count. */
  readonly predicted: number;
}

/** Holds rows against gold. Fields that a gold figure does not state are left out of its account. */
export function scoreTable(documents: readonly GoldDocument[], rows: readonly Row[]): Score {
  const sorted = sortRows(documents, rows);
  const parts = documents.map((document) => scoreDocument(document, sorted.rows.get(document) ?? []));
  const outcomes = parts.flatMap((part) => part.outcomes);
  const found = outcomes.filter(({ row }) => row !== null);
  return {
    documents: documents.length,
    gold: outcomes.length,
    predicted: sum(parts.map((part) => part.predicted)),
    matched: found.length,
    core: found.filter((outcome) => areRight(outcome, CORE_FIELDS)).length,
    full: found.filter((outcome) => areRight(outcome, FULL_FIELDS)).length,
    placed: found.filter(({ gold, row }) => row?.start === gold.raw_start && row.end === gold.raw_end).length,
    links: addedLinks(parts.map((part) => part.links)),
    fields: fieldTallies(found),
    outcomes,
    spurious: parts.flatMap((part) => part.spurious),
    outside: sorted.outside,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function areRight({ verdicts }: Outcome, fields: readonly FieldName[]): boolean {
  return verdicts.every(({ field, isRight }) => isRight || !fields.includes(field));
}

function fieldTallies(found: readonly Outcome[]): Partial<Record<FieldName, Tally>> {
  const tallies: Partial<Record<FieldName, Tally>> = {};
  for (const { field, isRight } of found.flatMap(({ verdicts }) => verdicts)) {
    const { right, of } = tallies[field] ?? { right: 0, of: 0 };
    tallies[field] = { right: right + (isRight ? 1 : 0), of: of + 1 };
  }
  return tallies;
}

function scoreDocument(document: GoldDocument, rows: readonly Row[]): DocumentScore {
  const found = matchFigures(document.figures, rows);
  const asked = document.figures.filter((gold) => gold.optional !== true);
  const parentOf = parentFinder(found);
  const outcomes = asked.map((gold): Outcome => {
    const row = found.get(gold) ?? null;
    const verdicts = row === null ? [] : verdictsOf({ gold, row, parent: parentOf(row) });
    return { document, gold, row, verdicts };
  });
  const used = new Set(found.values());
  const unasked = rows.filter((row) => !used.has(row) && !isAside(row, document));
  const spurious = unasked.map((row) => ({ document, row, class: classOf(row, document) }));
  const matched = outcomes.filter(({ row }) => row !== null).length;
  return { outcomes, spurious, predicted: matched + spurious.length, links: linksOf(outcomes, parentOf) };
}

/** Whose part a row says it is, as the id of a gold figure; '?' where that row is none. */
function parentFinder(found: ReadonlyMap<GoldFigure, Row>): (row: Row) => string | null {
  const ids = new Map([...found].map(([gold, row]) => [textOrNull(row.record_id), gold.id]));
  return (row) => {
    const parent = textOrNull(row.subset_of);
    return parent === null ? null : (ids.get(parent) ?? '?');
  };
}

/** Another reading of an optional figure: neither asked for nor held against the tool. */
function isAside(row: Row, { figures }: GoldDocument): boolean {
  const touched = figures.filter((gold) => overlaps(row, gold));
  return touched.length > 0 && touched.every(({ optional }) => optional === true);
}

function classOf(row: Row, { figures, non_figures: none = [] }: GoldDocument): string {
  const known = none.find((place) => overlaps(row, place))?.class;
  return known ?? (figures.some((gold) => overlaps(row, gold)) ? 'double' : 'other');
}

function linksOf(outcomes: readonly Outcome[], parentOf: (row: Row) => string | null): Links {
  const links = outcomes.flatMap(({ gold, row, verdicts }): Links[] => {
    const verdict = verdicts.find(({ field }) => field === 'subset_of');
    if (row === null || verdict === undefined) return [];
    const isSaid = parentOf(row) !== null;
    const isRight = isSaid && verdict.isRight;
    // A link that is right where none was needed counts as wanted, or it would be held against the tool.
    const isWanted = !parentsOf(gold).includes(null) || isRight;
    return [{ wanted: Number(isWanted), said: Number(isSaid), right: Number(isRight) }];
  });
  return addedLinks(links);
}

function addedLinks(links: readonly Links[]): Links {
  return {
    wanted: sum(links.map(({ wanted }) => wanted)),
    said: sum(links.map(({ said }) => said)),
    right: sum(links.map(({ right }) => right)),
  };
}
