/** RawDocument → Article: the visible title and body, every character tied to its place in the file. */
import type { Article, Problem, RawDocument } from '../types.ts';
import { type Content, readContent } from './content.ts';
import { fileNameDay, isoDay, metaDay, signatureDay, statedDay } from './dates.ts';
import { fold } from './fold.ts';
import { type FrontMatter, type FrontMatterFault, readFrontMatter } from './front-matter.ts';
import { joinLines } from './lines.ts';
import { mastheadDay } from './masthead.ts';
import { emptyStream, type Stream } from './stream.ts';
import { repeatsTitle, siteOf, withoutSite } from './titles.ts';

/** So many lines of the body are searched for the title. */
const TITLE_LINES = 12;

/** Pure; `options.date` (an ISO day) is the date of last resort. */
export function clean(raw: RawDocument, options: { readonly date?: string } = {}): Article {
  const front = readFrontMatter(raw.source);
  const content = readContent(raw.source, front.end, raw.format);
  const body = joinLines(content.stream);
  const whole = joined(titleStream(front, content, body), body);
  const visible = whole.chars.join('');
  const { text, at } = fold(visible);
  const title = titleText(raw, front, content, body);
  return {
    sourceFile: raw.sourceFile,
    docId: raw.docId,
    title,
    date: dateOf(raw, front, content, { visible, title }) || (options.date ?? ''),
    publisher: publisherOf(raw, front, content),
    url: raw.metadata.url ?? front.metadata.url ?? metaValue(content, URL_NAMES),
    source: raw.source,
    visible,
    rawStart: Uint32Array.from(whole.starts),
    rawEnd: Uint32Array.from(whole.ends),
    text,
    at,
    problems: [...raw.problems, ...problemsOf(raw, front, content.tables, visible)],
  };
}

function publisherOf(raw: RawDocument, front: FrontMatter, content: Content): string {
  const stated = raw.metadata.publisher ?? front.metadata.publisher ?? metaValue(content, PUBLISHER_NAMES);
  return stated || siteOf(content.title.chars.join(''));
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

function firstLines(body: Stream): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let i = 0; i < body.chars.length && lines.length < TITLE_LINES; i++) {
    if (body.chars[i] !== '\n') continue;
    lines.push(body.chars.slice(start, i).join(''));
    start = i + 1;
  }
  return lines;
}

/** The front matter's or page's title, unless a line of the body says the same (C-11, C-14). */
function titleStream(front: FrontMatter, content: Content, body: Stream): Stream {
  const title = trimmed(front.title.chars.length > 0 ? front.title : content.title);
  return firstLines(body).some(repeatsTitle(title.chars.join(''))) ? emptyStream() : title;
}

function trimmed({ chars, starts, ends }: Stream): Stream {
  const text = chars.join('');
  const start = text.length - text.trimStart().length;
  const end = start + text.trim().length;
  return { chars: chars.slice(start, end), starts: starts.slice(start, end), ends: ends.slice(start, end) };
}

function joined(title: Stream, body: Stream): Stream {
  if (title.chars.length === 0) return body;
  const end = title.ends.at(-1) ?? 0;
  return {
    chars: title.chars.map((char) => (/\s/.test(char) ? ' ' : char)).concat('\n', body.chars),
    starts: title.starts.concat(end, body.starts),
    ends: title.ends.concat(end, body.ends),
  };
}

function titleText(raw: RawDocument, front: FrontMatter, content: Content, body: Stream): string {
  const page = withoutSite(content.title.chars.join(''));
  const candidates = [raw.metadata.title, front.metadata.title, content.heading, page, firstLines(body)[0]];
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
