/** Takes Markdown's signs out of one line: emphasis, links, images, addresses, code marks, escapes. */
import { copyRange, type Stream, type Writer } from './stream.ts';

const ESCAPABLE = /[\\`*_{}[\]()#+\-.!|~<>]/;
const ADDRESS_AT_MOST = 2000;
const FOOTNOTE_AT_MOST = 12;
const KEEP = 0;
const DROP = 1;

/** A line without its signs. */
export interface Inline {
  readonly text: string;
  /** Characters inside links. */
  readonly linked: number;
  /** Start and end of each stretch that stays, in turn; places in the stream. */
  readonly kept: readonly number[];
}

/** Most lines have none of these. */
const SIGN = /[[<`\\*_~]/;

/** Reads `start` to `end` of a stream's text without the signs. */
export function readInline(source: string, start: number, end: number): Inline {
  const line = source.slice(start, end);
  if (!SIGN.test(line)) return { text: line, linked: 0, kept: [start, start + line.length] };
  const marks = new Uint8Array(line.length);
  const linked = new Uint8Array(line.length);
  if (line.includes('[')) markLinks(line, marks, linked);
  if (line.includes('<')) markAddresses(line, marks);
  markEscapesAndCode(line, marks);
  markEmphasis(line, marks);
  return keptOf(line, start, marks, linked);
}

/** Adds what stays of a line. */
export function copyInline(source: Stream, { kept }: Inline, out: Writer): void {
  for (let i = 0; i < kept.length; i += 2) copyRange(source, kept[i] ?? 0, kept[i + 1] ?? 0, out);
}

function keptOf(line: string, offset: number, marks: Uint8Array, linked: Uint8Array): Inline {
  const kept: number[] = [];
  let text = '';
  let inLinks = 0;
  for (let at = 0; at < line.length; ) {
    const from = at;
    for (; at < line.length && marks[at] === KEEP; at++) if (linked[at] === 1 && isInk(line[at])) inLinks++;
    if (at > from) kept.push(offset + from, offset + at);
    text += line.slice(from, at);
    while (at < line.length && marks[at] === DROP) at++;
  }
  return { text, linked: inLinks, kept };
}

/** `[text](url)` and `[text][ref]`: the text stays and is marked as linked; images and footnote marks go. */
function markLinks(line: string, marks: Uint8Array, linked: Uint8Array): void {
  const open: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '[') open.push(i);
    else if (line[i] === ']' && open.length > 0) i = markLink(line, marks, linked, open.pop() ?? 0, i);
  }
}

/** The brackets at `start` and `close`; gives the place of the last sign that was read. */
function markLink(line: string, marks: Uint8Array, linked: Uint8Array, start: number, close: number): number {
  const footnote = line[start + 1] === '^' && close - start < FOOTNOTE_AT_MOST;
  const target = targetEnd(line, start, close + 1);
  if (target < 0 && !footnote) return close;
  const end = target < 0 ? close + 1 : target;
  if (line[start - 1] === '!') marks.fill(DROP, start - 1, end);
  else if (footnote) marks.fill(DROP, start, end);
  else {
    marks[start] = DROP;
    marks.fill(DROP, close, end);
    linked.fill(1, start + 1, close);
  }
  return end - 1;
}

/** Behind `]`: where `(url "title")` or `[ref]` ends; -1 where none follows. */
function targetEnd(line: string, open: number, at: number): number {
  const sign = line[at];
  if (sign !== '(' && sign !== '[') return -1;
  if (sign === '[' && isDigit(line[open + 1])) return -1;
  const close = sign === '(' ? ')' : ']';
  let depth = 0;
  for (let i = at; i < Math.min(line.length, at + ADDRESS_AT_MOST); i++) {
    if (line[i] === sign) depth++;
    else if (line[i] === close) depth--;
    if (depth === 0) return sign === '[' && i - at < 2 ? -1 : i + 1;
  }
  return -1;
}

/** `<https://…>`. */
function markAddresses(line: string, marks: Uint8Array): void {
  for (const hit of line.matchAll(/<(?:https?|ftp|mailto):[^<>\s]{0,2000}>/gi))
    marks.fill(DROP, hit.index, hit.index + hit[0].length);
}

/** A backslash before a sign, and back quotes; what they protect stays as it is. */
function markEscapesAndCode(line: string, marks: Uint8Array): void {
  for (let i = 0; i < line.length; i++) {
    if (marks[i] === DROP) continue;
    if (line[i] === '`') marks[i] = DROP;
    else if (line[i] === '\\' && ESCAPABLE.test(line[i + 1] ?? '')) {
      marks[i] = DROP;
      i++;
    }
  }
}

/** `**` and `~~` go wherever they touch a word; a single `*` or `_` only with its partner. */
function markEmphasis(line: string, marks: Uint8Array): void {
  const pending = new Map<string, number>();
  for (let i = 0; i < line.length; ) {
    const sign = line[i] ?? '';
    if ((sign !== '*' && sign !== '_' && sign !== '~') || marks[i] === DROP || line[i - 1] === '\\') {
      i++;
      continue;
    }
    let end = i;
    while (line[end] === sign) end++;
    markRun(line, marks, pending, sign, i, end);
    i = end;
  }
}

function markRun(
  line: string,
  marks: Uint8Array,
  pending: Map<string, number>,
  sign: string,
  start: number,
  end: number,
): void {
  const length = end - start;
  const touches = isInk(line[start - 1]) || isInk(line[end]);
  if (sign === '~' && length !== 2) return;
  if (length > 3 || (sign === '_' && isWord(line[start - 1]) && isWord(line[end]))) return;
  if (sign !== '_' && length > 1) {
    if (touches) marks.fill(DROP, start, end);
    return;
  }
  const opener = pending.get(sign + length);
  if (opener !== undefined && isInk(line[start - 1])) {
    marks.fill(DROP, opener, opener + length);
    marks.fill(DROP, start, end);
    pending.delete(sign + length);
  } else if (isInk(line[end]) && !(isDigit(line[start - 1]) && isDigit(line[end]))) pending.set(sign + length, start);
}

function isInk(char: string | undefined): boolean {
  return char !== undefined && /\S/.test(char);
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /[0-9]/.test(char);
}
