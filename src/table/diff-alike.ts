/** Pairs rows whose wording and hard keys agree, by their periods. */
import { joined } from './diff-entry.ts';
import { matchNearest } from './diff-nearest.ts';
import { type Pool, type Sides, sharedGroups } from './diff-pool.ts';
import type { Entry, MatchMethod } from './diff-types.ts';

/** Pairs rows that are about one thing by their periods. */
export function matchAlike({ as, bs }: Sides, pool: Pool, method: MatchMethod, score: number): void {
  for (const group of sharedGroups(as, bs, ({ periods }) => periods[0])) matchInPeriod(group, pool, method, score);
  matchNearest(pool.free(as), pool.free(bs), 1, pool, { method, score });
  matchNearest(pool.free(as), pool.free(bs), 2, pool, { method, score });
}

/** Rows of one period: what is printed alike belongs together, in the same document first; the rest only if single. */
function matchInPeriod({ as, bs }: Sides, pool: Pool, method: MatchMethod, score: number): void {
  const alike = [
    ({ row, printed, keys }: Entry) => joined(printed, keys.document, row.record_id),
    ({ printed, keys }: Entry) => joined(printed, keys.document),
    ({ printed }: Entry) => printed,
  ];
  for (const key of alike) {
    for (const group of sharedGroups(pool.free(as), pool.free(bs), key)) pairInOrder(group, pool, method, score);
  }
  for (const group of sharedGroups(pool.free(as), pool.free(bs), ({ keys }) => keys.document)) {
    if (isSingle(group)) pairInOrder(group, pool, method, score);
  }
  const rest = { as: pool.free(as), bs: pool.free(bs) };
  if (isSingle(rest)) pairInOrder(rest, pool, method, score);
  else if (rest.as.length > 0 && rest.bs.length > 0) pool.giveUp([...rest.as, ...rest.bs]);
}

function isSingle({ as, bs }: Sides): boolean {
  return as.length === 1 && bs.length === 1;
}

/** Members of such a group differ in nothing that is compared, so that their order may decide. */
function pairInOrder({ as, bs }: Sides, pool: Pool, method: MatchMethod, score: number): void {
  as.forEach((a, i) => {
    const b = bs[i];
    if (b !== undefined) pool.pair(a, b, method, score);
  });
}
