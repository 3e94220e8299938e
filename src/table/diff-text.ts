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

/**
 * All pairs of texts at least `least` alike. Only texts that share one of their rarest pairs of characters are
 * looked at, which is enough: two that share none of them cannot reach `least`.
 */
export function alikeTexts(as: readonly string[], bs: readonly string[], least: number): Likeness[] {
  const [left, right] = rarestFirst(as.map(bigramsOf), bs.map(bigramsOf));
  const index = new Map<string, number[]>();
  right.forEach((pairs, b) => {
    for (const pair of prefixOf(pairs, least)) push(index, pair, b);
  });
  return left.flatMap((pairs, a) => {
    const near = new Set(prefixOf(pairs, least).flatMap((pair) => index.get(pair) ?? []));
    return [...near].flatMap((b) => {
      const score = dice(as[a] ?? '', bs[b] ?? '');
      return score >= least ? [{ a, b, score }] : [];
    });
  });
}

function push(index: Map<string, number[]>, key: string, value: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [value]);
  else known.push(value);
}

type Pairs = readonly (readonly string[])[];

function rarestFirst(as: Pairs, bs: Pairs): [Pairs, Pairs] {
  const counts = new Map<string, number>();
  for (const pair of [...as, ...bs].flat()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const order = (a: string, b: string): number =>
    (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
  const sorted = (pairs: Pairs): Pairs => pairs.map((some) => [...some].sort(order));
  return [sorted(as), sorted(bs)];
}

/**
 * Of n pairs at least n·least/(2−least) must be shared (the other text has at least as many pairs as are shared),
 * so one of the shared ones is among the first n − that + 1 of both.
 */
function prefixOf(pairs: readonly string[], least: number): readonly string[] {
  const shared = Math.max(1, Math.ceil((pairs.length * least) / (2 - least) - 1e-9));
  return pairs.slice(0, pairs.length - shared + 1);
}
