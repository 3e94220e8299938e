import { expect, test } from 'vitest';
import { blocks, cleaned, sourceOf } from './support.ts';

const BODY = '\n\n活动在体育馆举行，气氛热烈。\n';

test.each([
  [
    'Jekyll',
    '---\nlayout: post\ntitle: "甲市招聘3万人"\ndate: 2022-05-23 23:25:49 +0800\ncategories: a\n---',
    '甲市招聘3万人',
    '2022-05-23',
    '',
  ],
  [
    'Hexo, a blank line before',
    "\n\n---\ntitle: '甲市：招聘3万人'\ncategories: \n - 金融\n - 财经\nauthor: 某报\ndate: Mon, 14 Mar 2022 18:47:32 GMT\n---",
    '甲市：招聘3万人',
    '2022-03-15',
    '某报',
  ],
  [
    'Hexo without the first fence',
    'title: 甲市招聘3万人\ndate: 2022/3/5 20:00:00\ntags:\n- 就业\n---',
    '甲市招聘3万人',
    '2022-03-05',
    '',
  ],
  ['Windows line ends', '---\r\ntitle: 甲市招聘3万人\r\ndate: 2022-03-05\r\n---\r', '甲市招聘3万人', '2022-03-05', ''],
])('%s', (_, head, title, date, publisher) => {
  const article = cleaned(head + BODY, 'markdown');
  expect(article).toMatchObject({ title, date, publisher, problems: [] });
  expect(article.visible).toBe(`${title}\n活动在体育馆举行，气氛热烈。\n`);
  expect(sourceOf(article, '招聘3万人')).toBe('招聘3万人');
});

test('a title with a colon is no YAML: read line by line, and said', () => {
  const article = cleaned(`---\ntitle: 甲市: 招聘3万人\ndate: 2022-03-05\n---${BODY}`, 'markdown');
  expect(article).toMatchObject({ title: '甲市: 招聘3万人', date: '2022-03-05' });
  expect(article.problems).toEqual([{ code: 'broken_front_matter', file: 'case.txt', line: 2 }]);
  expect(sourceOf(article, '3万人')).toBe('3万人');
});

test.each([
  ['lines', '\n'],
  ['Windows lines', '\r\n'],
])('a head without its closing fence is read as far as it looks like one: %s', (_, end) => {
  const source = ['---', 'title: 甲市招聘3万人', 'tags:', '  - 就业', 'date: 2022-03-05', '', '会场来了5万人。'].join(
    end,
  );
  const article = cleaned(source, 'markdown');
  expect(article).toMatchObject({ title: '甲市招聘3万人', date: '2022-03-05' });
  expect(article.visible).toBe('甲市招聘3万人\n会场来了5万人。\n');
  expect(article.problems).toEqual([{ code: 'broken_front_matter', file: 'case.txt', line: 6 }]);
});

test('a rule before a line with a colon is no front matter', () => {
  expect(blocks('---\nNote: 3万人\n完。', 'markdown')).toEqual(['Note: 3万人', '完。']);
});

test('escapes in a quoted title are found as they are written', () => {
  const article = cleaned(`---\ntitle: "甲市\\u62db\\u8058\\"3\\"万\\U00020BB7人"\n---${BODY}`, 'markdown');
  expect(article.title).toBe('甲市招聘"3"万𠮷人');
  expect(sourceOf(article, '招聘"3"万𠮷')).toBe('\\u62db\\u8058\\"3\\"万\\U00020BB7');
});

test('a doubled quote and a folded line', () => {
  const article = cleaned(`---\ntitle: '甲市''招''聘\n  3万人'\n---${BODY}`, 'markdown');
  expect(article.title).toBe("甲市'招'聘 3万人");
  expect(sourceOf(article, '3万人')).toBe('3万人');
});

test('a heading in the body that repeats the title stands for it', () => {
  const source = `---\ntitle: 甲市招聘3万人\n---\n\n# 甲市招聘３万人${BODY}`;
  expect(blocks(source, 'markdown')[0]).toBe('甲市招聘３万人');
  expect(blocks(source, 'markdown')).toHaveLength(2);
});

test('other keys are not read, code is never run', () => {
  expect(blocks(`---\ntitle: 短讯\nsummary: 共9万人\n---${BODY}`, 'markdown').join()).not.toContain('9万');
  const article = cleaned(`---js\n({title: globalThis.zhibiaoRan = "9万人"})\n---${BODY}`, 'markdown');
  expect(article.visible).toBe('活动在体育馆举行，气氛热烈。\n');
  expect(article.problems).toEqual([{ code: 'broken_front_matter', file: 'case.txt', line: 1, detail: '---js' }]);
  expect(globalThis).not.toHaveProperty('zhibiaoRan');
});

test('a rule at the head of a text is no front matter', () => {
  expect(blocks('---\n\n甲市招聘3万人。\n\n---\n\n完。', 'markdown')).toEqual(['甲市招聘3万人。', '完。']);
});
