/** Links between the rows of a document: parts of wholes, changes and the levels that they qualify. */
import type { Observation } from '../types.ts';
import type { Tabulated } from './tabulate.ts';

/** The rows with `subset_of` and `related_to`; a change takes its level's metric where it has none of its own (C-5). */
export function linked(tabulated: readonly Tabulated[]): Tabulated[] {
  return tabulated.map((one, i) => {
    const row = withPair(withLevel(withParent(one, tabulated), levelBefore(tabulated, i)), one, tabulated);
    return row === one.row ? one : { ...one, row };
  });
}

function withParent({ row, figure }: Tabulated, all: readonly Tabulated[]): Observation {
  const parent = all[figure.parent];
  return parent === undefined ? row : { ...row, subset_of: parent.row.record_id };
}

/** Both ends of a pair are called by the earlier one's id. */
function withPair(row: Observation, { figure }: Tabulated, all: readonly Tabulated[]): Observation {
  if (figure.pair === null) return row;
  const { at } = figure.pair;
  const first = all.find((other) => other.figure.quantity.start === at && other.figure.pair?.role === 'before');
  return { ...row, pair_id: first?.row.record_id ?? null };
}

const RELATED = new Set(['change_abs', 'change_rel']);
const COMPLETION = 'annual_target_completion_rate';

/** The nearest level before it in its sentence (G-66, G-69). */
function levelBefore(all: readonly Tabulated[], i: number): Observation | null {
  const own = all[i];
  if (own === undefined || !(RELATED.has(own.row.measure_kind) || own.row.metric === COMPLETION)) return null;
  for (let at = i - 1; at >= 0 && all[at]?.figure.sentence === own.figure.sentence; at--) {
    const row = all[at]?.row;
    if (row?.measure_kind === 'level') return row;
  }
  return null;
}

function withLevel(row: Observation, level: Observation | null): Observation {
  if (level === null) return row;
  const named = row.metric === null && RELATED.has(row.measure_kind);
  const lent = named ? { metric: level.metric, metric_zh: level.metric_zh, topic: level.topic } : {};
  return { ...row, ...lent, related_to: level.record_id };
}
