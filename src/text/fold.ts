/** The spelling that rules are matched against: half width, simplified, numbers without gaps. */
import { readFileSync } from 'node:fs';

export interface Folded {
  readonly text: string;
  /** For each character of `text` its place in the visible text. */
  readonly at: Uint32Array;
}

const FULL_STOPS: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const SPACES = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\ufe58\uff0d]/;
const TILDES = /[\u301c\uff5e\u223c\u02dc]/;
const HAN_DIGIT = /[〇零一二三四五六七八九十百千万亿兆两点分之又余多几壹贰叁肆伍陆柒捌玖拾佰仟成折]/;

let simplified: ReadonlyMap<string, string> | null = null;

/** Traditional → simplified, one character to one (data/trad-simp.tsv). */
function simplifiedTable(): ReadonlyMap<string, string> {
  simplified ??= new Map(
    readFileSync(new URL('../../data/trad-simp.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line[0] ?? '', line[2] ?? ''] as const),
  );
  return simplified;
}

/** Folds the visible text; offsets survive in `at`. `2022 年` loses its space, `稳岗 扩就业` keeps it. */
export function fold(visible: string): Folded {
  const out: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < visible.length; i++) {
    const char = foldChar(visible, i);
    if (char === '') continue;
    out.push(char);
    at.push(i);
  }
  return dropGaps(out, at);
}

/** One character alone; '' where it is dropped. */
function foldChar(visible: string, i: number): string {
  const code = visible.charCodeAt(i);
  const char = visible[i] ?? '';
  if (code < 0x80) return FULL_STOPS[char] ?? (char === '\t' ? ' ' : char);
  if (code >= 0xff01 && code <= 0xff5e) {
    if (TILDES.test(char)) return '~';
    if (DASHES.test(char)) return '—';
    const half = String.fromCharCode(code - 0xfee0);
    return FULL_STOPS[half] ?? half;
  }
  if (SPACES.test(char)) return ' ';
  if (INVISIBLE.test(char)) return '';
  if (DASHES.test(char)) return '—';
  if (TILDES.test(char)) return '~';
  if (char === '「' || char === '『') return '“';
  if (char === '」' || char === '』') return '”';
  return simplifiedTable().get(char) ?? char;
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Spaces and thousands separators inside numbers go; signs between digits get their narrow form. */
function dropGaps(chars: readonly string[], places: readonly number[]): Folded {
  const out: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < chars.length; i++) {
    const char = narrowSign(chars, i);
    if (char === ' ' && spaceGoes(chars, i)) continue;
    if (char === '，' && isThousands(chars, i)) continue;
    out.push(char);
    at.push(places[i] ?? 0);
  }
  return { text: out.join(''), at: Uint32Array.from(at) };
}

/** 17：00 and 3：2 keep a narrow colon. */
function narrowSign(chars: readonly string[], i: number): string {
  const char = chars[i] ?? '';
  return char === '：' && isDigit(chars[i - 1]) && isDigit(chars[i + 1]) ? ':' : char;
}

/** `1,234,567`: one to three digits, then groups of exactly three. */
function isThousands(chars: readonly string[], i: number): boolean {
  if (!threeDigits(chars, i + 1) || !isDigit(chars[i - 1])) return false;
  let start = i;
  while (isDigit(chars[start - 1])) start--;
  if (i - start > 3 || chars[start - 1] === '.') return false;
  if (i - start < 3) return chars[start - 1] !== '，' || !isDigit(chars[start - 2]);
  return true;
}

function threeDigits(chars: readonly string[], at: number): boolean {
  return isDigit(chars[at]) && isDigit(chars[at + 1]) && isDigit(chars[at + 2]) && !isDigit(chars[at + 3]);
}

function spaceGoes(chars: readonly string[], i: number): boolean {
  let before = i - 1;
  while (chars[before] === ' ') before--;
  let after = i + 1;
  while (chars[after] === ' ') after++;
  const left = chars[before];
  const right = chars[after];
  if (left === undefined || right === undefined || left === '\n' || right === '\n') return true;
  if (isDigit(left) && isDigit(right)) return digitsJoin(chars, before, after);
  if (isDigit(left)) return isHan(right) || right === '%';
  if (isDigit(right)) return isHan(left);
  return HAN_DIGIT.test(left) && HAN_DIGIT.test(right);
}

function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** 3 5 5 5 and 8 900 are one number; 2012 2013, 4 6/3 and 2013-03-05 10:22 are not. */
function digitsJoin(chars: readonly string[], before: number, after: number): boolean {
  let start = before;
  while (isDigit(chars[start - 1])) start--;
  let end = after;
  while (isDigit(chars[end + 1])) end++;
  const left = before - start + 1;
  const right = end - after + 1;
  const next = chars[end + 1];
  if (next === '/' || next === ':' || next === '-') return false;
  const previous = chars[start - 1];
  if (previous === '-' || previous === '/' || previous === ':') return false;
  if (right === 3 && left <= 3) return true;
  return right === 1 && (left === 1 || previous === ' ');
}
