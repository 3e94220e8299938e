/** Help texts of commands and options, in Chinese and English. */
import type { Language } from '../problems.ts';

type Text = Readonly<Record<Language, string>>;

const TEXTS = {
  about: {
    en: 'Reported employment figures, out of Chinese articles and into tables',
    zh: '从中文文章中提取就业数据，写成表格',
  },
  extract: { en: 'read articles and write one row for each reported figure', zh: '读取文章，每个数据写一行' },
  paths: { en: 'files, folders, globs, or - for standard input', zh: '文件、文件夹、通配符，或 - 表示标准输入' },
  stdinFilename: {
    en: 'what standard input is called; its ending tells its kind',
    zh: '标准输入的名称；扩展名表示类型',
  },
  filesFrom: {
    en: 'read paths from FILE, one a line (- is standard input)',
    zh: '从 FILE 读取路径，一行一个（- 为标准输入）',
  },
  nul: {
    en: 'paths of --files-from end with NUL (find -print0)',
    zh: '--files-from 的路径以 NUL 结尾（find -print0）',
  },
  include: { en: 'only files that match, may be repeated', zh: '只读匹配的文件，可重复' },
  exclude: { en: 'no files that match, may be repeated', zh: '不读匹配的文件，可重复' },
  ignoreFile: { en: 'one more ignore file beside .zhibiaoignore', zh: '除 .zhibiaoignore 外再用一个忽略文件' },
  noIgnore: { en: 'take no notice of .zhibiaoignore', zh: '不理会 .zhibiaoignore' },
  hidden: { en: 'read hidden files and folders too', zh: '也读隐藏的文件和文件夹' },
  maxSize: { en: 'leave out larger files: 500k, 10M, 1G', zh: '不读更大的文件：500k、10M、1G' },
  encoding: { en: 'encoding of the articles (default: detected)', zh: '文章的编码（缺省：自动识别）' },
  format: {
    en: 'how the table is written (default: table on a terminal, csv into a pipe)',
    zh: '表格格式（缺省：终端为 table，管道为 csv）',
  },
  output: { en: 'write to FILE; its ending gives the format', zh: '写入文件 FILE；格式随扩展名' },
  columns: { en: 'core, full, or names with commas', zh: 'core、full，或以逗号分隔的列名' },
  header: { en: 'column titles of csv, tsv, md and xlsx', zh: 'csv、tsv、md、xlsx 的列名' },
  layout: { en: 'sdmx: columns of SDMX-CSV (csv and tsv)', zh: 'sdmx：SDMX-CSV 的列（csv、tsv）' },
  bom: { en: 'byte order mark in csv and tsv (default: in a .csv file)', zh: 'csv、tsv 加 BOM（缺省：.csv 文件加）' },
  noBom: { en: 'no byte order mark', zh: '不加 BOM' },
  rawCells: { en: 'no apostrophe before text that a spreadsheet would run', zh: '不在会被电子表格执行的文本前加撇号' },
  dataPackage: { en: 'write datapackage.json beside the csv', zh: '在 csv 旁写 datapackage.json' },
  date: {
    en: 'publication date for articles that carry none (YYYY-MM-DD)',
    zh: '文章未载日期时的发布日期（YYYY-MM-DD）',
  },
  area: { en: 'area code for articles that name no area', zh: '文章未载地区时的区划代码' },
  organisation: { en: 'organisation for articles that name none', zh: '文章未载机构时的机构名' },
  topic: { en: 'only figures on this topic', zh: '只要这一主题的数据' },
  minConfidence: {
    en: 'only figures with at least this confidence (0.5, 0.7, 0.9)',
    zh: '只要置信度不低于此的数据（0.5、0.7、0.9）',
  },
  corrections: { en: 'apply the corrections of a reviewed report page', zh: '应用报告页审阅后导出的更正' },
  dedupe: {
    en: 'mark what other articles of the run tell again (dup_group)',
    zh: '标出多篇文章重复的数据（dup_group）',
  },
  rules: { en: 'rule packs of your own, added or overriding, may be repeated', zh: '自己的规则包，增补或覆盖，可重复' },
  segmenter: { en: 'evidence for where names end', zh: '分词，只作名称边界的佐证' },
  jobs: { en: 'workers side by side (default: one for each core)', zh: '并行的工作线程数（缺省：每核一个）' },
  timeout: { en: 'give an article up after so many seconds', zh: '一篇文章超过此秒数即放弃' },
  cache: { en: 'keep what articles gave in FOLDER, for the next run', zh: '把各篇结果存入 FOLDER，供下次运行' },
  resume: {
    en: 'go on where a run with the same -o FILE was cut off (from FILE.part)',
    zh: '从同一 -o FILE 中断之处继续（依据 FILE.part）',
  },
  shard: {
    en: 'only the K-th of N shares of the articles; zhibiao merge joins them',
    zh: '只做 N 份中的第 K 份；用 zhibiao merge 合并',
  },
  strict: { en: 'stop at the first article that cannot be read', zh: '遇到读不了的文章即停止' },
  issues: { en: 'write all problems to FILE as JSON', zh: '把所有问题以 JSON 写入 FILE' },
  quiet: { en: 'say only errors', zh: '只报错误' },
  verbose: { en: 'say how each article went', zh: '逐篇报告' },
  color: { en: 'colours: auto, always or never', zh: '颜色：auto、always 或 never' },
  noProgress: { en: 'no progress line', zh: '不显示进度' },
  config: {
    en: 'read this configuration (default: the nearest zhibiao.config.yaml)',
    zh: '读此配置文件（缺省：最近的 zhibiao.config.yaml）',
  },
  noConfig: { en: 'read no configuration', zh: '不读配置文件' },
  lang: { en: 'language of messages (default: by locale)', zh: '提示语言（缺省随系统）' },
  explain: {
    en: 'why a row says what it says, or why a numeral gave none',
    zh: '某一行何以如此，某个数字何以没有成行',
  },
  explainFile: { en: 'an article, or - for standard input', zh: '一篇文章，或 - 表示标准输入' },
  row: { en: 'only row N of the file (1 is the first)', zh: '只看第 N 行（从 1 起）' },
  at: { en: 'only what stands at this offset of the raw file', zh: '只看原文件此位置' },
  text: { en: 'only what touches this text in the article', zh: '只看文中这段文字处' },
  json: { en: 'as JSON', zh: '以 JSON 输出' },
  rulesCommand: { en: 'check, list, show and test rule packs', zh: '检查、列出、查看、试跑规则包' },
  rulesCheck: { en: 'list every mistake of the packs at once', zh: '一次列出规则包的所有错误' },
  rulesTest: { en: 'run the examples that the rules carry', zh: '试跑规则自带的例子' },
  rulesList: { en: 'a table of the rules', zh: '规则一览' },
  rulesShow: { en: 'one rule as its pack writes it', zh: '一条规则在包中的写法' },
  packs: { en: 'packs: files or folders (default: the shipped ones)', zh: '规则包：文件或文件夹（缺省：自带的）' },
  ruleName: { en: 'pack/id, or the id alone', zh: '包名/编号，或只写编号' },
  kind: { en: 'only rules of this kind', zh: '只列此类规则' },
  pack: { en: 'only rules of this pack', zh: '只列此包的规则' },
  init: { en: 'write a configuration and an example rule pack', zh: '写一份配置和一个示例规则包' },
  force: { en: 'write over files that are there', zh: '覆盖已有文件' },
  schema: {
    en: 'print the JSON Schema of the table, of rule packs or of the configuration',
    zh: '输出表格、规则包或配置的 JSON Schema',
  },
  schemaWhat: { en: 'which one', zh: '哪一个' },
  configCommand: { en: 'the settings in force and where each comes from', zh: '生效的设置及其来处' },
  configPrint: { en: 'print them as a configuration', zh: '以配置文件的形式输出' },
  completion: { en: 'print the completion script of a shell', zh: '输出命令行补全脚本' },
  shell: { en: 'which shell', zh: '哪一种命令行' },
  score: { en: 'score a table, or articles read now, against gold', zh: '以人工答案给表格或文章打分' },
  version: { en: 'print the version', zh: '显示版本' },
  help: { en: 'show this help', zh: '显示帮助' },
  helpCommand: { en: 'show the help of a command', zh: '显示某个命令的帮助' },
  exitCodes: {
    en: 'Exit codes: 0 fine, 1 a finding, 2 wrong usage, 3 finished with failed inputs, 130 interrupted',
    zh: '退出码：0 正常，1 有发现，2 用法有误，3 已完成但有输入失败，130 被中断',
  },
  extractExamples: {
    en: `Examples:
  zhibiao extract articles                     a table on the terminal
  zhibiao extract articles -o figures.csv      for a spreadsheet
  zhibiao extract 'news/**/*.html' -f ndjson --columns full | jq .value
  find . -name '*.md' -print0 | zhibiao extract --files-from - -0 -o all.csv`,
    zh: `例：
  zhibiao extract 文章                     在终端显示表格
  zhibiao extract 文章 -o 数据.csv         供电子表格打开
  zhibiao extract 'news/**/*.html' -f ndjson --columns full | jq .value
  find . -name '*.md' -print0 | zhibiao extract --files-from - -0 -o all.csv`,
  },
} as const satisfies Readonly<Record<string, Text>>;

export type HelpKey = keyof typeof TEXTS;

/** The help text of a command or an option. */
export function helpText(key: HelpKey, language: Language): string {
  return TEXTS[key][language];
}

const GROUP_TITLES = {
  OUTPUT: { en: 'Output:', zh: '输出：' },
  INPUT: { en: 'Input:', zh: '输入：' },
  KNOWN: { en: 'What you know better than the article:', zh: '文章未载而已知的：' },
  ROWS: { en: 'Which figures:', zh: '取哪些数据：' },
  SETTINGS: { en: 'Rules and configuration:', zh: '规则与配置：' },
  LARGE: { en: 'Large runs:', zh: '大批量：' },
  PARTS: { en: 'Runs in parts:', zh: '分次运行：' },
  RUN: { en: 'The run:', zh: '运行：' },
  COMMON: { en: 'Messages:', zh: '提示：' },
  READING: { en: 'Articles read on the way:', zh: '途中读取的文章：' },
} as const satisfies Readonly<Record<string, Text>>;

/** Options that belong together on the help page. */
export type OptionGroup = keyof typeof GROUP_TITLES;

export function groupTitle(group: OptionGroup, language: Language): string {
  return GROUP_TITLES[group][language];
}

/** Titles of the help page. */
export const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
