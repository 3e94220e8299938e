/** The page's words: what they are; words-zh.ts and words-en.ts say them. */
import type { ReportLanguage } from '../report-model.ts';
import type { LeftOut } from '../totals.ts';
import type { Facet } from './filter.ts';
import type { TableColumn } from './sort.ts';
import type { Tab, Theme } from './state.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

export interface Words {
  readonly title: string;
  readonly counts: (articles: number, figures: number, shown: number, reviewed: number) => string;
  readonly search: string;
  readonly searchHint: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<Theme, string>>;
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly views: string;
  readonly filters: string;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly any: string;
  readonly none: string;
  readonly clear: string;
  readonly nothing: string;
  readonly exportTable: string;
  readonly exportCorrections: string;
  readonly openCorrections: string;
  readonly opened: (fitting: number, unfit: readonly string[]) => string;
  readonly notCorrections: string;
  readonly badCorrections: (numbers: readonly number[]) => string;
  readonly print: string;
  readonly help: string;
  readonly close: string;
  readonly keys: readonly (readonly [key: string, meaning: string])[];
  readonly keysOn: string;
  readonly kept: string;
  readonly articleList: string;
  readonly figures: (count: number) => string;
  readonly untitled: string;
  readonly excerpt: string;
  readonly source: string;
  readonly legend: string;
  readonly refusedLegend: string;
  readonly evidence: string;
  readonly refused: (reason: string) => string;
  readonly unplaced: string;
  readonly part: (at: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly pages: (from: number, to: number, of: number) => string;
  readonly approximate: string;
  readonly classes: Readonly<Record<string, string>>;
  readonly detail: string;
  readonly noFigure: string;
  readonly position: (at: number, of: number) => string;
  readonly interval: (bounds: string) => string;
  readonly unbounded: string;
  readonly toArticle: string;
  readonly review: string;
  readonly verdicts: Readonly<Record<'accept' | 'doubt' | 'reject', string>>;
  readonly note: string;
  readonly reviewed: (verdict: string) => string;
  readonly unreviewed: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly lacks: (fields: readonly string[]) => string;
  /** Names of facts, what they rest on and why others lost; a code without a word stands for itself. */
  readonly facts: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  readonly whys: Readonly<Record<string, string>>;
  /** How other figures belong to this one. */
  readonly links: Readonly<Record<'wholes' | 'parts' | 'repeats' | 'levels', string>>;
  readonly more: string;
  readonly columns: Readonly<Record<TableColumn, string>>;
  readonly totalColumns: readonly string[];
  readonly totalsNote: string;
  /** Between things of a list. */
  readonly comma: string;
  readonly mixed: (areas: number, periods: number) => string;
  readonly leftOut: Readonly<Record<LeftOut, string>>;
  readonly chartOf: string;
  readonly charts: Readonly<Record<'bars' | 'series' | 'ranked', string>>;
  readonly chartNotes: Readonly<Record<'bars' | 'series' | 'ranked', string>>;
  readonly chartNone: string;
  readonly chartData: string;
  readonly area: string;
  readonly date: string;
  /** The word of a code: actual → 实际. A code without a word stands for itself. */
  readonly code: (code: string) => string;
}

export const WORDS: Readonly<Record<ReportLanguage, Words>> = { zh: ZH, en: EN };
