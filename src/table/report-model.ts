/** What the report page is made of: plain data that is written into the page and read there again. */
import type { Observation, Span } from '../types.ts';
import type { ColumnName } from './columns.ts';

/** A row as the page has it: a table may lack columns. */
export type ReportRow = Partial<Observation> & Pick<Observation, 'record_id' | 'quote'>;

export type ReportLanguage = 'zh' | 'en';

/** Where a row stands in the text of its article, half-open, in UTF-16 units. */
export interface Mark {
  /** Index of the row. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** A numeral that gave no row. */
export interface RefusedMark {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly rule: string | null;
}

/** One fact behind a row. `label` names a column (or `number`), `words` are as printed, '' where nothing says it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly words: string;
  /** Where the words stand in the text of the article. */
  readonly at: Span | null;
  /** stated, inherited, default … */
  readonly basis: string;
  readonly rules: readonly string[];
  /** What else could have been taken, and why it was not. */
  readonly lost: readonly { readonly what: string; readonly why: string }[];
  readonly parts: readonly Fact[];
}

export interface ReportArticle {
  readonly file: string;
  readonly docId: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly url: string;
  /** The visible text; `\n` ends a block. */
  readonly text: string;
  /** True where the text is only the sentences that a table carries. */
  readonly isExcerpt: boolean;
  /** By place, without overlaps. */
  readonly marks: readonly Mark[];
  readonly refused: readonly RefusedMark[];
  /** Rows of this article whose place was not found. */
  readonly unplaced: readonly number[];
}

export interface ReportData {
  /** Of zhibiao. */
  readonly version: string;
  readonly language: ReportLanguage;
  /** The same for the same rows: under it the browser keeps a review. */
  readonly id: string;
  /** In the order of the table. */
  readonly columns: readonly ColumnName[];
  /** Chinese titles of the columns. */
  readonly titles: Readonly<Record<string, string>>;
  /** Unit code → class of units, which gives the colour. */
  readonly unitClasses: Readonly<Record<string, string>>;
  readonly rows: readonly ReportRow[];
  readonly articles: readonly ReportArticle[];
  /** For each row the facts behind it; none for tables, which don't carry them. */
  readonly facts: readonly (readonly Fact[])[];
}
