/** Whether a figure counts up over its period (G-61, C-1): set by words, for flows only. */
import type { Figure } from '../extract/figure.ts';
import type { Period } from './period.ts';

const RATES = new Set(['PERCENT', 'PP', 'TIMES']);

/** True for 累计发放, 今年以来发放, 截至5月末发放; a stock (参保人数, 结存), a rate (每人每月) or an end of a pair never counts up. */
export function countsUp(figure: Figure, period: Period, isStock: boolean): boolean {
  if (figure.measure.kind !== 'level' || RATES.has(figure.unitCode) || isStock || figure.status === 'rule')
    return false;
  if (figure.per !== null || figure.pair !== null) return false;
  return period.counting === 'always' || (figure.cumulative && figure.status === 'actual' && period.type !== 'future');
}
