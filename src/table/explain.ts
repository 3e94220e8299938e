/** Rows with their derivations, and refused numerals with their reasons, in the order of the file. */
import type { Article, Observation, Refusal, Span } from '../types.ts';
import { lineStarts, placeOf, printedOf, rawSpanOf } from './places.ts';
import type { Tabulated } from './tabulate.ts';
import { type TraceNode, traceOf } from './trace.ts';

export interface ExplainedRow {
  readonly row: Observation;
  readonly trace: TraceNode;
}

/** A numeral without a row. `reason` is a class of non-figures (date, ordinal, slogan …). */
export interface ExplainedRefusal {
  readonly text: string;
  readonly reason: string;
  readonly rule: string | null;
  /** In the raw file. */
  readonly place: Span;
  readonly line: number;
  readonly column: number;
}

export interface Explanation {
  readonly rows: readonly ExplainedRow[];
  readonly refusals: readonly ExplainedRefusal[];
  readonly article: Article;
}

export function explained(
  article: Article,
  tabulated: readonly Tabulated[],
  refusals: readonly Refusal[],
): Explanation {
  const starts = lineStarts(article.source);
  return {
    article,
    rows: tabulated.map((one) => ({ row: one.row, trace: traceOf({ article, ...one }) })),
    refusals: refusals.map((refusal) => explainedRefusal(article, refusal, starts)),
  };
}

function explainedRefusal(article: Article, refusal: Refusal, starts: readonly number[]): ExplainedRefusal {
  const place = rawSpanOf(article, refusal);
  const { reason, rule } = refusal;
  return { text: printedOf(article, refusal), reason, rule, place, ...placeOf(starts, place.start) };
}
