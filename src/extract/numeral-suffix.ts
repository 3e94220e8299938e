import { type Decimal, multiply, power, shift } from './decimal.ts';
import type { Numeral } from './numeral.ts';

const SUFFIX = /(?:e([+—-]?\d{1,3})|\^([+-]?\d{1,3})| ?([kKM])(?![A-Za-z0-9]))/y;
const THOUSANDS: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6 };
const POWER_AT_MOST = 64;

/** 12e-1, 2^5, 12k: the ways in which Latin digits are scaled; other numbers pass through. */
export function withSuffix(text: string, numeral: Numeral): Numeral {
  if (!numeral.arabic || numeral.value === null || numeral.mark !== null) return numeral;
  SUFFIX.lastIndex = numeral.end;
  const hit = SUFFIX.exec(text);
  if (hit === null) return numeral;
  const value = scaled(numeral.value, hit);
  return { ...numeral, end: SUFFIX.lastIndex, value, lower: value, upper: value };
}

function scaled(value: Decimal, hit: RegExpExecArray): Decimal {
  if (hit[1] !== undefined) return shift(value, Number(hit[1].replace('—', '-')));
  if (hit[3] !== undefined) return shift(value, THOUSANDS[hit[3]] ?? 0);
  const times = Math.min(Number(hit[2]), POWER_AT_MOST);
  let product = power(0);
  for (let i = 0; i < times; i++) product = multiply(product, value);
  return product;
}
