/** The page's data with what is looked up often. */
import type { ReportArticle, ReportData, ReportRow } from '../report-model.ts';

export interface Model {
  readonly data: ReportData;
  readonly rows: readonly ReportRow[];
  readonly articles: readonly ReportArticle[];
  /** Row → its article. */
  readonly articleOf: readonly number[];
  /** record_id → row. */
  readonly byId: ReadonlyMap<string, number>;
  /** What a search looks into, for each row: folded to small letters and half width. */
  readonly texts: readonly string[];
  /** The same for the text of each article. */
  readonly articleTexts: readonly string[];
}

/** A model of the page's data. */
export function modelOf(data: ReportData): Model {
  const articleOf: number[] = new Array(data.rows.length).fill(0);
  data.articles.forEach((article, i) => {
    for (const row of rowsOf(article)) articleOf[row] = i;
  });
  return {
    data,
    rows: data.rows,
    articles: data.articles,
    articleOf,
    byId: new Map(data.rows.map((row, i) => [row.record_id, i])),
    texts: data.rows.map((row, i) => searched(row, data.articles[articleOf[i] ?? 0])),
    articleTexts: data.articles.map(({ title, file, text }) => folded(`${title}\n${file}\n${text}`)),
  };
}

/** Rows of an article by place, those without a place last. */
export function rowsOf({ marks, unplaced }: ReportArticle): number[] {
  return [...marks.map(({ row }) => row), ...unplaced];
}

/** Ａｂ１ → ab1. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function searched(row: ReportRow, article: ReportArticle | undefined): string {
  const { quote, entity, predicate, metric, metric_zh, organisation, region, ref_area, period_text, sentence } = row;
  const parts = [quote, entity, predicate, metric, metric_zh, organisation, region, ref_area, period_text, sentence];
  return folded([...parts, article?.title, article?.file, row.record_id].filter(Boolean).join('\n'));
}
