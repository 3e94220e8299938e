/** Titles and words of the table on the screen. */
import type { Status } from '../types.ts';

/** The first eight are needed; what is left out of the rest is English. */
export interface TableWords {
  readonly quote: string;
  readonly value: string;
  readonly bounds: string;
  readonly unit: string;
  readonly entity: string;
  readonly predicate: string;
  readonly status: string;
  readonly place: string;
  readonly metric?: string;
  readonly region?: string;
  readonly organisation?: string;
  readonly period?: string;
  readonly sentence?: string;
  readonly statuses?: Readonly<Record<Status, string>>;
  readonly figures?: (count: number) => string;
  /** Said below the table where columns that were asked for found no room. */
  readonly leftOut?: (columns: string) => string;
}

/** Complete words in the two languages of the screen. */
export const TABLE_WORDS: Readonly<Record<'en' | 'zh', Required<TableWords>>> = {
  en: {
    quote: 'quote',
    value: 'value',
    bounds: 'bounds',
    unit: 'unit',
    entity: 'entity',
    predicate: 'predicate',
    status: 'status',
    place: 'line:col',
    metric: 'metric',
    region: 'region',
    organisation: 'organisation',
    period: 'period',
    sentence: 'sentence',
    statuses: { actual: 'actual', planned: 'planned', target: 'target', rule: 'rule' },
    figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    leftOut: (columns) => `no room for: ${columns}. Widen the terminal or write csv.`,
  },
  zh: {
    quote: '原文',
    value: '数值',
    bounds: '区间',
    unit: '单位',
    entity: '对象',
    predicate: '谓语',
    status: '状态',
    place: '行:列',
    metric: '指标',
    region: '地区',
    organisation: '机构',
    period: '时期',
    sentence: '原句',
    statuses: { actual: '实际', planned: '计划', target: '目标', rule: '规定' },
    figures: (count) => `${count} 条`,
    leftOut: (columns) => `宽度不足，未显示：${columns}。请加宽终端，或写成 csv。`,
  },
};
