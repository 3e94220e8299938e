/** Lookups in stretches that stand in order and apart, in logarithmic time: an article may be a whole yearbook. */
import type { Span } from '../types.ts';

/** The number of the first stretch that ends behind `place`. */
export function firstEndingAfter(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The stretch that begins exactly at `place`. */
export function startingAt<S extends Span>(spans: readonly S[], place: number): S | undefined {
  const found = covering(spans, place);
  return found?.start === place ? found : undefined;
}

/** The stretch that ends exactly at `place`. */
export function endingAt<S extends Span>(spans: readonly S[], place: number): S | undefined {
  const before = spans[firstEndingAfter(spans, place) - 1];
  return before?.end === place ? before : undefined;
}

/** The stretch that the character at `place` lies in. */
export function covering<S extends Span>(spans: readonly S[], place: number): S | undefined {
  const found = spans[firstEndingAfter(spans, place)];
  return found !== undefined && found.start <= place ? found : undefined;
}
