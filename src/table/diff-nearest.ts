/** Pairs rows of one thing over different periods: the nearest in time first, each period with one other. */
import { gapBetween } from './diff-period.ts';
import { type Pool, sharedGroups } from './diff-pool.ts';
import { grouped } from './diff-prepare.ts';
import type { Entry, MatchMethod } from './diff-types.ts';

/** The rows of one period; all but a single one are ambiguous. */
type Cell = readonly Entry[];

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly gap: number;
  /** Breaks ties: the later periods first, then by their names; alike if the tables are swapped. */
  readonly late: string;
  readonly early: string;
}

/** How many periods before and after are looked at. */
const NEIGHBOURS = 8;

/** `level` says which of the period keys must be equal: 1 the part of a year, 2 the kind of period. */
export function matchNearest(
  as: readonly Entry[],
  bs: readonly Entry[],
  level: 1 | 2,
  pool: Pool,
  found: { readonly method: MatchMethod; readonly score: number },
): void {
  for (const group of sharedGroups(as, bs, ({ periods }) => periods[level])) {
    const [left, right] = [cellsOf(group.as), cellsOf(group.bs)];
    const used = { a: new Set<number>(), b: new Set<number>() };
    for (const { a, b } of candidatesOf(left, right)) {
      if (used.a.has(a) || used.b.has(b)) continue;
      used.a.add(a);
      used.b.add(b);
      join(left[a] ?? [], right[b] ?? [], pool, found);
    }
  }
}

function join(as: Cell, bs: Cell, pool: Pool, { method, score }: { method: MatchMethod; score: number }): void {
  const [a, b] = [as[0], bs[0]];
  if (as.length === 1 && bs.length === 1 && a && b) pool.pair(a, b, method, score);
  else pool.giveUp([...as, ...bs]);
}

/** One cell a period, in the order of their ends. */
function cellsOf(entries: readonly Entry[]): Cell[] {
  return grouped(entries, ({ periods }) => periods[0]).sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

function nameOf(cell: Cell): string {
  const row = cell[0]?.row;
  return `${row?.period_end ?? ''} ${row?.period_start ?? ''} ${cell[0]?.periods[0]}`;
}

function candidatesOf(left: readonly Cell[], right: readonly Cell[]): Candidate[] {
  const near = new Map<string, Candidate>();
  const add = (a: number, b: number): void => {
    if (a in left && b in right) near.set(`${a} ${b}`, candidate(left, right, a, b));
  };
  eachNear(left, right, add);
  eachNear(right, left, (b, a) => add(a, b));
  return [...near.values()].sort((one, other) => one.gap - other.gap || compareTies(one, other));
}

/** Both lists are sorted, so one pointer walks along the other list. */
function eachNear(from: readonly Cell[], to: readonly Cell[], add: (from: number, to: number) => void): void {
  let at = 0;
  from.forEach((cell, i) => {
    while (at < to.length && nameOf(to[at] ?? []) < nameOf(cell)) at++;
    for (let j = at - NEIGHBOURS; j < at + NEIGHBOURS; j++) add(i, j);
  });
}

function candidate(left: readonly Cell[], right: readonly Cell[], a: number, b: number): Candidate {
  const [one, other] = [left[a] ?? [], right[b] ?? []];
  const names = [nameOf(one), nameOf(other)].sort();
  const gap = one[0] && other[0] ? gapBetween(one[0].row, other[0].row) : 0;
  return { a, b, gap, early: names[0] ?? '', late: names[1] ?? '' };
}

function compareTies(one: Candidate, other: Candidate): number {
  if (one.late !== other.late) return one.late > other.late ? -1 : 1;
  return one.early === other.early ? 0 : one.early > other.early ? -1 : 1;
}
