/** What is said about the tables and articles that diff and series read, in Chinese and English. */
import type { Language } from '../problems.ts';

interface Words {
  readonly rows: (count: number) => string;
  readonly articles: (articles: number, rows: number) => string;
  readonly more: (count: number) => string;
  readonly notReadable: string;
  readonly noFigures: string;
}

export const FIGURES_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    rows: (count) => `${count} rows`,
    articles: (articles, rows) => `${articles} articles, ${rows} rows`,
    more: (count) => `… and ${count} more problems`,
    notReadable: 'a table for reading, not for reading back; write it as csv, tsv, json or ndjson',
    noFigures: 'neither a table that can be read nor articles; check the path',
  },
  zh: {
    rows: (count) => `${count} 行`,
    articles: (articles, rows) => `文章 ${articles} 篇，${rows} 行`,
    more: (count) => `……另有 ${count} 个问题`,
    notReadable: '这是供阅读的表格，无法读回；请写成 csv、tsv、json 或 ndjson',
    noFigures: '既不是可读的表格，也没有文章；请检查路径',
  },
};
