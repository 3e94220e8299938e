/** Every mistake that a file written by people can hold, and its words in two languages with the remedy. */
import type { Language } from '../problems.ts';

/** A mistake in a rule pack or in the configuration: where, what, and the words that fill its message. */
export interface FileProblem {
  /** A stable word from the catalogue below, for example `unknown_field`. */
  readonly code: keyof typeof FILE_PROBLEMS;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** The line in question with its neighbours and a caret; '' where there is no text. */
  readonly frame: string;
  /** What the message is about; `near` and `allowed` make a remedy of their own. */
  readonly about: Readonly<Record<string, string>>;
}

/** For sorting: by file, then from its top to its end. */
export function byPlace(a: FileProblem, b: FileProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

interface Entry {
  readonly en: string;
  readonly zh: string;
  /** How to mend it, where neither `near` nor `allowed` says more. */
  readonly mend: { readonly en: string; readonly zh: string };
}

const SEE_FIELDS = {
  en: 'Take it out, or see the schema (zhibiao schema).',
  zh: '请删去，或对照格式说明（zhibiao schema）。',
};
const KEEP_ONE = { en: 'Keep one of the two.', zh: '两处只保留一处。' };

export const FILE_PROBLEMS = {
  yaml_syntax: {
    en: 'not valid YAML: {detail}',
    zh: 'YAML 有误：{detail}',
    mend: {
      en: 'Mend the YAML; strings with : # or % at their start need quotes.',
      zh: '请修正 YAML；含“: ”“#”或以“%”开头的字符串要加引号。',
    },
  },
  unknown_field: { en: '{field} is not a field here', zh: '此处没有 {field} 这一项', mend: SEE_FIELDS },
  missing_field: {
    en: '{field} is missing',
    zh: '缺少 {field}',
    mend: { en: 'Write it; it must be there.', zh: '请补上，此项必填。' },
  },
  wrong_type: {
    en: '{field} must be a {expected}, not a {got}',
    zh: '{field} 应为{expected}，不是{got}',
    mend: {
      en: 'Text that looks like a number, true or null needs quotes; a number must have none.',
      zh: '形似数字、true、null 的文字要加引号；数字不加引号。',
    },
  },
  bad_value: { en: '{field}: {value} is not allowed', zh: '{field}：不能用 {value}', mend: SEE_FIELDS },
  too_few: {
    en: '{field} has fewer than {minimum} items',
    zh: '{field} 至少要有 {minimum} 项',
    mend: { en: 'Add what is missing.', zh: '请补足。' },
  },
  bad_phrase: {
    en: '{detail}',
    zh: '词语写法有误：{detail}',
    mend: {
      en: 'Write (A|B) for one of two, (A)? for what may be absent.',
      zh: '(甲|乙) 表示任选其一，(甲)? 表示可有可无。',
    },
  },
  duplicate_id: {
    en: '{rule} stands in {other} too',
    zh: '{rule} 在 {other} 也有',
    mend: { en: 'Give each rule an id of its own.', zh: '每条规则的编号不得重复。' },
  },
  duplicate_phrase: {
    en: '{phrase} of {rule} stands in {other} too',
    zh: '{rule} 的“{phrase}”在 {other} 也有',
    mend: KEEP_ONE,
  },
  no_negative_example: {
    en: 'no example of {rule} says where the rule must keep silent',
    zh: '{rule} 没有反例',
    mend: {
      en: 'Add an example with rows: none (or refused: none).',
      zh: '请加一个 rows: none（或 refused: none）的例句。',
    },
  },
  unknown_rule: {
    en: 'there is no shipped rule {rule} to disable',
    zh: '没有可停用的内置规则 {rule}',
    mend: { en: 'Rules are listed by zhibiao rules list.', zh: '规则名见 zhibiao rules list。' },
  },
  not_found: {
    en: 'no such file or folder',
    zh: '找不到此文件或文件夹',
    mend: { en: 'Check the path.', zh: '请检查路径。' },
  },
  no_packs: {
    en: 'no .yml or .yaml file in this folder',
    zh: '此文件夹中没有 .yml 或 .yaml 文件',
    mend: {
      en: 'Name a rule pack or a folder of packs; zhibiao init writes one.',
      zh: '请指定规则包或其文件夹；zhibiao init 可写出样例。',
    },
  },
  unreadable: {
    en: 'cannot be read: {detail}',
    zh: '无法读取：{detail}',
    mend: { en: 'Check its permissions; it must be text in UTF-8.', zh: '请检查权限；文件须为 UTF-8 文本。' },
  },
} as const satisfies Readonly<Record<string, Entry>>;

const TYPES_ZH: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组项',
  null: '空值',
};

/** `{field} is not …` with its words filled in; names of types in the language of the screen. */
function filled(template: string, about: FileProblem['about'], language: Language): string {
  return template.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const word = about[name] ?? '';
    return language === 'zh' && (name === 'expected' || name === 'got') ? (TYPES_ZH[word] ?? word) : word;
  });
}

function remedyOf({ code, about }: FileProblem, language: Language): string {
  const zh = language === 'zh';
  if (about.near !== undefined) return zh ? `是否想写 ${about.near}？` : `Did you mean ${about.near}?`;
  if (about.allowed !== undefined) return zh ? `可用：${about.allowed}。` : `Allowed: ${about.allowed}.`;
  return FILE_PROBLEMS[code].mend[language];
}

/** `my.yml:6:5 unknown_field: unti is not a field here. Did you mean unit?`, and the code frame below it. */
export function fileProblemText(problem: FileProblem, language: Language): string {
  const { code, file, line, column, about, frame } = problem;
  const message = filled(FILE_PROBLEMS[code][language], about, language);
  const stop = language === 'zh' ? '。' : '. ';
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  return `${place} ${code}: ${message}${stop}${remedyOf(problem, language)}${frame === '' ? '' : `\n${frame}`}`;
}
