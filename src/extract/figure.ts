import type { Span, Status } from '../types.ts';
import type { NounRule } from './knowledge.ts';
import type { Measure } from './measure.ts';
import type { Quantity } from './quantity.ts';

/** What a figure counts. The span is null where nothing names it (1821人返岗复工). */
export interface Entity {
  readonly span: Span | null;
  /** Printed wording composed from several places, where one span can't say it (分别为 lists). */
  readonly wording: string | null;
  readonly head: NounRule | null;
  readonly headText: string;
  readonly implicit: boolean;
  /** Where it stands: after the number, before it, or elsewhere in the sentence. */
  readonly place: 'after' | 'before' | 'list' | 'sentence' | 'none';
}

/** The governing verb with its complement. */
export interface Predicate {
  readonly span: Span | null;
  readonly wording: string;
  readonly head: string;
  readonly rule: string | null;
}

/** A quantity with all that its sentence says of it. */
export interface Figure {
  readonly quantity: Quantity;
  /** Item of the sentence that holds the number. */
  readonly index: number;
  readonly sentence: Span;
  readonly unitCode: string;
  readonly unitLabel: string;
  readonly entity: Entity;
  readonly predicate: Predicate;
  readonly measure: Measure;
  readonly status: Status;
  /** The rule whose word says so; null where nothing does. */
  readonly statusRule: string | null;
  readonly per: string | null;
  /** 累计 governs it (C-2). */
  readonly cumulative: boolean;
  /** 已, 已经 stands in its clause. */
  readonly done: boolean;
  /** Counts what there is, not what happened: 参保人数, 结存, 总量. */
  readonly stock: boolean;
  /** 平均 stands in its clause: how it is, not what is prescribed. */
  readonly averaged: boolean;
  /** 合计, 总计 lead to it: the sum of the numbers before it. */
  readonly sums: boolean;
  /** One end of 由A增加到B; `at` is where the earlier number begins, for both. */
  readonly pair: { readonly role: 'before' | 'after'; readonly at: number } | null;
  /** The whole of a share as printed, null where none is said. */
  readonly base: string | null;
  /** Index of the parent figure in the same document, -1 without one. */
  readonly parent: number;
  /** Name of the thing counted where the sentence leaves it out: 人员 (G-48); null where nothing fits. */
  readonly unsaid: string | null;
  readonly warnings: readonly string[];
  readonly rules: readonly string[];
}

export const NO_ENTITY: Entity = { span: null, wording: null, head: null, headText: '', implicit: true, place: 'none' };
