/** Which rows are shown: filters by value and search by words. */
import type { Verdict } from '../corrections.ts';
import type { ReportRow } from '../report-model.ts';
import { folded, type Model } from './model.ts';

export const FACETS = [
  'metric',
  'area',
  'period',
  'unit',
  'status',
  'confidence',
  'warning',
  'topic',
  'verdict',
] as const;
export type Facet = (typeof FACETS)[number];

export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** Stands for "has none". */
export const NONE = '';

export interface Review {
  readonly verdict: Verdict | null;
  readonly note: string;
}

/** record_id → what was said of it. */
export type Reviews = ReadonlyMap<string, Review>;

/** The values of a row in a facet, at least one. */
export function valuesOf(row: ReportRow, facet: Facet, reviews: Reviews): readonly string[] {
  switch (facet) {
    case 'metric':
      return [row.metric ?? NONE];
    case 'area':
      return [row.region ?? row.ref_area ?? NONE];
    case 'period':
      return [periodOf(row) || NONE];
    case 'unit':
      return [row.unit || NONE];
    case 'status':
      return [row.status ?? NONE];
    case 'confidence':
      return [row.confidence === undefined ? NONE : String(row.confidence)];
    case 'warning':
      return row.warnings === undefined || row.warnings.length === 0 ? [NONE] : row.warnings;
    case 'topic':
      return [row.topic ?? NONE];
    case 'verdict':
      return [reviews.get(row.record_id)?.verdict ?? NONE];
  }
}

/** 2024-S1, else first and last day: 2024-01-01/2024-06-30. */
export function periodOf(row: ReportRow): string {
  if (row.time_period) return row.time_period;
  const [from, to] = [row.period_start ?? '', row.period_end ?? ''];
  return from === '' && to === '' ? '' : from === to ? to : `${from}/${to}`;
}

/** The words of a query, all of which must be found. */
export function termsOf(query: string): string[] {
  return folded(query).split(/\s+/).filter(Boolean);
}

/** Indices of the rows that pass every filter and hold every word. */
export function shownRows(model: Model, query: string, filters: Filters, reviews: Reviews): number[] {
  const terms = termsOf(query);
  const set = Object.entries(filters) as [Facet, string][];
  return model.rows.flatMap((row, i) => {
    const text = model.texts[i] ?? '';
    const note = reviews.get(row.record_id)?.note ?? '';
    if (!terms.every((term) => text.includes(term) || folded(note).includes(term))) return [];
    return set.every(([facet, value]) => valuesOf(row, facet, reviews).includes(value)) ? [i] : [];
  });
}

/** Articles with a shown row; a search without filters also finds words elsewhere in a text. */
export function shownArticles(model: Model, shown: readonly number[], query: string, filters: Filters): number[] {
  const terms = termsOf(query);
  const hit = new Set(shown.map((row) => model.articleOf[row] ?? 0));
  const byText = Object.keys(filters).length === 0;
  return model.articles.flatMap((_, i) => {
    const text = model.articleTexts[i] ?? '';
    return hit.has(i) || (byText && terms.every((term) => text.includes(term))) ? [i] : [];
  });
}

export interface Choice {
  readonly value: string;
  readonly count: number;
}

/** The values of a facet among the rows that the other filters let through, the most frequent first. */
export function choicesOf(model: Model, facet: Facet, query: string, filters: Filters, reviews: Reviews): Choice[] {
  const { [facet]: chosen, ...others } = filters;
  const counts = new Map<string, number>();
  for (const i of shownRows(model, query, others, reviews)) {
    const row = model.rows[i];
    if (row === undefined) continue;
    for (const value of valuesOf(row, facet, reviews)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
  const choices = [...counts].map(([value, count]) => ({ value, count }));
  return choices.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
