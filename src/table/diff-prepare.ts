/** One row for each figure of a table: what is told twice or reprinted is set aside. */
import { compare, subtract } from '../extract/decimal.ts';
import { type EntryMaker, entryOf, joined } from './diff-entry.ts';
import { moveBetween } from './diff-number.ts';
import type { Entry } from './diff-types.ts';
import type { TableRow } from './read-table.ts';

export interface Prepared {
  readonly entries: readonly Entry[];
  readonly repeated: number;
  readonly reprinted: number;
  readonly before: number;
}

/** Of a pair (由A增至B) only the later end is compared; the order of the rows changes nothing. */
export function prepare(rows: readonly TableRow[], maker: EntryMaker): Prepared {
  const after = rows.filter((row) => row.pair_role !== 'before');
  const entries = after.map((row) => entryOf(row, maker)).sort(byOrder);
  const once = grouped(entries, repeatKey).flatMap(oneOfRepeated);
  const original = grouped(once, reprintKey).flatMap(originals);
  return {
    entries: original.sort(byOrder),
    repeated: entries.length - once.length,
    reprinted: once.length - original.length,
    before: rows.length - after.length,
  };
}

export function byOrder(a: Entry, b: Entry): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}

/** Lists of what has one key; a null key stands alone. In the order of their first members. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): T[][] {
  const groups = new Map<string | number, T[]>();
  items.forEach((item, i) => {
    const key = keyOf(item) ?? i;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  });
  return [...groups.values()];
}

function repeatKey({ row, keys }: Entry): string | null {
  return row.dup_group == null ? null : joined(row.dup_group, keys.document);
}

/** The member that says most; all of them, warned of, where they cannot all be true. */
function oneOfRepeated(members: readonly Entry[]): readonly Entry[] {
  if (members.length < 2) return members;
  const isConflict = members.some((one) => members.some((other) => excludes(one, other)));
  if (isConflict) return members.map((one) => ({ ...one, warnings: [...one.warnings, 'dup_conflict'] }));
  return [[...members].sort(byTelling)[0] as Entry];
}

/** True if both cannot be said of one thing. */
export function excludes(one: Entry, other: Entry): boolean {
  if (one.interval === null || other.interval === null) return one.printed !== other.printed;
  return moveBetween(one.interval, other.interval) !== null;
}

/** Narrowest bounds, then a stated period, then first in the document. */
export function byTelling(a: Entry, b: Entry): number {
  return (
    byWidth(a, b) || Number(isVague(a)) - Number(isVague(b)) || (a.row.start ?? 0) - (b.row.start ?? 0) || byOrder(a, b)
  );
}

/** The narrower interval first; one that is open last. */
export function byWidth(a: Entry, b: Entry): number {
  const [one, other] = [widthOf(a), widthOf(b)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compare(one, other);
}

function widthOf({ interval }: Entry) {
  if (interval === null || interval.lower.at === null || interval.upper.at === null) return null;
  return subtract(interval.upper.at, interval.lower.at);
}

function isVague({ row }: Entry): boolean {
  return row.period_type === 'unspecified' || row.period_end == null;
}

/** The same words by the same body about the same day; without a body the sentence must be the same. */
function reprintKey(entry: Entry): string {
  const { row, block, entity } = entry;
  const source = row.organisation == null ? `sentence ${row.sentence ?? ''}` : `body ${row.organisation}`;
  return joined(row.quote, source, row.period_end, row.period_start, block, entity, entry.predicate, entry.printed);
}

/** All mentions of the first document; those of other documents are its reprints. */
function originals(members: readonly Entry[]): readonly Entry[] {
  const first = members[0]?.keys.document;
  return members.filter((one) => one.keys.document === first);
}
