/** Words of series on the screen, in Chinese and English. */
import type { Choice } from './series-types.ts';

export interface SeriesWords {
  readonly about: string;
  readonly unit: string;
  readonly status: string;
  readonly noArea: string;
  readonly noMetric: string;
  readonly choices: Readonly<Record<Choice, string>>;
  readonly conflicts: (count: number) => string;
  readonly contradiction: string;
  readonly vaguer: string;
  readonly taken: string;
  readonly passed: string;
  readonly undated: (count: number) => string;
  readonly leftOut: (periods: string) => string;
  readonly nothingToPlot: string;
}

export const SERIES_WORDS: Readonly<Record<'en' | 'zh', SeriesWords>> = {
  en: {
    about: 'series',
    unit: 'unit',
    status: 'status',
    noArea: 'no area',
    noMetric: 'no metric',
    choices: {
      only: 'the only one',
      narrowest: 'narrowest bounds',
      latest_document: 'latest document',
      first: 'first by name',
    },
    conflicts: (count) => `several figures for one period: ${count}`,
    contradiction: 'they contradict each other',
    vaguer: 'they may all be true',
    taken: 'taken',
    passed: 'passed over',
    undated: (count) => `figures without a period, in no column: ${count}`,
    leftOut: (periods) => `no room for: ${periods}. Widen the terminal, write csv, or use --long.`,
    nothingToPlot: 'nothing to draw: no series has figures for two periods or more',
  },
  zh: {
    about: '系列',
    unit: '单位',
    status: '状态',
    noArea: '未载地区',
    noMetric: '无指标',
    choices: { only: '仅此一个', narrowest: '区间最窄', latest_document: '文章最新', first: '按名称在前' },
    conflicts: (count) => `同一时期有几个数据的：${count} 处`,
    contradiction: '互相矛盾',
    vaguer: '可以并存',
    taken: '取用',
    passed: '未取',
    undated: (count) => `没有时期、不入任何一列的数据：${count} 条`,
    leftOut: (periods) => `宽度不足，未显示：${periods}。请加宽终端、写成 csv，或用 --long。`,
    nothingToPlot: '没有可画的：没有一个系列有两个以上时期的数据',
  },
};
