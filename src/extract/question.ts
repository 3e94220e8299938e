import type { Span } from '../types.ts';
import type { Knowledge } from './knowledge.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

/** Why a number is no figure: a class of guidelines 2.1 and the rule that says so. */
export interface Verdict {
  readonly reason: string;
  readonly rule: string | null;
}

export interface Question {
  readonly text: string;
  readonly sentence: Span;
  readonly items: readonly Item[];
  /** Index of the number among the items. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly knowledge: Knowledge;
}

/** One question about a number; null lets the next one ask. */
export type Ask = (question: Question) => Verdict | null;

export const no = (reason: string): Verdict => ({ reason, rule: null });

/** True where a measure word was printed, not taken from the noun. */
export function printsUnit(quantity: Quantity): boolean {
  return quantity.unit !== null && quantity.unit.text !== '';
}
