import { type Lexicon, longestAt } from '../rules/lexicon.ts';
import type { Refusal, Span } from '../types.ts';
import type { Knowledge } from './knowledge.ts';
import { isCountSign, isDigit, type NumeralTable } from './numeral-table.ts';

/** Phrases whose numerals are no numbers, and where they stand. */
export interface Mask {
  /** For each character of the sentence 1 where an exclusion covers it; null where none stands in it. */
  readonly covered: Uint8Array | null;
  readonly refusals: readonly Refusal[];
}

/** Finds the exclusions (六稳, 三支一扶, 余杭) in a sentence, longest first, left to right. */
export function maskOf(text: string, sentence: Span, knowledge: Knowledge): Mask {
  const { lexicon, rules } = knowledge.exclusions;
  let covered: Uint8Array | null = null;
  const refusals: Refusal[] = [];
  for (let at = sentence.start; at < sentence.end; ) {
    const hit = longestAt(lexicon, text, at);
    const rule = hit === null ? undefined : rules[hit.rules[0] ?? -1];
    if (hit === null || rule === undefined || hit.end > sentence.end || insideNumber(text, at, hit.end, knowledge)) {
      at++;
      continue;
    }
    covered ??= new Uint8Array(sentence.end - sentence.start);
    covered.fill(1, at - sentence.start, hit.end - sentence.start);
    const phrase = text.slice(at, hit.end);
    if (hasNumeral(phrase, knowledge.numerals)) {
      refusals.push({ start: at, end: hit.end, text: phrase, reason: rule.class, rule: rule.name });
    }
    at = hit.end;
  }
  return { covered, refusals };
}

/** True where one of the phrases stands anywhere in the text. */
export function containsOne(phrases: Lexicon, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (longestAt(phrases, text, at) !== null) return true;
  return false;
}

/** An exclusion yields where it would cut a number: 300|多家, 第一|百. */
function insideNumber(text: string, start: number, end: number, knowledge: Knowledge): boolean {
  const { numerals } = knowledge;
  const cutsLeft = isCountSign(numerals, text.charCodeAt(start - 1)) && continuesNumber(text, start, numerals);
  if (cutsLeft || insideFraction(text, start, numerals)) return true;
  if (text.startsWith(numerals.part, end)) return true;
  // 十一 is a holiday, 十一家 a count.
  if (isAllCount(text, start, end, numerals) && longestAt(knowledge.units.lexicon, text, end) !== null) return true;
  const last = text.charCodeAt(end - 1);
  const counts = isCountSign(numerals, last) || numerals.signs.get(last)?.role === 'point';
  const follows = isCountSign(numerals, text.charCodeAt(end));
  // 数|千家: 数 stands for a digit before 十, 百, 千.
  return follows && (counts || numerals.signs.get(last)?.role === 'several');
}

/** Nothing but numerals, a digit among them: 十一, 五一; 亿万 is no count. */
function isAllCount(text: string, start: number, end: number, table: NumeralTable): boolean {
  let hasDigit = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isCountSign(table, code)) return false;
    hasDigit ||= (table.signs.get(code)?.role ?? 'digit') === 'digit';
  }
  return hasDigit;
}

/** 三分|之一, 三分之|一是: the phrase starts inside a fraction. */
function insideFraction(text: string, start: number, table: NumeralTable): boolean {
  for (let back = 1; back <= table.part.length; back++) if (text.startsWith(table.part, start - back)) return true;
  return false;
}

function continuesNumber(text: string, at: number, table: NumeralTable): boolean {
  const code = text.charCodeAt(at);
  return isDigit(code) || table.signs.get(code) !== undefined;
}

function hasNumeral(phrase: string, table: NumeralTable): boolean {
  for (let i = 0; i < phrase.length; i++) {
    const sign = table.signs.get(phrase.charCodeAt(i));
    if (isCountSign(table, phrase.charCodeAt(i)) || sign?.role === 'several') return true;
  }
  return false;
}
