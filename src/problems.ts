/** Every problem that a run can meet: how bad it is, and its words in two languages with the remedy. */
import type { Problem } from './types.ts';

export type Language = 'zh' | 'en';

interface Entry {
  /** error: this input gave nothing. warning: it was read, with a loss. note: for the record. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly zh: string;
  readonly en: string;
}

/** `{}` stands for the detail, which otherwise comes behind in parentheses. */
export const PROBLEMS: Readonly<Record<string, Entry>> = {
  not_found: {
    severity: 'error',
    zh: '找不到此文件或文件夹，或其链接已失效；请检查路径',
    en: 'no such file or folder, or a link that leads nowhere; check the path',
  },
  no_match: {
    severity: 'error',
    zh: '没有与此通配符相符的文件；请检查写法，以及 --include、--exclude 与忽略文件',
    en: 'no file matches this pattern; check its spelling, --include, --exclude and the ignore files',
  },
  no_articles: {
    severity: 'warning',
    zh: '没有可读的文章；可读 .md .html .txt .json .ndjson 等，其他格式请先转换，或逐个写出文件名',
    en: 'no article here; .md, .html, .txt, .json and .ndjson are read: convert other files first, or name them one by one',
  },
  unreadable: { severity: 'error', zh: '无法读取；请检查权限', en: 'cannot be read; check its permissions' },
  broken_link: {
    severity: 'error',
    zh: '符号链接指向不存在之处或指向自身；请修正或删除此链接',
    en: 'this link leads nowhere or to itself; mend it or remove it',
  },
  link_loop: {
    severity: 'warning',
    zh: '符号链接指回上层文件夹，未再进入；请删除此链接，或用 --exclude 排除',
    en: 'this link leads back to a folder around it and was not followed; remove it or --exclude it',
  },
  too_large: {
    severity: 'error',
    zh: '文件超过大小上限（{}），未读取；请调高 --max-size，或拆分文件',
    en: 'larger than the limit ({}) and not read; raise --max-size, or split the file',
  },
  binary_file: {
    severity: 'error',
    zh: '不是文本文件；请先转为文本或网页',
    en: 'not a text file; convert it to text or HTML first',
  },
  unknown_encoding: {
    severity: 'error',
    zh: '无法识别编码；请用 --encoding 指明，或另存为 UTF-8',
    en: 'its encoding is none that is known; name it with --encoding, or save the file as UTF-8',
  },
  bad_encoding: {
    severity: 'warning',
    zh: '有 {} 个字符无法解码，以 � 代替，第一个在此处；请换用完好的文件，或用 --encoding 指明编码',
    en: '{} characters could not be decoded and stand as �, the first of them here; get a sound copy, or name the encoding with --encoding',
  },
  empty_file: {
    severity: 'note',
    zh: '文件为空；若不应为空，请重新获取',
    en: 'the file is empty; get it again if it should not be',
  },
  bad_json: { severity: 'error', zh: 'JSON 有误；请修正后重试', en: 'not valid JSON; mend it and try again' },
  bad_json_line: {
    severity: 'error',
    zh: '此行不是有效的 JSON 记录；请修正此行',
    en: 'this line is no valid JSON record; mend the line',
  },
  no_text: {
    severity: 'error',
    zh: '记录中没有 text 或 html；请补上其一',
    en: 'the record has neither text nor html; give it one',
  },
  own_output: { severity: 'note', zh: '这是本工具写出的表格，已跳过', en: 'a table that this tool wrote; left alone' },
  broken_front_matter: {
    severity: 'warning',
    zh: '文首不是有效的 YAML 或未以 --- 结束，已逐行读取，其中代码决不运行；含冒号的标题请加引号',
    en: 'the front matter is no valid YAML or has no closing ---; it was read line by line, and code in it is never run: quote titles with a colon',
  },
  table_skipped: {
    severity: 'warning',
    zh: '文中表格尚不读取；其中数字未进入结果',
    en: 'a table in the article is not read yet; its numbers are not in the result',
  },
  absurd_number: {
    severity: 'warning',
    zh: '数字过长，不作数据',
    en: 'a string of digits too long to be a count; it gave no row',
  },
  no_article: {
    severity: 'warning',
    zh: '没有找到正文；若内容由脚本生成，请保存渲染后的页面',
    en: 'no article text was found; where a script draws the page, save it as shown',
  },
  cell_cut: {
    severity: 'warning',
    zh: '此格超过 Excel 的 32,767 个字符（{}），已截短并以 … 结尾；需要全文请写成 csv、json 或 parquet',
    en: 'longer than the 32,767 characters of an Excel cell ({}) and cut, with … at its end; write csv, json or parquet for the whole text',
  },
  too_many_rows: {
    severity: 'error',
    zh: '共 {} 行，超过 Excel 工作表的 1,048,576 行；请写成 csv 或 parquet，或分批运行',
    en: '{} rows, more than the 1,048,576 of an Excel sheet; write csv or parquet, or run in parts',
  },
  too_many_cells: {
    severity: 'error',
    zh: '共 {} 格，内存容不下这样大的工作簿；请用 --columns 选少些列，写成 csv 或 parquet，或分批运行',
    en: '{} cells, more than a workbook can be built of in memory; choose fewer --columns, write csv or parquet, or run in parts',
  },
  bad_day: {
    severity: 'error',
    zh: '历法中没有这一天（{}），parquet 无法存放；请修正原表，或写成 csv',
    en: 'no calendar has this day ({}), so parquet cannot hold it; mend the table it came from, or write csv',
  },
  timeout: {
    severity: 'error',
    zh: '处理此文超过时限（{} 秒），已放弃；请调高 --timeout，或将文章附上报告此问题',
    en: 'not done within the time limit ({} s) and given up; raise --timeout, or report it with the article',
  },
  worker_died: {
    severity: 'error',
    zh: '处理此文的工作线程中途退出；请将文章附上报告此问题',
    en: 'the worker that had this article ended in the middle of it; please report it with the article',
  },
  failed: {
    severity: 'error',
    zh: '处理此文时出错；请将文章附上报告此问题',
    en: 'this article could not be processed; please report it with the article',
  },
};

/** `dir/a.html:12: …` in the language of the screen. */
export function problemLine(problem: Problem, language: Language): string {
  const place = [problem.file + (problem.docId === undefined ? '' : `#${problem.docId}`), problem.line, problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  return `${place}: ${messageOf(problem, language)} [${problem.code}]`;
}

/** What is wrong and how to mend it, without the place. */
export function messageOf({ code, detail }: Problem, language: Language): string {
  const text = PROBLEMS[code]?.[language] ?? code;
  if (text.includes('{}')) return text.replace('{}', () => detail ?? '?');
  return detail === undefined ? text : `${text} (${detail})`;
}

export function severityOf(problem: Problem): 'error' | 'warning' | 'note' {
  return PROBLEMS[problem.code]?.severity ?? 'error';
}
