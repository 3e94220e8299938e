/** Source lines → blocks: broken lines are joined, furniture lines and blank ones go (G-3). */
import { furniture } from './furniture.ts';
import { BREAK, copyChar, emptyStream, type Stream } from './stream.ts';

const CLOSED = /[。！？；：…!?;:”’）】》」]\s*$/;
const HEADING =
  /^\s*([一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十百\d]+[）)]|第[一二三四五六七八九十百\d]+[章节条部]|\d{1,2}[、.．]|[#•·●■◆▲★※])/;
const INDENT = /^(\u3000{1,2}|\s{2,}|\t)/;
/** A line broken by the page is about as long as the longest ones; a shorter one is a heading. */
const BROKEN_SHARE = 0.6;
const BROKEN_AT_LEAST = 16;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Ended by a block end rather than a line break. */
  readonly hard: boolean;
}

/** A stream whose `\n` are block ends only. `wraps`: single line breaks may fall inside a sentence. */
export function joinLines(source: Stream, wraps: boolean): Stream {
  const out = emptyStream();
  const lines = linesOf(source).filter((line) => !isFurniture(line.text));
  const broken = wraps ? brokenLength(lines) : Number.POSITIVE_INFINITY;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    for (let at = line.start; at < line.end; at++) if (!isLineBreak(source.chars[at])) copyChar(source, at, out);
    if (next === undefined || line.hard || !continues(line, next, broken)) endBlock(source, line, out);
  });
  return out;
}

function isLineBreak(char: string | undefined): boolean {
  return char === '\n' || char === '\r' || char === BREAK;
}

function endBlock(source: Stream, line: Line, out: Stream): void {
  const at = source.ends[line.end - 1] ?? 0;
  out.chars.push('\n');
  out.starts.push(at);
  out.ends.push(at);
}

/** Trimmed, non-empty lines; a break of the stream makes a line hard. */
function linesOf(source: Stream): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= source.chars.length; at++) {
    const char = source.chars[at];
    if (char !== undefined && char !== '\n' && char !== BREAK) continue;
    addLine(source, lines, start, at, char !== '\n');
    start = at + 1;
  }
  return lines;
}

function addLine(source: Stream, lines: Line[], from: number, to: number, hard: boolean): void {
  let start = from;
  let end = to;
  const blank = (at: number): boolean => /\s/.test(source.chars[at] ?? 'x');
  while (end > start && blank(end - 1)) end--;
  const text = source.chars.slice(start, end).join('');
  while (start < end && blank(start)) start++;
  const last = lines[lines.length - 1];
  if (end > start) lines.push({ start, end, text, hard });
  else if (hard && last !== undefined && !last.hard) lines[lines.length - 1] = { ...last, hard };
}

function isFurniture(text: string): boolean {
  const { lineOpenings, lineOpeningsAtMost } = furniture();
  const line = text.trim();
  return line.length <= lineOpeningsAtMost && lineOpenings.some((opening) => line.startsWith(opening));
}

/** The length from which a line without a full stop counts as broken. */
function brokenLength(lines: readonly Line[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  return Math.max(BROKEN_AT_LEAST, Math.min(longest * BROKEN_SHARE, BROKEN_AT_MOST));
}

const BROKEN_AT_MOST = 28;

function continues(line: Line, next: Line, broken: number): boolean {
  if (CLOSED.test(line.text) || HEADING.test(next.text) || INDENT.test(next.text)) return false;
  return line.text.trim().length >= broken && !(HEADING.test(line.text) && line.text.length < broken);
}
