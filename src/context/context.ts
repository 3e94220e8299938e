/** Who, where, when and which metric: what stands around a figure rather than beside it. */
import type { Span } from '../types.ts';
import type { Period } from './period.ts';
import type { Scope } from './scope.ts';
import type { SettledStatus } from './settle.ts';
import type { StockSign } from './stock.ts';

/** A candidate that was not taken: compared, name, dateline, length, behind, farther. */
export interface Lost {
  readonly span: Span;
  readonly why: string;
}

export interface Context {
  readonly status: SettledStatus;
  readonly period: Period;
  readonly cumulative: boolean;
  readonly stock: StockSign;
  readonly scope: Scope;
  /** Periods and names of the sentence that do not govern this figure, and why. */
  readonly lostPeriods: readonly Lost[];
  readonly lostScopes: readonly Lost[];
}
