/** The short way for the numbers that nearly all are; numeral.ts reads the rest sign by sign. */
import type { Span } from '../types.ts';
import { type Decimal, power } from './decimal.ts';
import type { Numeral } from './numeral.ts';
import { isDigit, isSign, type NumeralTable } from './numeral-table.ts';

/** So many digits a JavaScript number holds exactly. */
const EXACT_DIGITS = 15;
const ZERO_CODE = '0'.charCodeAt(0);
const POINT = '.'.charCodeAt(0);

/** 1585, 5.87万, 三: digits with at most one 万 or 亿, or one spoken digit, and no further sign; null for all others. */
export function simpleAt(text: string, start: number, table: NumeralTable): Numeral | null {
  return isDigit(text.charCodeAt(start)) ? printedAt(text, start, table) : spokenAt(text, start, table);
}

function spokenAt(text: string, start: number, table: NumeralTable): Numeral | null {
  const sign = table.signs.get(text.charCodeAt(start));
  if (sign?.role !== 'digit' || isSign(table, text.charCodeAt(start + 1))) return null;
  const value = { digits: BigInt(sign.value), exponent: 0 };
  return exact(start, start + 1, value, power(0));
}

function printedAt(text: string, start: number, table: NumeralTable): Numeral | null {
  let end = start;
  let digits = 0;
  let zeros = 0;
  let point = -1;
  for (; end - start <= EXACT_DIGITS; end++) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) {
      digits = digits * 10 + (code - ZERO_CODE);
      zeros = code === ZERO_CODE ? zeros + 1 : 0;
    } else if (code === POINT && point < 0 && isDigit(text.charCodeAt(end + 1))) point = end;
    else break;
  }
  if (end - start > EXACT_DIGITS) return null;
  const multiplier = myriadAt(text, end, table);
  const stop = multiplier === 0 ? end : end + 1;
  if (isSign(table, text.charCodeAt(stop))) return null;
  const last = multiplier - (point < 0 ? 0 : end - point - 1);
  const value = { digits: BigInt(digits), exponent: last };
  return numeralOf({ start, end: stop }, value, power(digits === 0 ? 0 : last + zeros), {
    last,
    multiplier,
    arabic: true,
  });
}

/** The power of ten of 万 or 亿, 0 for any other character. */
function myriadAt(text: string, at: number, table: NumeralTable): number {
  const sign = table.signs.get(text.charCodeAt(at));
  return sign?.role === 'myriad' ? sign.value : 0;
}

/** A number that is nothing but its value. */
export function exact(start: number, end: number, value: Decimal, place: Decimal): Numeral {
  return numeralOf({ start, end }, value, place, SPOKEN);
}

/** How a number is printed: the exponents of its last digit and of its 万 or 亿, and whether in digits. */
interface Print {
  readonly last: number;
  readonly multiplier: number;
  readonly arabic: boolean;
}

const SPOKEN: Print = { last: 0, multiplier: 0, arabic: false };

function numeralOf({ start, end }: Span, value: Decimal, place: Decimal, print: Print): Numeral {
  return {
    start,
    end,
    value,
    lower: value,
    upper: value,
    form: 'plain',
    mark: null,
    markText: '',
    place,
    overStep: place,
    resolution: power(print.last),
    multiplier: print.multiplier,
    bare: false,
    arabic: print.arabic,
    percent: false,
  };
}
