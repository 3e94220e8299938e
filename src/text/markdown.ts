/**
 * Takes Markdown's block signs out of a stream: headings, quotes, lists, rules, code fences, tables.
 * Our own reader, line by line: CommonMark leaves `**标题。**正文` unread, since a sign stands before the
 * closing mark and a letter after it, and takes Chinese indents for code.
 */
import { isPageNumber } from './furniture.ts';
import { copyInline } from './inline.ts';
import { copyChar, emptyStream, pushBreak, type Stream } from './stream.ts';

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
  readonly out: Stream;
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
  const lines = linesOf(source);
  const out = emptyStream();
  const reader: Reader = { source, lines, out, tables: [], heading: '', fence: '', inTable: false };
  lines.forEach((line, i) => {
    if (!isSkipped(reader, line, i)) copyLine(reader, line);
    if (line.end < source.chars.length) copyChar(source, line.end, out);
  });
  return { stream: out, heading: reader.heading, tables: reader.tables };
}

function linesOf({ chars }: Stream): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let end = 0; end <= chars.length; end++) {
    if (end < chars.length && chars[end] !== '\n' && chars[end] !== '\u0000') continue;
    lines.push({ start, end, text: chars.slice(start, end).join('') });
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
    for (let at = line.start; at < line.end; at++) copyChar(source, at, out);
    return;
  }
  const heading = HEADING.exec(line.text)?.[0] ?? '';
  const marker = heading !== '' ? heading : markerOf(line.text);
  if (marker !== '') pushBreak(out, source.starts[line.start] ?? 0);
  const from = out.chars.length;
  const end = heading === '' ? line.end : closingEnd(line);
  const linked = copyInline(source, line.start + marker.length, end, out);
  const text = out.chars.slice(from).join('');
  if (heading === '' && isLinkList(text, linked)) dropFrom(out, from);
  if (heading === '') return;
  if (reader.heading === '') reader.heading = text.trim();
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
function isLinkList(text: string, linked: number): boolean {
  return linked > 0 && linked > text.replace(/\s+/g, '').length * LINK_SHARE && !/[。！？；]/.test(text);
}

function dropFrom({ chars, starts, ends }: Stream, from: number): void {
  chars.length = from;
  starts.length = from;
  ends.length = from;
}
