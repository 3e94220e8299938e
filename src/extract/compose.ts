import { longestAt, longestEndingAt } from '../rules/lexicon.ts';
import { type Bounds, boundsOf, mapBounds, rangeBounds } from './bounds.ts';
import { add, compare, type Decimal, negate, power, shift, subtract, whole } from './decimal.ts';
import type { Knowledge, Word } from './knowledge.ts';
import type { Numeral } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './scan.ts';

/** Readings → quantities: A至B is one, the members of 24、25和26万人 share unit and multiplier. */
export function compose(text: string, readings: readonly Reading[], knowledge: Knowledge): Quantity[] {
  const quantities: Quantity[] = [];
  for (let i = 0; i < readings.length; i++) {
    const left = readings[i];
    const right = readings[i + 1];
    if (left === undefined) continue;
    const range = right === undefined ? null : joined(text, left, right, knowledge);
    if (range !== null) i++;
    quantities.push(range ?? single(left));
  }
  return shareUnits(text, quantities, knowledge);
}

/** Two readings as the ends of one range; null where no range sign stands behind the first. */
function joined(text: string, left: Reading, right: Reading, knowledge: Knowledge): Quantity | null {
  const sign = longestAt(knowledge.connectors.range.lexicon, text, left.end);
  if (sign === null || !plain(left) || !plain(right)) return null;
  return rangeOf(left, right, sign, knowledge) ?? signedRange(text, left, right, sign.end, knowledge);
}

function single(reading: Reading): Quantity {
  const numeral = scaledNumeral(reading.numeral, reading);
  return quantityOf(reading, numeral, tenthsAdded(boundsOf(numeral, reading.kinds), reading));
}

/** Written out field by field: spreads of parts took half of the time of this file. */
function quantityOf(reading: Reading, scaled: Numeral, bounds: Bounds): Quantity {
  const { numeral } = reading;
  return {
    start: reading.start,
    end: reading.end,
    number: { start: numeral.start, end: numeral.end },
    bounds,
    unit: reading.unit,
    markers: reading.markers,
    resolution: scaled.resolution,
    place: scaled.place,
    multiplier: numeral.multiplier,
    bare: numeral.bare,
    arabic: numeral.arabic,
    code: numeral.form === 'code',
    ratio: numeral.percent ? 'percent' : numeral.form === 'fraction' ? 'fraction' : null,
    signed: false,
    inherited: false,
    rules: reading.rules,
  };
}

/** The printed number in the unit's scale: 三成 is 30, 3‰ is 0.3, 两番 is 300, 三分之一 is 33.33…%. */
function scaledNumeral(numeral: Numeral, reading: Reading): Numeral {
  const rule = reading.unit?.rule;
  if (rule?.role === 'doubling') return doubled(numeral);
  const scale = rule?.scale ?? 0;
  const tooLarge = rule?.scale_up_to !== undefined && compare(numeral.upper, whole(rule.scale_up_to)) > 0;
  return scale === 0 || tooLarge ? numeral : scaleBy(numeral, scale);
}

/** Every length of a numeral multiplied by a power of ten. */
export function scaleBy(numeral: Numeral, places: number): Numeral {
  const value = numeral.value === null ? null : shift(numeral.value, places);
  return {
    ...numeral,
    value,
    lower: shift(numeral.lower, places),
    upper: shift(numeral.upper, places),
    place: shift(numeral.place, places),
    overStep: shift(numeral.overStep, places),
    resolution: shift(numeral.resolution, places),
  };
}

const DOUBLINGS_AT_MOST = 20;

/** 翻N番 is growth by (2^N - 1) × 100 %: 翻两番 is 300 (G-67). */
function doubled(numeral: Numeral): Numeral {
  const grown = (value: Decimal): Decimal => {
    const times = Number(value.digits) * 10 ** value.exponent;
    if (!Number.isInteger(times) || times > DOUBLINGS_AT_MOST) return value;
    return shift(subtract(whole(2 ** times), whole(1)), 2);
  };
  const value = numeral.value === null ? null : grown(numeral.value);
  return {
    ...numeral,
    value,
    lower: grown(numeral.lower),
    upper: grown(numeral.upper),
    place: power(2),
    overStep: power(2),
  };
}

/** 三成半 is 35, 九成三 93, 一倍半 1.5: tenths of a unit printed behind it. */
function tenthsAdded(bounds: Bounds, reading: Reading): Bounds {
  if (reading.tenths === 0) return bounds;
  const tenths: Decimal = shift(whole(reading.tenths), (reading.unit?.rule.scale ?? 0) - 1);
  return mapBounds(bounds, (value) => add(value, tenths));
}

type Hit = NonNullable<ReturnType<typeof longestAt>>;

/** 200至300人, 1%—1.5%, 6——6.5万个; null where the two are no range. */
function rangeOf(left: Reading, right: Reading, sign: Hit, { connectors }: Knowledge): Quantity | null {
  const rule = connectors.range.rules[sign.rules[0] ?? -1];
  if (rule === undefined || sign.end !== right.start || sign.end - left.end > RANGE_SIGN_AT_MOST) return null;
  if (left.unit !== null && left.unit.rule.name !== right.unit?.rule.name) return null;
  const high = scaledNumeral(right.numeral, right);
  const low = scaledNumeral(lowEnd(left, right), right);
  if (low.value === null || high.value === null || compare(low.value, high.value) >= 0) return null;
  return {
    ...quantityOf(right, high, rangeBounds(low.value, high.value)),
    start: left.start,
    number: { start: left.numeral.start, end: right.numeral.end },
    markers: [...left.markers, ...right.markers],
    arabic: left.numeral.arabic || right.numeral.arabic,
    rules: [...new Set([...left.rules, ...right.rules, rule.name])],
  };
}

/** 减少|0.3万人至增加1万人: one range from a fall to a rise, with signs; `from` is behind 至. */
function signedRange(text: string, left: Reading, right: Reading, from: number, knowledge: Knowledge): Quantity | null {
  if (from >= right.start) return null;
  const fall = longestEndingAt(knowledge.wordsBackward.lexicon, text, left.start);
  const rise = longestAt(knowledge.words.lexicon, text, from, right.start);
  const senseOf = (rules: readonly Word[], hit: { readonly rules: readonly number[] } | null): string =>
    rules[hit?.rules[0] ?? -1]?.predicate?.sense ?? '';
  if (senseOf(knowledge.wordsBackward.rules, fall) !== 'down' || rise?.end !== right.start) return null;
  if (senseOf(knowledge.words.rules, rise) !== 'up') return null;
  const low = scaledNumeral(left.numeral, right).value;
  const high = scaledNumeral(right.numeral, right).value;
  if (low === null || high === null) return null;
  return {
    ...single(right),
    start: left.start,
    number: { start: left.numeral.start, end: right.numeral.end },
    bounds: rangeBounds(negate(low), high),
    signed: true,
  };
}

function plain(reading: Reading): boolean {
  return reading.numeral.form === 'plain' && reading.numeral.mark === null;
}

const RANGE_SIGN_AT_MOST = 3;

/** The low end takes the multiplier of the high end where only that makes it the lower: 6——6.5万. */
function lowEnd(left: Reading, right: Reading): Numeral {
  const { multiplier } = right.numeral;
  if (left.numeral.multiplier > 0 || multiplier === 0 || left.numeral.value === null || left.unit !== null)
    return left.numeral;
  const scaled = scaleBy(left.numeral, multiplier);
  return compare(scaled.lower, right.numeral.upper) <= 0 ? scaled : left.numeral;
}

/** 24、25和26万人, 19.3、4.5%: a bare number before a list sign takes unit and multiplier of the next. */
function shareUnits(text: string, quantities: Quantity[], knowledge: Knowledge): Quantity[] {
  for (let i = quantities.length - 2; i >= 0; i--) {
    const left = quantities[i];
    const right = quantities[i + 1];
    if (left === undefined || right === undefined || left.unit !== null || right.unit === null) continue;
    const sign = listSign(text, left, right, knowledge);
    if (sign === null || left.code) continue;
    quantities[i] = inheriting(left, right, sign);
  }
  return quantities;
}

function listSign(text: string, left: Quantity, right: Quantity, knowledge: Knowledge): string | null {
  const hit = longestAt(knowledge.connectors.list.lexicon, text, left.end);
  return hit?.end === right.start ? (knowledge.connectors.list.rules[hit.rules[0] ?? -1]?.name ?? null) : null;
}

function inheriting(left: Quantity, right: Quantity, sign: string): Quantity {
  const unit = right.unit;
  const multiplies = left.multiplier === 0 && right.multiplier > 0;
  const places = (multiplies ? right.multiplier : 0) + (unit?.rule.scale ?? 0);
  const by = (value: Decimal): Decimal => shift(value, places);
  return {
    ...left,
    unit: unit === null ? null : { ...unit, start: left.end, end: left.end },
    bounds: mapBounds(left.bounds, by),
    resolution: by(left.resolution),
    place: by(left.place),
    multiplier: multiplies ? right.multiplier : left.multiplier,
    inherited: true,
    rules: [...left.rules, sign],
  };
}
