/** Words of a comparison on the screen, in Chinese and English. */
import type { Comparison } from './diff-period.ts';
import type { ChangeStatus, DiffRow, MatchMethod, Reason } from './diff-types.ts';
import type { ProgressRow } from './progress-rows.ts';

export interface DiffWords {
  readonly statuses: Readonly<Record<ChangeStatus, string>>;
  readonly directions: Readonly<Record<NonNullable<DiffRow['direction']>, string>>;
  readonly certainties: Readonly<Record<NonNullable<DiffRow['certainty']>, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly methods: Readonly<Record<MatchMethod, string>>;
  readonly progress: Readonly<Record<ProgressRow['progress'], string>>;
  readonly titles: Readonly<Record<DiffTitle, string>>;
  readonly noArea: string;
  readonly noMetric: string;
  readonly points: string;
  /** Several rows of the other table would do. */
  readonly ambiguous: string;
  readonly comma: string;
  readonly colon: string;
  /** Below the table: rows that are not shown. */
  readonly hidden: (count: number) => string;
}

export type DiffTitle =
  | 'number'
  | 'verdict'
  | 'entity'
  | 'from'
  | 'to'
  | 'unit'
  | 'change'
  | 'growth'
  | 'comparison'
  | 'periods'
  | 'match'
  | 'quotes'
  | 'metric'
  | 'area'
  | 'target'
  | 'actual'
  | 'done'
  | 'files';

export const DIFF_WORDS: Readonly<Record<'en' | 'zh', DiffWords>> = {
  en: {
    statuses: {
      changed: 'changed',
      revised: 'revised',
      indeterminate: 'cannot be told',
      incomparable: 'not comparable',
      added: 'added',
      removed: 'gone',
      unchanged: 'same as printed',
    },
    directions: { up: 'up', down: 'down' },
    certainties: { firm: 'firm', soft: 'soft' },
    reasons: {
      unit_mismatch: 'unit',
      region_mismatch: 'area',
      status_mismatch: 'status',
      period_type_mismatch: 'period',
      ytd_reset: 'new year, counted from nought',
      population_mismatch: 'population',
      measure_kind_mismatch: 'kind of measure',
      base_mismatch: 'base',
      definition_break: 'definition',
      currency_mismatch: 'currency',
      value_missing: 'no number',
    },
    comparisons: { increment: 'since A', yoy: 'yoy', level: 'level', event: 'event', threshold: 'threshold' },
    methods: { exact: 'same wording', synonym: 'same head', fuzzy: 'alike' },
    progress: { met: 'met', not_yet: 'not yet', unknown: 'unknown' },
    titles: {
      number: '#',
      verdict: 'verdict',
      entity: 'what',
      from: 'A',
      to: 'B',
      unit: 'unit',
      change: 'change',
      growth: 'change %',
      comparison: 'as',
      periods: 'periods',
      match: 'match',
      quotes: 'quotes',
      metric: 'metric',
      area: 'area',
      target: 'target',
      actual: 'actual',
      done: '% of target',
      files: 'files',
    },
    noArea: 'no area',
    noMetric: 'no metric',
    points: ' pp',
    ambiguous: ' (several fit)',
    comma: ', ',
    colon: ': ',
    hidden: (count) => `not shown: ${count} same as printed (--only unchanged)`,
  },
  zh: {
    statuses: {
      changed: '变动',
      revised: '修订',
      indeterminate: '无法判断',
      incomparable: '不可比',
      added: '新增',
      removed: '未再出现',
      unchanged: '表述相同',
    },
    directions: { up: '上升', down: '下降' },
    certainties: { firm: '确定', soft: '大致' },
    reasons: {
      unit_mismatch: '单位不同',
      region_mismatch: '地区不同',
      status_mismatch: '状态不同',
      period_type_mismatch: '时期不同类',
      ytd_reset: '跨年，重新累计',
      population_mismatch: '人群不同',
      measure_kind_mismatch: '度量不同',
      base_mismatch: '基数不同',
      definition_break: '口径不同',
      currency_mismatch: '币种不同',
      value_missing: '没有数值',
    },
    comparisons: { increment: '自 A 以来', yoy: '同比', level: '水平', event: '逐场', threshold: '标准' },
    methods: { exact: '同名', synonym: '同中心词', fuzzy: '近似' },
    progress: { met: '已达到', not_yet: '未达到', unknown: '不明' },
    titles: {
      number: '#',
      verdict: '结论',
      entity: '内容',
      from: 'A',
      to: 'B',
      unit: '单位',
      change: '增减',
      growth: '增减 %',
      comparison: '比法',
      periods: '时期',
      match: '配对',
      quotes: '原文',
      metric: '指标',
      area: '地区',
      target: '目标',
      actual: '实际',
      done: '完成 %',
      files: '文件',
    },
    noArea: '未载地区',
    noMetric: '无指标',
    points: ' 个百分点',
    ambiguous: '（有几个相配）',
    comma: '，',
    colon: '：',
    hidden: (count) => `未显示：表述相同 ${count} 行（--only unchanged）`,
  },
};
