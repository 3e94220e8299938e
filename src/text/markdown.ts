/**
 * Takes Markdown's block signs out of a stream: headings, quotes, lists, rules, code fences, tables.
 * Our own reader, line by line: CommonMark leaves `**标题。**正文` unread, since a sign stands before the
 * closing mark and a letter after it, and takes Chinese indents for code.
 */
import { isPageNumber } from './furniture.ts';
import { copyInline, type Inline, readInline } from './inline.ts';
import { lineEnd } from './lines.ts';
import { copyRange, newWriter, pushBreak, type Stream, type Writer, written } from './stream.ts';

export interface MarkdownText {
  readonly stream: Stream;
  /** The first heading, '' for none. */
  readonly heading: string;
  /** Offsets of pipe tables that were not read. */
  readonly tables: readonly number[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Reader {
  readonly source: Stream;
  readonly lines: readonly Line[];
  readonly out: Writer;
  readonly tables: number[];
  heading: string;
  /** The sign that closes the open code fence, '' outside. */
  fence: string;
  inTable: boolean;
}

const FENCE = /^\s*(`{3,}|~{3,})/;
const RULE = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|(?:\* ){2,}\*|(?:- ){2,}-)\s*$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;
const REFERENCE = /^\s{0,3}\[[^\]]{1,80}\]:\s*<?(?:https?:|\/|#|www\.)\S*/;
const LIQUID = /^\s*\{[%:][^}]*\}\s*$/;
const HEADING = /^\s{0,3}(?:#{1,6}\s+|#{2,6}(?=[^#\s]))/;
const MARKER = /^\s*(?:>(?!\d)\s?)*\s*(?:[-*+]\s+(?:\[[ xX]\]\s+)?)?/;
const LINK_SHARE = 0.5;

/** A line that is a table row is left out, a heading is a block of its own. */
export function withoutMarkdown(source: Stream): MarkdownText {
  const lines = linesOf(source.text);
  const out = newWriter(source.text.length + lines.length);
  const reader: Reader = { source, lines, out, tables: [], heading: '', fence: '', inTable: false };
  lines.forEach((line, i) => {
    if (!isSkipped(reader, line, i)) copyLine(reader, line);
    copyRange(source, line.end, Math.min(line.end + 1, source.text.length), out);
  });
  return { stream: written(out), heading: reader.heading, tables: reader.tables };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start);
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

function isSkipped(reader: Reader, line: Line, i: number): boolean {
  const fence = FENCE.exec(line.text)?.[1] ?? '';
  if (fence !== '' && (reader.fence === '' || fence.startsWith(reader.fence))) {
    reader.fence = reader.fence === '' ? fence : '';
    breakAt(reader, line);
    return true;
  }
  if (reader.fence !== '') return false;
  if (isTableRow(reader, line, i)) return true;
  const rule = RULE.test(line.text);
  if (rule) breakAt(reader, line);
  return rule || REFERENCE.test(line.text) || LIQUID.test(line.text) || isPageNumber(line.text.trim());
}

/** Also for the line above: a heading that is underlined, a paragraph before a rule. */
function breakAt({ source, out }: Reader, line: Line): void {
  pushBreak(out, source.starts[line.start] ?? source.ends[line.start - 1] ?? 0);
}

/** `| a | b |`, and with `--- | ---` under the first row also `a | b`. Remembers where a table starts. */
function isTableRow(reader: Reader, line: Line, i: number): boolean {
  const { lines } = reader;
  const bars = line.text.includes('|');
  const framed = bars && /^\s*\|.*\|/.test(line.text);
  const row = framed || (bars && (reader.inTable || TABLE_RULE.test(lines[i + 1]?.text ?? '')));
  if (row && !reader.inTable) reader.tables.push(reader.source.starts[line.start] ?? 0);
  reader.inTable = row;
  return row;
}

function copyLine(reader: Reader, line: Line): void {
  const { source, out } = reader;
  if (reader.fence !== '') {
    copyRange(source, line.start, line.end, out);
    return;
  }
  const heading = HEADING.exec(line.text)?.[0] ?? '';
  const marker = heading !== '' ? heading : markerOf(line.text);
  if (marker !== '') pushBreak(out, source.starts[line.start] ?? 0);
  const end = heading === '' ? line.end : closingEnd(line);
  const inline = readInline(source.text, line.start + marker.length, end);
  if (heading !== '' || !isLinkList(inline)) copyInline(source, inline, out);
  if (heading === '') return;
  if (reader.heading === '') reader.heading = inline.text.trim();
  pushBreak(out, source.ends[line.end - 1] ?? 0);
}

/** `> - ` and the like; the spaces that open an indented line are none. */
function markerOf(text: string): string {
  const marker = MARKER.exec(text)?.[0] ?? '';
  return marker.trim() === '' ? '' : marker;
}

/** Where `## 标题 ##` ends without its closing signs. */
function closingEnd({ start, end, text }: Line): number {
  const closing = /\s#+\s*$/.exec(text.slice(-40));
  return closing === null ? end : Math.max(start, end - closing[0].length);
}

/** Menus and `[返回]｜[首页]`: more than half in links, and no sentence. */
function isLinkList({ text, linked }: Inline): boolean {
  return linked > 0 && linked > text.replace(/\s+/g, '').length * LINK_SHARE && !/[。！？；]/.test(text);
}
