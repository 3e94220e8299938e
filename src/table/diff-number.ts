/** What two figures say of their difference: effective intervals and exact arithmetic on their ends. */
import {
  compare,
  type Decimal,
  divide,
  HALF,
  multiply,
  rounded,
  shift,
  subtract,
  toNumber,
} from '../extract/decimal.ts';
import type { TableRow } from './read-table.ts';

/** One end of an interval; the number is null where nothing bounds it. */
export interface End {
  readonly at: Decimal | null;
  readonly isOpen: boolean;
  /** False where the end is a width of our convention (约), true for exact numbers and words (近40名: below 40). */
  readonly isFirm: boolean;
}

/** All that a figure may be, rounding of printed numbers included. */
export interface Interval {
  readonly lower: End;
  readonly upper: End;
}

/** The decimal that a JavaScript number prints as: 0.1 is one tenth, 1e21 a one with 21 noughts. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** 3.4万 → [33500,34500); 850 → [850,850]; 近40 → [36,40); null where the row has neither number nor bounds. */
export function intervalOf(row: TableRow): Interval | null {
  const { value = null, lower = null, upper = null } = row;
  if (row.approx === 'exact' && value !== null) return exactInterval(decimalOf(value), row.resolution ?? null);
  if (value === null && lower === null && upper === null) return null;
  const isOwn = row.bounds_basis !== 'convention';
  // 近40名: the number itself is said, how near is our convention.
  const firm = (end: number): boolean => isOwn || (row.approx === 'nearly' && end === value);
  const bounds = row.bounds ?? '';
  return {
    lower: endOf(lower, bounds.startsWith('('), lower !== null && firm(lower)),
    upper: endOf(upper, bounds.endsWith(')'), upper !== null && firm(upper)),
  };
}

function endOf(at: number | null, isOpen: boolean, isFirm: boolean): End {
  return { at: at === null ? null : decimalOf(at), isOpen: at === null || isOpen, isFirm };
}

function exactInterval(value: Decimal, resolution: number | null): Interval {
  const isPoint = resolution === null || resolution <= 0 || resolution === 1;
  if (isPoint) return { lower: firmEnd(value, false), upper: firmEnd(value, false) };
  const half = multiply(decimalOf(resolution), HALF);
  const below = subtract(value, half);
  return { lower: firmEnd(below, false), upper: firmEnd(subtract(value, { ...half, digits: -half.digits }), true) };
}

function firmEnd(at: Decimal, isOpen: boolean): End {
  return { at, isOpen, isFirm: true };
}

export interface Move {
  readonly direction: 'up' | 'down';
  readonly certainty: 'firm' | 'soft';
}

/** Where `to` lies wholly above or below `from`, else null; soft if a facing end is only convention. */
export function moveBetween(from: Interval, to: Interval): Move | null {
  if (isBelow(from, to)) return { direction: 'up', certainty: certainty(from.upper, to.lower) };
  if (isBelow(to, from)) return { direction: 'down', certainty: certainty(to.upper, from.lower) };
  return null;
}

function isBelow(low: Interval, high: Interval): boolean {
  const { upper } = low;
  const { lower } = high;
  if (upper.at === null || lower.at === null) return false;
  const order = compare(upper.at, lower.at);
  return order < 0 || (order === 0 && (upper.isOpen || lower.isOpen));
}

function certainty(one: End, other: End): 'firm' | 'soft' {
  return one.isFirm && other.isFirm ? 'firm' : 'soft';
}

/** Bounds as numbers with their notation; an end that nothing bounds is null. */
export interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
  /** `(-50,50]`, '' where there are none. */
  readonly text: string;
}

const NONE: Bounds = { lower: null, upper: null, text: '' };

/** `[lowB − upA, upB − lowA]`. */
export function differenceBounds(from: Interval, to: Interval): Bounds {
  return boundsOf(combined(to.lower, from.upper, subtract), combined(to.upper, from.lower, subtract));
}

/** The same relative to `from`, in per cent; none unless `from` is wholly above nought. */
export function growthBounds(from: Interval, to: Interval): Bounds {
  if (from.lower.at === null || from.lower.at.digits <= 0n) return NONE;
  const least = isNegative(to.lower) ? from.lower : from.upper;
  const most = isNegative(to.upper) ? from.upper : from.lower;
  return boundsOf(combined(to.lower, least, growth), combined(to.upper, most, growth));
}

function isNegative(end: End): boolean {
  return end.at !== null && end.at.digits < 0n;
}

function combined(one: End, other: End, by: (a: Decimal, b: Decimal) => Decimal): End {
  const at = one.at === null || other.at === null ? null : by(one.at, other.at);
  return { at, isOpen: at === null || one.isOpen || other.isOpen, isFirm: one.isFirm && other.isFirm };
}

const PLACES = 4;

/** Growth from `base` to `value` in per cent. */
function growth(value: Decimal, base: Decimal): Decimal {
  return rounded(divide(shift(subtract(value, base), 2), base), PLACES);
}

function boundsOf(lower: End, upper: End): Bounds {
  return { lower: numberOf(lower.at), upper: numberOf(upper.at), text: intervalText({ lower, upper }) };
}

function numberOf(value: Decimal | null): number | null {
  return value === null ? null : toNumber(rounded(value));
}

/** `[33500,34500)`. */
export function intervalText({ lower, upper }: Interval): string {
  const [low, high] = [numberOf(lower.at), numberOf(upper.at)];
  return `${lower.isOpen ? '(' : '['}${low ?? ''},${high ?? ''}${upper.isOpen ? ')' : ']'}`;
}

/** `to − from` of the printed numbers. */
export function printedDifference(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : numberOf(subtract(decimalOf(to), decimalOf(from)));
}

/** Growth of the printed numbers in per cent; null unless `from` is above nought. */
export function printedGrowth(from: number | null, to: number | null): number | null {
  return from === null || to === null || from <= 0 ? null : numberOf(growth(decimalOf(to), decimalOf(from)));
}
