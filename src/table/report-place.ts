/** Places in the raw file or the matching text → places in the visible text of the page. */
import type { Article, Observation, Refusal, Span } from '../types.ts';

/** Finds rows of one article in its visible text. */
export interface Placer {
  /** Null where the text there is not the quote. */
  place(row: Pick<Observation, 'start' | 'end' | 'quote'>): Span | null;
  /** A span of the raw file in the visible text, null where it is not shown. */
  shown(raw: Span): Span | null;
}

/** A placer for one article; the index is made once. */
export function placerOf(article: Pick<Article, 'visible' | 'rawStart' | 'rawEnd'>): Placer {
  const starts = new Map<number, number[]>();
  article.rawStart.forEach((raw, i) => {
    const known = starts.get(raw);
    if (known === undefined) starts.set(raw, [i]);
    else known.push(i);
  });
  return {
    place: ({ start, end, quote }) => {
      const at = (starts.get(start) ?? []).find(
        (i) => article.visible.startsWith(quote, i) && article.rawEnd[i + quote.length - 1] === end,
      );
      return at === undefined ? null : { start: at, end: at + quote.length };
    },
    shown: ({ start, end }) => {
      const from = starts.get(start)?.[0];
      if (from === undefined) return null;
      let to = from;
      while (to < article.visible.length && (article.rawEnd[to] ?? end) < end) to++;
      return to < article.visible.length ? { start: from, end: to + 1 } : null;
    },
  };
}

/** A span of the matching text in the visible text. */
export function visibleSpan({ at }: Pick<Article, 'at'>, { start, end }: Refusal): Span {
  const from = at[start] ?? 0;
  return { start: from, end: (at[end - 1] ?? from) + 1 };
}

/** The spans by place, each behind the one before; of two that overlap the first stays. */
export function apart<T extends Span>(spans: readonly T[], taken: readonly Span[] = []): T[] {
  const kept: T[] = [];
  const blocked = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while ((blocked[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const isFree = span.start >= end && span.end > span.start && (blocked[next]?.start ?? span.end) >= span.end;
    if (!isFree) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}
