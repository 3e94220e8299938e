/** What the command says on screen, in Chinese and English. */
import type { Language } from '../problems.ts';

interface Words {
  readonly badColumns: (names: string, near: string | null) => string;
  readonly badChoice: (name: string, value: string, allowed: string, near: string | null) => string;
  readonly badDate: (value: string) => string;
  readonly badArea: (value: string) => string;
  readonly badNumber: (name: string, value: string) => string;
  readonly badSize: (value: string) => string;
  readonly badEncoding: (value: string, usual: string) => string;
  readonly badShard: (value: string) => string;
  readonly badCache: (folder: string, code: string) => string;
  readonly otherRun: (part: string) => string;
  readonly otherInputs: (part: string) => string;
  readonly needsFile: (format: string) => string;
  readonly onlyFor: (option: string, formats: string) => string;
  readonly badRules: string;
  readonly noInput: string;
  readonly summary: (articles: number, figures: number, without: number, problems: number, segmenter: string) => string;
  readonly byUnit: (list: string) => string;
  readonly byMetric: (list: string) => string;
  readonly silent: (count: number) => string;
  readonly encodings: (list: string) => string;
  readonly article: (name: string, figures: number, refused: string) => string;
  readonly progress: (articles: number, figures: number, rate: number, left: number | null) => string;
  readonly noMetric: string;
  readonly more: (count: number) => string;
  readonly written: (path: string) => string;
  readonly stopped: string;
  readonly stoppedHalf: string;
  readonly unknownOption: (name: string, near: string | null) => string;
  readonly unknownCommand: (name: string, near: string | null) => string;
  readonly missingArgument: (name: string) => string;
  readonly tooMany: string;
  readonly missingValue: (name: string) => string;
  readonly seeHelp: (command: string) => string;
}

const more = (near: string | null, zh: boolean): string =>
  near === null ? '' : zh ? `；是否要写 ${near}？` : `; did you mean ${near}?`;

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    badColumns: (names, near) =>
      `unknown column: ${names}${more(near, false)} Columns are listed in README; core and full are sets.`,
    badChoice: (name, value, allowed, near) => `${name}: ${value} is not one of ${allowed}${more(near, false)}`,
    badDate: (value) => `--date: ${value} is no date; write it as 2024-05-01`,
    badArea: (value) => `--area: ${value} is no area code; write CN or six digits, for example 310105`,
    badNumber: (name, value) => `${name}: ${value} is no number that fits`,
    badSize: (value) => `--max-size: ${value} is no size; write 500k, 10M or 1G`,
    badEncoding: (value, usual) => `--encoding: ${value} is unknown; usual names: ${usual}`,
    badShard: (value) => `--shard: ${value} is no share; write 1/4 for the first of four`,
    badCache: (folder, code) => `--cache: ${folder} is no folder that can be written to [${code}]; name another`,
    otherRun: (part) =>
      `--resume: ${part} is of a run with other options, rules or version; give the same ones, or remove it to begin anew`,
    otherInputs: (part) => `--resume: the articles are not the same as when ${part} was begun; remove it to begin anew`,
    needsFile: (format) => `${format} is not for the screen: give a file with -o`,
    onlyFor: (option, formats) => `${option} is for ${formats} only`,
    badRules: 'the rule packs have mistakes; nothing was read',
    noInput: 'no input: name files or folders, or - for standard input',
    summary: (articles, figures, without, problems, segmenter) =>
      `${articles} articles, ${figures} figures, ${without} articles without figures, ${problems} problems, segmenter ${segmenter}`,
    byUnit: (list) => `by unit: ${list}`,
    byMetric: (list) => `by metric: ${list}`,
    silent: (count) => `sentences with numbers that gave none: ${count} (zhibiao explain FILE says why)`,
    encodings: (list) => `encodings: ${list}`,
    article: (name, figures, refused) =>
      `${name}: ${figures} figures${refused === '' ? '' : `; no figures: ${refused}`}`,
    progress: (articles, figures, rate, left) =>
      `${articles} articles, ${figures} figures, ${rate}/s${left === null ? '' : `, ${left} s left`}`,
    noMetric: 'none',
    more: (count) => `${count} more`,
    written: (path) => `written: ${path}`,
    stopped: 'stopped at the first failed input (--strict); nothing was written',
    stoppedHalf: 'stopped at the first failed input (--strict); what was written is not all',
    unknownOption: (name, near) => `unknown option ${name}${more(near, false)}`,
    unknownCommand: (name, near) => `unknown command ${name}${more(near, false)}`,
    missingArgument: (name) => `${name} is missing`,
    tooMany: 'too many arguments',
    missingValue: (name) => `${name} needs a value`,
    seeHelp: (command) => `See ${command} --help`,
  },
  zh: {
    badColumns: (names, near) => `没有这一列：${names}${more(near, true)} 列名见 README；core 与 full 为成套列。`,
    badChoice: (name, value, allowed, near) => `${name}：${value} 不在 ${allowed} 之中${more(near, true)}`,
    badDate: (value) => `--date：${value} 不是日期；请写作 2024-05-01`,
    badArea: (value) => `--area：${value} 不是区划代码；请写 CN 或六位数字，如 310105`,
    badNumber: (name, value) => `${name}：${value} 不是合适的数`,
    badSize: (value) => `--max-size：${value} 不是大小；请写 500k、10M 或 1G`,
    badEncoding: (value, usual) => `--encoding：没有 ${value} 这种编码；常用：${usual}`,
    badShard: (value) => `--shard：${value} 不是份额；四份中的第一份写作 1/4`,
    badCache: (folder, code) => `--cache：${folder} 不是可写的文件夹 [${code}]；请换一个`,
    otherRun: (part) => `--resume：${part} 出自选项、规则或版本不同的运行；请用相同的选项，或删除它重新开始`,
    otherInputs: (part) => `--resume：文章与 ${part} 开始时不同；请删除它重新开始`,
    needsFile: (format) => `${format} 不能写到屏幕：请用 -o 给出文件`,
    onlyFor: (option, formats) => `${option} 只用于 ${formats}`,
    badRules: '规则包有错；什么也没有读',
    noInput: '没有输入：请给出文件或文件夹，或用 - 表示标准输入',
    summary: (articles, figures, without, problems, segmenter) =>
      `文章 ${articles} 篇，数据 ${figures} 条，无数据文章 ${without} 篇，问题 ${problems} 个，分词 ${segmenter}`,
    byUnit: (list) => `按单位：${list}`,
    byMetric: (list) => `按指标：${list}`,
    silent: (count) => `有数字而无数据的句子：${count}（zhibiao explain 文件 可看原因）`,
    encodings: (list) => `编码：${list}`,
    article: (name, figures, refused) => `${name}：数据 ${figures} 条${refused === '' ? '' : `；不成数据：${refused}`}`,
    progress: (articles, figures, rate, left) =>
      `文章 ${articles} 篇，数据 ${figures}，每秒 ${rate} 篇${left === null ? '' : `，还需 ${left} 秒`}`,
    noMetric: '无',
    more: (count) => `另 ${count} 种`,
    written: (path) => `已写入：${path}`,
    stopped: '遇到读不了的文章，已停止（--strict）；什么也没有写',
    stoppedHalf: '遇到读不了的文章，已停止（--strict）；已写出的并不完整',
    unknownOption: (name, near) => `没有选项 ${name}${more(near, true)}`,
    unknownCommand: (name, near) => `没有命令 ${name}${more(near, true)}`,
    missingArgument: (name) => `缺少 ${name}`,
    tooMany: '参数过多',
    missingValue: (name) => `${name} 需要一个值`,
    seeHelp: (command) => `见 ${command} --help`,
  },
};

/** zh where the locale says so, else en. */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en';
}
