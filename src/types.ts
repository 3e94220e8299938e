/**
 * The words that every stage shares, from the file on disk to the row in the table.
 * Plain data only: no stage is imported here, and every stage may import this.
 */

/** Half-open `[start, end)` in UTF-16 units of the text that the holder names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something a user should know: where it is, what is wrong (a code) and what it is about. */
export interface Problem {
  /** A stable word from the catalogue in problems.ts, for example `table_skipped`. */
  readonly code: string;
  /** Path relative to the input root, with `/`. */
  readonly file: string;
  readonly docId?: string;
  /** 1-based. */
  readonly line?: number;
  readonly column?: number;
  /** The words that fill the message: a path, a number, an excerpt. */
  readonly detail?: string;
}

export type Format = 'markdown' | 'html' | 'text';

/** Known about a document besides its text; every field as printed, undated where nothing is said. */
export interface Metadata {
  readonly title?: string;
  /** As printed; `clean` turns it into an ISO day. */
  readonly date?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** One document as read: decoded, but nothing taken away. */
export interface RawDocument {
  /** Path relative to the input root, with `/` on every system. */
  readonly sourceFile: string;
  /** The record's id or line number for NDJSON and JSON input, else ''. */
  readonly docId: string;
  readonly format: Format;
  /** What every `start` and `end` of the table points into: decoded, without BOM. */
  readonly source: string;
  /** What the file was decoded from, by the name TextDecoder has for it; absent for text that came as text. */
  readonly encoding?: string;
  /** From the record that carried the text, where there was one. */
  readonly metadata: Metadata;
  readonly problems: readonly Problem[];
}

/**
 * A document's visible text in two spellings.
 *
 * `visible` is what a reader sees (title, then body), `text` the same folded for matching
 * (half-width digits, simplified characters, no spaces or thousands separators inside numbers);
 * `\n` in either ends a block and so a sentence. For a character `i` of `text`, `at[i]` is its place
 * in `visible`; for a character `v` of `visible`, `source.slice(rawStart[v], rawEnd[v])` is how the file
 * spells it (`&mdash;` for —).
 */
export interface Article {
  readonly sourceFile: string;
  readonly docId: string;
  readonly title: string;
  /** ISO day in Asia/Shanghai, '' where nothing says it. */
  readonly date: string;
  readonly publisher: string;
  readonly url: string;
  readonly source: string;
  readonly visible: string;
  readonly rawStart: Uint32Array;
  readonly rawEnd: Uint32Array;
  readonly text: string;
  readonly at: Uint32Array;
  readonly problems: readonly Problem[];
}

/** The ten kinds of guidelines section 5. */
export type Approx =
  | 'exact'
  | 'over'
  | 'more_than'
  | 'at_least'
  | 'less_than'
  | 'at_most'
  | 'nearly'
  | 'about'
  | 'range'
  | 'several';

export type BoundsBasis = 'exact' | 'lexical' | 'convention';
export type MeasureKind = 'level' | 'change_abs' | 'change_rel' | 'share' | 'ratio';
export type Status = 'actual' | 'planned' | 'target' | 'rule';

/** One row: the columns of the table, keys as in the JSON. Nulls are empty cells in CSV. */
export interface Observation {
  readonly record_id: string;
  readonly source_file: string;
  readonly doc_id: string;
  readonly doc_title: string;
  readonly doc_date: string | null;
  readonly metric: string | null;
  readonly metric_zh: string | null;
  readonly topic: string;
  readonly entity: string | null;
  readonly entity_head: string | null;
  readonly entity_implicit: boolean;
  readonly predicate: string | null;
  readonly predicate_head: string | null;
  /** Base units: yuan, persons, per cent. Null for `several`. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Interval notation, for example `[800,900)`; a missing end is unbounded. */
  readonly bounds: string;
  readonly approx: Approx;
  readonly approx_markers: readonly string[];
  readonly bounds_basis: BoundsBasis;
  readonly resolution: number | null;
  readonly number_text: string;
  readonly unit: string;
  readonly unit_code: string;
  readonly unit_mult: number;
  readonly source_unit: string;
  /** Power of ten of the printed multiplier: 万 4, 亿 8. */
  readonly source_mult: number;
  readonly per: string | null;
  readonly quote: string;
  readonly measure_kind: MeasureKind;
  readonly comparison: string | null;
  readonly base: string | null;
  readonly condition: string | null;
  readonly status: Status;
  readonly obs_status: string | null;
  readonly salience: string;
  readonly organisation: string | null;
  readonly organisation_norm: string | null;
  readonly ref_area: string | null;
  readonly region: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly period_type: string;
  readonly period_text: string | null;
  readonly period_basis: string;
  readonly time_period: string | null;
  readonly freq: string | null;
  readonly cumulative: boolean;
  readonly subset_of: string | null;
  readonly dup_group: string | null;
  readonly related_to: string | null;
  readonly pair_id: string | null;
  readonly pair_role: string | null;
  readonly total_of: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
  readonly confidence: number;
  readonly warnings: readonly string[];
  readonly doc_url: string | null;
  readonly publisher: string | null;
  /** Rules that took part, `pack/id`, joined by `|` in CSV. */
  readonly rule_id: readonly string[];
  readonly extractor_version: string;
}

/** A numeral that gave no row, and why (a class of guidelines 2.1 or a word for it). */
export interface Refusal extends Span {
  readonly text: string;
  readonly reason: string;
  readonly rule: string | null;
}
