import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ReadArticle, reportOfArticles } from '../../src/table/report-data.ts';
import { reportHtml } from '../../src/table/report-html.ts';
import { unpacked } from '../../src/table/report-pack.ts';
import { readOf } from './report-sample.ts';

const PARTS = { script: 'document.title = "<!-- <script></script>";', style: 'p { color: red }' };

function pageOf(read: ReadArticle): string {
  return reportHtml(reportOfArticles([read], 'zh'), PARTS);
}

/** What stands in the element that holds the data. */
function dataIn(page: string): ReturnType<typeof unpacked> {
  const text = page.split('<script type="application/json" id="data">')[1]?.split('</script>')[0] ?? '';
  return unpacked(JSON.parse(text));
}

describe('hostile article text is data', () => {
  it.each([
    ['end of a script', '</script><script>alert(1)</script>'],
    ['comment that hides the end', '<!--<script>'],
    ['image with a handler', '<img src=x onerror=alert(1)>'],
    ['turning signs', '\u202E岗位\u2066\u200F'],
    ['line separators', '\u2028\u2029\u0000'],
    ['one long line', '就业'.repeat(500_000)],
  ])('%s', (_, text) => {
    const page = pageOf(readOf(`${text}岗位800个。`, [{ quote: '800个', sentence: text }], { title: text }));
    const [article] = dataIn(page).articles;
    expect(article?.text).toBe(`${text}岗位800个。`);
    expect(article?.title).toBe(text);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<!--/);
  });
});

describe('the file stands alone', () => {
  const page = pageOf(readOf('岗位800个。', [{ quote: '800个' }]));

  it('names no other file', () => {
    const addresses = [...page.matchAll(/\b(?:src|href|action)="([^"]*)"/g)].map((hit) => hit[1]);
    expect(addresses).toEqual(['data:,']);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('allows its own script and nothing else', () => {
    const policy = page.match(/Content-Security-Policy" content="([^"]*)"/)?.[1] ?? '';
    const script = page.match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? '';
    expect(script).toBe('document.title = "\\x3c!-- \\x3cscript>\\x3c/script>";');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).not.toMatch(/https?:|script-src[^;]*unsafe/);
  });

  it('says its language and what it needs', () => {
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).toMatch(/<noscript>.*JavaScript.*<\/noscript>/);
  });

  it('is the same in every run', () => {
    expect(pageOf(readOf('岗位800个。', [{ quote: '800个' }]))).toBe(page);
  });
});
