/** Takes Markdown's signs out of a stream: headings, emphasis, links, images, quotes, code fences. */
import { copyChar, emptyStream, pushBreak, type Stream } from './stream.ts';

const LINK_AT_MOST = 2000;

export interface MarkdownText {
  readonly stream: Stream;
  /** Offsets of pipe tables that were not read. */
  readonly tables: readonly number[];
}

/** Line by line; a line that is a table row is left out, a heading is a block of its own. */
export function withoutMarkdown(source: Stream): MarkdownText {
  const out = emptyStream();
  const tables: number[] = [];
  let inTable = false;
  for (let at = 0; at < source.chars.length; ) {
    const end = lineEnd(source, at);
    const table = isTableRow(source, at, end);
    if (table && !inTable) tables.push(source.starts[at] ?? 0);
    if (!table) copyLine(source, at, end, out);
    if (end < source.chars.length) copyChar(source, end, out);
    inTable = table;
    at = end + 1;
  }
  return { stream: out, tables };
}

function lineEnd(source: Stream, at: number): number {
  let end = at;
  while (end < source.chars.length && source.chars[end] !== '\n' && source.chars[end] !== '\u0000') end++;
  return end;
}

/** `| a | b |` with two or more bars. */
function isTableRow(source: Stream, start: number, end: number): boolean {
  let bars = 0;
  let at = start;
  while (at < end && source.chars[at] === ' ') at++;
  if (source.chars[at] !== '|') return false;
  for (; at < end; at++) if (source.chars[at] === '|') bars++;
  return bars > 1;
}

function copyLine(source: Stream, start: number, end: number, out: Stream): void {
  const line = source.chars.slice(start, end).join('');
  if (/^\s*(```|~~~|-{3,}\s*$|={3,}\s*$|\*{3,}\s*$)/.test(line)) return;
  const opening = /^\s{0,3}(#{1,6}\s+|>\s?|[-*+]\s+)/.exec(line)?.[0] ?? '';
  const heading = opening.includes('#');
  if (heading) pushBreak(out, source.starts[start] ?? 0);
  copyInline(source, start + opening.length, end, out);
  if (heading || opening !== '') pushBreak(out, source.ends[end - 1] ?? 0);
}

function copyInline(source: Stream, start: number, end: number, out: Stream): void {
  for (let at = start; at < end; ) {
    const char = source.chars[at];
    if (char === '\\' && /[\\`*_{}[\]()#+\-.!|~>]/.test(source.chars[at + 1] ?? '')) {
      copyChar(source, at + 1, out);
      at += 2;
    } else if (char === '*' && (source.chars[at + 1] === '*' || isWord(source, at + 1) || isWord(source, at - 1))) at++;
    else if (char === '`' || (char === '_' && source.chars[at + 1] === '_')) at += char === '`' ? 1 : 2;
    else if (char === '!' && source.chars[at + 1] === '[') at = afterLink(source, at + 1, end, null);
    else if (char === '[') at = afterLink(source, at, end, out);
    else if (char === '<' && /^<(https?|mailto|ftp):/i.test(source.chars.slice(at, at + 9).join('')))
      at = skipTo(source, at, end, '>');
    else {
      copyChar(source, at, out);
      at++;
    }
  }
}

function isWord(source: Stream, at: number): boolean {
  return /[^\s*]/.test(source.chars[at] ?? ' ');
}

function skipTo(source: Stream, at: number, end: number, sign: string): number {
  for (let i = at; i < Math.min(end, at + LINK_AT_MOST); i++) if (source.chars[i] === sign) return i + 1;
  return at + 1;
}

/** `[text](url)`: the text is kept (not for images), the address goes. A bracket that is none stays. */
function afterLink(source: Stream, open: number, end: number, out: Stream | null): number {
  const close = bracketEnd(source, open, end);
  if (close < 0 || source.chars[close + 1] !== '(') {
    if (out !== null) copyChar(source, open, out);
    return open + 1;
  }
  const after = skipTo(source, close + 1, end, ')');
  if (out !== null) for (let i = open + 1; i < close; i++) copyChar(source, i, out);
  return after;
}

function bracketEnd(source: Stream, open: number, end: number): number {
  for (let i = open + 1; i < Math.min(end, open + LINK_AT_MOST); i++) {
    if (source.chars[i] === ']') return i;
    if (source.chars[i] === '[') return -1;
  }
  return -1;
}
