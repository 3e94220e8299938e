/**
 * Left-over rows of the same metric, or of alike wording, that differ in a hard key or in the kind of their
 * periods: neither new nor gone, but not comparable. The fewer differences, the earlier two rows find each other.
 */
import { joined } from './diff-entry.ts';
import { ALIKE, wordingOf } from './diff-fuzzy.ts';
import { type Sides, sharedGroups } from './diff-pool.ts';
import { grouped } from './diff-prepare.ts';
import { type Judge, reasonsBetween } from './diff-reasons.ts';
import { alikeTexts, type Likeness } from './diff-text.ts';
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
  const verbOf = ({ row }: Entry): string => joined('verb', row.predicate_head);
  for (const group of sharedGroups(search.free(as), search.free(bs), verbOf)) searchAlike(group, search, isOneUnnamed);
  searchAlike({ as: search.free(as), bs: search.free(bs) }, search, () => true);
  return search.found;
}

/** Without a metric the verb must be the same (安排 is not 举办); under two metrics it need not. */
function isOneUnnamed(a: Entry, b: Entry): boolean {
  return a.row.metric == null || b.row.metric == null;
}

/** By wording, the most alike first; each group of one wording holds rows of one metric. */
function searchAlike(sides: Sides, search: Search, isMeant: (a: Entry, b: Entry) => boolean): void {
  const isNamed = ({ row }: Entry): boolean => row.metric != null;
  const only = isMeant === isOneUnnamed ? sides : { as: sides.as.filter(isNamed), bs: sides.bs.filter(isNamed) };
  const [left, right] = [grouped(only.as, nameOf), grouped(only.bs, nameOf)];
  const texts = (groups: Entry[][]): string[] => groups.map((group) => wordingOf(group[0] as Entry));
  const [lefts, rights] = [texts(left), texts(right)];
  const near = alikeTexts(lefts, rights, ALIKE).sort(byLikeness(lefts, rights));
  for (const { a, b } of near) {
    const [some, others] = [search.free(left[a] ?? []), search.free(right[b] ?? [])];
    if (some[0] && others[0] && isMeant(some[0], others[0])) searchGroup({ as: some, bs: others }, search);
  }
}

/** A wording under one metric, or under none. */
function nameOf(entry: Entry): string {
  return joined(wordingOf(entry), entry.row.metric);
}

/** The most alike first; equals by their texts, alike if the tables are swapped. */
function byLikeness(lefts: readonly string[], rights: readonly string[]): (one: Likeness, other: Likeness) => number {
  const places = new Map([...new Set([...lefts, ...rights])].sort().map((text, place) => [text, place]));
  const [left, right] = [lefts, rights].map((texts) => texts.map((text) => places.get(text) ?? 0));
  const ends = ({ a, b }: Likeness): [number, number] => {
    const [one, other] = [left?.[a] ?? 0, right?.[b] ?? 0];
    return one < other ? [one, other] : [other, one];
  };
  return (one, other) => {
    if (one.score !== other.score) return other.score - one.score;
    const [[low, high], [least, most]] = [ends(one), ends(other)];
    return low - least || high - most;
  };
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
  // How much something grew is no other way to say how large it is.
  for (const isGrowth of [true, false]) {
    const isMeant = ({ row }: Entry): boolean => (row.measure_kind?.startsWith('change') ?? false) === isGrowth;
    searchKind({ as: as.filter(isMeant), bs: bs.filter(isMeant) }, search);
  }
}

function searchKind({ as, bs }: Sides, search: Search): void {
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
