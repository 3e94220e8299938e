/** Which rows are about one thing: the same wording, or another one of the same metric that contradicts nothing. */
import { joined } from './diff-entry.ts';
import { periodText } from './diff-period.ts';
import { excludes, grouped } from './diff-prepare.ts';
import { dice } from './diff-text.ts';
import type { Entry } from './diff-types.ts';

/** The members of each series; the order of the rows changes nothing. */
export function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  // The block holds the metric, else the verb, and all hard keys.
  const wordings = grouped(entries, ({ block, entity }) => joined(block, entity));
  return grouped(wordings, aboutOf).flatMap(joinedWordings);
}

/** Null, so that it stays alone, for what has no metric or no head. */
function aboutOf(members: readonly Entry[]): string | null {
  const { row, block } = members[0] as Entry;
  return row.metric == null || row.entity_head == null ? null : joined(block, row.entity_head);
}

/** The wordings that are used most come first and draw the others in, the most alike first. */
function joinedWordings(wordings: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  const series: Entry[][] = [];
  const name = (members: readonly Entry[]): string => members[0]?.entity ?? '';
  const order = [...wordings].sort((a, b) => b.length - a.length || (name(a) < name(b) ? -1 : 1));
  for (const wording of order) {
    const open = series.filter((members) => !contradicts(members, wording));
    const likeness = (members: readonly Entry[]): number => dice(name(members), name(wording));
    const best = open.sort((a, b) => likeness(b) - likeness(a))[0];
    if (best === undefined) series.push([...wording]);
    else best.push(...wording);
  }
  return series;
}

/** 大型招聘会5场 and 专场招聘会240场 of one period are two things. */
function contradicts(some: readonly Entry[], others: readonly Entry[]): boolean {
  return others.some((other) => some.some((one) => isSamePeriod(one, other) && excludes(one, other)));
}

function isSamePeriod(one: Entry, other: Entry): boolean {
  return periodText(one.row) === periodText(other.row);
}
