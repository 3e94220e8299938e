/** Extractions → what the report page shows. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Article, Observation, Refusal } from '../types.ts';
import { VERSION } from '../version.ts';
import { columnInfo } from './column-info.ts';
import { type ColumnName, FULL } from './columns.ts';
import { factsOf } from './report-facts.ts';
import type { Fact, Mark, RefusedMark, ReportArticle, ReportData, ReportLanguage, ReportRow } from './report-model.ts';
import { apart, type Placer, placerOf, visibleSpan } from './report-place.ts';
import type { TraceNode } from './trace.ts';

/** One article with what was found in it; an `Extraction` is one. */
export interface ReadArticle {
  readonly rows: readonly Observation[];
  readonly refusals: readonly Refusal[];
  readonly article: Article;
  /** The derivation of each row, where it is known. */
  readonly traces?: readonly TraceNode[];
}

/** The page's data for articles that were read now, in their order. */
export function reportOfArticles(read: readonly ReadArticle[], language: ReportLanguage): ReportData {
  const rows: Observation[] = [];
  const facts: Fact[][] = [];
  const articles = read.map((one) => {
    const placer = placerOf(one.article);
    const first = rows.length;
    for (const row of one.rows) rows.push(row);
    one.rows.forEach((_, i) => {
      const trace = one.traces?.[i];
      facts.push(trace === undefined ? [] : factsOf(trace, placer.shown));
    });
    return articleOf(one, first, placer);
  });
  return { ...reportOf(rows, articles, FULL, language), facts };
}

/** The page's data of rows and articles that fit each other. */
export function reportOf(
  rows: readonly ReportRow[],
  articles: readonly ReportArticle[],
  columns: readonly ColumnName[],
  language: ReportLanguage,
): ReportData {
  const titles = Object.fromEntries(columns.map((key) => [key, columnInfo(key).title]));
  const id = createHash('sha1').update(rows.map((row) => row.record_id).join());
  return {
    version: VERSION,
    language,
    id: id.digest('hex').slice(0, 12),
    columns,
    titles,
    unitClasses: unitClasses(),
    rows,
    articles,
    facts: [],
  };
}

function articleOf({ rows, refusals, article }: ReadArticle, first: number, placer: Placer): ReportArticle {
  const spans = rows.map((row) => placer.place(row));
  const found = spans.flatMap((span, i): Mark[] => (span === null ? [] : [{ row: first + i, ...span }]));
  const marks = apart(found);
  const placed = new Set(marks.map(({ row }) => row));
  const refused = refusals.map((one): RefusedMark => {
    return { ...visibleSpan(article, one), reason: one.reason, rule: one.rule };
  });
  return {
    file: article.sourceFile,
    docId: article.docId,
    title: article.title,
    date: article.date,
    publisher: article.publisher,
    url: article.url,
    text: article.visible,
    isExcerpt: false,
    marks,
    refused: apart(refused, marks),
    unplaced: rows.map((_, i) => first + i).filter((row) => !placed.has(row)),
  };
}

let classes: Readonly<Record<string, string>> | null = null;

/** PERSON → persons, CNY → money: data/unit-classes.json by code; read once. */
export function unitClasses(): Readonly<Record<string, string>> {
  classes ??= readClasses();
  return classes;
}

function readClasses(): Readonly<Record<string, string>> {
  const path = new URL('../../data/unit-classes.json', import.meta.url);
  const codes = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string[]>;
  return Object.fromEntries(Object.entries(codes).flatMap(([name, list]) => list.map((code) => [code, name])));
}
