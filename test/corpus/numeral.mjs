/** A magnitude → a printed numeral with its value and bounds. */
import { measured, ranged, severalOf } from './bounds.mjs';
import { hanziDigit, hanziOf, hanziSign } from './hanzi.mjs';

/** The place of the last digit that is not 0: 1900 → 100, 3.7 → 0.1. */
function stepOf(digits) {
  const [whole, decimals = ''] = digits.split('.');
  if (/[1-9]/.test(decimals)) return 10 ** -decimals.replace(/0+$/, '').length;
  return 10 ** (whole.length - whole.replace(/0+$/, '').length);
}

function significant(value, count) {
  return Number(value.toPrecision(count));
}

/** Decimals without zeros at the end: none, one or two. */
function decimals(value, count) {
  return String(Number(value.toFixed(count)));
}

function atLeast(low, value) {
  return Math.max(low, value);
}

function wanDecimals(size, random) {
  if (size >= 1000) return 0;
  return size >= 100 ? random.int(0, 1) : random.int(1, 2);
}

/** Each kind of number: magnitude in printed units → its digits, in ASCII; nobody prints 675.5万余. */
const DIGITS = {
  int: (size) => String(atLeast(1, Math.round(size))),
  comma: (size) => String(Math.round(size)),
  round: (size, random) => String(significant(size, size < 100 ? 1 : random.int(1, 2))),
  wan: (size, random, isRough) =>
    isRough ? String(significant(atLeast(1, size), 2)) : decimals(atLeast(1, size), wanDecimals(size, random)),
  tens: (size) => String(atLeast(10, significant(size, size < 100 ? 1 : 2))),
  yi: (size, random, isRough) =>
    isRough ? String(significant(atLeast(1, size), 2)) : decimals(atLeast(1, size), random.int(1, 2)),
  han: (size) =>
    String(Math.min(9900, atLeast(2, size < 20 ? Math.round(size) : significant(size, size < 1000 ? 1 : 2)))),
  dec: (size, random) => decimals(size, random.int(1, random.chance(0.1) ? 2 : 1)),
  whole: (size, random) => String(random.chance(0.7) ? Math.round(size / 5) * 5 : Math.round(size)),
  hanwhole: (size) => String(Math.round(size)),
  cheng: (size) => String(Math.min(9, atLeast(2, Math.round(size)))),
};

/** How digits are spelt; as they are, if absent. */
const SPELT = {
  comma: (digits) => Number(digits).toLocaleString('en-US'),
  han: (digits) => hanziOf(Number(digits)),
  hanwhole: (digits) => hanziOf(Number(digits)).replace('两', '二'),
  cheng: (digits) => (digits === '2' ? '两' : hanziSign(Number(digits))),
};

const KIND = /\{(int|comma|round|wan|tens|yi|han|dec|whole|hanwhole|cheng)\}/;

/** A number of that kind, near `size`, which is in base units. */
function numberOf(kind, size, { approx, multiplier = 1, inner: isInner = false }, random) {
  const digits = DIGITS[kind](size / multiplier, random, approx !== 'exact');
  const value = Number((Number(digits) * multiplier).toPrecision(12));
  return { text: SPELT[kind]?.(digits) ?? digits, value, step: stepOf(digits) * multiplier, multiplier, isInner };
}

/** `{text, value, lower, upper, approx}` for a magnitude in base units; _ stands for the unit still. */
export function printed(form, size, style, random) {
  if (form.approx === 'several') return { text: form.write, ...severalOf(form.place) };
  if (form.approx === 'neighbours') return neighbours(form, random);
  if (form.fixed !== undefined) return fixed(form);
  if (form.approx === 'range') return rangeOf(form, size, style, random);
  if (form.write.includes('{ratio}')) return ratioOf(form, size);
  const kind = KIND.exec(form.write)?.[1];
  const number = numberOf(kind, size, form, random);
  return { text: form.write.replace(KIND, () => number.text), ...measured(form.approx, number) };
}

function fixed({ write, approx, fixed: value }) {
  return { text: write, ...measured(approx, { value, step: value, multiplier: 1, isInner: false }) };
}

/** 两三千 */
function neighbours({ write, place }, random) {
  const low = random.int(2, 8);
  const text = write.replace('{pair}', `${hanziDigit(low)}${hanziSign(low + 1)}`);
  return { text, ...ranged({ value: low * place }, { value: (low + 1) * place }) };
}

const GROWTH = 1.2;

function rangeOf(form, size, style, random) {
  const low = numberOf(form.number, size, form, random);
  let high = low;
  for (let top = size * GROWTH; high.value <= low.value; top *= GROWTH) high = numberOf(form.number, top, form, random);
  const text = form.write.replace('{low}', low.text).replace('{high}', high.text).replace('{dash}', style.dash);
  return { text, ...ranged(low, high) };
}

const RATIOS = [
  [1, 5],
  [1, 4],
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
];

/** The plain fraction nearest to a percentage: 33 → 三分之一. */
function ratioOf({ write, approx }, size) {
  const distance = ([part, whole]) => Math.abs((100 * part) / whole - size);
  const [part, whole] = RATIOS.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  const value = (100 * part) / whole;
  const text = write.replace('{ratio}', `${hanziSign(whole)}分之${hanziSign(part)}`);
  return { text, ...measured(approx, { value, step: value, multiplier: 1, isInner: false }) };
}

/** The forms that are fit for a magnitude. */
export function fittingForms(forms, { size, set, mayTail }) {
  return forms.filter(
    ({ min = 0, max = Number.POSITIVE_INFINITY, tail = false, set: sets }) =>
      size >= min && size <= max && (sets?.includes(set) ?? true) && (mayTail || !tail),
  );
}

const FULL_WIDTH = 0xfee0;

/** The same numeral as an article of that style writes it. */
export function styled(text, { isWide, isSpaced, percent }) {
  const spaced = isSpaced
    ? text.replace(/([0-9])(?=[\u4e00-\u9fff])/g, '$1 ').replace(/([近约超逾])(?=[0-9])/g, '$1 ')
    : text;
  const signed = spaced.replaceAll('%', percent);
  return isWide ? signed.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH)) : signed;
}
