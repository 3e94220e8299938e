/** What the page shows now; every change makes a new state. */
import type { ReportLanguage } from '../report-model.ts';
import type { Filters, Review, Reviews } from './filter.ts';
import type { Sort } from './sort.ts';

export const TABS = ['articles', 'table', 'totals', 'charts'] as const;
export type Tab = (typeof TABS)[number];
/** The views beside which the chosen figure is shown. */
export const SHOWS_FIGURE: readonly Tab[] = ['articles', 'table'];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface State {
  readonly language: ReportLanguage;
  readonly theme: Theme;
  readonly tab: Tab;
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Page of the table and of the list of articles, from 0. */
  readonly tablePage: number;
  readonly listPage: number;
  /** The open article, and which part of its text. */
  readonly article: number;
  readonly part: number;
  /** The chosen row. */
  readonly row: number | null;
  readonly reviews: Reviews;
  readonly showsHelp: boolean;
  readonly showsRefused: boolean;
  readonly keysAreOn: boolean;
  /** Which figures the charts draw: a key of `groupKey`, or null for the first. */
  readonly chart: string | null;
  /** Said by screen readers after an action. */
  readonly said: string;
}

export function initialState(language: ReportLanguage): State {
  return {
    language,
    theme: 'auto',
    tab: 'articles',
    query: '',
    filters: {},
    sort: { column: 'place', isDescending: false },
    tablePage: 0,
    listPage: 0,
    article: 0,
    part: 0,
    row: null,
    reviews: new Map(),
    showsHelp: false,
    showsRefused: true,
    keysAreOn: true,
    chart: null,
    said: '',
  };
}

/** The reviews with one row's review set; an empty review goes. */
export function withReview(reviews: Reviews, id: string, change: Partial<Review>): Reviews {
  const review = { verdict: null, note: '', ...reviews.get(id), ...change };
  const next = new Map(reviews);
  if (review.verdict === null && review.note === '') next.delete(id);
  else next.set(id, review);
  return next;
}

/** The row behind (`step` 1) or before (-1) the chosen one among the shown; from none the first or the last. */
export function neighbour(shown: readonly number[], row: number | null, step: 1 | -1): number | null {
  const at = row === null ? -1 : shown.indexOf(row);
  if (at < 0) return (step === 1 ? shown[0] : shown.at(-1)) ?? null;
  return shown[at + step] ?? null;
}
