/**
 * Exact decimals: `digits × 10^exponent`. Floats spoil counts (4.35 × 1e8 is 434999999.99999994),
 * so nothing is multiplied as a float on its way from the page to the table.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { digits: 0n, exponent: 0 };
export const HALF: Decimal = { digits: 5n, exponent: -1 };
export const TENTH: Decimal = { digits: 1n, exponent: -1 };

/** `'3.70'` as 370 × 10^-2: the last printed place is kept. Plain digits with at most one point. */
export function parseDecimal(text: string): Decimal {
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), exponent: 0 };
  const fraction = text.slice(point + 1);
  return { digits: BigInt(text.slice(0, point) + fraction), exponent: -fraction.length };
}

/** Ten to the given power: `power(4)` is 万. */
export function power(exponent: number): Decimal {
  return { digits: 1n, exponent };
}

export function whole(value: number): Decimal {
  return { digits: BigInt(value), exponent: 0 };
}

/** `value × 10^places`. */
export function shift(value: Decimal, places: number): Decimal {
  return { digits: value.digits, exponent: value.exponent + places };
}

const POWERS = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));

function tenTo(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}

function scaled(value: Decimal, exponent: number): bigint {
  return value.exponent === exponent ? value.digits : value.digits * tenTo(value.exponent - exponent);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: scaled(a, exponent) + scaled(b, exponent), exponent };
}

export function negate(value: Decimal): Decimal {
  return { digits: -value.digits, exponent: value.exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

/** The quotient rounded half up to `places` decimals: 100/3 is 33.3333333333. */
export function divide(a: Decimal, b: Decimal, places = 10): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const over = scaled(a, exponent) * tenTo(places);
  const under = scaled(b, exponent);
  const doubled = (2n * over) / under;
  return { digits: (doubled + (doubled < 0n ? -1n : 1n)) / 2n, exponent: -places };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = scaled(a, exponent);
  const right = scaled(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

/** Exponent of the last non-zero digit: 800 gives 2, 3.70 gives -1, 0 gives 0. */
export function lastPlace(value: Decimal): number {
  if (value.digits === 0n) return 0;
  const digits = value.digits.toString();
  let zeros = 0;
  while (digits[digits.length - 1 - zeros] === '0') zeros++;
  return value.exponent + zeros;
}

/** Powers of ten that a JavaScript number holds exactly. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The nearest JavaScript number. One product or quotient of two exact numbers is rounded once,
 * as the digits would be; longer ones are parsed, which takes ten times as long.
 */
export function toNumber({ digits, exponent }: Decimal): number {
  const number = Number(digits);
  const by = EXACT_POWERS[Math.abs(exponent)];
  if (by === undefined || !Number.isSafeInteger(number)) return Number(`${digits}e${exponent}`);
  return exponent < 0 ? number / by : number * by;
}

/** Rounded half up to `places` decimals; shorter ones stay as they are. */
export function rounded(value: Decimal, places = 10): Decimal {
  return value.exponent >= -places ? value : divide(value, { digits: 1n, exponent: 0 }, places);
}
