import type { Approx, BoundsBasis } from '../types.ts';
import { add, compare, type Decimal, HALF, multiply, negate, smaller, subtract, TENTH, ZERO } from './decimal.ts';
import type { Numeral } from './numeral.ts';

/** What the words say of a number: `超过800余名` is value 800, (800,900), over. */
export interface Bounds {
  /** Null for 几百. */
  readonly value: Decimal | null;
  /** Null = unbounded. */
  readonly lower: Decimal | null;
  readonly upper: Decimal | null;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;
  readonly approx: Approx;
  readonly basis: BoundsBasis;
  /** 近4万余: markers that contradict each other (G-37). */
  readonly conflict: boolean;
}

/** Kinds from the narrowest to the widest (G-36). */
const NARROWNESS: Readonly<Record<Approx, number>> = {
  range: 0,
  several: 1,
  over: 2,
  nearly: 3,
  about: 4,
  more_than: 5,
  at_least: 5,
  less_than: 5,
  at_most: 5,
  exact: 6,
};

const BY_CONVENTION: ReadonlySet<Approx> = new Set(['nearly', 'about', 'several']);

/** Bounds of a number under the markers around it, guidelines section 5; built on the magnitude. */
export function boundsOf(numeral: Numeral, markers: readonly Approx[]): Bounds {
  const own = ownBounds(numeral);
  if (own.approx === 'range' || own.approx === 'several' || numeral.value === null) return own;
  const kinds = numeral.mark === null ? [...markers] : [numeral.mark, ...markers];
  if (kinds.includes('over') && kinds.includes('nearly')) return conflicting(numeral.value);
  const telling = kinds.filter((kind) => kind !== 'about' || kinds.every((other) => other === 'about'));
  const value = numeral.value;
  return telling.map((kind) => boundsUnder(kind, value, numeral)).reduce(intersect, own);
}

function ownBounds(numeral: Numeral): Bounds {
  const { value, lower, upper } = numeral;
  if (numeral.form === 'several') return made('several', value, lower, upper, '[)');
  if (numeral.form === 'range') return { ...made('range', value, lower, upper, '[]'), basis: 'convention' };
  return made('exact', value, value, value, '[]');
}

function made(
  approx: Approx,
  value: Decimal | null,
  lower: Decimal | null,
  upper: Decimal | null,
  ends: string,
): Bounds {
  const basis = approx === 'exact' ? 'exact' : BY_CONVENTION.has(approx) ? 'convention' : 'lexical';
  return {
    value,
    lower,
    upper,
    lowerOpen: ends[0] === '(',
    upperOpen: ends[1] === ')',
    approx,
    basis,
    conflict: false,
  };
}

function boundsUnder(kind: Approx, value: Decimal, numeral: Numeral): Bounds {
  const tenth = multiply(value, TENTH);
  switch (kind) {
    case 'over':
      return made(kind, value, value, add(value, numeral.overStep), '[)');
    case 'more_than':
      return made(kind, value, value, null, '()');
    case 'at_least':
      return made(kind, value, value, null, '[)');
    case 'less_than':
      return made(kind, value, ZERO, value, '[)');
    case 'at_most':
      return made(kind, value, ZERO, value, '[]');
    case 'nearly':
      return made(kind, value, subtract(value, smaller(numeral.place, tenth)), value, '[)');
    case 'about': {
      const width = smaller(multiply(numeral.place, HALF), tenth);
      return made(kind, value, subtract(value, width), add(value, width), '[]');
    }
    default:
      return made('exact', value, value, value, '[]');
  }
}

function conflicting(value: Decimal): Bounds {
  const width = multiply(value, TENTH);
  return { ...made('about', value, subtract(value, width), add(value, width), '[]'), conflict: true };
}

/** Both hold: the higher lower end, the lower upper end, the narrower kind. An exact side yields. */
function intersect(a: Bounds, b: Bounds): Bounds {
  if (a.approx === 'exact') return b;
  const narrow = NARROWNESS[a.approx] <= NARROWNESS[b.approx] ? a : b;
  const low = higherEnd(a, b);
  const high = lowerEnd(a, b);
  if (low.lower !== null && high.upper !== null && compare(low.lower, high.upper) > 0) return narrow;
  return { ...narrow, lower: low.lower, lowerOpen: low.lowerOpen, upper: high.upper, upperOpen: high.upperOpen };
}

function higherEnd(a: Bounds, b: Bounds): Bounds {
  if (a.lower === null || b.lower === null) return a.lower === null ? b : a;
  const order = compare(a.lower, b.lower);
  if (order !== 0) return order > 0 ? a : b;
  return a.lowerOpen ? a : b;
}

function lowerEnd(a: Bounds, b: Bounds): Bounds {
  if (a.upper === null || b.upper === null) return a.upper === null ? b : a;
  const order = compare(a.upper, b.upper);
  if (order !== 0) return order < 0 ? a : b;
  return a.upperOpen ? a : b;
}

/** A到B: one phrase with both ends printed; the middle is the value (G-24). */
export function rangeBounds(low: Decimal, high: Decimal): Bounds {
  return made('range', multiply(add(low, high), HALF), low, high, '[]');
}

/** The same bounds for a fall: signs turned, ends swapped (G-40). */
export function negated(bounds: Bounds): Bounds {
  const turn = (value: Decimal | null): Decimal | null => (value === null ? null : negate(value));
  return {
    ...bounds,
    value: turn(bounds.value),
    lower: turn(bounds.upper),
    upper: turn(bounds.lower),
    lowerOpen: bounds.upperOpen,
    upperOpen: bounds.lowerOpen,
  };
}

/** Every number of the bounds turned by `change`, for example per cent out of 倍. */
export function mapBounds(bounds: Bounds, change: (value: Decimal) => Decimal): Bounds {
  const map = (value: Decimal | null): Decimal | null => (value === null ? null : change(value));
  return { ...bounds, value: map(bounds.value), lower: map(bounds.lower), upper: map(bounds.upper) };
}

/** `[800,900)`, `[10000000,)`: guidelines G-38. The ends are those of the bounds, as plain numbers. */
export function intervalText(lower: number | null, upper: number | null, { lowerOpen, upperOpen }: Bounds): string {
  const open = lowerOpen || lower === null ? '(' : '[';
  const close = upperOpen || upper === null ? ')' : ']';
  return `${open}${lower ?? ''},${upper ?? ''}${close}`;
}
