import { expect, test } from 'vitest';
import { blocks, cleaned, sourceOf } from './support.ts';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'headings',
    '# 标题一\n正文共3人。\n## 标题二 ##\n###标题三\n尾声。',
    ['标题一', '正文共3人。', '标题二', '标题三', '尾声。'],
  ],
  ['underlined headings and rules', '标题一\n====\n正文共3人。\n\n---\n\n尾声。', ['标题一', '正文共3人。', '尾声。']],
  [
    'emphasis, also before a letter',
    '**（一）稳岗。**推广*新*办法，__发放__：3*5元，~~旧~~2**万**人。',
    ['（一）稳岗。推广新办法，发放：3*5元，旧2万人。'],
  ],
  ['an emphasis that is none', '共_____元，a_b_c，3*5=15，* 注。', ['共_____元，a_b_c，3*5=15，* 注。']],
  [
    'links keep their text',
    '据[某局](https://a.example/(1)/2 "9人")消息，[详情][1]共3人[^2]。\n\n[1]: https://a.example/99',
    ['据某局消息，详情共3人。'],
  ],
  ['images go, also inside links', '图![9人](a.png)文，[![8人](b.png)](c)共3人。', ['图文，共3人。']],
  ['brackets that are no link stay', '见文[2019]3号和[注]，共3人[4]。', ['见文[2019]3号和[注]，共3人[4]。']],
  ['addresses go', '<https://a.example/77>\n\n共3人，见https://a.example/?n=88 。', ['共3人，见 。']],
  [
    'lists and quotes',
    '- 甲市5万人\n- 乙市6万人\n  * 其中丙县2万人\n> 引文共3人。\n1. 丁市7万人',
    ['甲市5万人', '乙市6万人', '其中丙县2万人', '引文共3人。', '1. 丁市7万人'],
  ],
  ['code', '```\n- 共*3*人\n```\n另`4`人。', ['- 共*3*人', '另4人。']],
  ['escapes', '共3\\*5\\_人\\[注\\]。', ['共3*5_人[注]。']],
  ['entities and comments', '共&nbsp;3人&mdash;&mdash;多。<!-- more 4人 -->\n\n完。', ['共\u00a03人——多。', '完。']],
  ['page lines', '共3人。\n\n责任编辑：某某\n\n[返回首页](/)｜[下一条9人](/b)', ['共3人。']],
  [
    'tags',
    '<div>\n<p>第一段\n共3人。</p>\n\n## 小标题\n\n**第二段**共4人。\n</div>',
    ['第一段共3人。', '小标题', '第二段共4人。'],
  ],
];

test.each(CASES)('%s', (_, source, expected) => {
  expect(blocks(source, 'markdown')).toEqual(expected);
});

test.each([
  ['framed', '| 地区 | 人数 |\n|---|---:|\n| 甲市 | 321 |'],
  ['open', '地区 | 人数\n--- | ---\n甲市 | 321'],
])('a pipe table is not read and says so: %s', (_, table) => {
  const article = cleaned(`情况如下。\n\n${table}\n\n特此公布。`, 'markdown');
  expect(article.visible).toBe('情况如下。\n特此公布。\n');
  expect(article.problems).toEqual([{ code: 'table_skipped', file: 'case.txt', line: 3 }]);
});

test('offsets cross the signs', () => {
  const article = cleaned('# 题\n\n共[**1.2**万](a)余人。', 'markdown');
  expect(sourceOf(article, '1.2万余人')).toBe('1.2**万](a)余人');
  expect(article.title).toBe('题');
});
