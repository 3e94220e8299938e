/** The shapes of a series: what is asked, and what comes out. */
import type { DiffKnowledge } from './diff-knowledge.ts';
import type { TableRow } from './read-table.ts';

export interface SeriesOptions {
  /** A code, or a part of the entity's wording. */
  readonly metric?: string;
  /** A code, or a part of the region's name. */
  readonly area?: string;
  readonly status?: readonly string[];
  /** Facts of one's own instead of those in data/. */
  readonly knowledge?: DiffKnowledge;
}

/** Why a figure was taken where a period has several. */
export type Choice = 'only' | 'narrowest' | 'latest_document' | 'first';

/** One figure of a series. Values in base units. */
export interface SeriesPoint {
  /** The name of its column: `2024-01-01/2024-06-30`, `2024-06-30` for a day, `/2024-06-30` since an unsaid start. */
  readonly period: string;
  readonly row: TableRow;
  readonly chosen: Choice;
  /** Figures that were passed over and say something else. */
  readonly others: readonly TableRow[];
}

/** Everything that is said about one thing, by period. */
export interface Series {
  readonly metric: string | null;
  readonly ref_area: string | null;
  readonly region: string | null;
  /** The wording that is used most. */
  readonly entity: string | null;
  readonly predicate: string | null;
  readonly unit: string | null;
  readonly status: string | null;
  /** level, or change_rel yoy and the like. */
  readonly measure: string;
  /** In the order of time; periods without a figure are absent. */
  readonly points: readonly SeriesPoint[];
}

/** A period that has several figures for one series. */
export interface SeriesConflict {
  readonly series: Series;
  readonly point: SeriesPoint;
  /** They cannot all be true; else one is only vaguer than the other. */
  readonly isContradiction: boolean;
}

export interface SeriesResult {
  /** By area and metric. */
  readonly series: readonly Series[];
  /** All periods in the order of time. */
  readonly periods: readonly string[];
  readonly conflicts: readonly SeriesConflict[];
  /** Rows that name no period, which no column can hold. */
  readonly undated: number;
}
