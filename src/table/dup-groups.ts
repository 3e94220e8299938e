/** Figures that an article tells more than once (G-8): 800余名 in the lead and again in the body. */
import type { Observation } from '../types.ts';
import type { Tabulated } from './tabulate.ts';

/** The rows with `dup_group`, the record_id of the first mention, and a warning where two mentions disagree. */
export function repeated(tabulated: readonly Tabulated[]): Tabulated[] {
  const groups = grouped(tabulated, canRepeat, numberOf, sameFigure);
  const firsts = new Map<Observation, string>();
  for (const group of groups) for (const { row } of group) firsts.set(row, group[0]?.row.record_id ?? '');
  const conflicting = new Set(
    grouped(tabulated, canConflict, ({ metric }) => metric, sameFact)
      .filter((group) => group.some(({ row }) => disagrees(row, group[0]?.row)))
      .flatMap((group) => group.map(({ row }) => row)),
  );
  return tabulated.map((one) => marked(one, firsts.get(one.row), conflicting.has(one.row)));
}

function marked(one: Tabulated, group: string | undefined, conflicts: boolean): Tabulated {
  if (group === undefined && !conflicts) return one;
  const { row } = one;
  const warnings = conflicts ? [...row.warnings, 'dup_conflict'] : row.warnings;
  return { ...one, row: { ...row, dup_group: group ?? row.dup_group, warnings } };
}

/** Rows of equal keys from two sentences or more; linear in their number. Most are alone in what they count. */
function grouped(
  all: readonly Tabulated[],
  takesPart: (row: Observation) => boolean,
  roughKey: (row: Observation) => string | number | null,
  keyOf: (row: Observation) => string,
): Tabulated[][] {
  const near = groupsOf(
    all.filter(({ row }) => takesPart(row)),
    roughKey,
  );
  return near
    .flatMap((group) => groupsOf(group, keyOf))
    .filter((group) => new Set(group.map(({ figure }) => figure.sentence.start)).size > 1);
}

/** Two rows or more of one key, in their order. */
function groupsOf<Key>(all: readonly Tabulated[], keyOf: (row: Observation) => Key): Tabulated[][] {
  const byKey = new Map<Key, Tabulated[]>();
  for (const one of all) {
    const key = keyOf(one.row);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [one]);
    else group.push(one);
  }
  return [...byKey.values()].filter((group) => group.length > 1);
}

const SMALL = 10;

/** Small numbers repeat by chance; 最高50万元 of two rules are two facts. */
function canRepeat({ value, lower, status, measure_kind: kind }: Observation): boolean {
  return status !== 'rule' && kind === 'level' && Math.abs(value ?? lower ?? 0) >= SMALL;
}

function numberOf({ value, lower, upper }: Observation): number | null {
  return value ?? lower ?? upper;
}

/** The same number of the same thing; the lead leaves out the period that the body names, or says 超过 beside 余. */
function sameFigure(row: Observation): string {
  const { unit_code: unit, per, ref_area: area, subset_of: whole } = row;
  return JSON.stringify([numberOf(row), unit, per, area, row.metric ?? row.entity_head, whole !== null]);
}

function canConflict(row: Observation): boolean {
  const isDated = row.period_start !== null || row.period_type === 'point';
  return (
    isDated && row.metric !== null && row.measure_kind === 'level' && row.subset_of === null && row.pair_role === null
  );
}

/** One indicator of one place, body and period. */
function sameFact(row: Observation): string {
  const {
    metric,
    unit_code: unit,
    per,
    ref_area: area,
    organisation,
    status,
    period_start: from,
    period_end: to,
  } = row;
  return JSON.stringify([metric, unit, per, area, organisation, status, from, to, row.entity, row.predicate_head]);
}

/** No number fits both intervals. */
function disagrees(one: Observation, other: Observation | undefined): boolean {
  if (other === undefined) return false;
  const [low, high] = [one.lower ?? -Infinity, one.upper ?? Infinity];
  return high < (other.lower ?? -Infinity) || low > (other.upper ?? Infinity);
}
