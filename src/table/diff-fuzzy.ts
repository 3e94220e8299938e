/** Rows with the same hard keys whose wording is alike, if no other wording is nearly as much so. */
import { matchAlike } from './diff-alike.ts';
import { type Pool, sharedGroups } from './diff-pool.ts';
import { grouped } from './diff-prepare.ts';
import { alikeTexts, type Likeness } from './diff-text.ts';
import type { Entry } from './diff-types.ts';

/** How alike entity and predicate must be, and how much more than the next best. */
export const ALIKE = 0.6;
const MARGIN = 0.15;
/** Floats: 0.75 − 0.6 is a little less than 0.15. */
const TINY = 1e-9;

interface Sorted {
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly periods: ReadonlySet<string>;
}

export function wordingOf({ entity, predicate }: Entry): string {
  return entity + predicate;
}

export function matchFuzzy(as: readonly Entry[], bs: readonly Entry[], pool: Pool): void {
  for (const group of sharedGroups(as, bs, ({ block }) => block)) {
    const [left, right] = [byWording(group.as), byWording(group.bs)];
    const near = alikeTexts(textsOf(left), textsOf(right), ALIKE - MARGIN).filter(
      ({ a, b }) => left[a] && right[b] && mayMeet(left[a], right[b]),
    );
    const good = near.filter(({ score }) => score >= ALIKE - TINY);
    const ranks = { a: rankedBy(near, 'a'), b: rankedBy(near, 'b') };
    const sidesOf = ({ a, b }: Likeness) => ({
      as: pool.free(left[a]?.entries ?? []),
      bs: pool.free(right[b]?.entries ?? []),
    });
    for (const one of good.filter((one) => leadOf(one, ranks) >= MARGIN - TINY)) {
      matchAlike(sidesOf(one), pool, 'fuzzy', rounded(one.score));
    }
    for (const one of good.filter((one) => isTied(leadOf(one, ranks)))) {
      const { as: some, bs: others } = sidesOf(one);
      if (some.length > 0 && others.length > 0) pool.giveUp([...some, ...others]);
    }
  }
}

function byWording(entries: readonly Entry[]): Sorted[] {
  return grouped(entries, wordingOf)
    .map((members) => ({
      text: wordingOf(members[0] as Entry),
      entries: members,
      periods: new Set(members.flatMap(({ periods }) => periods.filter((key) => key !== ''))),
    }))
    .filter(({ text }) => text !== '');
}

function textsOf(sorted: readonly Sorted[]): string[] {
  return sorted.map(({ text }) => text);
}

function mayMeet(one: Sorted, other: Sorted): boolean {
  return [...one.periods].some((key) => other.periods.has(key));
}

interface Ranks {
  readonly a: ReadonlyMap<number, readonly Likeness[]>;
  readonly b: ReadonlyMap<number, readonly Likeness[]>;
}

/** For each text its likenesses, the best first. */
function rankedBy(near: readonly Likeness[], side: 'a' | 'b'): Map<number, Likeness[]> {
  const ranked = new Map<number, Likeness[]>();
  for (const list of grouped(near, (one) => String(one[side]))) {
    ranked.set(
      (list[0] as Likeness)[side],
      list.sort((one, other) => other.score - one.score),
    );
  }
  return ranked;
}

/** How far a likeness is above every other of its two texts; below nought if another is better. */
function leadOf(one: Likeness, ranks: Ranks): number {
  const rivals = [ranks.a.get(one.a), ranks.b.get(one.b)].map((list = []) => list.find((other) => other !== one));
  return Math.min(...rivals.map((rival) => one.score - (rival?.score ?? 0)));
}

/** Neither clearly best nor clearly beaten. */
function isTied(lead: number): boolean {
  return lead < MARGIN - TINY && lead > -MARGIN + TINY;
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
