/** A table without its articles → what the report page shows: the sentences stand for the articles. */
import type { ColumnName } from './columns.ts';
import type { TableRead, TableRow } from './read-table.ts';
import { reportOf } from './report-data.ts';
import type { Mark, ReportArticle, ReportData, ReportLanguage, ReportRow } from './report-model.ts';

/** Columns without which a table can't be shown. */
export const NEEDED: readonly ColumnName[] = ['record_id', 'quote'];

/** The page's data for a table that was read back; rows without record_id or quote are left out. */
export function reportOfTable({ rows, columns }: TableRead, language: ReportLanguage): ReportData {
  const usable = rows.filter((row): row is ReportRow => row.record_id !== undefined && row.quote !== undefined);
  const groups = new Map<string, number[]>();
  usable.forEach((row, i) => {
    const key = JSON.stringify([row.source_file, row.doc_id]);
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  const articles = [...groups.values()].map((group) => excerptOf(usable, group));
  return reportOf(usable, articles, columns, language);
}

function excerptOf(rows: readonly ReportRow[], group: readonly number[]): ReportArticle {
  const inOrder = [...group].sort((a, b) => (rows[a]?.start ?? 0) - (rows[b]?.start ?? 0));
  const first: TableRow = rows[inOrder[0] ?? 0] ?? {};
  return {
    file: first.source_file ?? '',
    docId: first.doc_id ?? '',
    title: first.doc_title ?? '',
    date: first.doc_date ?? '',
    publisher: first.publisher ?? '',
    url: first.doc_url ?? '',
    isExcerpt: true,
    refused: [],
    ...sentencesOf(rows, inOrder),
  };
}

/** Sentences one below the other; the quotes of one sentence follow each other as their places do. */
function sentencesOf(
  rows: readonly ReportRow[],
  inOrder: readonly number[],
): Pick<ReportArticle, 'text' | 'marks' | 'unplaced'> {
  const marks: Mark[] = [];
  const unplaced: number[] = [];
  let text = '';
  let last: string | null = null;
  let from = 0;
  for (const row of inOrder) {
    const { sentence = '', quote = '' } = rows[row] ?? {};
    if (sentence !== last) {
      from = text.length;
      text += `${sentence.replaceAll('\n', ' ')}\n`;
      last = sentence;
    }
    const start = text.indexOf(quote, from);
    if (start < 0 || quote === '') unplaced.push(row);
    else {
      from = start + quote.length;
      marks.push({ row, start, end: from });
    }
  }
  return { text, marks, unplaced };
}
