/** HTML → characters with exact offsets, in blocks. Tags vanish without a space (G-2). */
import { createRequire } from 'node:module';
import type { Parser } from 'htmlparser2';
import { isArticleContainer, isBlockName, isFurnitureElement, isHiddenElement, isVoidName } from './html-names.ts';
import { lastEnd, newWriter, pushDecoded, pushSlice, type Stream, type Writer, written } from './stream.ts';

/** An element that can hold blocks; parents come before children, number 0 is the page itself. */
export interface Element {
  readonly name: string;
  readonly parent: number;
  /** Offset of its opening tag. */
  readonly at: number;
  readonly furniture: boolean;
  readonly container: boolean;
}

/** A stretch of the stream between two block ends. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Number of the innermost element around it. */
  readonly element: number;
  /** 1 to 6 inside a heading, else 0. */
  readonly heading: number;
  /** Characters that are no spaces, and how many of them stand inside links. */
  readonly chars: number;
  readonly linked: number;
  /** Inside <pre>, where line breaks count. */
  readonly preformatted: boolean;
  /** Inside a paragraph, cell or list item, where they do not. */
  readonly flowing: boolean;
}

export interface Page {
  readonly stream: Stream;
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
  readonly title: Stream;
  /** name → content of <meta>; `canonical` → the page's own address. */
  readonly meta: ReadonlyMap<string, string>;
}

interface Reader {
  readonly stream: Writer;
  readonly blocks: Block[];
  readonly elements: Element[];
  readonly title: Writer;
  readonly meta: Map<string, string>;
  /** Numbers of the open elements, innermost last. */
  readonly open: number[];
  /** How many of the open elements are of these kinds. */
  readonly inside: { hidden: number; link: number; pre: number; flow: number; title: number };
  heading: number;
  /** Characters of the open block that are no spaces, and how many of them stand inside links. */
  chars: number;
  linked: number;
  blockStart: number;
}

const FLOWING = new Set(['p', 'td', 'th', 'li', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption']);

/** Articles in plain text need no parser, and loading it takes as long as reading one of them. */
const load = createRequire(import.meta.url);
let loaded: typeof import('htmlparser2') | undefined;

function htmlLibrary(): typeof import('htmlparser2') {
  loaded ??= load('htmlparser2') as typeof import('htmlparser2');
  return loaded;
}

/** Parses from `offset` on; what stands before it (front matter) is left out. */
export function readHtml(source: string, offset: number): Page {
  const reader = newReader(offset, source.length - offset);
  const htmlparser = htmlLibrary();
  const parser: Parser = new htmlparser.Parser(
    {
      onopentag: (name, attributes) => opened(reader, name, attributes, offset + parser.startIndex),
      onclosetag: (name) => closed(reader, name),
      ontext: (text) => texted(reader, source, text, offset + parser.startIndex, offset + parser.endIndex + 1),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(offset === 0 ? source : source.slice(offset));
  parser.end();
  endBlock(reader);
  const { blocks, elements, meta } = reader;
  return { stream: written(reader.stream), blocks, elements, title: written(reader.title), meta };
}

function newReader(offset: number, length: number): Reader {
  return {
    stream: newWriter(length),
    blocks: [],
    elements: [{ name: '', parent: -1, at: offset, furniture: false, container: false }],
    title: newWriter(0),
    meta: new Map(),
    open: [0],
    inside: { hidden: 0, link: 0, pre: 0, flow: 0, title: 0 },
    heading: 0,
    chars: 0,
    linked: 0,
    blockStart: 0,
  };
}

function opened(reader: Reader, name: string, attributes: Record<string, string>, at: number): void {
  if (name === 'meta' || name === 'link') rememberMeta(reader, name, attributes);
  const block = isBlockName(name);
  if (block) endBlock(reader);
  if (isVoidName(name)) return;
  count(reader, name, 1);
  const parent = reader.open[reader.open.length - 1] ?? 0;
  if (block) reader.elements.push(elementOf(name, attributes, parent, at));
  reader.open.push(block ? reader.elements.length - 1 : parent);
}

function elementOf(name: string, attributes: Record<string, string>, parent: number, at: number): Element {
  const container = isArticleContainer(name, attributes);
  return { name, parent, at, container, furniture: !container && isFurnitureElement(name, attributes) };
}

/** The parser closes every element it has opened, innermost first. */
function closed(reader: Reader, name: string): void {
  if (isVoidName(name)) return;
  if (isBlockName(name)) endBlock(reader);
  count(reader, name, -1);
  if (reader.open.length > 1) reader.open.pop();
}

function count(reader: Reader, name: string, by: 1 | -1): void {
  const { inside } = reader;
  if (isHiddenElement(name)) inside.hidden += by;
  else if (name === 'a') inside.link += by;
  else if (name === 'pre') inside.pre += by;
  else if (name === 'title') inside.title += by;
  if (FLOWING.has(name)) inside.flow += by;
  if (/^h[1-6]$/.test(name)) reader.heading = by > 0 ? Number(name[1]) : 0;
}

function texted(reader: Reader, source: string, text: string, start: number, end: number): void {
  if (reader.inside.hidden > 0) return;
  const isTitle = reader.inside.title > 0;
  const stream = isTitle ? reader.title : reader.stream;
  const chars = isTitle ? 0 : inked(text);
  reader.chars += chars;
  if (reader.inside.link > 0) reader.linked += chars;
  if (text.length === end - start && source.startsWith(text, start)) pushSlice(stream, text, start);
  else if (end > start) pushDecoded(stream, text, start, end);
  else pushDecoded(stream, text, stream.starts[stream.length - 1] ?? start, lastEnd(stream) ?? start);
}

function endBlock(reader: Reader): void {
  const { stream, blocks, open, inside, heading, chars, linked } = reader;
  const end = stream.length;
  if (chars > 0) {
    const [preformatted, flowing] = [inside.pre > 0, inside.flow > 0];
    const element = open[open.length - 1] ?? 0;
    blocks.push({ start: reader.blockStart, end, element, heading, chars, linked, preformatted, flowing });
  }
  reader.chars = 0;
  reader.linked = 0;
  reader.blockStart = end;
}

function inked(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function rememberMeta(reader: Reader, name: string, attributes: Record<string, string>): void {
  if (name === 'link') {
    if (attributes.rel === 'canonical' && attributes.href) reader.meta.set('canonical', attributes.href);
    return;
  }
  const key = attributes.name ?? attributes.property ?? attributes.itemprop;
  if (key !== undefined && attributes.content !== undefined) reader.meta.set(key.toLowerCase(), attributes.content);
}
