/** What leaves the page: the reviewed table and the corrections. */
import type { Cell } from '../cells.ts';
import type { Correction } from '../corrections.ts';
import { flatPieces } from '../flat.ts';
import type { ReportRow } from '../report-model.ts';
import type { Reviews } from './filter.ts';
import type { Model } from './model.ts';

/** Columns that the reviewed table has besides its own. */
export const REVIEW_COLUMNS = ['review', 'review_note'] as const;

/** Every row as it was, with the verdict and the note behind it; CSV with a BOM. */
export function reviewedCsv({ data, rows }: Pick<Model, 'data' | 'rows'>, reviews: Reviews): string {
  const cells = (row: ReportRow): Cell[] => {
    const review = reviews.get(row.record_id);
    return [...data.columns.map((column) => row[column] ?? null), review?.verdict ?? null, review?.note ?? null];
  };
  return [...flatPieces(rows, [...data.columns, ...REVIEW_COLUMNS], cells, { delimiter: ',', bom: true })].join('');
}

/** The verdicts in the order of the table; notes without a verdict are doubts. */
export function correctionsOf({ rows, articles, articleOf }: Model, reviews: Reviews): Correction[] {
  return rows.flatMap((row, i): Correction[] => {
    const review = reviews.get(row.record_id);
    if (review === undefined) return [];
    const source_file = articles[articleOf[i] ?? 0]?.file ?? '';
    return [
      {
        record_id: row.record_id,
        verdict: review.verdict ?? 'doubt',
        note: review.note,
        source_file,
        quote: row.quote,
      },
    ];
  });
}

export interface Fitted {
  readonly reviews: Reviews;
  /** Corrections whose record is not in this page. */
  readonly unfit: readonly Correction[];
}

/** Reviews with corrections of a file laid over them. */
export function fitted(model: Model, reviews: Reviews, corrections: readonly Correction[]): Fitted {
  const next = new Map(reviews);
  for (const { record_id, verdict, note } of corrections) {
    if (model.byId.has(record_id)) next.set(record_id, { verdict, note });
  }
  return { reviews: next, unfit: corrections.filter(({ record_id }) => !model.byId.has(record_id)) };
}
