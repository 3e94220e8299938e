/** What a figure's words, folded for matching, say of its metric. */
import { type MetricClue, type MetricHit, type MetricTable, metricOf } from '../context/metric.ts';
import type { Figure } from '../extract/figure.ts';
import type { Article, Observation, Span } from '../types.ts';

/** The columns of a row that bear on its metric. */
export type NamedColumns = Pick<Observation, 'entity' | 'entity_head'>;

/** Reads the metric of one figure after another: what all figures of a document or a sentence share is made once. */
export function metricReader(
  article: Article,
  table: MetricTable,
): (figure: Figure, columns: NamedColumns) => MetricHit {
  const title = bare(article.title.slice(0, SENTENCE_AT_MOST));
  let whole: Span | null = null;
  let words = '';
  return (figure, columns) => {
    const around = near(figure.sentence, figure.quantity, SENTENCE_AT_MOST);
    if (whole === null || around.start !== whole.start || around.end !== whole.end) {
      whole = around;
      words = bare(article.text.slice(around.start, around.end));
    }
    return metricOf(clueOf(article.text, figure, columns, words, title), table);
  };
}

function clueOf(text: string, figure: Figure, columns: NamedColumns, sentence: string, title: string): MetricClue {
  const { entity, predicate, quantity } = figure;
  const said = ({ start, end }: Span): string => bare(text.slice(start, end));
  return {
    entity:
      entity.wording === null && entity.span !== null
        ? said(entity.span)
        : bare(entity.wording ?? columns.entity ?? ''),
    entityHead: columns.entity_head ?? '',
    predicate: predicate.span === null ? predicate.wording : said(predicate.span),
    predicateHead: predicate.head,
    base: figure.base ?? '',
    per: figure.per ?? '',
    unitCode: figure.unitCode,
    measureKind: figure.measure.kind,
    clause: said(clauseAround(text, near(figure.sentence, quantity, CLAUSE_AT_MOST), quantity)),
    sentence,
    title,
  };
}

const SPLITS_NAMES = /[“”‘’"'\s]/g;

/** Without the signs that split names without ending them. */
function bare(text: string): string {
  return text.replace(SPLITS_NAMES, '');
}

/** Characters looked at on either side of a number: a text of one endless sentence stays linear. */
const CLAUSE_AT_MOST = 80;
const SENTENCE_AT_MOST = 240;

function near(whole: Span, number: Span, reach: number): Span {
  return { start: Math.max(whole.start, number.start - reach), end: Math.min(whole.end, number.end + reach) };
}

/** From comma to comma around a number. */
function clauseAround(text: string, sentence: Span, number: Span): Span {
  let { start, end } = number;
  while (start > sentence.start && !endsClause(text.charCodeAt(start - 1))) start--;
  while (end < sentence.end && !endsClause(text.charCodeAt(end))) end++;
  return { start, end };
}

const COMMA = 0xff0c;
const NARROW_COMMA = 0x2c;
const SEMICOLON = 0xff1b;
const NARROW_SEMICOLON = 0x3b;

function endsClause(code: number): boolean {
  return code === COMMA || code === SEMICOLON || code === NARROW_COMMA || code === NARROW_SEMICOLON;
}
