/** What `zhibiao series` says on screen, in Chinese and English. */
import type { Language } from '../problems.ts';
import type { OptionText } from './words-diff.ts';

/**
 * zhibiao series <path...>: commander takes each `flags` as it stands. Beside these come -q --quiet, --color, --lang,
 * --rules, --segmenter, --config, --no-config, --date, --organisation, --include, --exclude, --max-size and
 * --encoding, which bear on articles that are extracted on the way.
 */
export const SERIES_OPTIONS: readonly OptionText[] = [
  {
    flags: '--metric <name>',
    en: 'only this metric: a code, or a part of what is counted',
    zh: '只看此指标：代码，或计数对象中的字',
  },
  { flags: '--area <area>', en: 'only this area: a code, or a part of its name', zh: '只看此地区：代码，或名称中的字' },
  {
    flags: '--status <statuses>',
    en: 'only these, with commas: actual, planned, target, rule',
    zh: '只看这些状态，以逗号分隔：actual、planned、target、rule',
  },
  {
    flags: '--long',
    en: 'one line a figure with its source, instead of one column a period',
    zh: '每个数据一行并附来源，而非每个时期一列',
  },
  {
    flags: '--plot',
    en: 'draw a small chart for each series of two periods or more',
    zh: '为有两个以上时期的系列画小图',
  },
  {
    flags: '-f, --format <format>',
    en: 'how it is written (default: table on a terminal, csv into a pipe)',
    zh: '格式（缺省：终端为 table，管道为 csv）',
    choices: ['table', 'csv', 'json', 'ndjson', 'md'],
  },
  { flags: '-o, --output <file>', en: 'write to FILE; its ending gives the format', zh: '写入文件 FILE；格式随扩展名' },
];

/** What the command is for, and its arguments. */
export const SERIES_HELP = {
  about: {
    en: 'figures of several tables or folders side by side, period by period',
    zh: '把几个表格（或几批文章）的数据按时期并列',
  },
  paths: {
    en: 'tables (csv, tsv, json, ndjson), articles or folders',
    zh: '表格（csv、tsv、json、ndjson）、文章或文件夹',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

interface Words {
  readonly noInput: string;
  readonly plotIsForScreen: string;
  readonly counts: (series: number, periods: number) => string;
}

export const SERIES_TEXTS: Readonly<Record<Language, Words>> = {
  en: {
    noInput: 'no input: name tables, articles or folders',
    plotIsForScreen: '--plot draws on the screen; it goes without -f and -o',
    counts: (series, periods) => `${series} series, ${periods} periods`,
  },
  zh: {
    noInput: '没有输入：请给出表格、文章或文件夹',
    plotIsForScreen: '--plot 画在屏幕上；不能与 -f、-o 同用',
    counts: (series, periods) => `${series} 个系列，${periods} 个时期`,
  },
};
