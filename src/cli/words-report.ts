/** What `zhibiao report` and corrections say on screen, in Chinese and English. */
import type { Language } from '../problems.ts';

interface ReportWords {
  readonly about: string;
  readonly inputs: string;
  readonly output: string;
  readonly noInput: string;
  readonly open: string;
  readonly corrections: string;
  readonly stopped: string;
  readonly notOpened: (path: string, reason: string) => string;
  readonly notBuilt: (path: string) => string;
  readonly cannotRead: (path: string, reason: string) => string;
  readonly tableOnly: (path: string) => string;
  readonly badTable: (path: string, problems: number, first: string) => string;
  readonly written: (path: string, articles: number, figures: number, megabytes: string) => string;
  readonly unplaced: (figures: number) => string;
  readonly badJson: (place: string) => string;
  readonly badCorrections: (path: string, detail: string) => string;
  readonly badCorrection: (path: string, at: number, field: string) => string;
  readonly unfit: (id: string, file: string, quote: string) => string;
  readonly superseded: (id: string, file: string, quote: string) => string;
}

export const REPORT_WORDS: Readonly<Record<Language, ReportWords>> = {
  en: {
    about: 'write one HTML file with the articles and their figures for review',
    inputs: 'articles (files, folders), or one table that zhibiao wrote',
    output: 'the HTML file to write (default: report.html)',
    noInput: 'no input: name articles, or one table that zhibiao wrote',
    open: 'show it in the browser when it is written',
    corrections: 'apply the corrections of a review, exported from the report page',
    stopped: 'stopped at the first failed input (--strict); nothing was written',
    notOpened: (path, reason) => `no browser could be started (${reason}): open ${path} yourself`,
    notBuilt: (path) => `${path} is missing: the package is incomplete. Install it again, or run npm run build.`,
    cannotRead: (path, reason) => `${path} cannot be read: ${reason}`,
    tableOnly: (path) =>
      `${path} is a table: the report shows its sentences. Name the articles to show their whole text.`,
    badTable: (path, problems, first) =>
      `${path}: ${problems} ${problems === 1 ? 'problem' : 'problems'} in the table, the first is ${first}. Rows with a broken cell are left out.`,
    written: (path, articles, figures, megabytes) =>
      `written: ${path} (articles ${articles}, figures ${figures}, ${megabytes} MB)`,
    unplaced: (figures) =>
      `${figures} figures have no place in the visible text; the report lists them below their article`,
    badJson: (place) => `${place} is no valid JSON: export the corrections again from the report page`,
    badCorrections: (path, detail) =>
      `${path} is no file of corrections${detail === '' ? '' : ` (${detail})`}: export one from the report page`,
    badCorrection: (path, at, field) => `${path}: correction ${at} is left out, its ${field} is missing or wrong`,
    unfit: (id, file, quote) => `correction of ${id} (${file} ${quote}) no longer fits: there is no such row any more`,
    superseded: (id, file, quote) =>
      `correction of ${id} (${file} ${quote}) is left out: a later one speaks of the same row`,
  },
  zh: {
    about: '写出一个 HTML 文件，供逐条核对文章中的数据',
    inputs: '文章（文件、文件夹），或一个 zhibiao 写出的表格',
    output: '要写出的 HTML 文件（缺省 report.html）',
    noInput: '没有输入：请给出文章，或一个 zhibiao 写出的表格',
    open: '写好后在浏览器中打开',
    corrections: '采用从报告页导出的更正',
    stopped: '遇到读不了的文章，已停止（--strict）；什么也没有写',
    notOpened: (path, reason) => `无法启动浏览器（${reason}）：请自行打开 ${path}`,
    notBuilt: (path) => `缺少 ${path}，程序包不完整。请重新安装，或运行 npm run build。`,
    cannotRead: (path, reason) => `无法读取 ${path}：${reason}`,
    tableOnly: (path) => `${path} 是表格，报告只显示其中的原句；给出文章，可显示全文。`,
    badTable: (path, problems, first) =>
      `${path}：表格有 ${problems} 个问题，第一个是 ${first}。单元格有误的行未收入。`,
    written: (path, articles, figures, megabytes) =>
      `已写入：${path}（文章 ${articles} 篇，数据 ${figures} 条，${megabytes} MB）`,
    unplaced: (figures) => `有 ${figures} 条数据在所示正文中没有位置，列于各篇文章之下`,
    badJson: (place) => `${place} 不是有效的 JSON：请从报告页重新导出更正`,
    badCorrections: (path, detail) => `${path} 不是更正文件${detail === '' ? '' : `（${detail}）`}：请从报告页导出`,
    badCorrection: (path, at, field) => `${path}：第 ${at} 条更正未采用，其 ${field} 缺失或有误`,
    unfit: (id, file, quote) => `对 ${id} 的更正（${file} ${quote}）已不相符：已无此条记录`,
    superseded: (id, file, quote) => `对 ${id} 的更正（${file} ${quote}）未采用：其后另有对同一记录的更正`,
  },
};
