import { describe, expect, test } from 'vitest';
import { blocks, cleaned, sourceOf } from './support.ts';

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'inline tags leave no space',
    '<p>举办<span id="s1"><a href="/q?n=5">线上</a></span><b>招聘</b>活动246场。</p>',
    ['举办线上招聘活动246场。'],
  ],
  [
    'block ends end a line',
    '<div>新增就业3万人<p>其中女性1万人</p>第三段</div>',
    ['新增就业3万人', '其中女性1万人', '第三段'],
  ],
  ['<br> ends a line', '<p>甲市5万人<br>乙市6万人<br/>丙市7万人</p>', ['甲市5万人', '乙市6万人', '丙市7万人']],
  [
    'entities are decoded',
    '<p>增长5&#37;&mdash;&#x2014;8%，&lt;10人&amp;&copy;&nbsp;共</p>',
    ['增长5%——8%，<10人&©\u00a0共'],
  ],
  [
    'a line break in the source is none in the text',
    '<p>今年以来，\n      全市新增\n就业3万人，Java\nScript岗位5个。</p>',
    ['今年以来，全市新增就业3万人，Java Script岗位5个。'],
  ],
  ['<pre> keeps its lines', '<pre>甲市5万人。\n乙市6万人。</pre>', ['甲市5万人。', '乙市6万人。']],
  [
    'scripts, styles, comments and attributes are not read',
    '<p title="9人" onclick="f(8)">共3人。<!-- 7人 --><script>6人</script><style>5人</style><img alt="4人"></p>',
    ['共3人。'],
  ],
  ['unclosed tags', '<div><p>一共3人<p>一共4人<li>一共5人', ['一共3人', '一共4人', '一共5人']],
  ['a lone < is text', '<p>当a < b且3<5时，共6人。</p>', ['当a < b且3<5时，共6人。']],
  ['characters beyond the basic plane', '<p>𠮷林&#x20BB7;安置5人。</p>', ['𠮷林𠮷安置5人。']],
  [
    'stages of a page: nav, share, related, editor',
    '<div class="nav">2条</div><p>共3人。</p><div class="share-box">4人分享</div><div id="relatedNews">5人</div><p>责任编辑：某某 010-6</p>',
    ['共3人。'],
  ],
  ['a hidden copy is not read', '<p>共3人。</p><div style="display: none">共4人</div>', ['共3人。']],
  ['an editor note at the end of a paragraph goes', '<p>共安置3人。（文章来源：平川日报）</p>', ['共安置3人。']],
  ['a note that is no editor note stays', '<p>共安置3人。（女性占一半）</p>', ['共安置3人。（女性占一半）']],
  ['web addresses go', '<p>登录https://a.example/b1?c=22查询，共3人。</p>', ['登录查询，共3人。']],
];

test.each(CASES)('%s', (_, source, expected) => {
  expect(blocks(source, 'html')).toEqual(expected);
});

describe('tables', () => {
  const data =
    '<table><tr><th>地区</th><th>人数</th></tr><tr><td>甲市</td><td>321</td></tr><tr><td>乙市</td><td>654</td></tr></table>';

  test('a table of figures is not read and says so', () => {
    const article = cleaned(`<p>情况如下：</p>\n${data}\n<p>特此公布。</p>`, 'html');
    expect(article.visible).toBe('情况如下：\n特此公布。\n');
    expect(article.problems).toEqual([{ code: 'table_skipped', file: 'case.txt', line: 2 }]);
  });

  test('a table that lays out prose is read; one of figures inside it is not', () => {
    const prose = '全市今年组织各类招聘活动，向企业发放补贴，并为求职者提供服务。'.repeat(4);
    const article = cleaned(
      `<table><tr><td>1</td><td>${prose}</td></tr><tr><td>2</td><td>${data}</td></tr></table>`,
      'html',
    );
    expect(article.visible).toContain(prose);
    expect(article.visible).not.toContain('321');
    expect(article.problems.map(({ code }) => code)).toEqual(['table_skipped']);
  });
});

describe('<title>', () => {
  const paragraph = '<p>共3万人参加活动，现场气氛热烈。</p>';

  test.each([
    ['a heading repeats it', '甲市招聘3万人_某网', '<h1>甲市招聘3万人</h1>', ['甲市招聘3万人']],
    ['in another width', '甲市招聘３万人 - 某某网', '<h2>甲市招聘3万人</h2>', ['甲市招聘3万人']],
    [
      'a paragraph repeats it in 【】',
      '甲市招聘3万人',
      '<p>【甲市招聘3万人】甲市今日宣布一项消息。</p>',
      ['【甲市招聘3万人】甲市今日宣布一项消息。'],
    ],
    ['nothing repeats it', '甲市招聘3万人', '<h1>综合消息</h1>', ['甲市招聘3万人', '综合消息']],
  ])('%s', (_, title, first, expected) => {
    const source = `<html><head><title>${title}</title></head><body>${first}${paragraph}</body></html>`;
    expect(blocks(source, 'html').slice(0, -1)).toEqual(expected);
  });
});

test('offsets cross tags and entities', () => {
  const article = cleaned('<p>&#20849;<b>3&nbsp;</b>万人</p>', 'html');
  expect(sourceOf(article, '共3\u00a0万人')).toBe('&#20849;<b>3&nbsp;</b>万人');
  expect(article.text.trim()).toBe('共3万人');
  expect(Array.from(article.at.slice(0, 4))).toEqual([0, 1, 3, 4]);
});

test('what the page says about itself', () => {
  const head = '<meta name="ContentSource" content="平川日报"><link rel="canonical" href="https://a.example/1">';
  const { publisher, url, date } = cleaned(
    `${head}<meta property="article:published_time" content="2024-05-06T23:30:00Z"><p>共3人。</p>`,
    'html',
  );
  expect({ publisher, url, date }).toEqual({ publisher: '平川日报', url: 'https://a.example/1', date: '2024-05-07' });
});
