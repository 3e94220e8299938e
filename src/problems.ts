/** Every problem that a run can meet: how bad it is, and its words in two languages with the remedy. */
import type { Problem } from './types.ts';

export type Language = 'zh' | 'en';

interface Entry {
  /** error: this input gave nothing. warning: it was read, with a loss. note: for the record. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly zh: string;
  readonly en: string;
}

export const PROBLEMS: Readonly<Record<string, Entry>> = {
  not_found: {
    severity: 'error',
    zh: '找不到此文件或文件夹；请检查路径',
    en: 'no such file or folder; check the path',
  },
  unreadable: { severity: 'error', zh: '无法读取；请检查权限', en: 'cannot be read; check its permissions' },
  binary_file: {
    severity: 'error',
    zh: '不是文本文件；请先转为文本或网页',
    en: 'not a text file; convert it to text or HTML first',
  },
  bad_encoding: {
    severity: 'warning',
    zh: '部分字节无法解码，以 � 代替',
    en: 'some bytes could not be decoded and stand as �',
  },
  empty_file: { severity: 'note', zh: '文件为空', en: 'the file is empty' },
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
    zh: '文首 YAML 有误，已逐行读取；含冒号的标题请加引号',
    en: 'the front matter is no valid YAML and was read line by line; quote titles with a colon',
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
  failed: {
    severity: 'error',
    zh: '处理此文时出错；请将文章附上报告此问题',
    en: 'this article could not be processed; please report it with the article',
  },
};

/** `dir/a.html:12: …` in the language of the screen. */
export function problemLine(problem: Problem, language: Language): string {
  const entry = PROBLEMS[problem.code];
  const place = [problem.file + (problem.docId === undefined ? '' : `#${problem.docId}`), problem.line, problem.column]
    .filter((part) => part !== undefined)
    .join(':');
  const detail = problem.detail === undefined ? '' : ` (${problem.detail})`;
  return `${place}: ${entry?.[language] ?? problem.code}${detail} [${problem.code}]`;
}

export function severityOf(problem: Problem): 'error' | 'warning' | 'note' {
  return PROBLEMS[problem.code]?.severity ?? 'error';
}
