/** HTML → characters with exact offsets. Tags vanish without a space; block ends become breaks. */
import { Parser } from 'htmlparser2';
import { furniture } from './furniture.ts';
import { emptyStream, pushBreak, pushDecoded, pushSlice, type Stream } from './stream.ts';

const BLOCKS = new Set(
  'p div center h1 h2 h3 h4 h5 h6 li ul ol dl dt dd td th tr table tbody thead br hr section article main blockquote pre figure figcaption header body html title address details summary'.split(
    ' ',
  ),
);
const VOID = new Set('br hr img input meta link area base col embed source track wbr'.split(' '));
const ROOTS = new Set(['article', 'main']);

/** A stretch of the stream between two block ends. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
  /** Characters inside links. */
  readonly linked: number;
  /** Numbers of the article containers around it, outermost first. */
  readonly containers: readonly number[];
}

export interface Page {
  readonly stream: Stream;
  readonly blocks: readonly Block[];
  readonly title: Stream;
  /** name → content of <meta>. */
  readonly meta: ReadonlyMap<string, string>;
  /** Offsets of tables that were not read. */
  readonly tables: readonly number[];
}

interface Reader {
  readonly page: { stream: Stream; blocks: Block[]; title: Stream; meta: Map<string, string>; tables: number[] };
  readonly open: { name: string; skips: boolean; container: number }[];
  skipped: number;
  links: number;
  linked: number;
  headings: number;
  inTitle: boolean;
  blockStart: number;
  containerCount: number;
  tableStart: number;
}

/** Parses from `offset` on; what stands before it (front matter) is left out. */
export function readHtml(source: string, offset: number, dataTables: ReadonlySet<number>): Page {
  const page = {
    stream: emptyStream(),
    blocks: [] as Block[],
    title: emptyStream(),
    meta: new Map<string, string>(),
    tables: [] as number[],
  };
  const reader: Reader = {
    page,
    open: [],
    skipped: 0,
    links: 0,
    linked: 0,
    headings: 0,
    inTitle: false,
    blockStart: 0,
    containerCount: 0,
    tableStart: -1,
  };
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => opened(reader, name, attributes, offset + parser.startIndex, dataTables),
      onclosetag: (name) => closed(reader, name, offset + Math.max(parser.startIndex, 0)),
      ontext: (text) => texted(reader, source, text, offset + parser.startIndex, offset + parser.endIndex + 1),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(offset === 0 ? source : source.slice(offset));
  parser.end();
  endBlock(reader, source.length);
  return page;
}

function opened(
  reader: Reader,
  name: string,
  attributes: Record<string, string>,
  at: number,
  dataTables: ReadonlySet<number>,
): void {
  if (name === 'meta') rememberMeta(reader, attributes);
  if (BLOCKS.has(name)) endBlock(reader, at);
  if (VOID.has(name)) return;
  const dataTable = name === 'table' && dataTables.has(at);
  if (dataTable && reader.skipped === 0) reader.page.tables.push(at);
  const skips = dataTable || isFurniture(name, attributes);
  const container = isContainer(name, attributes) ? ++reader.containerCount : 0;
  reader.open.push({ name, skips, container });
  if (skips) reader.skipped++;
  if (name === 'a') reader.links++;
  if (/^h[1-6]$/.test(name)) reader.headings++;
  if (name === 'title') reader.inTitle = true;
}

function closed(reader: Reader, name: string, at: number): void {
  if (BLOCKS.has(name)) endBlock(reader, at);
  const index = reader.open.findLastIndex((element) => element.name === name);
  if (index < 0) return;
  for (const element of reader.open.splice(index)) {
    if (element.skips) reader.skipped--;
    if (element.name === 'a') reader.links--;
    if (/^h[1-6]$/.test(element.name)) reader.headings--;
    if (element.name === 'title') reader.inTitle = false;
  }
}

function texted(reader: Reader, source: string, text: string, start: number, end: number): void {
  if (reader.skipped > 0) return;
  const stream = reader.inTitle ? reader.page.title : reader.page.stream;
  if (reader.links > 0) reader.linked += text.length;
  if (text.length === end - start && source.startsWith(text, start)) pushSlice(stream, text, start);
  else pushDecoded(stream, text, start, end);
}

function endBlock(reader: Reader, at: number): void {
  const { stream, blocks } = reader.page;
  const end = stream.chars.length;
  if (end > reader.blockStart) {
    const containers = reader.open.map((element) => element.container).filter((id) => id > 0);
    blocks.push({ start: reader.blockStart, end, heading: reader.headings > 0, linked: reader.linked, containers });
    pushBreak(stream, at);
  }
  reader.linked = 0;
  reader.blockStart = stream.chars.length;
}

function rememberMeta(reader: Reader, attributes: Record<string, string>): void {
  const name = attributes.name ?? attributes.property ?? attributes.itemprop;
  if (name !== undefined && attributes.content !== undefined)
    reader.page.meta.set(name.toLowerCase(), attributes.content);
}

function classWords(attributes: Record<string, string>): string[] {
  return `${attributes.class ?? ''} ${attributes.id ?? ''}`.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Elements by name, or by a class or id one of whose words is on the list (`share-box`, `page_footer`). */
function isFurniture(name: string, attributes: Record<string, string>): boolean {
  const { skipElements, skipClasses, containers } = furniture();
  if (skipElements.has(name)) return true;
  if (attributes.hidden !== undefined || /display:\s*none/i.test(attributes.style ?? '')) return true;
  if (name === 'body' || name === 'html' || ROOTS.has(name)) return false;
  return classWords(attributes).some(
    (word) => !containers.has(word.replace(/[-_]/g, '')) && word.split(/[-_]+/).some((part) => skipClasses.has(part)),
  );
}

function isContainer(name: string, attributes: Record<string, string>): boolean {
  const { containers } = furniture();
  return (
    ROOTS.has(name) ||
    classWords(attributes).some((word) => containers.has(word.replace(/[-_]/g, '')) || containers.has(word))
  );
}
