import type { Span } from '../types.ts';
import { add, compare, type Decimal, divide, lastPlace, negate, power, shift, whole } from './decimal.ts';
import { MAX_DIGITS, readSigns, type Sign } from './numeral-signs.ts';
import { exact, simpleAt } from './numeral-simple.ts';
import { withSuffix } from './numeral-suffix.ts';
import { isDigit, mayScale, type NumeralTable } from './numeral-table.ts';
import { closingMultiplier, evaluate, overStep, resolutionOf } from './numeral-value.ts';

/** A number as written, before units and markers: 1900余万, 百分之六十, 两三千, 三分之一. */
export interface Numeral extends Span {
  /** The printed number (800余 is 800); the middle of a spoken range; null for 几百. */
  readonly value: Decimal | null;
  /** Ends of 两三千 and 几百; equal to `value` otherwise. */
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** code: a string of digits in characters (二〇二二). */
  readonly form: 'plain' | 'range' | 'several' | 'code' | 'fraction';
  /** 余, 多, 几 or 来 inside or at its end. */
  readonly mark: 'over' | 'about' | null;
  readonly markText: string;
  /** g of guidelines section 5: place of the last non-zero digit. */
  readonly place: Decimal;
  readonly overStep: Decimal;
  readonly resolution: Decimal;
  /** Power of ten of the closing 万 or 亿. */
  readonly multiplier: number;
  /** Starts with 百, 千, 万 without a digit. */
  readonly bare: boolean;
  /** Has a digit 0-9. */
  readonly arabic: boolean;
  /** Said with 百分之, 千分之, 万分之: `value` is per cent. */
  readonly percent: boolean;
}

/** The number that starts at `start`, or null. A string of over 24 digits is none. */
export function numeralAt(text: string, start: number, table: NumeralTable): Numeral | null {
  if (isDigit(text.charCodeAt(start))) return unsignedAt(text, start, table);
  const minus = table.signs.get(text.charCodeAt(start))?.role === 'minus';
  if (minus || isMinusSign(text, start)) {
    const size = unsignedAt(text, start + 1, table);
    return size === null ? null : signed(size, start);
  }
  return unsignedAt(text, start, table);
}

function isMinusSign(text: string, at: number): boolean {
  if ((text[at] !== '-' && text[at] !== '—') || !/[0-9.]/.test(text[at + 1] ?? '')) return false;
  const before = text[at - 1];
  return before === undefined || /[\s（：，；。|为]/.test(before);
}

function signed(size: Numeral, start: number): Numeral {
  const value = size.value === null ? null : negate(size.value);
  return { ...size, start, value, lower: negate(size.upper), upper: negate(size.lower) };
}

function unsignedAt(text: string, start: number, table: NumeralTable): Numeral | null {
  const plain = simpleAt(text, start, table) ?? codeAt(text, start, table) ?? signsAt(text, start, table);
  if (plain === null || !mayScale(table, text.charCodeAt(plain.end))) return plain;
  return (
    slashFraction(text, plain, table) ??
    mixedNumber(text, plain, table) ??
    spokenFraction(text, plain, table) ??
    withSuffix(text, plain)
  );
}

/** 二〇二二, 九九: digits in characters without a place; a spoken range (两三) is none. */
function codeAt(text: string, start: number, table: NumeralTable): Numeral | null {
  let end = start;
  let digits = '';
  for (; digits.length <= MAX_DIGITS; end++) {
    const sign = table.signs.get(text.charCodeAt(end));
    if (sign?.role !== 'digit' && !(sign?.role === 'zero' && digits !== '')) break;
    digits += sign.value;
  }
  const next = table.signs.get(text.charCodeAt(end))?.role;
  if (digits.length < 2 || digits.length > MAX_DIGITS || next === 'place' || next === 'myriad') return null;
  if (digits.length === 2 && readSigns(text, start, table)[0]?.kind === 'pair') return null;
  const value = { digits: BigInt(digits), exponent: 0 };
  return { ...exact(start, end, value, value), form: 'code' };
}

function plainAt(text: string, start: number, table: NumeralTable): Numeral | null {
  return simpleAt(text, start, table) ?? signsAt(text, start, table);
}

function signsAt(text: string, start: number, table: NumeralTable): Numeral | null {
  const signs = readSigns(text, start, table);
  const last = signs[signs.length - 1];
  if (last === undefined) return null;
  const form = formOf(signs);
  const lower = evaluate(signs, 0);
  const upper = form === 'plain' ? lower : evaluate(signs, 1);
  const value = form === 'several' ? null : form === 'range' ? half(add(lower, upper)) : lower;
  const marked = signs.findIndex((sign) => sign.kind === 'mark');
  const mark = signs[marked];
  return {
    start,
    end: last.end,
    value,
    lower,
    upper,
    form,
    mark: mark?.kind === 'mark' ? mark.mark : null,
    markText: mark === undefined ? '' : (text[mark.end - 1] ?? ''),
    place: power(lastPlace(lower)),
    overStep: overStep(signs, lower),
    resolution: resolutionOf(signs),
    multiplier: closingMultiplier(signs),
    bare: signs[0]?.kind === 'place' || signs[0]?.kind === 'myriad',
    arabic: signs.some((sign) => sign.kind === 'literal'),
    percent: false,
  };
}

function formOf(signs: readonly Sign[]): 'plain' | 'range' | 'several' {
  if (signs.some((sign) => sign.kind === 'several')) return 'several';
  return signs.some((sign) => sign.kind === 'pair') ? 'range' : 'plain';
}

function half(value: Decimal): Decimal {
  return { digits: value.digits * 5n, exponent: value.exponent - 1 };
}

/** 1/5: two whole numbers and one slash, no date (2013/3/5) and no path. */
function slashFraction(text: string, over: Numeral, table: NumeralTable): Numeral | null {
  if (text[over.end] !== '/' || !over.arabic || text[over.start - 1] === '/') return null;
  const under = plainAt(text, over.end + 1, table);
  if (under === null || !under.arabic || text[under.end] === '/' || !isWhole(over) || !isWhole(under)) return null;
  return fraction(over.start, under.end, over, under, false);
}

/** 1 3/5: a whole number, a space and a fraction. */
function mixedNumber(text: string, whole: Numeral, table: NumeralTable): Numeral | null {
  if (text[whole.end] !== ' ' || !whole.arabic || !isWhole(whole)) return null;
  const over = plainAt(text, whole.end + 1, table);
  const rest = over === null ? null : slashFraction(text, over, table);
  if (rest?.value == null || whole.value === null) return null;
  const value = add(whole.value, rest.value);
  return { ...rest, start: whole.start, value, lower: value, upper: value };
}

function isWhole(numeral: Numeral): boolean {
  return numeral.value !== null && numeral.value.exponent >= 0 && numeral.mark === null && numeral.value.digits > 0n;
}

/** 四分之三, 百分之六十多, 三又二分之一. */
function spokenFraction(text: string, under: Numeral, table: NumeralTable): Numeral | null {
  if (text.startsWith(table.and, under.end)) {
    const parts = plainAt(text, under.end + table.and.length, table);
    const rest = parts === null ? null : spokenFraction(text, parts, table);
    if (rest === null || rest.value === null || under.value === null) return null;
    const value = add(under.value, rest.value);
    return { ...rest, start: under.start, value, lower: value, upper: value, percent: false };
  }
  if (!text.startsWith(table.part, under.end) || under.value === null || under.value.digits === 0n) return null;
  const said = plainAt(text, under.end + table.part.length, table);
  if (said === null) return null;
  const over = withSuffix(text, said);
  const percent = under.bare && compare(under.value, power(lastPlace(under.value))) === 0;
  return percent ? perHundred(under, over) : fraction(under.start, over.end, over, under, false);
}

/** 百分之 keeps the number's own marks and places: 百分之六十多 is [60,70). */
function perHundred(under: Numeral, over: Numeral): Numeral {
  const move = 2 - lastPlace(under.lower);
  const by = (value: Decimal): Decimal => shift(value, move);
  return {
    ...over,
    start: under.start,
    value: over.value === null ? null : by(over.value),
    lower: by(over.lower),
    upper: by(over.upper),
    place: by(over.place),
    overStep: by(over.overStep),
    resolution: by(over.resolution),
    percent: true,
    bare: false,
  };
}

/** Two more than the table shows, so that a share of 100 is rounded once. */
const FRACTION_PLACES = 12;

/** The ratio; its place is the step of the printed fraction (C-10). */
function fraction(start: number, end: number, over: Numeral, under: Numeral, percent: boolean): Numeral {
  const top = over.value ?? over.lower;
  const bottom = under.value ?? whole(1);
  const value = divide(top, bottom, FRACTION_PLACES);
  const step = divide(power(0), bottom, FRACTION_PLACES);
  return { ...exact(start, end, value, step), form: 'fraction', arabic: over.arabic, percent, resolution: step };
}
