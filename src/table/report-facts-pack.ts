/** Facts in few characters: rows of one sentence share most of them. */
import type { Fact } from './report-model.ts';

/** Label, value, words, basis, rules, lost, place, numbers of its parts. */
export type PackedFact = readonly [
  label: string,
  value: string,
  words: string,
  basis: string,
  rules: readonly string[],
  lost: readonly (readonly [what: string, why: string])[],
  at: readonly [start: number, end: number] | 0,
  parts: readonly number[],
];

export interface PackedFacts {
  /** Each distinct fact once, parts before their wholes. */
  readonly all: readonly PackedFact[];
  /** For each row the numbers of its facts. */
  readonly of: readonly (readonly number[])[];
}

/** Each distinct fact once; rows name theirs by number. */
export function packedFacts(rows: readonly (readonly Fact[])[]): PackedFacts {
  const places = new Map<string, number>();
  const all: PackedFact[] = [];
  const numberOf = (fact: Fact): number => {
    const { label, value, words, basis, rules, at } = fact;
    const lost = fact.lost.map(({ what, why }) => [what, why] as const);
    const parts = fact.parts.map(numberOf);
    const one: PackedFact = [label, value, words, basis, rules, lost, at === null ? 0 : [at.start, at.end], parts];
    const key = JSON.stringify(one);
    const known = places.get(key) ?? all.length;
    if (known === all.length) {
      all.push(one);
      places.set(key, known);
    }
    return known;
  };
  return { of: rows.map((facts) => facts.map(numberOf)), all };
}

/** The facts as they were; rows share those that are alike. */
export function unpackedFacts({ all, of }: PackedFacts): Fact[][] {
  const facts: Fact[] = [];
  const chosen = (numbers: readonly number[]): Fact[] => numbers.flatMap((number) => facts[number] ?? []);
  for (const [label, value, words, basis, rules, lost, at, parts] of all) {
    const place = at === 0 ? null : { start: at[0], end: at[1] };
    const losers = lost.map(([what, why]) => ({ what, why }));
    facts.push({ label, value, words, at: place, basis, rules, lost: losers, parts: chosen(parts) });
  }
  return of.map(chosen);
}
