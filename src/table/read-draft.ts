/** A table as it was found, before its cells are checked; what every reader of a format hands on. */

export type TableProblemCode =
  | 'bad_csv'
  | 'bad_json'
  | 'no_header'
  | 'unknown_column'
  | 'duplicate_column'
  | 'missing_column'
  | 'wrong_length'
  | 'bad_cell'
  | 'outside_bounds'
  | 'other_bounds'
  | 'backward_period'
  | 'duplicate_id'
  | 'unknown_unit'
  | 'other_version'
  | 'no_rows'
  | 'no_table';

export interface TableProblem {
  readonly code: TableProblemCode;
  /** 1-based, the first row below the header is 1; null where the whole table is meant. */
  readonly row: number | null;
  /** The column as the table names it, or null. */
  readonly column: string | null;
  /** What stands there, or ''. */
  readonly detail: string;
}

export interface DraftRow {
  /** 1-based below the header. */
  readonly row: number;
  /** One for each name; undefined where the row has no such field. */
  readonly given: readonly unknown[];
}

export interface Draft {
  readonly names: readonly string[];
  readonly rows: readonly DraftRow[];
  readonly problems: readonly TableProblem[];
}
