/** The two files that `zhibiao init` writes, in the language of the screen. */
import type { Language } from '../problems.ts';

/** `schema`: path or URL for editors that know YAML schemas. */
type Template = (schema: string) => string;

const PACK_RULES = `rules:
  - id: tea-tasters
    kind: noun
    class: PERSON
    head: 评茶员
    label: 人
    words: [评茶员, 高级评茶员, 评茶师(傅)?]
    examples:
      - text: 全县培训评茶员320名。
        rows: [{ quote: 320名, value: 320, unit_code: PERSON, entity: 评茶员 }]
      - text: 评茶员是新职业。
        rows: none
`;

export const PACK_TEMPLATE: Readonly<Record<Language, Template>> = {
  en: (schema) => `# yaml-language-server: $schema=${schema}
# Rules of your own. Write the examples first: one sentence in which the rule takes part, one in which it must not.
# (A|B) is one of two, (A)? may be absent; no regular expressions. Check with: zhibiao rules test rules/my-rules.yml
pack: my-rules
about: Words that our articles use.

# Shipped rules that you do not want (zhibiao rules list shows all):
# disable: [nouns-people/experts]

# A rule with the pack/id of a shipped one replaces it.
${PACK_RULES}`,
  zh: (schema) => `# yaml-language-server: $schema=${schema}
# 自己的规则。先写例句：一句规则应当起作用，一句不应起作用。
# (甲|乙) 表示任选其一，(甲)? 表示可有可无；不用正则表达式。检查：zhibiao rules test rules/my-rules.yml
pack: my-rules
about: 我们的文章所用的词。

# 不需要的内置规则（zhibiao rules list 列出全部）：
# disable: [nouns-people/experts]

# 与内置规则同名（pack/id）的规则会替换它。
${PACK_RULES}`,
};

/** Each setting, an example of it, and what it does. */
const SETTINGS: readonly (readonly [setting: string, en: string, zh: string])[] = [
  ['columns: core', 'core, full or a list of columns', 'core、full 或列名的列表'],
  ['format: csv', 'how the table is written', '表格的格式'],
  ['date: 2024-05-01', 'publication date for articles that carry none', '文章未载日期时的发布日期'],
  ['area: CN', 'area for articles that name none: CN or six digits', '文章未载地区时的区划代码'],
  ['organisation: 青河县人社局', 'organisation for articles that name none', '文章未载机构时的机构名'],
  ['segmenter: auto', 'auto, nodejieba or intl', 'auto、nodejieba 或 intl'],
  ["include: ['**/*.html']", 'only these files', '只读这些文件'],
  ['exclude: [drafts]', 'not these files', '不读这些文件'],
  ['maxSize: 50MB', 'larger files are left out', '跳过更大的文件'],
  ['encoding: auto', 'encoding of the articles', '文章的编码'],
  ['lang: zh', 'language of messages: zh or en', '提示语言：zh 或 en'],
  ['jobs: 2', 'number of workers', '进程数'],
  ['topic: employment', 'all, employment or other', 'all、employment 或 other'],
  ['minConfidence: 0.7', 'only figures with at least this confidence', '只留置信度不低于此值的数据'],
];

function settingLines(language: Language): string {
  return SETTINGS.map(([setting, en, zh]) => `# ${setting}  # ${language === 'zh' ? zh : en}\n`).join('');
}

export const CONFIG_TEMPLATE: Readonly<Record<Language, Template>> = {
  en: (schema) => `# yaml-language-server: $schema=${schema}
# Settings of zhibiao for this folder and those below. Options of the command line win over them.
# Paths are relative to this file. Take the # off a line to set it.
rules: [rules/my-rules.yml]
${settingLines('en')}`,
  zh: (schema) => `# yaml-language-server: $schema=${schema}
# zhibiao 在此文件夹及其下的设置；命令行选项优先。
# 路径相对于本文件。去掉行首的 # 即生效。
rules: [rules/my-rules.yml]
${settingLines('zh')}`,
};
