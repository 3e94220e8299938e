/** What `zhibiao diff` says on screen, in Chinese and English. */
import type { Language } from '../problems.ts';
import type { PeriodFit } from '../table/diff-why.ts';

interface Words {
  readonly badAmount: (name: string, text: string) => string;
  readonly bothStdin: string;
  readonly noLine: (asked: number, lines: number) => string;
  readonly nothing: string;
  readonly aside: (repeated: number, reprinted: number, before: number) => string;
  readonly noTargets: string;
  readonly why: WhyWords;
}

export interface WhyWords {
  readonly partners: string;
  readonly notPartners: string;
  readonly alone: string;
  readonly key: string;
  readonly same: string;
  readonly differs: string;
  readonly periods: Readonly<Record<PeriodFit, string>>;
  readonly periodTitle: string;
  readonly likeness: string;
  readonly intervals: string;
  readonly closest: string;
  readonly noneClose: string;
  readonly taken: (line: number) => string;
  readonly ambiguous: string;
  readonly reasons: string;
  readonly lessAlike: string;
}

/** Flags as commander takes them, with their help. */
export interface OptionText {
  readonly flags: string;
  readonly zh: string;
  readonly en: string;
  readonly choices?: readonly string[];
}

/**
 * zhibiao diff <A> <B>: commander takes each `flags` as it stands. Beside these come -q --quiet, --color, --lang,
 * --rules, --segmenter, --config, --no-config, --date, --organisation, --include, --exclude, --max-size and
 * --encoding, which bear on articles that are extracted on the way.
 */
export const DIFF_OPTIONS: readonly OptionText[] = [
  {
    flags: '--only <verdicts>',
    en: 'only these, with commas: changed, revised, indeterminate, incomparable, added, removed, unchanged',
    zh: '只看这些结论，以逗号分隔：changed、revised、indeterminate、incomparable、added、removed、unchanged',
  },
  {
    flags: '--metric <name>',
    en: 'only this metric: a code, or a part of what is counted',
    zh: '只看此指标：代码，或计数对象中的字',
  },
  { flags: '--area <area>', en: 'only this area: a code, or a part of its name', zh: '只看此地区：代码，或名称中的字' },
  {
    flags: '--min-change <amount>',
    en: 'of two figures only those that differ by so much: 100, 1.5万, 5%',
    zh: '两个数据相差不小于此的才列出：100、1.5万、5%',
  },
  {
    flags: '--tolerance <amount>',
    en: 'figures that differ by no more are the same: 100, 1.5万, 5%',
    zh: '相差不超过此的视为相同：100、1.5万、5%',
  },
  {
    flags: '--keys <names>',
    en: 'what must be equal: names alone, or the usual ones with +name and -name (unit, area, status, population, subset, measure, comparison, base, per; organisation, document)',
    zh: '哪些项须相同：只写名称即只用这些，+名称、-名称 在常用项上增减（unit、area、status、population、subset、measure、comparison、base、per；organisation、document）',
  },
  {
    flags: '--fail-if-diff',
    en: 'exit code 1 where a shown row is not unchanged',
    zh: '列出的行中有任何不同，退出码即为 1',
  },
  {
    flags: '--explain <n>',
    en: 'why the rows of line n are partners, or why one has none',
    zh: '第 n 行的两个数据何以配对，或何以没有配对',
  },
  {
    flags: '--progress',
    en: 'targets against actual figures of both tables: met, not yet, unknown',
    zh: '以两表中的实际对照目标：met 已达到、not_yet 未达到、unknown 不明',
  },
  { flags: '--quotes', en: 'both quotes with their files (table)', zh: '列出两处原文及文件（table）' },
  {
    flags: '-f, --format <format>',
    en: 'how it is written (default: table on a terminal, csv into a pipe)',
    zh: '格式（缺省：终端为 table，管道为 csv）',
    choices: ['table', 'csv', 'json', 'ndjson', 'md', 'html'],
  },
  { flags: '-o, --output <file>', en: 'write to FILE; its ending gives the format', zh: '写入文件 FILE；格式随扩展名' },
];

/** What the command is for, and its two arguments. */
export const DIFF_HELP = {
  about: {
    en: 'what changed between two tables, or two folders of articles',
    zh: '比较两个表格（或两批文章）：有何变动',
  },
  a: {
    en: 'the earlier one: a table (csv, tsv, json, ndjson), articles or a folder',
    zh: '较早的：表格（csv、tsv、json、ndjson）、文章或文件夹',
  },
  b: { en: 'the later one', zh: '较晚的' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export const DIFF_TEXTS: Readonly<Record<Language, Words>> = {
  en: {
    badAmount: (name, text) => `${name}: ${text} is no amount; write 100, 1.5万 or 5%`,
    bothStdin: 'standard input can be only one of the two',
    noLine: (asked, lines) => `--explain: there is no line ${asked}; there are ${lines} with these options`,
    nothing: 'no rows to compare',
    aside: (repeated, reprinted, before) =>
      `set aside: ${repeated} told twice, ${reprinted} reprinted, ${before} earlier ends of pairs (由…增至…)`,
    noTargets: 'no targets in these tables',
    why: {
      partners: 'partners',
      notPartners: 'about the same thing, but not comparable',
      alone: 'no partner',
      key: 'key',
      same: '=',
      differs: '≠',
      periods: {
        same: 'the same period',
        other_year: 'the same part of another year',
        same_kind: 'periods of one kind',
        none: 'periods that do not go together',
      },
      periodTitle: 'periods',
      likeness: 'wording alike',
      intervals: 'what each may be, rounding included',
      closest: 'closest rows of the other table:',
      noneClose: 'the other table has nothing of this metric and nothing worded alike',
      taken: (line) => `its partner is in line ${line}`,
      ambiguous: 'several rows are equally good partners, so none was taken',
      reasons: 'reasons',
      lessAlike: 'all keys agree, but the wording is not alike enough (0.6, and 0.15 above the next)',
    },
  },
  zh: {
    badAmount: (name, text) => `${name}：${text} 不是数量；请写 100、1.5万 或 5%`,
    bothStdin: '标准输入只能是两者之一',
    noLine: (asked, lines) => `--explain：没有第 ${asked} 行；照这些选项共 ${lines} 行`,
    nothing: '没有可比较的行',
    aside: (repeated, reprinted, before) =>
      `未参与比较：重复 ${repeated}，转载 ${reprinted}，成对数据的前项（由…增至…）${before}`,
    noTargets: '这些表格中没有目标',
    why: {
      partners: '已配对',
      notPartners: '说的是一件事，但不可比',
      alone: '没有配对',
      key: '项',
      same: '=',
      differs: '≠',
      periods: { same: '同一时期', other_year: '另一年的同期', same_kind: '同类时期', none: '时期不相配' },
      periodTitle: '时期',
      likeness: '措辞相近',
      intervals: '各自可能的范围（含舍入）',
      closest: '另一表中最接近的行：',
      noneClose: '另一表中没有此指标，也没有相近的措辞',
      taken: (line) => `已在第 ${line} 行配对`,
      ambiguous: '有几行同样合适，因此都未取',
      reasons: '原因',
      lessAlike: '各项都相同，但措辞不够相近（须达 0.6，并比其次者高 0.15）',
    },
  },
};
