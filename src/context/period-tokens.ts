/** A sentence → the numbers and period words in it, in reading order. */
import { toNumber } from '../extract/decimal.ts';
import { numeralAt } from '../extract/numeral.ts';
import { isCountSign, isDigit, type NumeralTable } from '../extract/numeral-table.ts';
import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import type { PeriodRole, PeriodRule, PeriodTable } from './period-table.ts';

/** A whole number or a period word. */
export interface PeriodToken extends Span {
  readonly number: number | null;
  readonly rule: PeriodRule | null;
}

/** Longest word first; digits and 二〇二二 or 十二 become numbers. */
export function periodTokens(text: string, span: Span, table: PeriodTable, numerals: NumeralTable): PeriodToken[] {
  const tokens: PeriodToken[] = [];
  for (let at = span.start; at < span.end; ) {
    if (table.opens[text.charCodeAt(at)] !== 1) {
      at++;
      continue;
    }
    const year = isYear(tokens[tokens.length - 1], at);
    const token = wordAt(text, at, span.end, table, year) ?? numberAt(text, at, numerals);
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

/** The longest word; behind a year's number the longest that closes it (2024|年|计划, not 年计划). */
function wordAt(text: string, start: number, end: number, table: PeriodTable, year: boolean): PeriodToken | null {
  for (let limit = end; limit > start; ) {
    const hit = longestAt(table.lexicon, text, start, limit);
    const rule = hit === null ? undefined : table.rules[hit.rules[0] ?? -1];
    if (hit === null || rule === undefined) return null;
    if (!year || YEAR_SIGNS.has(rule.role)) return { start, end: hit.end, number: null, rule };
    limit = hit.end - 1;
  }
  return year ? wordAt(text, start, end, table, false) : null;
}

const YEAR_SIGNS = new Set<PeriodRole>(['year_sign', 'year_close', 'year_open']);

const YEAR_AT_LEAST = 1900;

function isYear(token: PeriodToken | undefined, at: number): boolean {
  return token !== undefined && token.end === at && (token.number ?? 0) >= YEAR_AT_LEAST;
}

/** The whole string of digits or number signs, if it is a whole number without marks. */
function numberAt(text: string, start: number, numerals: NumeralTable): PeriodToken | null {
  const code = text.charCodeAt(start);
  if (!isCountSign(numerals, code)) return null;
  const digits = isDigit(code) ? digitsAt(text, start, numerals) : null;
  if (digits !== null) return digits;
  const numeral = numeralAt(text, start, numerals);
  if (numeral === null) return { start, end: start + 1, number: null, rule: null };
  const { value, end } = numeral;
  const plain = numeral.form === 'plain' || numeral.form === 'code';
  const number = value !== null && plain && numeral.mark === null ? toNumber(value) : null;
  return { start, end, number: Number.isInteger(number) ? number : null, rule: null };
}

/** So many digits are a number without loss; endless ones are not walked through from each of them. */
const DIGITS_AT_MOST = 15;
/** Signs below are Latin: 3.5, 1/5, 12k. */
const LATIN_END = 0x2000;

/** 2024|年, 12|月: digits with nothing behind them that a number goes on with need no grammar; null for others. */
function digitsAt(text: string, start: number, numerals: NumeralTable): PeriodToken | null {
  let end = start;
  while (isDigit(text.charCodeAt(end)) && end - start <= DIGITS_AT_MOST) end++;
  const next = text.charCodeAt(end);
  const goesOn = next < LATIN_END || numerals.signs.has(next) || next === numerals.part.charCodeAt(0);
  if (goesOn || next === numerals.and.charCodeAt(0) || end - start > DIGITS_AT_MOST) return null;
  return { start, end, number: Number(text.slice(start, end)), rule: null };
}
