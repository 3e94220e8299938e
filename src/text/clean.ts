/** RawDocument → Article: the visible title and body, every character tied to its place in the file. */
import type { Article, Problem, RawDocument } from '../types.ts';
import { type Content, readContent } from './content.ts';
import { fileNameDay, isoDay, metaDay, signatureDay, statedDay } from './dates.ts';
import { fold } from './fold.ts';
import { type FrontMatter, type FrontMatterFault, readFrontMatter } from './front-matter.ts';
import { joinLines } from './lines.ts';
import { mastheadDay } from './masthead.ts';
import { copyRange, emptyStream, newWriter, pushDecoded, type Stream, written } from './stream.ts';
import { repeatsTitle, siteOf, withoutSite } from './titles.ts';

/** So many lines of the body are searched for the title. */
const TITLE_LINES = 12;

/** Pure; `options.date` (an ISO day) is the date of last resort. */
export function clean(raw: RawDocument, options: { readonly date?: string } = {}): Article {
  const front = readFrontMatter(raw.source);
  const content = readContent(raw.source, front.end, raw.format);
  const body = joinLines(content.stream);
  const head = firstLines(body.text);
  const whole = joined(titleStream(front, content, head), body);
  const visible = whole.text;
  const { text, at } = fold(visible);
  const title = titleText(raw, front, content, head);
  return {
    sourceFile: raw.sourceFile,
    docId: raw.docId,
    title,
    date: dateOf(raw, front, content, { visible, title }) || (options.date ?? ''),
    publisher: publisherOf(raw, front, content),
    url: raw.metadata.url ?? front.metadata.url ?? metaValue(content, URL_NAMES),
    source: raw.source,
    visible,
    rawStart: whole.starts.slice(0, visible.length),
    rawEnd: whole.ends.slice(0, visible.length),
    text,
    at,
    problems: [...raw.problems, ...problemsOf(raw, front, content.tables, visible)],
  };
}

function publisherOf(raw: RawDocument, front: FrontMatter, content: Content): string {
  const stated = raw.metadata.publisher ?? front.metadata.publisher ?? metaValue(content, PUBLISHER_NAMES);
  return stated || siteOf(content.title.text);
}

const PUBLISHER_NAMES = ['source', 'contentsource', 'mediaid', 'og:site_name', 'sitename', 'author'];
const URL_NAMES = ['canonical', 'og:url'];

function metaValue({ meta }: Content, names: readonly string[]): string {
  for (const name of names) {
    const value = meta.get(name)?.trim() ?? '';
    if (value !== '') return value;
  }
  return '';
}

/** Those that are closed. */
function firstLines(body: string): string[] {
  return body.split('\n', TITLE_LINES + 1).slice(0, -1);
}

/** The front matter's or page's title, unless a line of the body says the same (C-11, C-14). */
function titleStream(front: FrontMatter, content: Content, head: readonly string[]): Stream {
  const title = trimmed(front.title.text !== '' ? front.title : content.title);
  return title.text === '' || head.some(repeatsTitle(title.text)) ? emptyStream() : title;
}

function trimmed({ text, starts, ends }: Stream): Stream {
  const start = text.length - text.trimStart().length;
  return { text: text.trim(), starts: starts.subarray(start), ends: ends.subarray(start) };
}

function joined(title: Stream, body: Stream): Stream {
  const { length } = title.text;
  if (length === 0) return body;
  const end = title.ends[length - 1] ?? 0;
  const out = newWriter(length + 1 + body.text.length);
  copyRange({ ...title, text: title.text.replace(/\s/g, ' ') }, 0, length, out);
  pushDecoded(out, '\n', end, end);
  copyRange(body, 0, body.text.length, out);
  return written(out);
}

function titleText(raw: RawDocument, front: FrontMatter, content: Content, head: readonly string[]): string {
  const page = withoutSite(content.title.text);
  const candidates = [raw.metadata.title, front.metadata.title, content.heading, page, head[0]];
  const title = candidates.find((text) => text !== undefined && text.trim() !== '') ?? '';
  return title.replace(/\s+/g, ' ').trim();
}

interface Shown {
  readonly visible: string;
  readonly title: string;
}

function dateOf(raw: RawDocument, front: FrontMatter, content: Content, { visible, title }: Shown): string {
  return (
    isoDay(raw.metadata.date ?? '') ||
    isoDay(front.metadata.date ?? '') ||
    metaDay(content.meta) ||
    statedDay(content.lines) ||
    mastheadDay(content.lines, title) ||
    signatureDay(visible) ||
    fileNameDay(raw.sourceFile)
  );
}

function problemsOf(raw: RawDocument, front: FrontMatter, tables: readonly number[], visible: string): Problem[] {
  const where = { file: raw.sourceFile, ...(raw.docId !== '' && { docId: raw.docId }) };
  const skipped = tables.map((offset) => ({ code: 'table_skipped', ...where, line: lineOf(raw.source, offset) }));
  const broken = front.fault === null ? [] : [faultOf(front.fault, raw.source, where)];
  const empty = visible.trim() === '' ? [{ code: 'no_article', ...where }] : [];
  return [...broken, ...skipped, ...empty];
}

function faultOf({ offset, detail }: FrontMatterFault, source: string, where: Omit<Problem, 'code'>): Problem {
  const line = lineOf(source, offset);
  return { code: 'broken_front_matter', ...where, line, ...(detail !== '' && { detail }) };
}

function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let i = source.indexOf('\n'); i >= 0 && i < offset; i = source.indexOf('\n', i + 1)) line++;
  return line;
}
