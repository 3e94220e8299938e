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
  outside_bounds: {
    zh: '数值不在上下界之内，此行未用；请改正数值或上下界',
    en: 'the value lies outside lower and upper, the row was left out; mend the value or its bounds',
  },
  other_bounds: {
    zh: '区间与上下界两列不一致，此行未用；请改正其一',
    en: 'the interval says something else than lower and upper, the row was left out; mend one of them',
  },
  backward_period: {
    zh: '时期止于起始之前，此行未用；请改正日期',
    en: 'the period ends before it starts, the row was left out; mend its days',
  },
  duplicate_id: {
    zh: '记录号与前面一行相同，此行未用；请删去其一',
    en: 'an earlier row has the same record_id, this one was left out; delete one of them',
  },
  unknown_unit: {
    zh: '没有这个单位代码，此行只与同样写法的行比较；请改正',
    en: 'no such code of a unit, the row is compared only with rows that carry it too; mend it',
  },
  other_version: {
    zh: '表格由另一版本写出，列的含义可能不同；请用本版本重新提取',
    en: 'written by another version, columns may mean something else; extract the articles again with this one',
  },
  no_rows: {
    zh: '表格没有数据行；若不应为空，请重新提取',
    en: 'the table has no rows; extract the articles again if it should have some',
  },
  no_table: {
    zh: '不是 zhibiao 写出的表格；请给出 csv、tsv、json 或 ndjson 表格，或文章',
    en: 'not a table that zhibiao wrote; name a table in csv, tsv, json or ndjson, or articles',
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
