import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean.ts';
import { decode } from '../../src/text/decode.ts';
import { fold } from '../../src/text/fold.ts';
import { sentences } from '../../src/text/segment.ts';
import type { Article, Format } from '../../src/types.ts';

function cleaned(source: string, format: Format = 'text', sourceFile = 'a.txt'): Article {
  return clean({ sourceFile, docId: '', format, source, metadata: {}, problems: [] });
}

describe('folding', () => {
  it.each([
    ['１，２５８　人', '1258人'],
    ['3 5 5 5 万人', '3555万人'],
    ['超8 900万户', '超8900万户'],
    ['2022 年 8 月', '2022年8月'],
    ['同比增长 3.4 %', '同比增长3.4%'],
    ['稳岗 扩就业', '稳岗 扩就业'],
    ['2013-03-05 10:22', '2013-03-05 10:22'],
    ['17：00', '17:00'],
    ['今年,我省(全省)', '今年，我省（全省）'],
    ['逾5萬個職位', '逾5万个职位'],
    ['分别为1,234、5,678', '分别为1234、5678'],
    ['12,34', '12，34'],
  ])('%s', (visible, text) => expect(fold(visible).text).toBe(text));
});

describe('HTML', () => {
  it('keeps the words of an inline tag together and drops scripts, styles and comments', () => {
    const html =
      '<html><head><style>p{width:12px}</style></head><body><p>开展<span id="s300"><a href="/300.html">线上线下</a></span>招聘会42场</p><script>var n=99</script><!-- 77 --></body></html>';
    expect(cleaned(html, 'html').visible.trim()).toBe('开展线上线下招聘会42场');
  });

  it('maps decoded entities to what the file says', () => {
    const article = cleaned('<p>1&mdash;9月招聘20&nbsp;人</p>', 'html');
    const at = article.visible.indexOf('—');
    expect(article.source.slice(article.rawStart[at], article.rawEnd[at])).toBe('&mdash;');
  });

  it('takes the article out of a page of menus', () => {
    const menu = Array.from({ length: 200 }, (_, i) => `<li><a href="/${i}">栏目${i}：招聘${i}人</a></li>`).join('');
    const page = `<body><div class="menu"><ul>${menu}</ul></div><h1>标题一</h1><div class="article-content"><p>会上招聘工人35名，培训学员60名，大家都说这样的活动办得好，希望今后多办一些。</p></div><div class="footer">电话：12345678</div></body>`;
    const { visible } = cleaned(page, 'html');
    expect(visible).toContain('35名');
    expect(visible).not.toContain('栏目');
    expect(visible).not.toContain('12345678');
  });

  it('says that a table was left out', () => {
    const cells = Array.from({ length: 6 }, (_, i) => `<tr><td>甲${i}</td><td>${i}0</td></tr>`).join('');
    const article = cleaned(`<p>情况如下。</p><table>${cells}</table>`, 'html');
    expect(article.problems.map((one) => one.code)).toEqual(['table_skipped']);
    expect(article.visible).not.toContain('甲3');
  });
});

describe('front matter and titles', () => {
  it.each([
    '---\ntitle: "培训60人"\ndate: 2024-05-01\n---\n正文。\n',
    "\n\n---\ntitle: '培训60人'\ndate: Wed, 01 May 2024 01:00:00 GMT\n---\n\n正文。\n",
  ])('reads the title as text with its place: %j', (source) => {
    const article = cleaned(source, 'markdown');
    expect([article.title, article.date]).toEqual(['培训60人', '2024-05-01']);
    const at = article.visible.indexOf('60');
    expect(article.source.slice(article.rawStart[at], article.rawEnd[at + 1])).toBe('60');
  });

  it('counts a title that the body repeats once', () => {
    const { visible } = cleaned('---\ntitle: 全县培训60人\n---\n# 全县培训60人\n\n正文。\n', 'markdown');
    expect(visible.match(/60/g)).toHaveLength(1);
  });

  it('reads broken YAML line by line and says so', () => {
    const article = cleaned('---\ntitle: 就业: 稳\ndate: 2024-05-01\n---\n正文。\n', 'markdown');
    expect([article.title, article.date, article.problems.map((one) => one.code)]).toEqual([
      '就业: 稳',
      '2024-05-01',
      ['broken_front_matter'],
    ]);
  });
});

describe('lines', () => {
  it('drops editor lines', () => {
    expect(cleaned('招聘30人。\n责任编辑：赵一 电话：010-12345678\n').visible).not.toContain('12345678');
  });
});

describe('encodings', () => {
  const text = '招聘30人';
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const gb = Buffer.from([0xd5, 0xd0, 0xc6, 0xb8, 0x33, 0x30, 0xc8, 0xcb]);
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', utf16],
    ['gb18030', gb],
  ])('%s', (encoding, bytes) => {
    expect(decode(bytes)).toMatchObject({ text, encoding });
  });
  it('takes zeros for a binary file', () => expect(decode(Buffer.from([1, 0, 2, 0, 0]))).toBe('binary_file'));
});

describe('sentences', () => {
  it('end at full stops and blocks, with their closing quotes', () => {
    const text = '一句。“二句！”三句……还是三句\n四句';
    expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '一句。',
      '“二句！”',
      '三句……还是三句',
      '四句',
    ]);
  });
});
