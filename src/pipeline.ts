/** The stages in reading order; the only file that knows the order. */

import { attachContexts, type ContextKnowledge, contextKnowledgeOf, type SentenceFigures } from './context/attach.ts';
import type { Figure } from './extract/figure.ts';
import { type Knowledge, knowledgeOf } from './extract/knowledge.ts';
import { isWhole, PARENT_BEFORE } from './extract/lists.ts';
import { MAX_DIGITS } from './extract/numeral-signs.ts';
import { refined } from './extract/refine.ts';
import { extractSentence } from './extract/sentence.ts';
import { loadBuiltin } from './rules/builtin.ts';
import type { RuleSet } from './rules/compile.ts';
import { repeated } from './table/dup-groups.ts';
import { type Explanation, explained } from './table/explain.ts';
import { linked } from './table/links.ts';
import { summed } from './table/sums.ts';
import { inPlaceOrder, type Tabulated, tabulate } from './table/tabulate.ts';
import { type TraceNode, traceOf } from './table/trace.ts';
import { clean } from './text/clean.ts';
import { sentences } from './text/segment.ts';
import { openSegmenter, type Segmenter, type SegmenterChoice } from './text/tokenize.ts';
import type { Article, Observation, Problem, RawDocument, Refusal, Span } from './types.ts';

/** What the caller knows better than the article. */
export interface ExtractOptions {
  /** ISO day for articles that carry no date. */
  readonly date?: string;
  /** GB/T 2260 code or CN for articles that name no area. */
  readonly area?: string;
  readonly organisation?: string;
  /** Which segmenter gives evidence for names; `auto` takes nodejieba where it is installed. */
  readonly segmenter?: SegmenterChoice;
  /** From `loadRules`; the shipped rules if absent. */
  readonly rules?: RuleSet;
}

export interface Extraction {
  readonly rows: readonly Observation[];
  /** Every numeral that gave no row, with the reason. */
  readonly refusals: readonly Refusal[];
  /** Sentences that hold numerals and gave no row. */
  readonly silentSentences: number;
  readonly problems: readonly Problem[];
  readonly article: Article;
}

export interface Extractor {
  /** The segmenter in use. */
  readonly segmenter: Segmenter['name'];
  /** Changes whenever a rule does. */
  readonly rulesHash: string;
  extract(raw: RawDocument): Extraction;
  /** The same rows, each with its derivation, and the numerals that gave none. */
  explain(raw: RawDocument): Explanation;
  /** What `extract` gives, with the derivations. */
  derive(raw: RawDocument): DerivedExtraction;
}

/** An extraction with the derivation of each row. */
export interface DerivedExtraction extends Extraction {
  /** In the order of the rows. */
  readonly traces: readonly TraceNode[];
}

/** All that the rules say, compiled for both stages. */
export interface CompiledKnowledge {
  readonly sentences: Knowledge;
  readonly contexts: ContextKnowledge;
}

const compiled = new WeakMap<RuleSet, CompiledKnowledge>();

/** A rule set as the engine uses it, compiled once for the process. */
function knowledgeFor(set: RuleSet): CompiledKnowledge {
  const known = compiled.get(set) ?? { sentences: knowledgeOf(set.rules), contexts: contextKnowledgeOf(set.rules) };
  compiled.set(set, known);
  return known;
}

/** The shipped rules, compiled once for the process. */
export function builtinKnowledge(): CompiledKnowledge {
  return knowledgeFor(loadBuiltin());
}

/** An extractor with the given rules, else the shipped ones; it may be used for any number of documents. */
export function createExtractor(options: ExtractOptions = {}): Extractor {
  const rules = options.rules ?? loadBuiltin();
  const knowledge = knowledgeFor(rules);
  const segmenter = openSegmenter(options.segmenter);
  const worked = (raw: RawDocument): Worked => work(raw, options, knowledge, segmenter);
  return {
    segmenter: segmenter.name,
    rulesHash: rules.hash,
    extract: (raw) => extractionOf(worked(raw)),
    explain: (raw) => explanationOf(worked(raw)),
    derive: (raw) => derivedOf(worked(raw)),
  };
}

/** Everything that a document gave, before it is cut down to rows. */
interface Worked {
  readonly article: Article;
  readonly groups: readonly SentenceFigures[];
  readonly refusals: readonly Refusal[];
  readonly tabulated: readonly Tabulated[];
}

function work(raw: RawDocument, options: ExtractOptions, knowledge: CompiledKnowledge, segmenter: Segmenter): Worked {
  const article = clean(raw, options);
  const { groups, refusals } = readSentences(article, knowledge.sentences, segmenter);
  const figures = groups.flatMap((group) => group.figures);
  const contexts = attachContexts(article, groups, knowledge.sentences, knowledge.contexts, options);
  const tabulated = repeated(
    summed(inPlaceOrder(linked(tabulate(article, figures, contexts, knowledge.contexts.metrics)))),
  );
  return { article, groups, refusals, tabulated };
}

function extractionOf({ article, groups, refusals, tabulated }: Worked): Extraction {
  const problems = [...article.problems, ...absurdNumbers(article)];
  const silent = groups.filter(({ sentence, figures }) => figures.length === 0 && holdsOne(refusals, sentence));
  return { rows: tabulated.map(({ row }) => row), refusals, silentSentences: silent.length, problems, article };
}

function holdsOne(refusals: readonly Refusal[], { start, end }: Span): boolean {
  return refusals.some((refusal) => refusal.start >= start && refusal.start < end);
}

function derivedOf(one: Worked): DerivedExtraction {
  const { article, tabulated } = one;
  return { ...extractionOf(one), traces: tabulated.map((row) => traceOf({ article, ...row })) };
}

function explanationOf({ article, refusals, tabulated }: Worked): Explanation {
  return explained(article, tabulated, refusals);
}

interface Read {
  readonly groups: SentenceFigures[];
  readonly refusals: Refusal[];
}

function readSentences(article: Article, knowledge: Knowledge, segmenter: Segmenter): Read {
  const groups: SentenceFigures[] = [];
  const figures: Figure[] = [];
  const refusals: Refusal[] = [];
  for (const sentence of sentences(article.text)) {
    const found = extractSentence(article.text, sentence, knowledge, figures[figures.length - 1] ?? null);
    const offset = figures.length;
    const trimmed = refined(article.text, sentence, found.figures, segmenter, knowledge);
    const own = trimmed.map((figure) => placed(figure, parentOf(figure, figures, offset)));
    figures.push(...own);
    groups.push({ sentence, figures: own });
    refusals.push(...found.refusals);
  }
  return { groups, refusals };
}

function placed(figure: Figure, parent: number): Figure {
  return parent === figure.parent ? figure : { ...figure, parent };
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
