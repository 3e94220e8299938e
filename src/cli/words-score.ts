/** What `zhibiao score` says on screen, in Chinese and English. */
import type { Language } from '../problems.ts';
import type { ScoreWords } from '../table/score-report.ts';

/** Mistakes of gold that its schema cannot see. */
export type GoldMistake = 'json_syntax' | 'duplicate_figure' | 'duplicate_document' | 'unknown_figure';

interface Words extends ScoreWords {
  readonly mistakes: Readonly<Record<GoldMistake, (about: string) => string>>;
  readonly about: string;
  readonly paths: string;
  readonly gold: string;
  readonly pred: string;
  readonly against: string;
  readonly fields: string;
  readonly errors: string;
  readonly floor: string;
  readonly json: string;
  readonly failOnLoss: string;
  readonly noGold: string;
  readonly noTable: string;
  readonly twoTables: string;
  readonly lossOfWhat: string;
  readonly badErrors: (value: string) => string;
  readonly badFloor: (text: string) => string;
  readonly noField: (name: string, allowed: string) => string;
  readonly noRate: (name: string, allowed: string) => string;
  readonly unreadable: (file: string, reason: string) => string;
  readonly badTable: (file: string) => string;
  readonly moreProblems: (count: number) => string;
  readonly outside: (count: number, first: string) => string;
  readonly noFiles: (files: string) => string;
  readonly absentColumns: (columns: string) => string;
  readonly below: (name: string, rate: string, floor: string) => string;
  readonly notScored: (name: string) => string;
}

export const SCORE_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    mistakes: {
      json_syntax: (about) => `not valid JSON (${about}). Mend it here.`,
      duplicate_figure: (about) =>
        `another figure of this document is called ${about} too. Give each an id of its own.`,
      duplicate_document: (about) => `${about} stands in the gold twice. Keep one of the two.`,
      unknown_figure: (about) => `no figure of this document is called ${about}. Name one by its id, or write null.`,
    },
    about: 'hold a table against hand-made gold, field by field',
    paths: 'articles to extract and score, where there is no --pred',
    gold: 'gold files (JSON)',
    pred: 'the table to score: csv, tsv, json or ndjson',
    against: 'an older table; shows what was gained and lost since',
    fields: 'only these fields, with commas',
    errors: 'show the first N figures and rows that are wrong',
    floor: 'least per cent, for example full=72,core=95; exit code 1 below it',
    json: 'print JSON',
    failOnLoss: 'exit code 1 where --against shows a loss',
    noGold: 'no gold: name one or more files with --gold',
    noTable: 'nothing to score: name articles, or a table with --pred',
    twoTables: 'name either articles or a table with --pred, not both',
    lossOfWhat: '--fail-on-loss needs an older table: name it with --against',
    badErrors: (value) => `--errors: ${value} is no whole number, for example --errors 20`,
    badFloor: (text) => `--floor: ${text} is not understood; write name=percent, for example full=72,core=95`,
    noField: (name, allowed) => `--fields: there is no field ${name}; fields are ${allowed}`,
    noRate: (name, allowed) => `--floor: there is no rate ${name}; rates are ${allowed}`,
    unreadable: (file, reason) => `${file} cannot be read: ${reason}; check its path and permissions`,
    badTable: (file) => `${file} cannot be scored; write it with zhibiao extract`,
    moreProblems: (count) => `… and ${count} more`,
    outside: (count, first) =>
      `not scored: ${count} rows of no article of the gold, or of one that cannot be told from another; the first is in ${first}`,
    noFiles: (files) => `the table has no row for these articles of the gold: ${files}`,
    absentColumns: (columns) => `the table has no column ${columns}; what the gold states there counts as wrong`,
    below: (name, rate, floor) => `${name}: ${rate} is below the floor ${floor}`,
    notScored: (name) => `${name}: has a floor, but the gold states nothing to measure it by`,
    counts: ({ documents, gold, predicted, matched }) =>
      `articles ${documents}, gold figures ${gold}, rows ${predicted}, matched ${matched}`,
    rates: {
      precision: 'rows that are figures',
      recall: 'figures that have a row',
      f1: 'both together',
      core: 'F1 of rows right in',
      full: 'F1 of rows right in',
      links: 'F1 of links from parts to wholes (其中)',
      span: 'matched rows at the very place',
    },
    titles: ['field', 'right', 'of', '%'],
    spurious: (count, classes) => `rows that are no figures: ${count} (${classes})`,
    missed: 'missed',
    wrong: 'wrong',
    noFigure: 'no figure',
    wantGot: (want, got) => `want ${want}, got ${got}`,
    wantOldNew: (want, old, now) => `want ${want}, was ${old}, is ${now}`,
    parts: {
      gained: 'figures gained:',
      lost: 'figures lost:',
      mended: 'fields that became right:',
      broken: 'fields that became wrong:',
      noise: 'new rows that are no figures:',
      silenced: 'rows that are no figures and are gone:',
    },
    same: 'nothing gained, nothing lost',
  },
  zh: {
    mistakes: {
      json_syntax: (about) => `JSON 有误（${about}）。请在此处修正。`,
      duplicate_figure: (about) => `此文档另有一条数据也叫 ${about}。编号不得重复。`,
      duplicate_document: (about) => `标注中 ${about} 出现了两次。只保留一处。`,
      unknown_figure: (about) => `此文档没有编号为 ${about} 的数据。请写明所属数据的编号，或写 null。`,
    },
    about: '以人工标注核对结果，逐项计分',
    paths: '未给 --pred 时，要提取并计分的文章',
    gold: '标注文件（JSON）',
    pred: '要计分的表格：csv、tsv、json 或 ndjson',
    against: '较早的表格；列出其后的得失',
    fields: '只看这些项，以逗号分隔',
    errors: '列出前 N 个有误的数据',
    floor: '百分比下限，如 full=72,core=95；低于下限则退出码为 1',
    json: '输出 JSON',
    failOnLoss: '与 --against 相比有退步时退出码为 1',
    noGold: '没有标注：请用 --gold 指明一个或多个文件',
    noTable: '没有可计分的内容：请给出文章，或用 --pred 指明表格',
    twoTables: '文章与 --pred 只能择一',
    lossOfWhat: '--fail-on-loss 须有较早的表格：请用 --against 指明',
    badErrors: (value) => `--errors：${value} 不是整数，例如 --errors 20`,
    badFloor: (text) => `--floor：无法理解 ${text}；请写成 名称=百分比，例如 full=72,core=95`,
    noField: (name, allowed) => `--fields：没有 ${name} 这一项；可用：${allowed}`,
    noRate: (name, allowed) => `--floor：没有 ${name} 这一比率；可用：${allowed}`,
    unreadable: (file, reason) => `${file} 无法读取：${reason}；请检查路径与权限`,
    badTable: (file) => `${file} 无法计分；请用 zhibiao extract 重新写出`,
    moreProblems: (count) => `……另有 ${count} 个`,
    outside: (count, first) => `有 ${count} 行不属于标注中的任何文章，或无法分辨属于哪一篇，未计分；第一行在 ${first}`,
    noFiles: (files) => `标注中的这些文章在表格中没有任何一行：${files}`,
    absentColumns: (columns) => `表格没有 ${columns} 列；标注中的相应项均计为错`,
    below: (name, rate, floor) => `${name}：${rate}，低于下限 ${floor}`,
    notScored: (name) => `${name}：设有下限，但标注中没有可供计算的内容`,
    counts: ({ documents, gold, predicted, matched }) =>
      `文章 ${documents} 篇，标注数据 ${gold} 条，表格 ${predicted} 行，相符 ${matched} 行`,
    rates: {
      precision: '准确率：各行确为数据',
      recall: '召回率：数据各有其行',
      f1: '二者合计',
      core: '各行以下各项全对的 F1：',
      full: '各行以下各项全对的 F1：',
      links: '“其中”关联的 F1',
      span: '位置完全相同的行',
    },
    titles: ['项', '对', '共', '%'],
    spurious: (count, classes) => `并非数据的行：${count}（${classes}）`,
    missed: '遗漏',
    wrong: '有误',
    noFigure: '并非数据',
    wantGot: (want, got) => `应为 ${want}，实为 ${got}`,
    wantOldNew: (want, old, now) => `应为 ${want}，原为 ${old}，现为 ${now}`,
    parts: {
      gained: '新得数据：',
      lost: '失去数据：',
      mended: '由错变对：',
      broken: '由对变错：',
      noise: '新出现的非数据行：',
      silenced: '已消失的非数据行：',
    },
    same: '没有得失',
  },
};
