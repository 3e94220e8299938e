/** The day in a line that names a paper rather than tells something: `莞城早报 | 2025年4月2日 | 记者 甘雨`. */
import { hanDay, isoDay } from './dates.ts';

/** So many lines behind the title, and before the end, may be a masthead or a signature. */
const HEAD_LINES = 6;
const TAIL_LINES = 6;
const LINE_AT_MOST = 60;

const DAY =
  /(?<!\d)\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:日|(?!\d))|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日/g;
const SENTENCE_SIGN = /[。!?;]/;
/** Every sign that `plain` makes a colon: without one there is no clock. */
const COLON = /[:：︓﹕⩴]/;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/;
const TRAILING_BRACKET = /[([【]([^([【)\]】]{8,60})[)\]】]\s*$/;
/** What may stand before and behind the day. */
const CLEAR_BEFORE = /(?:^|[\s|/·》】」)])$/;
const IN_BRACKET_BEFORE = /[,(]$/;
const CLEAR_BEHIND = /^(?:星期.|周.)?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?(?:$|[\s|/·《【「()])/;
const BRACKET_END = /^\s*[)\]】]?\s*$/;
/** A page of a paper, a wire's sign or 印发: the name before the day may touch it. */
const SIGNED_BEHIND = /^\s*(?:\(?第?\s*[A-Z]?\d{1,3}\s*版|电|讯|印发|刊发|\d{1,2}:\d{2}(?::\d{2})?(?:$|[\s|]))/;

/** ISO day of such a line under the heading or at the end of a page; '' for none. Never a day inside a sentence. */
export function mastheadDay(lines: readonly string[], heading: string): string {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const title = heading === '' ? -1 : filled.findIndex((line) => line.replace(/\s+/g, ' ').includes(heading));
  const head = filled.slice(title + 1, title + 1 + HEAD_LINES);
  const tail = filled.slice(Math.max(title + 1, filled.length - TAIL_LINES)).reverse();
  return firstOf(head, lineDay) || firstOf(tail, (line) => bracketDay(line) || lineDay(line));
}

function firstOf(lines: readonly string[], dayOf: (line: string) => string): string {
  for (const line of lines) {
    const day = dayOf(line);
    if (day !== '') return day;
  }
  return '';
}

/** `…全部兑现。（原载《莞城早报》2021年7月16日）` */
function bracketDay(line: string): string {
  return lineDay(TRAILING_BRACKET.exec(plain(line))?.[1] ?? '');
}

/** Such a line with a clock and no other number: no part of the text. */
export function isMasthead(line: string): boolean {
  if (!COLON.test(line) || lineDay(line) === '') return false;
  const rest = plain(line).replace(DAY, '');
  return CLOCK.test(rest) && !/\d/.test(rest.replace(CLOCK, ''));
}

/** Full-width digits, colons and spaces as the plain ones. */
function plain(line: string): string {
  return line.normalize('NFKC');
}

function lineDay(line: string): string {
  if (line.length > LINE_AT_MOST) return '';
  const text = plain(line);
  const [hit, other] = [...text.matchAll(DAY)];
  if (hit === undefined || other !== undefined || SENTENCE_SIGN.test(text)) return '';
  const before = text.slice(0, hit.index);
  const behind = text.slice(hit.index + hit[0].length);
  return isSetApart(before, behind) ? isoDay(hit[0]) || hanDay(hit[0]) : '';
}

function isSetApart(before: string, behind: string): boolean {
  if (SIGNED_BEHIND.test(behind)) return !before.endsWith(':');
  if (CLEAR_BEFORE.test(before)) return CLEAR_BEHIND.test(behind);
  return IN_BRACKET_BEFORE.test(before) && BRACKET_END.test(behind);
}
