/**
 * Who is whose partner. All hard keys are equal; then, in this order: the same wording, the same head, alike
 * wording. Within each: the same period, the same part of another year, the nearest period of the same kind.
 * Rows are looked up by their keys, never all against all.
 */
import { matchAlike } from './diff-alike.ts';
import { joined } from './diff-entry.ts';
import { matchFuzzy } from './diff-fuzzy.ts';
import { Pool, sharedGroups } from './diff-pool.ts';
import type { Entry, MatchMethod } from './diff-types.ts';

interface Wording {
  readonly method: MatchMethod;
  readonly score: number;
  /** Null where the row has no such wording. */
  readonly of: (entry: Entry) => string | null;
}

const SYNONYM_SCORE = 0.9;

const WORDINGS: readonly Wording[] = [
  { method: 'exact', score: 1, of: ({ entity, predicate }) => joined(entity, predicate) },
  { method: 'exact', score: 1, of: ({ entity, row }) => (entity === '' ? null : joined(entity, row.predicate_head)) },
  { method: 'exact', score: 1, of: ({ entity }) => entity || null },
  { method: 'synonym', score: SYNONYM_SCORE, of: ({ row }) => headed(row.entity_head, row.predicate_head) },
  { method: 'synonym', score: SYNONYM_SCORE, of: ({ row }) => row.entity_head || null },
];

function headed(head: string | null | undefined, verb: string | null | undefined): string | null {
  return head ? joined(head, verb) : null;
}

/** Pairs of rows that are about the same thing, and the rows that have several equally good partners. */
export function matchEntries(as: readonly Entry[], bs: readonly Entry[]): Pool {
  const pool = new Pool();
  for (const { method, score, of } of WORDINGS) {
    const wordingKey = (entry: Entry): string | null => {
      const wording = of(entry);
      return wording === null ? null : joined(entry.block, wording);
    };
    for (const group of sharedGroups(pool.free(as), pool.free(bs), wordingKey)) matchAlike(group, pool, method, score);
  }
  matchFuzzy(pool.free(as), pool.free(bs), pool);
  return pool;
}
