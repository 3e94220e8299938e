import { expect, test } from 'vitest';
import { blocks } from './support.ts';

const LONG =
  '为进一步做好当前和今后一个时期的稳就业工作，市人社局会同各区组织开展了形式多样的线上线下招聘服务，帮助重点群体';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a page break in a word',
    `${LONG.slice(0, -1)}\n\n体尽快上岗。\n下一段。`,
    [`${LONG.slice(0, -1)}体尽快上岗。`, '下一段。'],
  ],
  ['a page number between', `${LONG.slice(0, -1)}\n\n- 12 -\n\n体尽快上岗。`, [`${LONG.slice(0, -1)}体尽快上岗。`]],
  ['a number is not torn apart', `${LONG}1\n\n2万人上岗。`, [`${LONG}12万人上岗。`]],
  ['the next line opens with a comma', '共有3家企业\n\n，提供岗位50个。', ['共有3家企业，提供岗位50个。']],
  ['a line ends with a comma', '共有3家企业、\n5家机构参加。', ['共有3家企业、5家机构参加。']],
  ['an open bracket', '做好服务。（责任单位：\n\n区财政局）', ['做好服务。（责任单位：区财政局）']],
  [
    'a title and a heading stay alone',
    '平川市今年前三季度累计发放各类稳岗资金三千二百万元惠及企业一万户\n\n一、总体情况\n全市就业平稳。',
    ['平川市今年前三季度累计发放各类稳岗资金三千二百万元惠及企业一万户', '一、总体情况', '全市就业平稳。'],
  ],
  [
    'wide spaces open a paragraph',
    `　　${LONG}\n　　热门行业供求不对称\n　　另一段。`,
    [LONG, '热门行业供求不对称', '另一段。'],
  ],
  ['list items stay alone', `${LONG}\n（一）甲市5万人\n（二）乙市6万人`, [LONG, '（一）甲市5万人', '（二）乙市6万人']],
  ['a decimal opens no list', `${LONG}共\n3.5万人。`, [`${LONG}共3.5万人。`]],
  ['short lines stay alone', '甲市：招聘普工50人\n乙市：招聘普工60人', ['甲市：招聘普工50人', '乙市：招聘普工60人']],
  ['letters do not grow together', `${LONG}用了Open\nSource工具。`, [`${LONG}用了Open Source工具。`]],
  ['a furniture line ends a block', `${LONG}\n发布时间：2024-05-06\n正文共3人。`, [LONG, '正文共3人。']],
];

test.each(CASES)('%s', (_, source, expected) => {
  expect(blocks(source)).toEqual(expected);
});

test('text set to one width is joined line by line, its paragraphs stay apart', () => {
  const sentence = '今年以来全市各级人社部门聚焦企业用工需求和群众就业需要多措并举稳岗位拓渠道';
  const wrap = (text: string): string => text.match(/.{1,20}/gu)?.join('\n') ?? '';
  const paragraphs = [`${sentence.repeat(3)}新增就业3万人。`, `${sentence.repeat(2)}发放补贴5万元。`];
  expect(blocks(`短讯\n\n${paragraphs.map((text) => wrap(text)).join('\n\n')}`)).toEqual(['短讯', ...paragraphs]);
});
