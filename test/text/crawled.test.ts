import { describe, expect, test } from 'vitest';
import { blocks, cleaned, menu, sourceOf } from './support.ts';

const TITLE = '平川市发放稳岗资金3200万元';
const LEAD = '记者从平川市人社局获悉，截至9月底，全市已发放稳岗资金3200万元，惠及企业1.1万户。';
const MORE = '今年以来，全市组织招聘活动86场，达成意向5400余人。下一步，还将开展上门服务。';
const NEWS = menu(120, '某地新增就业');

function page(body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}_平川新闻网</title>
<style>.a{width:100px}</style><script>var n = "新增就业88万人";</script></head><body>
<div class="top">${menu(60)}</div>${body}
<div class="bottom">${NEWS}<p>版权所有 平川新闻网 备案号：某ICP备12345678号，未经许可不得转载。</p></div></body></html>`;
}

const BODIES: readonly (readonly [string, string])[] = [
  ['a known container', `<h1>${TITLE}</h1><div class="TRS_Editor"><p>${LEAD}</p><p>${MORE}</p></div>${NEWS}`],
  [
    'an <article>',
    `<article><h1>${TITLE}</h1><p>${LEAD}</p><p>${MORE}</p></article><aside>热文：某地招聘会入场9万人次。</aside>`,
  ],
  [
    'no known class',
    `<div class="x1"><div class="x2"><h2>${TITLE}</h2><p>${LEAD}</p><p>${MORE}</p></div>${NEWS}</div>`,
  ],
  [
    'a form around the page',
    `<form id="aspnetForm"><div><h1>${TITLE}</h1><p>${LEAD}</p><p>${MORE}</p></div>${NEWS}</form>`,
  ],
  [
    'a class that lies',
    `<div class="page"><div id="content_hot"><h1>${TITLE}</h1><p>${LEAD}</p><p>${MORE}</p></div></div>`,
  ],
  [
    'a class with a word of a container',
    `<div class="wrap"><div class="xxgk-content"><h1>${TITLE}</h1><p>${LEAD}</p><p>${MORE}</p></div><div class="content-related">${NEWS}<p>某地另有消息，9万人参加。</p></div></div>`,
  ],
  [
    'nested layout tables',
    `<table><tr><td>${NEWS}</td><td><table><tr><td><h1>${TITLE}</h1></td></tr><tr><td><p>${LEAD}</p><p>${MORE}</p></td></tr></table></td></tr></table>`,
  ],
  [
    'page lines around the text',
    `<h1>${TITLE}</h1><div class="info">2023-10-12 09:30:00　来源：平川日报　浏览次数：4821</div><div id="zoom"><p>${LEAD}</p><p>${MORE}</p>
<p>（责任编辑：某某 DF07）</p><div class="share-box">分享到：微信 300人已分享</div></div>`,
  ],
];

describe('a crawled page gives its article', () => {
  test.each(BODIES)('%s', (_, body) => {
    expect(blocks(page(body), 'html')).toEqual([TITLE, LEAD, MORE]);
  });

  test('its title is the heading, without the name of the site', () => {
    expect(cleaned(page(BODIES[2]?.[1] ?? ''), 'html').title).toBe(TITLE);
  });

  test('no heading: <title> stands for it, with its own place', () => {
    const article = cleaned(page(`<div class="content"><p>${LEAD}</p><p>${MORE}</p></div>`), 'html');
    expect(article.visible.split('\n')[0]).toBe(`${TITLE}_平川新闻网`);
    expect(article.title).toBe(TITLE);
    expect(sourceOf(article, '3200万元')).toBe('3200万元');
    expect(article.source.indexOf('3200万元')).toBe(article.rawStart[article.visible.indexOf('3200万元')]);
  });

  test('a page of links alone says so', () => {
    const { problems } = cleaned('<html><body><script>draw()</script><div id="app"></div></body></html>', 'html');
    expect(problems.map(({ code }) => code)).toEqual(['no_article']);
  });

  test('saved as .txt it is read as a page all the same', () => {
    expect(blocks(page(BODIES[0]?.[1] ?? ''), 'text')).toEqual([TITLE, LEAD, MORE]);
  });
});

test('a crawled page as Markdown: link lists go, line by line', () => {
  const links = Array.from({ length: 40 }, (_, i) => `* [某地新增就业${i}万人](/news/${i}.html)`).join('\n');
  const source = `${links}\n\n# ${TITLE}\n\n${LEAD}\n\n${MORE}\n\n[返回首页](/)｜[下一条：某市招聘500人](/n)\n\n${links}\n`;
  expect(blocks(source, 'markdown')).toEqual([TITLE, LEAD, MORE]);
});
