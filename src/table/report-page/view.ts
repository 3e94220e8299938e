/** What every view is given, and small things that they share. */
import { html, type TemplateResult } from 'lit-html';
import type { ReportRow } from '../report-model.ts';
import { plain, signParts } from '../signs.ts';
import { NONE, periodOf, type Review } from './filter.ts';
import type { Model } from './model.ts';
import type { State, Tab } from './state.ts';
import type { Words } from './words.ts';

export interface Actions {
  set(change: Partial<State>): void;
  /** Chooses a row and shows it, in the given view or the present one. */
  choose(row: number, tab?: Tab): void;
  step(step: 1 | -1): void;
  review(change: Partial<Review>): void;
  exportTable(): void;
  exportCorrections(): void;
  openCorrections(file: File): void;
}

export interface View {
  readonly model: Model;
  readonly state: State;
  readonly words: Words;
  /** Rows in the order in which the present view walks them. */
  readonly shown: readonly number[];
  /** The articles that are listed. */
  readonly listed: readonly number[];
  readonly act: Actions;
}

export type Shown = TemplateResult | string;

/** Text of an article: text whatever is in it, turning signs as their names. */
export function textOf(text: string): readonly Shown[] {
  return signParts(text).map((part) =>
    'sign' in part
      ? html`<span class="sign" role="img" aria-label=${part.sign} data-sign=${part.sign}></span>`
      : part.text,
  );
}

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** 48600 → 48,600; nothing → ''. */
export function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : numbers.format(value);
}

const SIGNS: Readonly<Record<string, string>> = {
  over: '>',
  more_than: '>',
  at_least: '≥',
  less_than: '<',
  at_most: '≤',
  nearly: '≲',
  about: '≈',
  range: '↔',
  several: '~',
};

/** The sign of an approximation, '' for exact numbers. */
export function approxSign(row: ReportRow): string {
  return SIGNS[row.approx ?? 'exact'] ?? '';
}

export const VERDICT_SIGNS = { accept: '✓', doubt: '?', reject: '✗' } as const;

/** A value of a facet or a cell in words. */
export function valueWord(value: string, words: Words): string {
  return value === NONE ? words.none : plain(words.code(value));
}

export function unitText(row: ReportRow): string {
  return plain(`${row.unit ?? ''}${row.per ? `/${row.per}` : ''}`);
}

export function areaText(row: ReportRow): string {
  const code = row.ref_area ?? '';
  return plain(row.region ? (code === '' ? row.region : `${row.region} (${code})`) : code);
}

export function metricText(row: ReportRow, language: State['language']): string {
  const id = row.metric ?? '';
  return plain(language === 'zh' ? (row.metric_zh ?? id) : id.replaceAll('_', ' '));
}

export function periodText(row: ReportRow): string {
  return plain(periodOf(row));
}
