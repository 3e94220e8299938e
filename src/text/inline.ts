/** Takes Markdown's signs out of one line: emphasis, links, images, addresses, code marks, escapes. */
import { copyChar, type Stream } from './stream.ts';

const ESCAPABLE = /[\\`*_{}[\]()#+\-.!|~<>]/;
const ADDRESS_AT_MOST = 2000;
const FOOTNOTE_AT_MOST = 12;
const KEEP = 0;
const DROP = 1;

/** Copies `start` to `end` of `source` without the signs; gives the number of characters inside links. */
export function copyInline(source: Stream, start: number, end: number, out: Stream): number {
  const chars = source.chars.slice(start, end);
  const marks = new Uint8Array(chars.length);
  const linked = new Uint8Array(chars.length);
  if (chars.includes('[')) markLinks(chars, marks, linked);
  if (chars.includes('<')) markAddresses(chars, marks);
  markEscapesAndCode(chars, marks);
  markEmphasis(chars, marks);
  chars.forEach((_, i) => {
    if (marks[i] === KEEP) copyChar(source, start + i, out);
  });
  return chars.filter((char, i) => marks[i] === KEEP && linked[i] === 1 && isInk(char)).length;
}

/** `[text](url)` and `[text][ref]`: the text stays and is marked as linked; images and footnote marks go. */
function markLinks(chars: readonly string[], marks: Uint8Array, linked: Uint8Array): void {
  const open: number[] = [];
  for (let i = 0; i < chars.length; i++) {
    if (chars[i] === '\\') i++;
    else if (chars[i] === '[') open.push(i);
    else if (chars[i] === ']' && open.length > 0) i = markLink(chars, marks, linked, open.pop() ?? 0, i);
  }
}

/** The brackets at `start` and `close`; gives the place of the last sign that was read. */
function markLink(
  chars: readonly string[],
  marks: Uint8Array,
  linked: Uint8Array,
  start: number,
  close: number,
): number {
  const footnote = chars[start + 1] === '^' && close - start < FOOTNOTE_AT_MOST;
  const target = targetEnd(chars, start, close + 1);
  if (target < 0 && !footnote) return close;
  const end = target < 0 ? close + 1 : target;
  if (chars[start - 1] === '!') marks.fill(DROP, start - 1, end);
  else if (footnote) marks.fill(DROP, start, end);
  else {
    marks[start] = DROP;
    marks.fill(DROP, close, end);
    linked.fill(1, start + 1, close);
  }
  return end - 1;
}

/** Behind `]`: where `(url "title")` or `[ref]` ends; -1 where none follows. */
function targetEnd(chars: readonly string[], open: number, at: number): number {
  const sign = chars[at];
  if (sign !== '(' && sign !== '[') return -1;
  if (sign === '[' && isDigit(chars[open + 1])) return -1;
  const close = sign === '(' ? ')' : ']';
  let depth = 0;
  for (let i = at; i < Math.min(chars.length, at + ADDRESS_AT_MOST); i++) {
    if (chars[i] === sign) depth++;
    else if (chars[i] === close) depth--;
    if (depth === 0) return sign === '[' && i - at < 2 ? -1 : i + 1;
  }
  return -1;
}

/** `<https://…>`. */
function markAddresses(chars: readonly string[], marks: Uint8Array): void {
  const line = chars.join('');
  for (const hit of line.matchAll(/<(?:https?|ftp|mailto):[^<>\s]{0,2000}>/gi))
    marks.fill(DROP, hit.index, hit.index + hit[0].length);
}

/** A backslash before a sign, and back quotes; what they protect stays as it is. */
function markEscapesAndCode(chars: readonly string[], marks: Uint8Array): void {
  for (let i = 0; i < chars.length; i++) {
    if (marks[i] === DROP) continue;
    if (chars[i] === '`') marks[i] = DROP;
    else if (chars[i] === '\\' && ESCAPABLE.test(chars[i + 1] ?? '')) {
      marks[i] = DROP;
      i++;
    }
  }
}

/** `**` and `~~` go wherever they touch a word; a single `*` or `_` only with its partner. */
function markEmphasis(chars: readonly string[], marks: Uint8Array): void {
  const pending = new Map<string, number>();
  for (let i = 0; i < chars.length; ) {
    const sign = chars[i] ?? '';
    if ((sign !== '*' && sign !== '_' && sign !== '~') || marks[i] === DROP || chars[i - 1] === '\\') {
      i++;
      continue;
    }
    let end = i;
    while (chars[end] === sign) end++;
    markRun(chars, marks, pending, sign, i, end);
    i = end;
  }
}

function markRun(
  chars: readonly string[],
  marks: Uint8Array,
  pending: Map<string, number>,
  sign: string,
  start: number,
  end: number,
): void {
  const length = end - start;
  const touches = isInk(chars[start - 1]) || isInk(chars[end]);
  if (sign === '~' && length !== 2) return;
  if (length > 3 || (sign === '_' && isWord(chars[start - 1]) && isWord(chars[end]))) return;
  if (sign !== '_' && length > 1) {
    if (touches) marks.fill(DROP, start, end);
    return;
  }
  const opener = pending.get(sign + length);
  if (opener !== undefined && isInk(chars[start - 1])) {
    marks.fill(DROP, opener, opener + length);
    marks.fill(DROP, start, end);
    pending.delete(sign + length);
  } else if (isInk(chars[end]) && !(isDigit(chars[start - 1]) && isDigit(chars[end])))
    pending.set(sign + length, start);
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
