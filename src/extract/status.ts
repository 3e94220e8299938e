/** Planned, aimed at, prescribed or done: the nearest marker in the number's sentence (G-63, C-8). */
import type { Status } from '../types.ts';
import { clauseStart, hasMarker, markerValue } from './items.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

/** Looks left in the clause, then through the clauses before it while nothing says 已. */
export function statusOf(items: readonly Item[], index: number, quantity: Quantity): Status {
  const here = clauseStart(items, index);
  for (let at = index; at >= 0; at--) {
    const said = markerValue(items[at], 'status');
    if (isStatus(said) && (at >= here || said !== 'rule')) return said;
    if (at < here && carriesDone(items[at])) break;
  }
  return quantity.unit?.per !== null && quantity.unit !== null ? 'rule' : 'actual';
}

function isStatus(value: string): value is Status {
  return value === 'actual' || value === 'planned' || value === 'target' || value === 'rule';
}

function carriesDone(item: Item | undefined): boolean {
  return hasMarker(item, 'cumulative') || item?.word?.grammar?.role === 'aspect';
}
