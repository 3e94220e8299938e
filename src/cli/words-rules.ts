/** What the commands for rules, schemas and configuration say on screen, in Chinese and English. */
import type { Language } from '../problems.ts';

interface RuleWords {
  readonly checked: (packs: number, rules: number, problems: number) => string;
  readonly tested: (examples: number, failed: number, rules: number) => string;
  readonly notTested: string;
  readonly verdicts: Readonly<Record<'missing' | 'noisy' | 'wrong', string>>;
  readonly example: (number: number) => string;
  readonly difference: (field: string, expected: string, got: string) => string;
  readonly listTitles: readonly string[];
  readonly noRule: (name: string) => string;
  readonly noKind: (name: string, allowed: string) => string;
  readonly noPack: (name: string, allowed: string) => string;
  readonly noSchema: (name: string, allowed: string) => string;
  readonly didYouMean: (name: string) => string;
  readonly exists: (files: string) => string;
  readonly written: (files: string) => string;
  readonly next: string;
  readonly cannotWrite: (file: string, reason: string) => string;
  readonly noConfig: string;
  readonly config: (path: string) => string;
  readonly origins: Readonly<Record<'flag' | 'default', string>>;
  readonly notSet: string;
}

export const RULE_WORDS: Readonly<Record<Language, RuleWords>> = {
  en: {
    checked: (packs, rules, problems) => `${packs} packs, ${rules} rules, ${problems} problems`,
    tested: (examples, failed, rules) =>
      `${rules} rules, ${examples} examples, ${examples - failed} ok, ${failed} failed`,
    notTested: 'not tested: mend the packs first (zhibiao rules check)',
    verdicts: { missing: 'missing', noisy: 'noisy', wrong: 'wrong' },
    example: (number) => `example ${number}`,
    difference: (field, expected, got) => `${field}: expected ${expected}, got ${got}`,
    listTitles: ['rule', 'kind', 'words', 'first words', 'examples'],
    noRule: (name) => `there is no rule ${name}`,
    noKind: (name, allowed) => `there is no kind ${name}; kinds are ${allowed}`,
    noPack: (name, allowed) => `there is no pack ${name}; packs are ${allowed}`,
    noSchema: (name, allowed) => `there is no schema ${name}; schemas are ${allowed}`,
    didYouMean: (name) => `. Did you mean ${name}?`,
    exists: (files) => `nothing written: ${files} is there already; --force writes over it`,
    written: (files) => `written: ${files}`,
    next: [
      'Next:',
      '  zhibiao rules test rules/my-rules.yml   runs the examples of your pack',
      '  zhibiao config print                    shows the settings in force and where each comes from',
      '  zhibiao extract FOLDER                  reads your articles',
    ].join('\n'),
    cannotWrite: (file, reason) => `${file} cannot be written: ${reason}`,
    noConfig: 'no zhibiao.config.yaml found; all values are defaults. zhibiao init writes one.',
    config: (path) => `configuration: ${path}`,
    origins: { flag: 'command line', default: 'default' },
    notSet: 'not set',
  },
  zh: {
    checked: (packs, rules, problems) => `规则包 ${packs} 个，规则 ${rules} 条，问题 ${problems} 个`,
    tested: (examples, failed, rules) =>
      `规则 ${rules} 条，例句 ${examples} 个，通过 ${examples - failed} 个，未通过 ${failed} 个`,
    notTested: '未运行例句：请先修正规则包（zhibiao rules check）',
    verdicts: { missing: '缺少', noisy: '多出', wrong: '不符' },
    example: (number) => `例句 ${number}`,
    difference: (field, expected, got) => `${field}：应为 ${expected}，实为 ${got}`,
    listTitles: ['规则', '种类', '词数', '前几个词', '例句'],
    noRule: (name) => `没有规则 ${name}`,
    noKind: (name, allowed) => `没有种类 ${name}；种类有 ${allowed}`,
    noPack: (name, allowed) => `没有规则包 ${name}；规则包有 ${allowed}`,
    noSchema: (name, allowed) => `没有格式说明 ${name}；可选 ${allowed}`,
    didYouMean: (name) => `。是否指 ${name}？`,
    exists: (files) => `未写入：${files} 已存在；加 --force 可覆盖`,
    written: (files) => `已写入：${files}`,
    next: [
      '下一步：',
      '  zhibiao rules test rules/my-rules.yml   运行规则包中的例句',
      '  zhibiao config print                    查看各项设置及其来源',
      '  zhibiao extract 文件夹                  读取文章',
    ].join('\n'),
    cannotWrite: (file, reason) => `${file} 无法写入：${reason}`,
    noConfig: '没有找到 zhibiao.config.yaml，各项均为缺省值；zhibiao init 可写出一份。',
    config: (path) => `配置文件：${path}`,
    origins: { flag: '命令行', default: '缺省' },
    notSet: '未设',
  },
};
