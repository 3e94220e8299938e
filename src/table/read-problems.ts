/** What can be wrong with a table that is read back, in two languages with the remedy. */
import type { TableProblem, TableProblemCode } from './read-draft.ts';

const WORDS: Readonly<Record<TableProblemCode, { readonly zh: string; readonly en: string }>> = {
  bad_csv: {
    zh: '引号有误，此行未读；请检查引号是否成对',
    en: 'broken quotation marks, the row was not read; check that they come in pairs',
  },
  bad_json: {
    zh: '不是有效的 JSON 行；请改用 zhibiao 写出的文件',
    en: 'not a row in valid JSON; use the file as zhibiao wrote it',
  },
  no_header: { zh: '没有表头；第一行应为列名', en: 'no header; the first line must name the columns' },
  unknown_column: {
    zh: '没有这一列，已略过；列名见 README',
    en: 'no such column, it was left out; README lists the columns',
  },
  duplicate_column: {
    zh: '此列重复，只读第一个；请删去其余',
    en: 'the column comes twice and the first was read; delete the other',
  },
  missing_column: {
    zh: '缺少此列；请以 --columns core 或 full 重新写出',
    en: 'the column is missing; write the table again with --columns core or full',
  },
  wrong_length: {
    zh: '格数与表头不符，此行未读；请检查分隔符与引号',
    en: 'not as many cells as the header, the row was not read; check separators and quotation marks',
  },
  bad_cell: {
    zh: '此格不合列的类型，此行未读；请改正此格',
    en: 'the cell does not fit its column, the row was not read; mend the cell',
  },
};

/** `row 12, value: the cell does not fit … ("abc") [bad_cell]` in the language of the screen. */
export function tableProblemText(problem: TableProblem, language: 'zh' | 'en'): string {
  const row = problem.row === null ? '' : language === 'zh' ? `第 ${problem.row} 行` : `row ${problem.row}`;
  const place = [row, problem.column ?? ''].filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
  const detail = problem.detail === '' ? '' : ` (${problem.detail})`;
  const colon = place === '' ? '' : language === 'zh' ? '：' : ': ';
  return `${place}${colon}${WORDS[problem.code][language]}${detail} [${problem.code}]`;
}
