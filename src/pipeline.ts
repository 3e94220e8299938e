/** The stages in reading order; the only file that knows the order. */
import { type MetricTable, metricTable } from './context/metric.ts';
import type { Figure } from './extract/figure.ts';
import { type Knowledge, knowledgeOf } from './extract/knowledge.ts';
import { isWhole, PARENT_BEFORE } from './extract/lists.ts';
import { MAX_DIGITS } from './extract/numeral-signs.ts';
import { refined } from './extract/refine.ts';
import { extractSentence } from './extract/sentence.ts';
import { loadBuiltin } from './rules/builtin.ts';
import { tabulate } from './table/tabulate.ts';
import { clean } from './text/clean.ts';
import { sentences } from './text/segment.ts';
import { openSegmenter, type Segmenter, type SegmenterChoice } from './text/tokenize.ts';
import type { Article, Observation, Problem, RawDocument, Refusal } from './types.ts';

/** What the caller knows better than the article. */
export interface ExtractOptions {
  /** ISO day for articles that carry no date. */
  readonly date?: string;
  /** GB/T 2260 code or CN for articles that name no area. */
  readonly area?: string;
  readonly organisation?: string;
  /** Which segmenter gives evidence for names; `auto` takes nodejieba where it is installed. */
  readonly segmenter?: SegmenterChoice;
}

export interface Extraction {
  readonly rows: readonly Observation[];
  /** Every numeral that gave no row, with the reason. */
  readonly refusals: readonly Refusal[];
  readonly problems: readonly Problem[];
  readonly article: Article;
}

export interface Extractor {
  /** The segmenter in use. */
  readonly segmenter: Segmenter['name'];
  extract(raw: RawDocument): Extraction;
}

let builtin: Knowledge | null = null;
let metrics: MetricTable | null = null;

/** The shipped rules, compiled once for the process. */
export function builtinKnowledge(): Knowledge {
  builtin ??= knowledgeOf(loadBuiltin().rules);
  return builtin;
}

/** The shipped metrics, compiled once for the process. */
export function builtinMetrics(): MetricTable {
  metrics ??= metricTable(loadBuiltin().rules);
  return metrics;
}

/** An extractor with the shipped rules; it may be used for any number of documents. */
export function createExtractor(options: ExtractOptions = {}): Extractor {
  const knowledge = builtinKnowledge();
  const segmenter = openSegmenter(options.segmenter);
  return { segmenter: segmenter.name, extract: (raw) => run(raw, options, knowledge, segmenter) };
}

function run(raw: RawDocument, options: ExtractOptions, knowledge: Knowledge, segmenter: Segmenter): Extraction {
  const article = clean(raw, options);
  const figures: Figure[] = [];
  const refusals: Refusal[] = [];
  for (const sentence of sentences(article.text)) {
    const found = extractSentence(article.text, sentence, knowledge, figures[figures.length - 1] ?? null);
    const offset = figures.length;
    figures.push(
      ...refined(article.text, sentence, found.figures, (text) => segmenter.tag(text), knowledge).map((figure) => ({
        ...figure,
        parent: parentOf(figure, figures, offset),
      })),
    );
    refusals.push(...found.refusals);
  }
  const problems = [...article.problems, ...absurdNumbers(article)];
  return { rows: tabulate(article, figures, options, builtinMetrics()), refusals, problems, article };
}

/** A part's whole in this sentence, or the nearest fitting figure of the sentences before. */
function parentOf(figure: Figure, earlier: readonly Figure[], offset: number): number {
  if (figure.parent !== PARENT_BEFORE) return figure.parent < 0 ? -1 : figure.parent + offset;
  const last = earlier[earlier.length - 1]?.sentence;
  return earlier.findLastIndex((other) => other.sentence === last && isWhole(other, figure));
}

/** One problem for each string of digits that is too long to be a count. */
function absurdNumbers(article: Article): Problem[] {
  const found = article.text.match(new RegExp(`\\d{${MAX_DIGITS + 1},}`, 'g')) ?? [];
  const where = { file: article.sourceFile, ...(article.docId !== '' && { docId: article.docId }) };
  return found.map((digits) => ({
    code: 'absurd_number',
    ...where,
    detail: `${digits.slice(0, 12)}… (${digits.length})`,
  }));
}
