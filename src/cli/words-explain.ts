/** What `zhibiao explain` says on screen, in Chinese and English. */
import type { Language } from '../problems.ts';
import { columnInfo } from '../table/column-info.ts';
import type { ColumnName } from '../table/columns.ts';

type Names = Readonly<Record<string, string>>;

const BASES: Names = {
  stated: '明说',
  inherited: '承前',
  inferred: '推断',
  carried: '承前句',
  default: '缺省',
  relative: '相对发布日',
  year_inferred: '年份推断',
  publication: '发布日',
  none: '无',
  after: '在数后',
  before: '在数前',
  list: '列举',
  sentence: '在句中',
  exact: '确数',
  lexical: '词义',
  convention: '约定',
};

const WHYS: Names = {
  compared: '比较的基期',
  name: '名称的一部分',
  dateline: '报道日期',
  length: '时长',
  behind: '在数之后',
  farther: '更近者胜',
  dimension: '量纲不合',
  measure: '度量不合',
  per: '分母不合',
  blocked: '被排除词阻止',
  shorter: '更长者胜',
  tie: '相持不下',
};

const REASONS: Names = {
  date: '日期',
  time: '时刻',
  ordinal: '序数',
  doc_number: '文号',
  identifier: '编号',
  list_marker: '列举序号',
  slogan: '口号',
  name: '专名',
  enumeration: '列举之数',
  condition: '条件',
  indefinite: '不定',
  lexical: '词语',
};

interface Words {
  readonly refused: string;
  readonly none: string;
  readonly nothing: string;
  readonly basis: (basis: string) => string;
  readonly why: (why: string) => string;
  readonly reason: (reason: string) => string;
  readonly badNumber: (name: string, value: string) => string;
}

export const EXPLAIN_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    refused: 'numerals that gave no row',
    none: '(none)',
    nothing: 'nothing there: no row and no numeral fits what was asked',
    basis: (basis) => `[${basis}]`,
    why: (why) => `(${why})`,
    reason: (reason) => reason,
    badNumber: (name, value) => `${name}: ${value} is no whole number`,
  },
  zh: {
    refused: '没有成行的数字',
    none: '（无）',
    nothing: '此处既无数据行，也无数字',
    basis: (basis) => `［${BASES[basis] ?? basis}］`,
    why: (why) => `（${WHYS[why] ?? why}）`,
    reason: (reason) => REASONS[reason] ?? reason,
    badNumber: (name, value) => `${name}：${value} 不是整数`,
  },
};

const LABELS: Names = { number: '数', period: '时期' };

/** The name of a column in the language of the screen. */
export function labelText(label: string, language: Language): string {
  if (language === 'en') return label;
  return LABELS[label] ?? columnInfo(label as ColumnName).title;
}
