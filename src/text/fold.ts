/** The spelling that rules are matched against: half width, simplified, numbers without gaps (G-4). */
import { foldedUnit } from './fold-signs.ts';

export interface Folded {
  readonly text: string;
  /** For each character of `text` its place in the visible text. */
  readonly at: Uint32Array;
}

const HAN_DIGIT = /[〇零一二三四五六七八九十百千万亿兆两点分之又余多几壹贰叁肆伍陆柒捌玖拾佰仟成折]/;
/** Digits on both sides of `1 ,234`'s gap are looked at so far. */
const GROUP_AT_MOST = 4;

/** Folds the visible text; offsets survive in `at`. `2022 年` loses its space, `稳岗 扩就业` keeps it. */
export function fold(visible: string): Folded {
  const narrow = narrowed(visible);
  const closed = withoutGaps(narrow.text);
  return { text: closed.text, at: placesOf(visible.length, narrow.dropped, closed.dropped) };
}

/** Its text alone. */
export function folded(visible: string): string {
  return withoutGaps(narrowed(visible).text).text;
}

/** A text after one step; each character stands for one of the text before. */
interface Step {
  readonly text: string;
  /** Places of the characters that went, ascending, in the text before. */
  readonly dropped: readonly number[];
}

/** Each character by itself. Most stay as they are, so stretches between the others are taken as a whole. */
function narrowed(visible: string): Step {
  const dropped: number[] = [];
  let text = '';
  let from = 0;
  for (let i = 0; i < visible.length; i++) {
    const code = visible.charCodeAt(i);
    const unit = foldedUnit(code);
    if (unit === code && unit !== 0) continue;
    text += visible.slice(from, i);
    from = i + 1;
    if (unit === 0) dropped.push(i);
    else text += String.fromCharCode(unit);
  }
  return { text: from === 0 ? visible : text + visible.slice(from), dropped };
}

const SPACE = 0x20;
const COMMA = '，'.charCodeAt(0);
const COLON = '：'.charCodeAt(0);
const CIRCLE = '○'.charCodeAt(0);

/** Drops spaces and separators inside numbers; signs between digits get their narrow form. */
function withoutGaps(text: string): Step {
  const dropped: number[] = [];
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== SPACE && code !== COMMA && code !== COLON && code !== CIRCLE) continue;
    const end = code === SPACE ? spacesEnd(text, i) : i + 1;
    const instead = replacement(text, i, end);
    if (instead !== null) {
      out += text.slice(from, i) + instead;
      for (let at = i + instead.length; at < end; at++) dropped.push(at);
      from = end;
    }
    i = end - 1;
  }
  return { text: from === 0 ? text : out + text.slice(from), dropped };
}

/** The places that two steps left, in the text before them. */
function placesOf(length: number, first: readonly number[], second: readonly number[]): Uint32Array {
  const places = new Uint32Array(length - first.length - second.length);
  let [ofFirst, ofSecond, middle, count] = [0, 0, 0, 0];
  for (let at = 0; at < length; at++) {
    if (at === first[ofFirst]) ofFirst++;
    else if (middle++ === second[ofSecond]) ofSecond++;
    else places[count++] = at;
  }
  return places;
}

/** What stands for the sign or the spaces from `start` to `end`; null where they stay. */
function replacement(text: string, start: number, end: number): string | null {
  if (text[start] === ' ') return spaceGoes(text, start - 1, end) ? '' : null;
  if (text[start] === '○') return HAN_DIGIT.test(`${text[start - 1]}${text[end]}`) ? '〇' : null;
  if (text[start] === '，') return isThousands(text, start) ? '' : null;
  return isDigit(text[start - 1]) && isDigit(text[end]) ? ':' : null;
}

function spacesEnd(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ') end++;
  return end;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** `1,234,567`: one to three digits, then groups of exactly three, before and behind this comma. */
function isThousands(text: string, comma: number): boolean {
  let start = comma;
  let groups = 0;
  for (;;) {
    const digits = digitsBefore(text, start);
    if (digits === 0 || digits > 3) return false;
    start -= digits;
    if (text[start - 1] !== '，' || !isDigit(text[start - 2]))
      return text[start - 1] !== '.' && groupsBehind(text, comma);
    if (digits !== 3 || ++groups > GROUP_AT_MOST) return false;
    start--;
  }
}

function digitsBefore(text: string, end: number): number {
  let start = end;
  while (isDigit(text[start - 1]) && end - start <= GROUP_AT_MOST) start--;
  return end - start;
}

function groupsBehind(text: string, comma: number): boolean {
  for (let at = comma, groups = 0; text[at] === '，' && isDigit(text[at + 1]); at += 4, groups++) {
    if (groups > GROUP_AT_MOST || !/^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))) return false;
  }
  return isDigit(text[comma + 1]);
}

/** True for spaces inside a number, or between a number and its unit; `before` and `after` stand around them. */
function spaceGoes(text: string, before: number, after: number): boolean {
  const left = text[before];
  const right = text[after];
  if (left === undefined || right === undefined || left === '\n' || right === '\n') return true;
  if (isDigit(left) && isDigit(right)) return digitsJoin(text, before, after);
  if (isDigit(left)) return isHan(right) || right === '%';
  if (isDigit(right)) return isHan(left);
  return HAN_DIGIT.test(left) && HAN_DIGIT.test(right) && !isOrdinal(text, before);
}

/** 第一 百家企业: an ordinal ends its word. */
function isOrdinal(text: string, end: number): boolean {
  let start = end;
  while (end - start < GROUP_AT_MOST && HAN_DIGIT.test(text[start - 1] ?? '')) start--;
  return text[start - 1] === '第';
}

/** 3 5 5 5 and 8 900 are one number; 2012 2013, 4 6/3 and 2013-03-05 10:22 are not. */
function digitsJoin(text: string, before: number, after: number): boolean {
  const left = digitsBefore(text, before + 1);
  let end = after;
  while (isDigit(text[end]) && end - after <= GROUP_AT_MOST) end++;
  const right = end - after;
  const next = text[end] ?? '';
  const previous = text[before - left] ?? '';
  if ('/:-'.includes(next || ' ') || '/:-'.includes(previous || ' ')) return false;
  if (right === 3 && left <= 3) return true;
  return right === 1 && (left === 1 || previous === ' ');
}
