/** A document's content as a stream of lines, and what its page says about itself. */
import type { Format } from '../types.ts';
import { blockText, bodyOf } from './body.ts';
import { type Block, type Page, readHtml } from './html.ts';
import { withoutMarkdown } from './markdown.ts';
import { copyChar, emptyStream, pushBreak, pushSlice, type Stream } from './stream.ts';

export interface Content {
  readonly stream: Stream;
  /** <title>, with its places in the source. */
  readonly title: Stream;
  /** The heading that stands for the title; '' for none. */
  readonly heading: string;
  readonly meta: ReadonlyMap<string, string>;
  /** Offsets of tables that were not read. */
  readonly tables: readonly number[];
  /** Lines of the whole page, furniture included: where a date may stand. */
  readonly lines: readonly string[];
}

const WHOLE_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;
const TAG =
  /<(?:!--|\/?(?:p|div|span|br|a|b|i|u|strong|em|center|table|tr|td|img|h[1-6]|ul|ol|li|font|section|article|html|body|style|script|sup|sub|blockquote|hr|pre|iframe)[\s>/])/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;

/** Reads from `offset` on. A .txt or .md file that holds a whole page or tags is read as what it holds. */
export function readContent(source: string, offset: number, format: Format): Content {
  const rest = offset === 0 ? source : source.slice(offset);
  if (format === 'html' || WHOLE_PAGE.test(rest.slice(0, 2000))) return htmlContent(readHtml(source, offset));
  return TAG.test(rest) || ENTITY.test(rest) ? markdownContent(readHtml(source, offset)) : plainContent(source, offset);
}

function htmlContent(page: Page): Content {
  const { blocks, heading, tables } = bodyOf(page, false);
  const stream = emptyStream();
  for (const block of blocks) copyBlock(page, block, stream, !block.preformatted);
  return { stream, heading: headingText(page, heading), tables, ...about(page) };
}

/** Markdown with tags or entities in it: what stands between tags keeps its line breaks. */
function markdownContent(page: Page): Content {
  const body = bodyOf(page, true);
  const joined = emptyStream();
  for (const block of body.blocks) copyBlock(page, block, joined, block.flowing && !block.preformatted);
  const { stream, heading, tables } = withoutMarkdown(joined);
  const tagged = body.heading !== null && body.heading.heading > 0 ? headingText(page, body.heading) : '';
  return { stream, heading: tagged || heading, ...about(page), tables: [...body.tables, ...tables] };
}

function plainContent(source: string, offset: number): Content {
  const plain = emptyStream();
  pushSlice(plain, source.slice(offset), offset);
  const { stream, heading, tables } = withoutMarkdown(plain);
  return { stream, heading, tables, title: emptyStream(), meta: new Map(), lines: source.slice(offset).split('\n') };
}

function about(page: Page): Pick<Content, 'title' | 'meta' | 'lines'> {
  const lines = page.blocks.flatMap((block) => blockText(page, block).split('\n'));
  return { title: page.title, meta: page.meta, lines };
}

function headingText(page: Page, heading: Block | null): string {
  return heading === null ? '' : blockText(page, heading).replace(/\s+/g, ' ').trim();
}

/** `flow`: a line break in the source is a space to the reader, and none between Chinese characters. */
function copyBlock({ stream }: Page, block: Block, out: Stream, flow: boolean): void {
  for (let i = block.start; i < block.end; ) {
    const end = flow ? spaceEnd(stream, i, block.end) : i;
    const wrapped = stream.chars.slice(i, end).includes('\n');
    if (wrapped && isLatin(out.chars.at(-1)) && isLatin(stream.chars[end])) pushAs(stream, i, ' ', out);
    if (!wrapped) for (let at = i; at < Math.max(end, i + 1); at++) copyChar(stream, at, out);
    i = Math.max(end, i + 1);
  }
  pushBreak(out, stream.ends[block.end - 1] ?? 0);
}

/** Where the white space that starts here ends; the place itself where none does. */
function spaceEnd(stream: Stream, start: number, end: number): number {
  const first = stream.chars[start];
  if (first !== '\n' && first !== '\r' && first !== ' ' && first !== '\t') return start;
  let at = start;
  while (at < end && /[ \t\r\n\u3000]/.test(stream.chars[at] ?? '')) at++;
  return at;
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9]/.test(char);
}

function pushAs(from: Stream, i: number, char: string, to: Stream): void {
  to.chars.push(char);
  to.starts.push(from.starts[i] ?? 0);
  to.ends.push(from.ends[i] ?? 0);
}
