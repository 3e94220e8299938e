/** Why two rows were partners, or why one has none. */
import { entryMaker } from './diff-entry.ts';
import { wordingOf } from './diff-fuzzy.ts';
import { shippedKnowledge } from './diff-knowledge.ts';
import { fileOf } from './diff-line.ts';
import { byOrder, prepare } from './diff-prepare.ts';
import { reasonsBetween } from './diff-reasons.ts';
import { dice } from './diff-text.ts';
import { type DiffOptions, type DiffRow, type Entry, KEYS, type KeyName, type Reason } from './diff-types.ts';
import type { TableRow } from './read-table.ts';

/** One hard key on both sides; population and the like are words of the rows. */
export interface KeyCheck {
  readonly key: KeyName | 'metric' | 'verb';
  readonly from: string;
  readonly to: string;
}

/** How two periods go together: equal, the same part of another year, of one kind, or not at all. */
export type PeriodFit = 'same' | 'other_year' | 'same_kind' | 'none';

/** Two rows held against each other. */
export interface Held {
  readonly from: TableRow;
  readonly to: TableRow;
  readonly keys: readonly KeyCheck[];
  readonly periods: PeriodFit;
  /** Of entity and predicate, 0 to 1. */
  readonly likeness: number;
  /** What forbids comparing them; none where they might have been partners. */
  readonly reasons: readonly Reason[];
}

export interface Why {
  readonly from: TableRow | null;
  readonly to: TableRow | null;
  /** The pair itself; null for a row that is alone. */
  readonly pair: Held | null;
  /** For a row that is alone the rows of the other table that come closest, the best first. */
  readonly closest: readonly Held[];
}

const SHOWN = 3;
/** Less alike wording is about something else. */
const LEAST_LIKENESS = 0.3;

/** Explains one line of `diffTables(a, b, options)`; null where its rows are not among those of the tables. */
export function whyDiff(
  line: DiffRow,
  [a, b]: readonly [readonly TableRow[], readonly TableRow[]],
  options: DiffOptions = {},
): Why | null {
  const { keys = KEYS, knowledge = shippedKnowledge() } = options;
  const maker = entryMaker(keys, knowledge);
  const [lefts, rights] = [prepare(a, maker).entries, prepare(b, maker).entries];
  const from = found(lefts, [line.record_id_from, line.file_from, line.quote_from]);
  const to = found(rights, [line.record_id_to, line.file_to, line.quote_to]);
  const hold = (one: Entry, other: Entry): Held => ({
    from: one.row,
    to: other.row,
    keys: checksOf(one, other, keys),
    periods: fitOf(one, other),
    likeness: likenessOf(one, other),
    reasons: reasonsBetween(one, other, { keys, knowledge }),
  });
  if (from !== null && to !== null) return { from: from.row, to: to.row, pair: hold(from, to), closest: [] };
  const alone = from ?? to;
  if (alone === null) return null;
  const near = nearestTo(alone, from === null ? lefts : rights);
  const closest = near.map((other) => (from === null ? hold(other, alone) : hold(alone, other)));
  return {
    from: from?.row ?? null,
    to: to?.row ?? null,
    pair: null,
    closest: closest.sort(byNearness).slice(0, SHOWN),
  };
}

type Place = readonly [id: string | null, file: string | null, quote: string | null];

function found(entries: readonly Entry[], [id, file, quote]: Place): Entry | null {
  if (file === null) return null;
  const isIt = (entry: Entry): boolean =>
    fileOf(entry) === file && (entry.row.record_id ?? null) === id && (entry.row.quote ?? null) === quote;
  return entries.find(isIt) ?? null;
}

function checksOf(a: Entry, b: Entry, keys: readonly KeyName[]): KeyCheck[] {
  const isNamed = a.row.metric != null || b.row.metric != null;
  const first: KeyCheck = isNamed
    ? { key: 'metric', from: a.row.metric ?? '', to: b.row.metric ?? '' }
    : { key: 'verb', from: a.row.predicate_head ?? '', to: b.row.predicate_head ?? '' };
  return [first, ...keys.map((key) => ({ key, from: readable(a.keys[key]), to: readable(b.keys[key]) }))];
}

/** Keys of several parts are joined with NUL. */
function readable(key: string): string {
  return key.split('\u0000').filter(Boolean).join(' ');
}

const FITS: readonly PeriodFit[] = ['same', 'other_year', 'same_kind'];

function fitOf(a: Entry, b: Entry): PeriodFit {
  return FITS[a.periods.findIndex((key, i) => key !== '' && key === b.periods[i])] ?? 'none';
}

function likenessOf(a: Entry, b: Entry): number {
  return wordingOf(a) === wordingOf(b) ? 1 : dice(wordingOf(a), wordingOf(b));
}

function nearestTo(alone: Entry, others: readonly Entry[]): Entry[] {
  const isNear = (other: Entry): boolean =>
    (alone.row.metric != null && alone.row.metric === other.row.metric) || likenessOf(alone, other) >= LEAST_LIKENESS;
  return others.filter(isNear).sort(byOrder);
}

/** The fewest differences first, then the most alike wording. */
function byNearness(one: Held, other: Held): number {
  return differences(one) - differences(other) || other.likeness - one.likeness;
}

function differences({ keys, periods }: Held): number {
  return keys.filter(({ from, to }) => from !== to).length + Number(periods === 'none');
}
