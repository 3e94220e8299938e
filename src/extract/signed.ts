import { mapBounds, negated } from './bounds.ts';
import { shift } from './decimal.ts';
import type { Measure } from './measure.ts';
import type { Quantity } from './quantity.ts';

/** Growth by 2倍 is 200 %; falls get their minus and swapped ends (G-40, G-67). */
export function signedQuantity(quantity: Quantity, measure: Measure): Quantity {
  const percent = measure.timesAsPercent
    ? {
        ...quantity,
        bounds: mapBounds(quantity.bounds, (value) => shift(value, 2)),
        resolution: shift(quantity.resolution, 2),
      }
    : quantity;
  return measure.sign < 0 && !quantity.signed ? { ...percent, bounds: negated(percent.bounds) } : percent;
}
