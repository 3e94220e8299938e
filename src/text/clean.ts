/** RawDocument → Article: the visible title and body, every character tied to its place in the file. */
import type { Article, Problem, RawDocument } from '../types.ts';
import { articleOf } from './body.ts';
import { fileNameDay, isoDay, metaDay, signatureDay, statedDay } from './dates.ts';
import { fold } from './fold.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Page, readHtml } from './html.ts';
import { joinLines } from './lines.ts';
import { withoutMarkdown } from './markdown.ts';
import { emptyStream, pushSlice, type Stream } from './stream.ts';
import { dataTables } from './tables.ts';

const TAGS =
  /<\/?(p|div|span|br|a|strong|b|em|center|table|img|h[1-6]|ul|ol|li|font|section|article|html|body|style|script)[\s>/]/i;
const SAME_TITLE_AT_LEAST = 4;

/** Pure; `options.date` is the date of last resort. */
export function clean(raw: RawDocument, options: { readonly date?: string } = {}): Article {
  const front = raw.format === 'html' ? readFrontMatter('') : readFrontMatter(raw.source);
  const tables = dataTables(raw.source);
  const page = raw.format === 'html' || TAGS.test(raw.source) ? readHtml(raw.source, front.end, tables) : null;
  const marked =
    page === null || raw.format !== 'html'
      ? withoutMarkdown(page === null ? plainStream(raw.source, front.end) : bodyOf(page))
      : null;
  const body = joinLines(marked?.stream ?? squeezed(articleOf(page as Page)), raw.format !== 'html');
  const title = titleStream(front, page, body);
  const whole = joined(title, body);
  const visible = whole.chars.join('');
  const folded = fold(visible);
  return {
    sourceFile: raw.sourceFile,
    docId: raw.docId,
    title: titleText(raw, front, page, body),
    date: dateOf(raw, front, page, visible, options.date ?? ''),
    publisher: raw.metadata.publisher ?? front.metadata.publisher ?? '',
    url: raw.metadata.url ?? front.metadata.url ?? '',
    source: raw.source,
    visible,
    rawStart: Uint32Array.from(whole.starts),
    rawEnd: Uint32Array.from(whole.ends),
    text: folded.text,
    at: folded.at,
    problems: [...raw.problems, ...problemsOf(raw, front, [...(page?.tables ?? []), ...(marked?.tables ?? [])])],
  };
}

function plainStream(source: string, offset: number): Stream {
  const stream = emptyStream();
  pushSlice(stream, source.slice(offset), offset);
  return stream;
}

/** Markdown with tags in it: all blocks but those of a crawled page's menus. */
function bodyOf(page: Page): Stream {
  return articleOf(page);
}

/** In HTML a line break is a space, and none between Chinese characters. */
function squeezed(stream: Stream): Stream {
  const out = emptyStream();
  for (let i = 0; i < stream.chars.length; i++) {
    const char = stream.chars[i] ?? '';
    const breaks = char === '\n' || char === '\r';
    if (breaks) continue;
    out.chars.push(char);
    out.starts.push(stream.starts[i] ?? 0);
    out.ends.push(stream.ends[i] ?? 0);
  }
  return out;
}

/** Letters only, for telling whether a heading repeats the title. */
function essence(text: string): string {
  return fold(text).text.replace(/[^\p{L}\p{N}]/gu, '');
}

function lines(body: Stream): string[] {
  return body.chars.join('').split('\n');
}

/** The front matter's or page's title, unless a line of the body is the same (C-11, C-14). */
function titleStream(front: FrontMatter, page: Page | null, body: Stream): Stream {
  const title = front.title.chars.length > 0 ? front.title : (page?.title ?? emptyStream());
  const want = essence(withoutSite(title.chars.join('')));
  const repeated = lines(body)
    .slice(0, 12)
    .some((line) => sameTitle(essence(line), want));
  return want === '' || repeated ? emptyStream() : title;
}

function sameTitle(line: string, want: string): boolean {
  if (line.length < SAME_TITLE_AT_LEAST) return line === want && line !== '';
  return line === want || (line.length < want.length && want.startsWith(line) && line.length * 2 > want.length);
}

/** `…_新浪网`, `… - 央视网`: the site's name behind the title. */
function withoutSite(title: string): string {
  return title.replace(/\s*[_|｜—–-]\s*[^_|｜—–-]{2,12}\s*$/u, '');
}

function joined(title: Stream, body: Stream): Stream {
  if (title.chars.length === 0) return body;
  const end = title.ends[title.ends.length - 1] ?? 0;
  return {
    chars: [...title.chars.map((char) => (char === '\n' || char === '\u0000' ? ' ' : char)), '\n', ...body.chars],
    starts: [...title.starts, end, ...body.starts],
    ends: [...title.ends, end, ...body.ends],
  };
}

function titleText(raw: RawDocument, front: FrontMatter, page: Page | null, body: Stream): string {
  const heading = page?.blocks.find((block) => block.heading);
  const headingText =
    heading === undefined ? '' : (page?.stream.chars.slice(heading.start, heading.end).join('') ?? '');
  const candidates = [
    raw.metadata.title,
    front.metadata.title,
    headingText,
    page?.title.chars.join(''),
    lines(body)[0],
  ];
  return (candidates.find((text) => text !== undefined && text.trim() !== '') ?? '').replace(/\s+/g, ' ').trim();
}

function dateOf(raw: RawDocument, front: FrontMatter, page: Page | null, visible: string, fallback: string): string {
  const stated = isoDay(raw.metadata.date ?? front.metadata.date ?? '');
  if (stated !== '') return stated;
  return (
    metaDay(page?.meta ?? new Map()) ||
    statedDay(raw.source) ||
    signatureDay(visible) ||
    fileNameDay(raw.sourceFile) ||
    fallback
  );
}

function problemsOf(raw: RawDocument, front: FrontMatter, tables: readonly number[]): Problem[] {
  const where = { file: raw.sourceFile, ...(raw.docId !== '' && { docId: raw.docId }) };
  const skipped = tables.map((offset) => ({ code: 'table_skipped', ...where, line: lineOf(raw.source, offset) }));
  return [...(front.broken ? [{ code: 'broken_front_matter', ...where, line: 1 }] : []), ...skipped];
}

function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let i = source.indexOf('\n'); i >= 0 && i < offset; i = source.indexOf('\n', i + 1)) line++;
  return line;
}
