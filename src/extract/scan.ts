import { longestAt, longestEndingAt } from '../rules/lexicon.ts';
import type { Approx, Span } from '../types.ts';
import { whole } from './decimal.ts';
import type { Knowledge, UnitRule } from './knowledge.ts';
import { type Numeral, numeralAt } from './numeral.ts';
import { exact } from './numeral-simple.ts';
import { isCountSign, isDigit, numeralRules, opensNumber } from './numeral-table.ts';
import { type UnitReading, unitAt } from './unit.ts';

/** A number with what touches it, before ranges and lists are joined. */
export interface Reading extends Span {
  readonly numeral: Numeral;
  readonly unit: UnitReading | null;
  /** Tenths of a unit behind it: 5 for 三成半, 3 for 九成三, 0 without. */
  readonly tenths: number;
  readonly kinds: readonly Approx[];
  readonly markers: readonly string[];
  readonly rules: readonly string[];
}

/** Every number of the span from left to right; characters under `covered` start none. */
export function scanReadings(text: string, span: Span, covered: Uint8Array | null, knowledge: Knowledge): Reading[] {
  const found: Reading[] = [];
  for (let at = span.start; at < span.end; ) {
    if (!opensQuantity(text, at, knowledge)) {
      at++;
      continue;
    }
    const reading = covered?.[at - span.start] === 1 ? null : readingAt(text, at, span, covered, knowledge);
    if (reading === null) at = afterDigits(text, at, span.end);
    else {
      found.push(reading);
      at = Math.max(reading.end, at + 1);
    }
  }
  return found;
}

/** True where a number or one of the words that are quantities by themselves may begin. */
function opensQuantity(text: string, at: number, { opens, numerals, fixed }: Knowledge): boolean {
  if (opens[text.charCodeAt(at)] !== 1) return false;
  return opensNumber(numerals, text.charCodeAt(at)) || longestAt(fixed.lexicon, text, at) !== null;
}

/** True where a sentence may hold a number: most of an article says none, and nothing else is asked of it then. */
export function mayHoldNumber(text: string, span: Span, knowledge: Knowledge): boolean {
  for (let at = span.start; at < span.end; at++) if (opensQuantity(text, at, knowledge)) return true;
  return false;
}

/** Past a string of digits too long to be a count, or one character on. */
function afterDigits(text: string, at: number, end: number): number {
  let next = at + 1;
  if (isDigit(text.charCodeAt(at))) while (next < end && isDigit(text.charCodeAt(next))) next++;
  return next;
}

function readingAt(
  text: string,
  at: number,
  span: Span,
  covered: Uint8Array | null,
  knowledge: Knowledge,
): Reading | null {
  const fixed = fixedAt(text, at, span, knowledge);
  if (fixed !== null) return fixed;
  const opens = opensNumber(knowledge.numerals, text.charCodeAt(at));
  const numeral = opens ? numeralAt(text, at, knowledge.numerals) : null;
  if (numeral === null || numeral.end > span.end || isCovered(numeral, span, covered)) return null;
  return withSurroundings(text, numeral, span, knowledge);
}

function isCovered(numeral: Span, span: Span, covered: Uint8Array | null): boolean {
  if (covered === null) return false;
  for (let i = numeral.start; i < numeral.end; i++) if (covered[i - span.start] === 1) return true;
  return false;
}

/** 半数, 减半, 数以万计: words that are quantities by themselves; a lone 半 needs a marker (近半). */
function fixedAt(text: string, at: number, span: Span, knowledge: Knowledge): Reading | null {
  const hit = longestAt(knowledge.fixed.lexicon, text, at);
  const rule = hit === null ? undefined : knowledge.fixed.rules[hit.rules[0] ?? -1];
  if (hit === null || rule === undefined || rule.value === undefined || hit.end > span.end) return null;
  const word = longestAt(knowledge.words.lexicon, text, at);
  if (word !== null && word.end > hit.end) return null;
  const numeral = fixedNumeral(at, hit.end, rule);
  const lead = leadMarkers(text, numeral, span, knowledge);
  if (hit.end - at === 1 && lead.kinds.length === 0) return null;
  const unit: UnitReading = { rule, start: hit.end, end: hit.end, text: '', per: null, perRule: null };
  // 一半以上: only a bound; 半数多 is no number.
  const tail = tailMarkers(text, hit.end, span.end, false, knowledge);
  const own = rule.approx === 'at_least' ? ['at_least' as const] : [];
  const kinds = [...lead.kinds, ...own, ...tail.kinds];
  return {
    start: lead.start,
    end: tail.end,
    numeral,
    unit,
    tenths: 0,
    kinds,
    markers: [...lead.markers, ...tail.markers],
    rules: [rule.name, ...lead.rules, ...tail.rules],
  };
}

function fixedNumeral(start: number, end: number, rule: UnitRule): Numeral {
  const value = whole(rule.value ?? 0);
  return { ...exact(start, end, value, value), resolution: value, bare: true };
}

function withSurroundings(text: string, numeral: Numeral, span: Span, knowledge: Knowledge): Reading {
  const unit = unitAt(text, numeral.end, span.end, knowledge);
  if (unit === null && isCountSign(knowledge.numerals, text.charCodeAt(numeral.end))) return alone(numeral);
  const lead = leadMarkers(text, numeral, span, knowledge);
  const bodyEnd = unit?.end ?? numeral.end;
  const tenths = unit === null ? 0 : tenthsAt(text, bodyEnd, unit, knowledge);
  const tail = tailMarkers(
    text,
    tenths > 0 ? bodyEnd + 1 : bodyEnd,
    span.end,
    unit !== null || numeral.percent,
    knowledge,
  );
  const isRatio = numeral.percent || numeral.form === 'fraction';
  const own = numeralRules(knowledge.numerals, text, numeral, isRatio);
  if (unit !== null) own.push(unit.rule.name);
  return {
    start: lead.start,
    end: tail.end,
    numeral,
    unit,
    tenths,
    kinds: joined(lead.kinds, tail.kinds),
    markers: joined(numeral.markText === '' ? lead.markers : [...lead.markers, numeral.markText], tail.markers),
    rules: joined(joined(lead.rules, own), tail.rules),
  };
}

const NONE: readonly never[] = [];

/** Both lists as one; most numbers have no marker, and the other list is handed on as it is. */
function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  if (second.length === 0) return first;
  return first.length === 0 ? second : [...first, ...second];
}

/** A number with another number right behind it has nothing of its own around it. */
function alone(numeral: Numeral): Reading {
  const { start, end } = numeral;
  return { start, end, numeral, unit: null, tenths: 0, kinds: NONE, markers: NONE, rules: NONE };
}

/** 三成|半, 一年|半, 九成|三; a longer word (半数) or a further number is none. */
function tenthsAt(text: string, at: number, unit: UnitReading, knowledge: Knowledge): number {
  const isHalf = longestAt(knowledge.fixed.lexicon, text, at)?.end === at + 1;
  const tenths = isHalf ? HALF_IN_TENTHS : unit.rule.scale === 1 ? loneDigit(text, at, knowledge) : 0;
  if (tenths === 0) return 0;
  const word = longestAt(knowledge.words.lexicon, text, at);
  return word !== null && word.end > at + 1 ? 0 : tenths;
}

function loneDigit(text: string, at: number, { numerals }: Knowledge): number {
  const sign = numerals.signs.get(text.charCodeAt(at));
  return sign?.role === 'digit' && !isCountSign(numerals, text.charCodeAt(at + 1)) ? sign.value : 0;
}

const HALF_IN_TENTHS = 5;

interface Markers extends Span {
  readonly kinds: readonly Approx[];
  readonly markers: readonly string[];
  readonly rules: readonly string[];
}

const STACKED_AT_MOST = 4;

/** Nothing around a number, as around most. */
function unmarked(at: number): Markers {
  return { start: at, end: at, kinds: NONE, markers: NONE, rules: NONE };
}

/** 最长不超过|2年: markers that touch the number from the left; a longer word ends them (最近|300家). */
function leadMarkers(text: string, numeral: Numeral, span: Span, knowledge: Knowledge): Markers {
  if (longestEndingAt(knowledge.before.lexicon, text, numeral.start) === null) return unmarked(numeral.start);
  let start = numeral.start;
  const kinds: Approx[] = [];
  const markers: string[] = [];
  const rules: string[] = [];
  while (kinds.length < STACKED_AT_MOST) {
    const hit = longestEndingAt(knowledge.before.lexicon, text, start);
    const rule = hit === null ? undefined : knowledge.before.rules[hit.rules[0] ?? -1];
    if (hit === null || rule === undefined || hit.start < span.start) break;
    if (rule.bare_only === true && !numeral.bare && numeral.form !== 'several') break;
    const word = longestEndingAt(knowledge.wordsBackward.lexicon, text, start);
    if (word !== null && word.start < hit.start) break;
    kinds.unshift(rule.approx);
    markers.unshift(text.slice(hit.start, start));
    rules.push(rule.name);
    start = hit.start;
  }
  return { start, end: numeral.start, kinds, markers, rules };
}

/** 50%|以上, 3倍|多: markers that touch the unit; 多 needs a unit before it, a longer word ends them. */
function tailMarkers(text: string, at: number, end: number, unit: boolean, knowledge: Knowledge): Markers {
  if (longestAt(knowledge.after.lexicon, text, at) === null) return unmarked(at);
  const kinds: Approx[] = [];
  const markers: string[] = [];
  const rules: string[] = [];
  let stop = at;
  while (kinds.length < STACKED_AT_MOST) {
    const hit = longestAt(knowledge.after.lexicon, text, stop);
    const rule = hit === null ? undefined : knowledge.after.rules[hit.rules[0] ?? -1];
    if (hit === null || rule === undefined || hit.end > end) break;
    if (rule.approx === 'over' && !unit) break;
    const word = longestAt(knowledge.words.lexicon, text, stop);
    if (word !== null && word.end > hit.end) break;
    kinds.push(rule.approx);
    markers.push(text.slice(stop, hit.end));
    rules.push(rule.name);
    if (rule.outside === true) break;
    stop = hit.end;
  }
  return { start: at, end: stop, kinds, markers, rules };
}
