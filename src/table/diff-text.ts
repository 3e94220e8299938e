/** How alike two short texts are: Dice's coefficient on pairs of characters. */

/** `提供岗位` → 提供, 供岗, 岗位; a single character stands for itself. */
export function bigramsOf(text: string): readonly string[] {
  const signs = [...text];
  if (signs.length < 2) return signs;
  return [...new Set(signs.slice(1).map((sign, i) => (signs[i] ?? '') + sign))];
}

/** 0 to 1: twice the shared pairs over all pairs. */
export function dice(a: string, b: string): number {
  const [left, right] = [bigramsOf(a), new Set(bigramsOf(b))];
  const all = left.length + right.size;
  return all === 0 ? 0 : (2 * left.filter((pair) => right.has(pair)).length) / all;
}

export interface Likeness {
  /** Places in the two lists. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** How many likenesses of one text are kept: its best, and any that one of the other list counts among its best. */
const MOST = 20;

/**
 * Pairs of texts at least `least` alike, for each text its best. Only texts that share one of their rarest pairs
 * of characters are looked at, which is enough: two that share none of them cannot reach `least`.
 */
export function alikeTexts(as: readonly string[], bs: readonly string[], least: number): Likeness[] {
  const [left, right] = ranked(as, bs);
  const pairs = new Map<number, Likeness>();
  const keep = (a: number, b: number, score: number): void => {
    pairs.set(a * bs.length + b, { a, b, score });
  };
  eachBest(left, right, least, keep);
  eachBest(right, left, least, (b, a, score) => keep(a, b, score));
  return [...pairs.values()];
}

/** A text as the ranks of its pairs of characters, the rarest first. */
type Ranks = Uint32Array;

function ranked(as: readonly string[], bs: readonly string[]): [Ranks[], Ranks[]] {
  const counts = new Map<string, number>();
  const lists = [as, bs].map((texts) => texts.map(bigramsOf));
  for (const pairs of lists.flat()) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const order = [...counts].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1));
  const ranks = new Map(order.map(([pair], rank) => [pair, rank]));
  const rank = (pairs: readonly string[]): Ranks => Uint32Array.from(pairs, (pair) => ranks.get(pair) ?? 0).sort();
  return [(lists[0] ?? []).map(rank), (lists[1] ?? []).map(rank)];
}

type Keep = (from: number, to: number, score: number) => void;

function eachBest(from: readonly Ranks[], to: readonly Ranks[], least: number, keep: Keep): void {
  const index = indexOf(to, least);
  const seen = new Int32Array(to.length).fill(-1);
  from.forEach((ranks, i) => {
    const best: Best[] = [];
    for (let k = 0; k < prefixLength(ranks.length, least); k++) {
      for (const j of index.get(ranks[k] ?? 0) ?? []) {
        if (seen[j] === i) continue;
        seen[j] = i;
        const score = likeness(ranks, to[j] ?? ranks);
        if (score >= least) insert(best, { j, score });
      }
    }
    for (const { j, score } of best) keep(i, j, score);
  });
}

interface Best {
  readonly j: number;
  readonly score: number;
}

/** Keeps the list sorted, best first and short; equals by their place, which is that of their first row. */
function insert(best: Best[], one: Best): void {
  let at = best.length;
  while (at > 0 && isBetter(one, best[at - 1] as Best)) at--;
  if (at >= MOST) return;
  best.splice(at, 0, one);
  if (best.length > MOST) best.pop();
}

function isBetter(one: Best, other: Best): boolean {
  return one.score > other.score || (one.score === other.score && one.j < other.j);
}

function indexOf(texts: readonly Ranks[], least: number): Map<number, number[]> {
  const index = new Map<number, number[]>();
  texts.forEach((ranks, j) => {
    for (const rank of ranks.subarray(0, prefixLength(ranks.length, least))) {
      const known = index.get(rank);
      if (known === undefined) index.set(rank, [j]);
      else known.push(j);
    }
  });
  return index;
}

/**
 * Of n pairs at least n·least/(2−least) must be shared (the other text has at least as many pairs as are shared),
 * so one of the shared ones is among the first n − that + 1 of both.
 */
function prefixLength(length: number, least: number): number {
  return length - Math.max(1, Math.ceil((length * least) / (2 - least) - 1e-9)) + 1;
}

/** Dice's coefficient of two sorted lists. */
function likeness(a: Ranks, b: Ranks): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / (a.length + b.length);
}
