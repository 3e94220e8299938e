import { clean } from '../../src/text/clean.ts';
import type { Article, Format, Metadata, RawDocument } from '../../src/types.ts';

export function raw(source: string, format: Format = 'text', metadata: Metadata = {}): RawDocument {
  return { sourceFile: 'case.txt', docId: '', format, source, metadata, problems: [] };
}

export function cleaned(source: string, format: Format = 'text'): Article {
  return clean(raw(source, format));
}

/** The visible blocks. */
export function blocks(source: string, format: Format = 'text'): string[] {
  return cleaned(source, format).visible.split('\n').filter(Boolean);
}

/** What the file holds where the visible text has `quote`. */
export function sourceOf(article: Article, quote: string): string {
  const at = article.visible.indexOf(quote);
  if (at < 0) throw new Error(`${quote} is not visible`);
  return article.source.slice(article.rawStart[at], article.rawEnd[at + quote.length - 1]);
}

const MENU = ['首页', '政务公开', '办事服务', '互动交流', '数据发布', '专题专栏', '就业创业', '社会保障', '人才人事'];

/** A block of links as they stand around an article. */
export function menu(links: number, text = ''): string {
  const items = Array.from({ length: links }, (_, i) => {
    const word = text === '' ? (MENU[i % MENU.length] ?? '') : `${text}${i + 1}万人`;
    return `<li><a href="/col/${i}/index.html" target="_blank">${word}</a></li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>\n`;
}
