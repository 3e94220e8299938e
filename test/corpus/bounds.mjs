/**
 * What a numeral says, from its kind; written again from the written conventions and apart from the engine's own
 * code, so that the two can be held against each other.
 */

/** [lower, upper] of a number ≥ 0; null is unbounded. `step`: place of its last non-zero digit; `inner`: 余 before 万. */
const BOUNDS = {
  exact: ({ value }) => [value, value],
  over: ({ value, step, multiplier, isInner }) => [
    value,
    value + (isInner || multiplier === 1 ? step : Math.min(step, multiplier)),
  ],
  more_than: ({ value }) => [value, null],
  at_least: ({ value }) => [value, null],
  less_than: ({ value }) => [0, value],
  at_most: ({ value }) => [0, value],
  nearly: ({ value, step }) => [value - Math.min(step, value / 10), value],
  about: ({ value, step }) => [value - Math.min(step / 2, value / 10), value + Math.min(step / 2, value / 10)],
};

/** Twelve digits are more than anybody prints; what stands behind them is binary noise. */
const tidy = (number) => (number === null ? null : Number(number.toPrecision(12)));

/** Fields of the gold for one printed number. */
export function measured(approx, number) {
  const [lower, upper] = BOUNDS[approx](number);
  return { value: tidy(number.value), lower: tidy(lower), upper: tidy(upper), approx };
}

/** Fields of the gold for two printed numbers. */
export function ranged(low, high) {
  return {
    value: tidy((low.value + high.value) / 2),
    lower: tidy(low.value),
    upper: tidy(high.value),
    approx: 'range',
  };
}

/** 数百: from two to ten of the unit place. */
export function severalOf(place) {
  return { value: null, lower: 2 * place, upper: 10 * place, approx: 'several' };
}

/** The same as a fall: signs change and the ends swap. */
export function fallen({ value, lower, upper, approx }) {
  const minus = (number) => (number === null ? null : -number);
  return { value: minus(value), lower: minus(upper), upper: minus(lower), approx };
}
