/**
 * zhibiao as a library: reported employment figures out of Chinese articles.
 *
 * ```ts
 * import { extract, parseNumerals } from 'zhibiao';
 * const { rows } = extract({ source: '全区已有800余名高校毕业生落实去向。', format: 'text' });
 * rows[0].bounds; // '[800,900)'
 * parseNumerals('近三成')[0].value; // 30
 * ```
 */

import type { Plan } from './cli/run/part.ts';
import { type Result, type RunOptions, runAll } from './cli/run/run.ts';
import { createExtractor, type Extraction, type ExtractOptions } from './pipeline.ts';
import type { Format, Metadata, Problem, RawDocument } from './types.ts';

export { type FilterOptions, filterLines } from './cli/run/filter.ts';
export { MergeError, type MergeFault, mergedBytes, openShares, type Shares } from './cli/run/merge.ts';
export type { Part, Plan } from './cli/run/part.ts';
export type { Done, Result, RunOptions } from './cli/run/run.ts';
export { parseShard, type Shard, shareOf } from './cli/run/shard.ts';
export { addResult, newTotals, type Totals } from './cli/run/totals.ts';
export type { Task } from './cli/run/worker-data.ts';
export { type ParsedNumeral, parseNumerals } from './numerals.ts';
export { createExtractor, type Extraction, type ExtractOptions, type Extractor } from './pipeline.ts';
export { type Language, problemLine, severityOf } from './problems.ts';
export { checkExamples, type ExampleResult } from './rules/check.ts';
export type { RuleSet } from './rules/compile.ts';
export { type FileProblem, fileProblemText } from './rules/file-problem.ts';
export { type LoadedRules, loadRules, type RuleOptions } from './rules/rule-set.ts';
export { type ColumnInfo, columnInfo } from './table/column-info.ts';
export { CORE, type ColumnName, columnsFor, FULL } from './table/columns.ts';
export { type CsvFile, dataPackageOf } from './table/datapackage.ts';
export { diffTables } from './table/diff.ts';
export { type DiffFilter, filterDiff } from './table/diff-order.ts';
export { type Why, whyDiff } from './table/diff-why.ts';
export type { ExplainedRefusal, ExplainedRow, Explanation } from './table/explain.ts';
export { type FileFormat, fileFormatOfName, formatOfName } from './table/formats.ts';
export { type Frame, type FrameOptions, frameOf, type StreamedFormat } from './table/frame.ts';
export type { GoldDocument } from './table/gold.ts';
export { parquetOf } from './table/parquet.ts';
export { type ProgressRow, progressOf } from './table/progress-rows.ts';
export { type CheckOptions, checkTable } from './table/read-check.ts';
export { type ReadOptions, readTable, type TableProblem, type TableRead, type TableRow } from './table/read-table.ts';
export type { RunInput, RunMetadata } from './table/run-metadata.ts';
export { tableSchema } from './table/schema.ts';
export { type Score, scoreTable } from './table/score.ts';
export { compareScores, type ScoreComparison } from './table/score-compare.ts';
export { seriesOf } from './table/series.ts';
export type { Series, SeriesConflict, SeriesOptions, SeriesPoint, SeriesResult } from './table/series-types.ts';
export { cutCells } from './table/sheet-text.ts';
export { TableError } from './table/table-error.ts';
export type { TraceNode } from './table/trace.ts';
export { type TableOptions, tablePieces, writeTable } from './table/write.ts';
export { type XlsxOptions, xlsxOf } from './table/xlsx.ts';
export type { InputOptions } from './text/inputs.ts';
export { isProblem, readInputs } from './text/read.ts';
export type {
  Approx,
  Article,
  BoundsBasis,
  Format,
  MeasureKind,
  Metadata,
  Observation,
  Problem,
  RawDocument,
  Refusal,
  Span,
  Status,
} from './types.ts';
export { VERSION } from './version.ts';

/** An article in memory. Offsets of its rows point into `source`. */
export interface ArticleInput {
  readonly source: string;
  readonly format?: Format;
  /** Shown in the rows and part of their ids; 'article' if absent. */
  readonly sourceFile?: string;
  readonly docId?: string;
  readonly metadata?: Metadata;
}

function rawOf(article: ArticleInput): RawDocument {
  const { source, format = 'text', sourceFile = 'article', docId = '', metadata = {} } = article;
  return { source, format, sourceFile, docId, metadata, problems: [] };
}

/** The figures of one article, the numerals that gave none with their reasons, and the problems met. */
export function extract(article: ArticleInput, options: ExtractOptions = {}): Extraction {
  return createExtractor(options).extract(rawOf(article));
}

/** `extract` for many articles, one result each, in their order. */
export function extractAll(articles: Iterable<ArticleInput>, options: ExtractOptions = {}): Extraction[] {
  const extractor = createExtractor(options);
  return Array.from(articles, (article) => extractor.extract(rawOf(article)));
}

/** How `extractStream` works, and what it makes of the rows. */
export interface StreamOptions extends ExtractOptions, RunOptions {
  /** The rows as they are if absent. */
  readonly plan?: Plan;
  /** A folder that is there; parts are kept in it for the next run. */
  readonly cache?: string;
}

/**
 * One result for each document or problem (for example of `readInputs`), in their order, while they come; memory does
 * not grow with their number. With `jobs` or `timeout` worker threads do it.
 */
export function extractStream(
  items: AsyncIterable<RawDocument | Problem>,
  { plan = { as: 'rows', columns: [] }, cache, jobs, timeout, script, ...options }: StreamOptions = {},
): AsyncGenerator<Result> {
  const how = { ...(jobs !== undefined && { jobs }), ...(timeout !== undefined && { timeout }) };
  return runAll(items, { options, plan, cache: cache ?? null }, { ...how, ...(script !== undefined && { script }) });
}
