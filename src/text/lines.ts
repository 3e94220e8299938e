/** Source lines → blocks: broken lines are joined, furniture lines and blank ones go (G-3). */
import { isFurnitureLine, trailingFurniture } from './furniture.ts';
import { isMasthead } from './masthead.ts';
import { BREAK, copyRange, lastEnd, newWriter, pushDecoded, type Stream, type Writer, written } from './stream.ts';

/** Lines that end so are finished; the second: none of these ends a sentence that goes on. */
const CLOSED = /[。！？；：…!?;:”’）)】》」]$/;
const SENTENCE_END = /[。！？…!?”]$/;
const OPEN_END = /[，、,（(《“]$/;
/** A line that starts so belongs to the one before it. */
const GOES_ON = /^[，。；：、！？）】》”,;!?)]/;
const HEADING =
  /^(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十百\d]+[）)]|第[一二三四五六七八九十百\d]+[章节条部款]|\d{1,2}(?:、|[.．](?!\d))|[#•·●■◆▲★※①-⑳])/;
const FULL_STOP = /[。！？；]/;
/** From so many characters on a line is broken off; before a blank line a comma in it tells earlier. */
const BROKEN = 40;
const BROKEN_WITH_COMMA = 28;
const HEADING_AT_MOST = 60;
const TITLE_AT_MOST = 48;
const BRACKET_AT_MOST = 200;
/** Text set to one width: this share of its lines comes near the longest. */
const WRAPPED_LINES = 4;
const WRAPPED_SHARE = 0.6;
const WRAPPED_WIDTH = { least: 16, most: 120, near: 0.85 };
const ADDRESS_BEGINS = /http|www/;
const LEFT_OUT = /\r|(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+=%]*/g;

interface Line {
  /** Without the white space around. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indent: string;
  /** Ended by a block end rather than a line break. */
  readonly hard: boolean;
  /** A blank line follows. */
  readonly gap: boolean;
}

/** A stream whose `\n` are block ends only. */
export function joinLines(source: Stream): Stream {
  const out = newWriter(source.text.length + 1);
  const lines = withoutFurniture(linesOf(source));
  const width = wrapWidth(lines);
  lines.forEach((line, i) => {
    copyLine(source, line, out);
    const next = lines[i + 1];
    if (next === undefined || !continues(line, next, width, i === 0)) endBlock(out);
    else if (isLetter(line.text.at(-1)) && isLetter(next.text[0])) pushSpace(source, line.end, out);
  });
  return written(out);
}

const LINE_END = 0x0a;
const BLOCK_END = BREAK.charCodeAt(0);

function endBlock(out: Writer): void {
  const end = lastEnd(out);
  if (end !== null && out.last !== LINE_END) pushDecoded(out, '\n', end, end);
}

function pushSpace({ starts, ends }: Stream, at: number, out: Writer): void {
  pushDecoded(out, ' ', starts[at] ?? 0, ends[at] ?? 0);
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z]/.test(char);
}

/** All but web addresses and a trailing `（文章来源：…）`. */
function copyLine(source: Stream, line: Line, out: Writer): void {
  const last = line.start + trailingFurniture(line.text);
  let at = line.start;
  if (line.text.includes('\r') || ADDRESS_BEGINS.test(line.text))
    for (const hit of line.text.matchAll(LEFT_OUT)) {
      copyRange(source, at, Math.min(last, line.start + hit.index), out);
      at = line.start + hit.index + hit[0].length;
    }
  copyRange(source, at, last, out);
}

/** Trimmed lines that are not blank. */
function linesOf(source: Stream): Line[] {
  const lines: Line[] = [];
  const { text } = source;
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start);
    addLine(text, lines, start, end, text.charCodeAt(end) !== LINE_END);
    start = end + 1;
  }
  return lines;
}

/** Where the line that starts here ends: at a line end, a block end or the end of the text. */
export function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== LINE_END && text.charCodeAt(end) !== BLOCK_END) end++;
  return end;
}

function addLine(source: string, lines: Line[], from: number, to: number, hard: boolean): void {
  const whole = source.slice(from, to);
  const text = whole.trim();
  const indent = whole.slice(0, whole.length - whole.trimStart().length);
  const last = lines.at(-1);
  if (text !== '') {
    const start = from + indent.length;
    lines.push({ start, end: start + text.length, text, indent, hard, gap: false });
  } else if (last !== undefined) lines[lines.length - 1] = { ...last, hard: last.hard || hard, gap: true };
}

/** A furniture line ends the block before it. */
function withoutFurniture(lines: readonly Line[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    if (!isFurnitureLine(line.text) && !isMasthead(line.text)) kept.push(line);
    else if (last !== undefined) kept[kept.length - 1] = { ...last, hard: true };
  }
  return kept;
}

/** The width that the text is set to, 0 where lines end with their paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.filter((line) => !line.hard && !line.gap).map((line) => line.text.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const full = lengths.filter((length) => length >= longest * WRAPPED_WIDTH.near).length;
  if (longest < WRAPPED_WIDTH.least || longest > WRAPPED_WIDTH.most) return 0;
  return full >= WRAPPED_LINES && full >= lengths.length * WRAPPED_SHARE ? longest : 0;
}

/** True where the sentence of a line goes on in the next one. */
function continues(line: Line, next: Line, width: number, first: boolean): boolean {
  const { text, gap } = line;
  if (line.hard || HEADING.test(next.text) || isIndented(line, next)) return false;
  if (GOES_ON.test(next.text) || OPEN_END.test(text) || leavesBracketOpen(text)) return true;
  if (width > 0 && !gap) return text.length >= width * WRAPPED_WIDTH.near && !SENTENCE_END.test(text);
  if (CLOSED.test(text)) return false;
  const prose = FULL_STOP.test(text);
  const mayBeHeading = HEADING.test(text) && text.length <= HEADING_AT_MOST;
  const mayBeTitle = first && gap && text.length <= TITLE_AT_MOST;
  if ((mayBeHeading || mayBeTitle) && !prose) return false;
  return prose || text.length >= (gap && text.includes('，') ? BROKEN_WITH_COMMA : BROKEN);
}

/** （责任单位：⏎区财政局）; the bracket may be closed by one of the other width. */
function leavesBracketOpen(text: string): boolean {
  const tail = text.slice(-BRACKET_AT_MOST);
  const opened = Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('('));
  return opened > Math.max(tail.lastIndexOf('）'), tail.lastIndexOf(')'));
}

/** A paragraph of its own: opened by a wide space, or set in further than the line before. */
function isIndented(line: Line, next: Line): boolean {
  return next.indent.startsWith('\u3000') || next.indent.length > line.indent.length + 1;
}
