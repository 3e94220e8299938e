/** Totals and their parts (G-72): 第一产业1042人、第二产业25682人，合计26724人. */
import type { Observation } from '../types.ts';
import type { Tabulated } from './tabulate.ts';

/** The rows with `total_of`, and the warning `sum_mismatch` where the parts cannot give the total. */
export function summed(tabulated: readonly Tabulated[]): Tabulated[] {
  return tabulated.map((one, i) => {
    if (!one.figure.sums) return one;
    const parts = partsOf(tabulated, i);
    return parts.length < 2 ? one : { ...one, row: withParts(one.row, parts) };
  });
}

/** The levels in the same unit right before it in its sentence. */
function partsOf(all: readonly Tabulated[], i: number): Observation[] {
  const own = all[i];
  const parts: Observation[] = [];
  for (let at = i - 1; at >= 0; at--) {
    const other = all[at];
    if (other?.figure.sentence !== own?.figure.sentence || other === undefined) break;
    const { row } = other;
    if (row.measure_kind !== own?.row.measure_kind || row.unit_code !== own.row.unit_code) continue;
    if (row.subset_of === null) parts.unshift(row);
  }
  return parts;
}

function withParts(row: Observation, parts: readonly Observation[]): Observation {
  const ids = parts.map(({ record_id: id }) => id);
  const fits = canSum(row, parts);
  return { ...row, total_of: ids, warnings: fits ? row.warnings : [...row.warnings, 'sum_mismatch'] };
}

/** Half a step of each printed number may have been rounded away. */
function canSum(row: Observation, parts: readonly Observation[]): boolean {
  const sum = (pick: (part: Observation) => number): number => parts.reduce((total, part) => total + pick(part), 0);
  const slack = (one: Observation): number => (one.resolution ?? 0) / 2;
  const low = sum((part) => (part.lower ?? part.value ?? -Infinity) - slack(part));
  const high = sum((part) => (part.upper ?? part.value ?? Infinity) + slack(part));
  return low <= (row.upper ?? Infinity) + slack(row) && high >= (row.lower ?? -Infinity) - slack(row);
}
