/** Figures of a document, sentence by sentence → the context of each. */
import type { Figure } from '../extract/figure.ts';
import type { Knowledge } from '../extract/knowledge.ts';
import type { CompiledRule } from '../rules/compile.ts';
import type { Article, Span } from '../types.ts';
import type { Context } from './context.ts';
import { countsUp } from './cumulative.ts';
import type { PeriodMention } from './period-mention.ts';
import { anchorOf, type PeriodWords, scopePeriods } from './period-scope.ts';
import { type PeriodTable, periodTable } from './period-table.ts';

/** One sentence with its figures in reading order. */
export interface SentenceFigures {
  readonly sentence: Span;
  readonly figures: readonly Figure[];
}

/** What the context stage knows besides the extractor's knowledge. */
export interface ContextKnowledge {
  readonly periods: PeriodTable;
}

export function contextKnowledgeOf(rules: readonly CompiledRule[]): ContextKnowledge {
  return { periods: periodTable(rules) };
}

/** One context for each figure of the document, in order. */
export function attachContexts(
  article: Article,
  groups: readonly SentenceFigures[],
  knowledge: Knowledge,
  around: ContextKnowledge,
): Context[] {
  const words: PeriodWords = { table: around.periods, numerals: knowledge.numerals };
  const anchor = anchorOf(article.title, article.date, words);
  let carry: PeriodMention | null = null;
  return groups.flatMap(({ sentence, figures }) => {
    const scoped = scopePeriods(article.text, sentence, figures, anchor, carry, words);
    carry = scoped.carry;
    return figures.map((figure, i) => {
      const period = scoped.periods[i];
      if (period === undefined) throw new Error('a figure without a period');
      return { period, cumulative: countsUp(figure, period, figure.stock) };
    });
  });
}
