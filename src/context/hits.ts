/** The longest phrases of each metric rule that hit, kept as numbers: a figure has some ten of them, over all rules. */

/** What is kept of a rule, each in a column of its own. The name by where it stands, then the lists. */
export const COLUMNS = [
  'nameInEntity',
  /** In the clause, joined with the entity or in the predicate. */
  'nameJoined',
  'nameInClause',
  'entity_any',
  'predicate_any',
  'base_any',
  'per_any',
  'context_any',
  'predicates',
  'not_words',
  /** predicate_any seen only in the clause, outside the predicate. */
  'loosePredicate',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Longest hits in characters, a row of numbers for each rule: one for each column, and whether any is set. */
export interface Evidence {
  readonly lengths: Uint16Array;
  /** The rules with any hit. */
  readonly hit: number[];
}

const SEEN = COLUMNS.length;
const WIDTH = COLUMNS.length + 1;

/** For so many rules; to be used for one figure after another, since objects made for each took most of the time. */
export function emptyEvidence(rules: number): Evidence {
  return { lengths: new Uint16Array(rules * WIDTH), hit: [] };
}

/** The longest hit of a rule in a column, 0 without one. */
export function lengthOf({ lengths }: Evidence, rule: number, column: number): number {
  return lengths[rule * WIDTH + column] ?? 0;
}

/** The number of each column. */
export const COLUMN = Object.fromEntries(COLUMNS.map((name, at) => [name, at])) as Readonly<Record<Column, number>>;

/** The same without any hit. */
export function cleared(evidence: Evidence): Evidence {
  const { lengths, hit } = evidence;
  for (const rule of hit) lengths.fill(0, rule * WIDTH, (rule + 1) * WIDTH);
  hit.length = 0;
  return evidence;
}

/** Notes a hit of so many characters. */
export function addHit({ lengths, hit }: Evidence, rule: number, column: number, length: number): void {
  const row = rule * WIDTH;
  if (lengths[row + SEEN] === 0) hit.push(rule);
  lengths[row + SEEN] = 1;
  if (length > (lengths[row + column] ?? 0)) lengths[row + column] = length;
}
