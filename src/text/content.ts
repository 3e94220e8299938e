/** A document's content as a stream of lines, and what its page says about itself. */
import type { Format } from '../types.ts';
import { blockText, bodyOf } from './body.ts';
import { type Block, type Page, readHtml } from './html.ts';
import { withoutMarkdown } from './markdown.ts';
import {
  copyRange,
  emptyStream,
  newWriter,
  pushBreak,
  pushDecoded,
  type Stream,
  sliceOf,
  type Writer,
  written,
} from './stream.ts';

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
  const out = newWriter(page.stream.text.length + blocks.length);
  for (const block of blocks) copyBlock(page, block, out, !block.preformatted);
  return { stream: written(out), heading: headingText(page, heading), tables, ...about(page) };
}

/** Markdown with tags or entities in it: what stands between tags keeps its line breaks. */
function markdownContent(page: Page): Content {
  const body = bodyOf(page, true);
  const joined = newWriter(page.stream.text.length + body.blocks.length);
  for (const block of body.blocks) copyBlock(page, block, joined, block.flowing && !block.preformatted);
  const { stream, heading, tables } = withoutMarkdown(written(joined));
  const tagged = body.heading !== null && body.heading.heading > 0 ? headingText(page, body.heading) : '';
  return { stream, heading: tagged || heading, ...about(page), tables: [...body.tables, ...tables] };
}

function plainContent(source: string, offset: number): Content {
  const plain = sliceOf(source, offset);
  const { stream, heading, tables } = withoutMarkdown(plain);
  return { stream, heading, tables, title: emptyStream(), meta: new Map(), lines: plain.text.split('\n') };
}

function about(page: Page): Pick<Content, 'title' | 'meta' | 'lines'> {
  const lines = page.blocks.flatMap((block) => blockText(page, block).split('\n'));
  return { title: page.title, meta: page.meta, lines };
}

function headingText(page: Page, heading: Block | null): string {
  return heading === null ? '' : blockText(page, heading).replace(/\s+/g, ' ').trim();
}

/** `flow`: a line break in the source is a space to the reader, and none between Chinese characters. */
function copyBlock({ stream }: Page, block: Block, out: Writer, flow: boolean): void {
  let from = block.start;
  if (flow)
    for (const { index, 0: gap } of stream.text.slice(block.start, block.end).matchAll(GAP)) {
      if (!gap.includes('\n')) continue;
      const start = block.start + index;
      copyRange(stream, from, start, out);
      from = start + gap.length;
      if (isLatin(out.last) && isLatin(stream.text.charCodeAt(from)))
        pushDecoded(out, ' ', stream.starts[start] ?? 0, stream.ends[start] ?? 0);
    }
  copyRange(stream, from, block.end, out);
  pushBreak(out, stream.ends[block.end - 1] ?? 0);
}

/** White space that a narrow space or a line end opens. */
const GAP = /[ \t\r\n][ \t\r\n\u3000]*/g;

/** A letter or a digit. */
function isLatin(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
