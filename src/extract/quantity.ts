import type { Span } from '../types.ts';
import type { Bounds } from './bounds.ts';
import type { Decimal } from './decimal.ts';
import type { UnitReading } from './unit.ts';

/**
 * A number with its markers and its unit: 超过800余名, 1.2—1.5万元, 不低于50%.
 * The span is the quote of guidelines section 3, in the coordinates of the article's `text`.
 */
export interface Quantity extends Span {
  /** The digits alone. */
  readonly number: Span;
  readonly bounds: Bounds;
  /** Null where neither measure word, currency nor ratio sign follows. */
  readonly unit: UnitReading | null;
  /** Printed markers in reading order: 超过, 余. */
  readonly markers: readonly string[];
  readonly resolution: Decimal;
  /** g of guidelines section 5, in the unit's scale. */
  readonly place: Decimal;
  /** Power of ten of the printed 万 or 亿. */
  readonly multiplier: number;
  /** Starts with 百, 千, 万 without a digit. */
  readonly bare: boolean;
  readonly arabic: boolean;
  /** A digit string in characters (二〇二二). */
  readonly code: boolean;
  /** 三分之一, 1/5: a ratio that a figure shows as per cent; `percent`: said with 百分之. */
  readonly ratio: 'fraction' | 'percent' | null;
  /** 减少0.3万至增加1万: the bounds carry their signs already. */
  readonly signed: boolean;
  /** Unit or multiplier taken from a later member of a list (G-25). */
  readonly inherited: boolean;
  /** Rules that took part, `pack/id`. */
  readonly rules: readonly string[];
}
