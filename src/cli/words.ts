/** What the command says on screen, in Chinese and English. */
import type { Language } from '../problems.ts';
import type { TableWords } from '../table/terminal.ts';

interface Words {
  readonly about: string;
  readonly extract: string;
  readonly paths: string;
  readonly format: string;
  readonly output: string;
  readonly columns: string;
  readonly date: string;
  readonly area: string;
  readonly organisation: string;
  readonly segmenter: string;
  readonly jobs: string;
  readonly noConfig: string;
  readonly lang: string;
  readonly badColumns: (names: string) => string;
  readonly badChoice: (name: string, value: string, allowed: string) => string;
  readonly noInput: string;
  readonly summary: (articles: number, figures: number, without: number, problems: number, segmenter: string) => string;
  readonly written: (path: string) => string;
  readonly table: TableWords;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    about: 'Reported employment figures, out of Chinese articles and into tables',
    extract: 'read articles and write one row for each reported figure',
    paths: 'files, folders or - for standard input',
    format: 'table, csv, json or ndjson (default: table on a terminal, csv into a pipe)',
    output: 'write to FILE; its ending gives the format',
    columns: 'core, full, or names with commas',
    date: 'publication date for articles that carry none (YYYY-MM-DD)',
    area: 'area code for articles that name no area',
    organisation: 'organisation for articles that name none',
    segmenter: 'auto, nodejieba or intl: evidence for where names end',
    jobs: 'number of workers (accepted; one process for now)',
    noConfig: 'read no configuration file (accepted; none is read yet)',
    lang: 'language of messages: zh or en (default: by locale)',
    badColumns: (names) => `unknown column: ${names}. Columns are listed in README; core and full are sets.`,
    badChoice: (name, value, allowed) => `${name}: ${value} is not one of ${allowed}`,
    noInput: 'no input: name files or folders, or - for standard input',
    summary: (articles, figures, without, problems, segmenter) =>
      `${articles} articles, ${figures} figures, ${without} articles without figures, ${problems} problems, segmenter ${segmenter}`,
    written: (path) => `written: ${path}`,
    table: {
      quote: 'quote',
      value: 'value',
      bounds: 'bounds',
      unit: 'unit',
      entity: 'entity',
      predicate: 'predicate',
      status: 'status',
      place: 'line:col',
    },
  },
  zh: {
    about: '从中文文章中提取就业数据，写成表格',
    extract: '读取文章，每个数据写一行',
    paths: '文件、文件夹，或 - 表示标准输入',
    format: 'table、csv、json 或 ndjson（缺省：终端为 table，管道为 csv）',
    output: '写入文件 FILE；格式随扩展名',
    columns: 'core、full，或以逗号分隔的列名',
    date: '文章未载日期时的发布日期（YYYY-MM-DD）',
    area: '文章未载地区时的区划代码',
    organisation: '文章未载机构时的机构名',
    segmenter: 'auto、nodejieba 或 intl：分词只作名称边界的佐证',
    jobs: '进程数（目前只用一个）',
    noConfig: '不读配置文件（目前尚无）',
    lang: '提示语言：zh 或 en（缺省随系统）',
    badColumns: (names) => `没有这一列：${names}。列名见 README；core 与 full 为成套列。`,
    badChoice: (name, value, allowed) => `${name}：${value} 不在 ${allowed} 之中`,
    noInput: '没有输入：请给出文件或文件夹，或用 - 表示标准输入',
    summary: (articles, figures, without, problems, segmenter) =>
      `文章 ${articles} 篇，数据 ${figures} 条，无数据文章 ${without} 篇，问题 ${problems} 个，分词 ${segmenter}`,
    written: (path) => `已写入：${path}`,
    table: {
      quote: '原文',
      value: '数值',
      bounds: '区间',
      unit: '单位',
      entity: '对象',
      predicate: '谓语',
      status: '状态',
      place: '行:列',
    },
  },
};

/** zh where the locale says so, else en. */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en';
}
