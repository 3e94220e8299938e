/** The sheets beside the table: the meaning of its columns, the run, the problems. */
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { messageOf, severityOf } from '../problems.ts';
import type { Problem } from '../types.ts';
import type { ColumnType, Header } from './column-info.ts';
import { columnInfo } from './column-info.ts';
import type { ColumnName } from './columns.ts';
import { type RunMetadata, runFacts } from './run-metadata.ts';
import { sheetText } from './sheet-text.ts';
import { type SheetColumn, sheetOf } from './xlsx-cells.ts';

interface Names {
  readonly table: string;
  readonly columns: string;
  readonly run: string;
  readonly problems: string;
}

export const SHEET_NAMES: Readonly<Record<Header, Names>> = {
  keys: { table: 'figures', columns: 'columns', run: 'run', problems: 'problems' },
  zh: { table: '数据', columns: '栏目说明', run: '运行信息', problems: '问题' },
};

/** Chinese titles of the notes; the other header is the key itself. */
const TITLES = {
  key: '栏目代码',
  title: '栏目',
  type: '类型',
  zh: '中文说明',
  en: '英文说明',
  values: '取值',
  sdmx: 'SDMX 概念',
  name: '项目',
  value: '内容',
  sha256: 'SHA-256',
  bytes: '字节数',
  severity: '级别',
  code: '代码',
  file: '文件',
  doc_id: '文档号',
  line: '行',
  column: '列',
  detail: '详情',
} as const;

type Title = keyof typeof TITLES;

const NUMBERS: ReadonlySet<Title> = new Set(['bytes', 'line', 'column']);

function titled(keys: readonly Title[], header: Header): SheetColumn[] {
  return keys.map((key) => {
    const type: ColumnType = NUMBERS.has(key) ? 'integer' : 'string';
    return { title: header === 'zh' ? TITLES[key] : key, type };
  });
}

/** Texts as cells; '' and what is absent is an empty cell. */
function line(values: readonly (string | number | null | undefined)[]): CellValue[] {
  return values.map((value) => (typeof value === 'string' ? sheetText(value) || null : (value ?? null)));
}

/** One line for each column of the table, in its order. */
export function columnsSheet(columns: readonly ColumnName[], header: Header): WriteSheet {
  const lines = columns.map((name) => {
    const { key, title, type, zh, en, values, sdmx } = columnInfo(name);
    return line([key, title, type, zh, en, values?.join(' | '), sdmx]);
  });
  return sheetOf(
    SHEET_NAMES[header].columns,
    titled(['key', 'title', 'type', 'zh', 'en', 'values', 'sdmx'], header),
    lines,
  );
}

/** The facts of the run, then one line for each input. */
export function runSheet(meta: RunMetadata, header: Header): WriteSheet {
  const facts = runFacts(meta).map(([name, text]) => line([name, text]));
  const inputs = meta.inputs.map(({ file, sha256, bytes }) => line(['input', file, sha256, bytes]));
  return sheetOf(SHEET_NAMES[header].run, titled(['name', 'value', 'sha256', 'bytes'], header), [...facts, ...inputs]);
}

/** One line for each problem, with its words in both languages. */
export function problemsSheet(problems: readonly Problem[], header: Header): WriteSheet {
  const lines = problems.map((problem) =>
    line([
      severityOf(problem),
      problem.code,
      problem.file,
      problem.docId,
      problem.line,
      problem.column,
      problem.detail,
      messageOf(problem, 'zh'),
      messageOf(problem, 'en'),
    ]),
  );
  const keys = ['severity', 'code', 'file', 'doc_id', 'line', 'column', 'detail', 'zh', 'en'] as const;
  return sheetOf(SHEET_NAMES[header].problems, titled(keys, header), lines);
}
