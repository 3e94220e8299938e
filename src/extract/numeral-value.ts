import { add, type Decimal, lastPlace, multiply, parseDecimal, power, shift, whole, ZERO } from './decimal.ts';
import type { Sign } from './numeral-signs.ts';

/** The low (0) or the high (1) reading of 两三 and 几. */
export type Reading = 0 | 1;

const SEVERAL: readonly [number, number] = [2, 10];

/** The exact value of the signs: 万 and 亿 multiply what stands before them, 10万万 included. */
export function evaluate(signs: readonly Sign[], reading: Reading): Decimal {
  let split = -1;
  let size = -1;
  signs.forEach((sign, i) => {
    if (sign.kind === 'myriad' && sign.value >= size) {
      split = i;
      size = sign.value;
    }
  });
  if (split < 0) return section(signs, reading, null);
  const before = signs.slice(0, split);
  const factor = before.some((sign) => sign.kind !== 'mark') ? evaluate(before, reading) : power(0);
  return add(shift(factor, size), tail(signs.slice(split + 1), reading, size));
}

/** What follows 万 or 亿: 两万|五 is elided, 两万|五千 and 4万|8000 are not. */
function tail(signs: readonly Sign[], reading: Reading, size: number): Decimal {
  if (signs.length === 0) return ZERO;
  if (signs.some((sign) => sign.kind === 'myriad')) return evaluate(signs, reading);
  return section(signs, reading, size);
}

/** Below 万: 三百二十五. `above` is the place sign just before, which an elided digit follows. */
function section(signs: readonly Sign[], reading: Reading, above: number | null): Decimal {
  let sum = ZERO;
  let digit: Decimal | null = null;
  let place = above;
  for (const sign of signs) {
    if (sign.kind === 'place') {
      sum = add(sum, shift(digit ?? power(0), sign.value));
      place = sign.value;
      digit = null;
    } else if (sign.kind === 'tens') sum = add(sum, whole(sign.value));
    else if (sign.kind === 'zero') place = null;
    else if (sign.kind === 'point') {
      sum = add(add(sum, digit ?? ZERO), parseDecimal(`0.${sign.fraction}`));
      digit = null;
    } else if (sign.kind !== 'mark' && sign.kind !== 'myriad') {
      digit = coefficient(sign, reading);
      if (sign.kind === 'literal' && sign.length > 1) place = null;
    }
  }
  if (digit === null) return sum;
  return add(sum, place !== null && place > 1 ? shift(digit, place - 1) : digit);
}

function coefficient(sign: Sign, reading: Reading): Decimal {
  switch (sign.kind) {
    case 'literal':
      return sign.value;
    case 'digit':
      return whole(sign.value);
    case 'pair':
      return whole(reading === 0 ? sign.low : sign.high);
    case 'several':
      return whole(SEVERAL[reading]);
    default:
      return ZERO;
  }
}

/** Place of the last printed digit times its multiplier (G-32): 1.3万 gives 1000, 0.90 gives 0.01. */
export function resolutionOf(signs: readonly Sign[]): Decimal {
  let place = 0;
  let factor = 0;
  for (const sign of signs) {
    if (sign.kind === 'literal') place = sign.value.exponent;
    else if (sign.kind === 'digit' || sign.kind === 'pair') place = 0;
    else if (sign.kind === 'place') place = sign.value;
    else if (sign.kind === 'point') place = -sign.fraction.length;
    if (sign.kind === 'myriad') factor += sign.value;
    else if (sign.kind !== 'mark') factor = 0;
  }
  return power(place + factor);
}

/** Exponent of the 万 or 亿 that closes the number (万亿 12), 0 without one. */
export function closingMultiplier(signs: readonly Sign[]): number {
  let sum = 0;
  for (let i = signs.length - 1; i >= 0; i--) {
    const sign = signs[i];
    if (sign?.kind === 'myriad') sum += sign.value;
    else if (sign?.kind !== 'mark') break;
  }
  return sum;
}

/** What 余 adds (G-33): the last non-zero place, but after 万 or 亿 no more than that 万 or 亿. */
export function overStep(signs: readonly Sign[], value: Decimal): Decimal {
  const place = power(lastPlace(value));
  const last = signs.findIndex((sign) => sign.kind === 'mark');
  const before = signs[last - 1];
  const closes = last === signs.length - 1;
  if (before?.kind === 'zero') return power(1 + closingMultiplier(signs.slice(last)));
  if (!closes || before?.kind !== 'myriad') return place;
  return lastPlace(value) < before.value ? place : power(before.value);
}

/** A product kept exact, for fractions and shares. */
export function timesHundred(value: Decimal): Decimal {
  return multiply(value, power(2));
}
