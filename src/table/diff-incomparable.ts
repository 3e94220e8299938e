/**
 * Left-over rows of the same metric, or of alike wording, that differ in a hard key or in the kind of their
 * periods: neither new nor gone, but not comparable. The fewer differences, the earlier two rows find each other.
 */
import { joined } from './diff-entry.ts';
import { ALIKE, wordingOf } from './diff-fuzzy.ts';
import { type Sides, sharedGroups } from './diff-pool.ts';
import { grouped } from './diff-prepare.ts';
import { type Judge, reasonsBetween } from './diff-reasons.ts';
import { alikeTexts } from './diff-text.ts';
import type { Entry, KeyName, Reason } from './diff-types.ts';

export interface Incomparable {
  readonly a: Entry;
  readonly b: Entry;
  readonly reasons: readonly Reason[];
}

class Search {
  readonly found: Incomparable[] = [];
  readonly #taken = new Set<Entry>();
  readonly judge: Judge;

  constructor(judge: Judge) {
    this.judge = judge;
  }

  free(entries: readonly Entry[]): Entry[] {
    return entries.filter((entry) => !this.#taken.has(entry));
  }

  /** Pairs the members in their order; those that differ in nothing stay alone. */
  pair({ as, bs }: Sides): void {
    as.forEach((a, i) => {
      const b = bs[i];
      const reasons = b === undefined ? [] : reasonsBetween(a, b, this.judge);
      if (b === undefined || reasons.length === 0) return;
      this.#taken.add(a).add(b);
      this.found.push({ a, b, reasons });
    });
  }
}

export function matchIncomparable(as: readonly Entry[], bs: readonly Entry[], judge: Judge): Incomparable[] {
  const search = new Search(judge);
  const metricOf = ({ row }: Entry): string | null => row.metric ?? null;
  const whole = (entry: Entry): string | null =>
    metricOf(entry) === null ? null : joined(metricOf(entry), wordingOf(entry));
  for (const group of sharedGroups(as, bs, whole)) searchGroup(group, search);
  for (const group of sharedGroups(search.free(as), search.free(bs), metricOf)) searchGroup(group, search);
  searchAlike(search.free(as), search.free(bs), search);
  return search.found;
}

/** By wording, the most alike first; without a metric the verb must be the same (安排 is not 举办). */
function searchAlike(as: readonly Entry[], bs: readonly Entry[], search: Search): void {
  const [left, right] = [grouped(as, wordingOf), grouped(bs, wordingOf)];
  const texts = (groups: Entry[][]): string[] => groups.map((group) => wordingOf(group[0] as Entry));
  const [lefts, rights] = [texts(left), texts(right)];
  const near = alikeTexts(lefts, rights, ALIKE).sort(
    (one, other) => other.score - one.score || compareTexts(namesOf(lefts, rights, one), namesOf(lefts, rights, other)),
  );
  for (const { a, b } of near) {
    for (const group of sharedGroups(search.free(left[a] ?? []), search.free(right[b] ?? []), factKey)) {
      searchGroup(group, search);
    }
  }
  searchOtherMetrics(
    near.map(({ a, b }) => ({ as: left[a] ?? [], bs: right[b] ?? [] })),
    search,
  );
}

/** What is measured, where no metric says it. */
function factKey({ row }: Entry): string {
  return row.metric == null ? joined('verb', row.predicate_head) : joined('metric', row.metric);
}

/** Alike wording under two metrics, or under one and none: 新增就业岗位 and 新增就业人数. */
function searchOtherMetrics(groups: readonly Sides[], search: Search): void {
  const named = (entry: Entry): boolean => entry.row.metric != null;
  for (const { as, bs } of groups) {
    const rest = { as: search.free(as), bs: search.free(bs) };
    searchGroup({ as: rest.as.filter(named), bs: rest.bs }, search);
    searchGroup({ as: search.free(rest.as), bs: search.free(rest.bs).filter(named) }, search);
  }
}

function namesOf(lefts: readonly string[], rights: readonly string[], { a, b }: { a: number; b: number }): string {
  return [lefts[a], rights[b]].sort().join('\u0000');
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Keys that fall together because one reason covers them. */
const TOGETHER: readonly (readonly (KeyName | 'period')[])[] = [
  ['unit', 'per'],
  ['area'],
  ['status'],
  ['period'],
  ['population', 'subset', 'organisation', 'document'],
  ['measure'],
  ['comparison', 'base'],
];

const DROPS = [...TOGETHER, ...TOGETHER.flatMap((one, i) => TOGETHER.slice(i + 1).map((other) => [...one, ...other]))];

const PERIOD_LEVELS = [0, 1, 2] as const;

/** One difference, then two, then any number of them. */
function searchGroup({ as, bs }: Sides, search: Search): void {
  for (const drop of as.length * bs.length === 1 ? [] : DROPS) {
    const kept = search.judge.keys.filter((key) => !drop.includes(key));
    for (const level of drop.includes('period') ? [null] : PERIOD_LEVELS) {
      const [some, others] = [search.free(as), search.free(bs)];
      if (some.length === 0 || others.length === 0) return;
      for (const group of sharedGroups(some, others, keeping(kept, level))) search.pair(group);
    }
  }
  search.pair({ as: search.free(as), bs: search.free(bs) });
}

function keeping(kept: readonly KeyName[], level: 0 | 1 | 2 | null): (entry: Entry) => string | null {
  return ({ keys, periods }) => {
    const period = level === null ? 'any' : periods[level];
    return period === '' ? null : joined(period, ...kept.map((key) => keys[key]));
  };
}
