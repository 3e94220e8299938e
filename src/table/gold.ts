/** Gold: what a person read in the articles, to be held against a table. */

/** One figure. What it does not state is not scored; `entity_alt` and the like list other right answers. */
export interface GoldFigure {
  /** Unlike any other of its document. */
  readonly id: string;
  /** As printed: 800多个. */
  readonly quote: string;
  /** Half-open, in UTF-16 units of the raw file. */
  readonly raw_start: number;
  readonly raw_end: number;
  /** True where a row is neither asked for nor held against the tool. */
  readonly optional?: boolean | undefined;
  readonly [field: string]: unknown;
}

/** A numeral that must give no row, and its class: date, ordinal, name … */
export interface NonFigure {
  readonly class: string;
  readonly raw_start: number;
  readonly raw_end: number;
}

export interface GoldDocument {
  /** A path or a base name. */
  readonly file: string;
  /** Asked of a row only where the row has one too. */
  readonly doc_id?: string | undefined;
  readonly figures: readonly GoldFigure[];
  readonly non_figures?: readonly NonFigure[] | undefined;
}
