/** Figures of a document, sentence by sentence → the context of each. */
import type { Figure } from '../extract/figure.ts';
import type { Knowledge } from '../extract/knowledge.ts';
import type { CompiledRule } from '../rules/compile.ts';
import { longestAt } from '../rules/lexicon.ts';
import type { Article, Span } from '../types.ts';
import { type AreaTable, loadAreas } from './areas.ts';
import { type BodyTable, bodyTable } from './body-table.ts';
import type { Context } from './context.ts';
import { countsUp } from './cumulative.ts';
import { documentScope, type ScopeDefaults } from './document-scope.ts';
import type { ScopeWords } from './mention.ts';
import { type MetricTable, metricTable } from './metric.ts';
import type { Period } from './period.ts';
import { anchorOf } from './period-anchor.ts';
import { type PeriodState, type PeriodWords, type ScopedPeriods, scopePeriods } from './period-scope.ts';
import { type PeriodTable, periodTable } from './period-table.ts';
import { readNames } from './read-names.ts';
import { scopeMentions } from './scope-mention.ts';
import { firstState, type ScopeState, scopeSentence } from './sentence-scope.ts';
import { genreOf, settledStatus } from './settle.ts';
import { namesNorm, stockOf } from './stock.ts';

/** One sentence with its figures in reading order. */
export interface SentenceFigures {
  readonly sentence: Span;
  readonly figures: readonly Figure[];
}

/** What the context stage knows besides the extractor's knowledge. */
export interface ContextKnowledge {
  readonly periods: PeriodTable;
  readonly bodies: BodyTable;
  readonly areas: AreaTable;
  readonly metrics: MetricTable;
}

export function contextKnowledgeOf(rules: readonly CompiledRule[]): ContextKnowledge {
  return { periods: periodTable(rules), bodies: bodyTable(rules), areas: loadAreas(), metrics: metricTable(rules) };
}

/** One context for each figure of the document, in order. */
export function attachContexts(
  article: Article,
  groups: readonly SentenceFigures[],
  knowledge: Knowledge,
  around: ContextKnowledge,
  defaults: ScopeDefaults,
): Context[] {
  const words: PeriodWords = { table: around.periods, numerals: knowledge.numerals, words: knowledge.words };
  const ground = {
    bodies: around.bodies,
    areas: around.areas,
    isVerbal: (text: string, at: number) => isVerbalAt(text, at, knowledge),
    isWord: (text: string, at: number) => (longestAt(knowledge.words.lexicon, text, at)?.end ?? at) - at > 1,
  };
  const places: ScopeWords = { ...ground, own: readNames(article, ground) };
  const sentences = groups.map((group) => ({
    ...group,
    mentions: scopeMentions(article.text, group.sentence, places),
  }));
  const document = documentScope(article, sentences, defaults, places);
  const genre = genreOf(article.title, knowledge);
  let state: ScopeState = firstState(document, places.own);
  let when: PeriodState = { anchor: anchorOf(article.title, article.date, words), carry: null };
  return sentences.flatMap(({ sentence, figures, mentions }) => {
    const first = scopePeriods(article.text, sentence, figures, when, words);
    const statuses = figures.map((figure, i) => settledStatus(figure, periodAt(first, i), genre));
    const isSettled = figures.every(({ status }, i) => status === statuses[i]?.status);
    const settled = isSettled
      ? figures
      : figures.map((figure, i) => ({ ...figure, status: statuses[i]?.status ?? figure.status }));
    // A status bears on its period: plans have no day of publication.
    const scoped = isSettled ? first : scopePeriods(article.text, sentence, settled, when, words);
    when = scoped.state;
    const where = scopeSentence(article.text, { sentence, mentions }, figures, state, article.date, places);
    state = where.state;
    return settled.map((figure, i) => {
      const said = periodAt(scoped, i);
      const period = namesNorm(figure, knowledge) ? heldSince(said) : said;
      const scope = where.scopes[i];
      const status = statuses[i];
      if (scope === undefined || status === undefined) throw new Error('a figure without a context');
      return {
        status,
        period,
        cumulative: countsUp(figure, period, figure.stock),
        stock: stockOf(figure, knowledge),
        scope,
        lostPeriods: scoped.lost[i] ?? [],
        lostScopes: where.lost[i] ?? [],
      };
    });
  });
}

/** 7月1日起 of a standard: the time that it holds. */
function heldSince(period: Period): Period {
  const counts = period.counting === 'always' && period.start !== null;
  return counts ? { ...period, type: 'standard', counting: 'never' } : period;
}

function periodAt({ periods }: ScopedPeriods, i: number): Period {
  const period = periods[i];
  if (period === undefined) throw new Error('a figure without a period');
  return period;
}

/** A verb, an adverb or 已 stands here: what makes the place before it a subject. */
function isVerbalAt(text: string, at: number, { words }: Knowledge): boolean {
  const hit = longestAt(words.lexicon, text, at);
  const word = hit === null ? undefined : words.rules[hit.rules[0] ?? -1];
  if (word === undefined) return false;
  const role = word.grammar?.role ?? '';
  return (word.predicate !== null && word.noun === null) || VERBAL.has(role) || word.markers.length > 0;
}

const VERBAL = new Set(['aspect', 'adverb', 'all', 'total', 'preposition']);
