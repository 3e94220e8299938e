/** Spans of the matching text → wording and places of the raw file. */
import type { Article, Span } from '../types.ts';

/** The visible wording of a span of the matching text. */
export function printedOf(article: Article, span: Span): string {
  const from = article.at[span.start] ?? 0;
  const to = (article.at[span.end - 1] ?? from) + 1;
  return article.visible.slice(from, to);
}

/** Offsets in the raw file: UTF-16 units, end exclusive. */
export function rawSpanOf(article: Article, span: Span): Span {
  const from = article.at[span.start] ?? 0;
  const to = article.at[span.end - 1] ?? from;
  return { start: article.rawStart[from] ?? 0, end: article.rawEnd[to] ?? 0 };
}

/** Offsets at which the lines of a text begin. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** 1-based line and column of an offset. */
export function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
