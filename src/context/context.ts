/** Who, where, when and which metric: what stands around a figure rather than beside it. */
import type { Period } from './period.ts';
import type { Scope } from './scope.ts';

export interface Context {
  readonly period: Period;
  readonly cumulative: boolean;
  readonly scope: Scope;
}
