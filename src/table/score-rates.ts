/** The counts of a score as per cent, by the names that floors and reports use. */

import type { Score } from './score.ts';
import { FIELD_NAMES, type FieldName } from './score-fields.ts';

/** The rates of whole rows; the others are called like their fields. */
export const ROW_RATES = ['precision', 'recall', 'f1', 'core', 'full', 'links', 'span'] as const;

export type RateName = (typeof ROW_RATES)[number] | FieldName;

export const RATE_NAMES: readonly RateName[] = [...ROW_RATES, ...FIELD_NAMES];

/** Per cent, 0 to 100, not rounded. A field that the gold never states is absent. */
export type Rates = Readonly<Partial<Record<RateName, number>>>;

const PERCENT = 100;

/**
 * Every rate of a score. `f1`, `core`, `full`: twice the rows found, right in the core, right in full, over gold
 * and rows together. `links` is 100 where there is no link at all.
 */
export function ratesOf(score: Score): Rates {
  const { gold, predicted, matched, links } = score;
  const f1 = (rows: number): number => share(2 * rows, gold + predicted);
  const linked = links.wanted + links.said;
  const fields = Object.entries(score.fields).map(([field, { right, of }]) => [field, share(right, of)]);
  return {
    precision: share(matched, predicted),
    recall: share(matched, gold),
    f1: f1(matched),
    core: f1(score.core),
    full: f1(score.full),
    links: linked === 0 ? PERCENT : share(2 * links.right, linked),
    span: share(score.placed, matched),
    ...Object.fromEntries(fields),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (PERCENT * part) / whole;
}

/** The least per cent that is good enough, for each rate that has such a floor. */
export type Floors = Readonly<Partial<Record<RateName, number>>>;

export interface Shortfall {
  readonly name: RateName;
  readonly floor: number;
  /** Null where the gold states nothing to measure. */
  readonly rate: number | null;
}

const ROUNDING = 1e-9;

/** The floors that a score does not reach. */
export function shortfalls(score: Score, floors: Floors): Shortfall[] {
  const rates = ratesOf(score);
  return RATE_NAMES.flatMap((name): Shortfall[] => {
    const floor = floors[name];
    const rate = rates[name] ?? null;
    return floor === undefined || (rate !== null && rate + ROUNDING >= floor) ? [] : [{ name, floor, rate }];
  });
}
