/** Rows of both tables that still look for a partner, and the pairs found so far. No row ever has two. */
import type { Entry, MatchMethod, Pair } from './diff-types.ts';

export class Pool {
  readonly pairs: Pair[] = [];
  /** Rows with several partners that are equally good; they stay alone. */
  readonly ambiguous = new Set<Entry>();
  readonly #taken = new Set<Entry>();

  isFree(entry: Entry): boolean {
    return !this.#taken.has(entry) && !this.ambiguous.has(entry);
  }

  free(entries: readonly Entry[]): Entry[] {
    return entries.filter((entry) => this.isFree(entry));
  }

  pair(a: Entry, b: Entry, method: MatchMethod, score: number): void {
    this.#taken.add(a);
    this.#taken.add(b);
    this.pairs.push({ a, b, method, score });
  }

  /** Sets rows aside as ambiguous. */
  giveUp(entries: readonly Entry[]): void {
    for (const entry of entries) this.ambiguous.add(entry);
  }
}

/** What has one key on both sides. */
export interface Sides {
  readonly as: Entry[];
  readonly bs: Entry[];
}

/** The groups that have members on both sides, by key; entries without a key ('' or null) are in none. */
export function sharedGroups(
  as: readonly Entry[],
  bs: readonly Entry[],
  keyOf: (entry: Entry) => string | null,
): Sides[] {
  const groups = new Map<string, Sides>();
  for (const a of as) {
    const key = keyOf(a);
    if (!key) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { as: [a], bs: [] });
    else known.as.push(a);
  }
  for (const b of bs) groups.get(keyOf(b) || '')?.bs.push(b);
  return [...groups.values()].filter((group) => group.bs.length > 0);
}
