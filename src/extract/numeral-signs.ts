import { type Decimal, parseDecimal } from './decimal.ts';
import { isDigit, type NumeralTable } from './numeral-table.ts';

/** One sign of a number: 1亿2千3百多万 is literal, myriad, literal, place, literal, place, mark, myriad. */
export type Sign =
  | { readonly kind: 'literal'; readonly end: number; readonly value: Decimal; readonly length: number }
  | { readonly kind: 'digit'; readonly end: number; readonly value: number }
  | { readonly kind: 'pair'; readonly end: number; readonly low: number; readonly high: number }
  | { readonly kind: 'several' | 'zero'; readonly end: number }
  | { readonly kind: 'place' | 'tens' | 'myriad'; readonly end: number; readonly value: number }
  | { readonly kind: 'mark'; readonly end: number; readonly mark: 'over' | 'about' }
  | { readonly kind: 'point'; readonly end: number; readonly fraction: string };

/** Longest string of digits that is still a count; longer ones are absurd or identifiers. */
export const MAX_DIGITS = 24;

const SIGNS_AT_MOST = 40;

/** The signs of the number that starts at `start`; empty where none does. Linear in what it returns. */
export function readSigns(text: string, start: number, table: NumeralTable): readonly Sign[] {
  const signs: Sign[] = [];
  let at = start;
  while (signs.length < SIGNS_AT_MOST) {
    const sign = signAt(text, at, table, signs[signs.length - 1]);
    if (sign === null || !follows(signs, sign)) break;
    signs.push(sign);
    at = sign.end;
  }
  return trimmed(signs, text, table);
}

function signAt(text: string, at: number, table: NumeralTable, previous: Sign | undefined): Sign | null {
  const code = text.charCodeAt(at);
  if (isDigit(code) || isPointAfterMinus(text, at)) return literalAt(text, at);
  const known = table.signs.get(code);
  if (known === undefined) return null;
  const end = at + 1;
  switch (known.role) {
    case 'digit':
      return pairAt(text, at, table) ?? { kind: 'digit', end, value: known.value };
    case 'place':
      return { kind: 'place', end, value: known.value };
    case 'tens':
      return { kind: 'tens', end, value: known.value };
    case 'myriad':
      return { kind: 'myriad', end, value: known.value };
    case 'zero':
      return { kind: 'zero', end };
    case 'several':
      return previous === undefined ? { kind: 'several', end } : { kind: 'mark', end, mark: 'over' };
    case 'over':
      return { kind: 'mark', end, mark: 'over' };
    case 'about':
      return { kind: 'mark', end, mark: 'about' };
    case 'point':
      return pointAt(text, at, table);
    default:
      return null;
  }
}

/** -.5: a decimal point may open a number only behind a minus. */
function isPointAfterMinus(text: string, at: number): boolean {
  return text[at] === '.' && text[at - 1] === '-' && isDigit(text.charCodeAt(at + 1));
}

function literalAt(text: string, at: number): Sign | null {
  let end = at;
  while (isDigit(text.charCodeAt(end)) && end - at <= MAX_DIGITS) end++;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    end++;
    while (isDigit(text.charCodeAt(end)) && end - at <= MAX_DIGITS) end++;
  }
  if (end - at > MAX_DIGITS) return null;
  return { kind: 'literal', end, value: parseDecimal(`0${text.slice(at, end)}`), length: end - at };
}

function digitValue(text: string, at: number, table: NumeralTable): number {
  const sign = table.signs.get(text.charCodeAt(at));
  return sign?.role === 'digit' ? sign.value : -1;
}

/** 两三, 五六, 三五: a spoken range; a third digit makes it a code. */
function pairAt(text: string, at: number, table: NumeralTable): Sign | null {
  const low = digitValue(text, at, table);
  const high = digitValue(text, at + 1, table);
  const spoken = low > 0 && (high === low + 1 || (low === 3 && high === 5));
  if (!spoken || digitValue(text, at + 2, table) >= 0) return null;
  return { kind: 'pair', end: at + 2, low, high };
}

/** 点 and the digits after it; a place sign after them (三点五十分) makes it a clock. */
function pointAt(text: string, at: number, table: NumeralTable): Sign | null {
  let end = at + 1;
  let fraction = '';
  for (; end - at <= MAX_DIGITS; end++) {
    const sign = table.signs.get(text.charCodeAt(end));
    if ((sign?.role !== 'digit' && sign?.role !== 'zero') || text[end] === '两') break;
    fraction += sign.value;
  }
  if (fraction === '' || table.signs.get(text.charCodeAt(end))?.role === 'place') return null;
  return { kind: 'point', end, fraction };
}

/** Which sign may stand after which: the grammar of a number. */
function follows(signs: readonly Sign[], sign: Sign): boolean {
  const last = signs[signs.length - 1];
  switch (sign.kind) {
    case 'literal':
      return last === undefined || literalFollows(last, sign);
    case 'digit':
    case 'pair':
      return (
        last === undefined ||
        last.kind === 'place' ||
        last.kind === 'tens' ||
        last.kind === 'myriad' ||
        last.kind === 'zero'
      );
    case 'several':
      return last === undefined;
    case 'zero':
      return last === undefined || last.kind === 'place' || last.kind === 'myriad';
    case 'place':
      return placeFollows(signs, sign.value);
    case 'tens':
      return last === undefined || last.kind === 'place' || last.kind === 'myriad' || last.kind === 'zero';
    case 'myriad':
      return last?.kind !== 'zero' && last?.kind !== 'point';
    case 'mark':
      return markFollows(signs, sign.mark);
    case 'point':
      return (
        last !== undefined &&
        last.kind !== 'literal' &&
        last.kind !== 'mark' &&
        last.kind !== 'several' &&
        last.kind !== 'point'
      );
  }
}

function literalFollows(last: Sign, sign: { readonly value: Decimal; readonly length: number }): boolean {
  if (sign.value.exponent !== 0) return false;
  if (last.kind === 'zero') return true;
  return (last.kind === 'place' || last.kind === 'myriad') && sign.length <= last.value;
}

function placeFollows(signs: readonly Sign[], value: number): boolean {
  const last = signs[signs.length - 1];
  if (last?.kind === 'mark' || last?.kind === 'point' || last?.kind === 'tens') return false;
  for (let i = signs.length - 1; i >= 0; i--) {
    const sign = signs[i];
    if (sign === undefined || sign.kind === 'myriad') break;
    if (sign.kind === 'place') return value < sign.value && (last?.kind !== 'place' || value === 1);
  }
  return last?.kind !== 'myriad' || value < 3;
}

function markFollows(signs: readonly Sign[], mark: 'over' | 'about'): boolean {
  const last = signs[signs.length - 1];
  if (last === undefined || signs.some((sign) => sign.kind === 'mark' || sign.kind === 'several')) return false;
  if (mark === 'about') return last.kind === 'place' || last.kind === 'tens' || isRound(last);
  return last.kind !== 'digit' && last.kind !== 'pair';
}

/** 40来名: digits that end in 0. */
function isRound(sign: Sign): boolean {
  return (
    sign.kind === 'literal' && sign.value.exponent === 0 && sign.value.digits > 0n && sign.value.digits % 10n === 0n
  );
}

/** Takes back what does not close: 3万5万 is two numbers; a zero at the end, a lone 几 are none. */
function trimmed(signs: Sign[], text: string, table: NumeralTable): readonly Sign[] {
  dropRepeatedMyriad(signs);
  if (signs.length > 1 && signs[signs.length - 1]?.kind === 'zero') signs.pop();
  const first = signs[0];
  const counted = signs[1]?.kind === 'place' || signs[1]?.kind === 'myriad';
  if (first?.kind === 'several' && !counted) return [];
  if (signs.length === 1 && first?.kind === 'digit' && digitValue(text, first.end, table) >= 0) return [];
  return signs;
}

function dropRepeatedMyriad(signs: Sign[]): void {
  let before = -1;
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i];
    if (sign?.kind !== 'myriad') continue;
    const other = signs[before];
    if (other?.kind === 'myriad' && other.value === sign.value && before < i - 1) {
      signs.length = before + 1;
      return;
    }
    before = i;
  }
}
