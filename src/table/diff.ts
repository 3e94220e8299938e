/** Two tables of figures → what was added, taken away, changed, revised or cannot be compared. */
import { entryMaker } from './diff-entry.ts';
import { matchIncomparable } from './diff-incomparable.ts';
import { shippedKnowledge } from './diff-knowledge.ts';
import { matchEntries } from './diff-match.ts';
import { inOrder } from './diff-order.ts';
import { prepare } from './diff-prepare.ts';
import { type DiffOptions, type DiffResult, type DiffRow, type Entry, KEYS } from './diff-types.ts';
import { compared, incomparable, lonely } from './diff-verdict.ts';
import type { TableRow } from './read-table.ts';

/**
 * Compares table `a` (earlier) with `b` (later). Rows are partners if all hard keys are equal, their periods may
 * be compared and their wording is the same or alike; no row has two. The order of the rows changes nothing, and
 * swapping the tables mirrors the result. Rows come by area and metric, the largest firm changes first.
 *
 * ```ts
 * const { rows } = diffTables(readTable(old).rows, readTable(fresh).rows);
 * rows[0]; // { change_status: 'changed', direction: 'up', certainty: 'firm', abs_bounds: '(16000,18000)', … }
 * ```
 */
export function diffTables(a: readonly TableRow[], b: readonly TableRow[], options: DiffOptions = {}): DiffResult {
  const { keys = KEYS, knowledge = shippedKnowledge(), tolerance } = options;
  const maker = entryMaker(keys, knowledge);
  const [left, right] = [prepare(a, maker), prepare(b, maker)];
  const pool = matchEntries(left.entries, right.entries);
  const rest = { as: pool.free(left.entries), bs: pool.free(right.entries) };
  const unlike = matchIncomparable(rest.as, rest.bs, { keys, knowledge });
  const known = new Set([...pool.pairs, ...unlike].flatMap((pair) => [pair.a, pair.b]));
  const alone = (entries: readonly Entry[], side: 'from' | 'to'): DiffRow[] =>
    entries.filter((one) => !known.has(one)).map((one) => lonely(one, side, pool.ambiguous.has(one)));
  const rows = [
    ...pool.pairs.map((pair) => compared(pair, knowledge, tolerance)),
    ...unlike.map((pair) => incomparable(pair.a, pair.b, pair.reasons)),
    ...alone(left.entries, 'from'),
    ...alone(right.entries, 'to'),
  ];
  return {
    rows: inOrder(rows),
    aside: {
      repeated: left.repeated + right.repeated,
      reprinted: left.reprinted + right.reprinted,
      before: left.before + right.before,
    },
  };
}
