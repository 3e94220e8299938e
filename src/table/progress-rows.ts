/** Targets against actual figures: a view of its own, never a difference. */
import { entryMaker, joined } from './diff-entry.ts';
import { shippedKnowledge } from './diff-knowledge.ts';
import { compareLists } from './diff-order.ts';
import { periodText } from './diff-period.ts';
import { byTelling, prepare } from './diff-prepare.ts';
import { type DiffOptions, type Entry, KEYS } from './diff-types.ts';
import type { TableRow } from './read-table.ts';

export const PROGRESS = ['met', 'not_yet', 'unknown'] as const;

/** One target. Values in base units. */
export interface ProgressRow {
  /** met: the least that the actual figure may be reaches the target; unknown: no actual figure, or one too vague. */
  readonly progress: (typeof PROGRESS)[number];
  readonly metric: string | null;
  readonly entity: string | null;
  readonly unit: string | null;
  readonly ref_area: string | null;
  readonly region: string | null;
  readonly target_value: number | null;
  readonly target_bounds: string | null;
  readonly target_period: string | null;
  readonly actual_value: number | null;
  readonly actual_bounds: string | null;
  readonly actual_period: string | null;
  /** Per cent of the target, of printed numbers; null where the target is a limit that is not to be passed. */
  readonly done: number | null;
  readonly quote_target: string | null;
  readonly quote_actual: string | null;
  readonly file_target: string | null;
  readonly file_actual: string | null;
}

/** Every target of the rows with the latest actual figure of its metric, area, unit and period. */
export function progressOf(rows: readonly TableRow[], options: DiffOptions = {}): readonly ProgressRow[] {
  const { keys = KEYS, knowledge = shippedKnowledge() } = options;
  const { entries } = prepare(rows, entryMaker(keys, knowledge));
  const kept = keys.filter((key) => key !== 'status');
  const aboutOf = ({ row, keys: own, entity }: Entry): string =>
    joined(row.metric ?? `${row.entity_head ?? entity} ${row.predicate_head ?? ''}`, ...kept.map((key) => own[key]));
  const actuals = new Map<string, Entry[]>();
  for (const entry of entries.filter(({ row }) => row.status === 'actual'))
    actuals.set(aboutOf(entry), [...(actuals.get(aboutOf(entry)) ?? []), entry]);
  return entries
    .filter(({ row }) => row.status === 'target')
    .map((target) => progressRow(target, latestOf(target, actuals.get(aboutOf(target)) ?? [])))
    .sort((a, b) => compareLists(placeOf(a), placeOf(b)));
}

function placeOf({
  ref_area: area,
  metric,
  entity,
  target_period: period,
  quote_target: quote,
}: ProgressRow): string[] {
  return [area, metric ?? `~${entity}`, period, quote].map((part) => part ?? '');
}

/** The one that reaches furthest into the target's period; of equals the one that says most. */
function latestOf(target: Entry, actuals: readonly Entry[]): Entry | null {
  const within = actuals.filter(({ row }) => isWithin(target.row, row));
  const end = ({ row }: Entry): string => row.period_end ?? '';
  return within.sort((a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : byTelling(a, b)))[0] ?? null;
}

/** A flow counts from the target's first day on; a stock or a rate on a day inside. */
function isWithin(target: TableRow, actual: TableRow): boolean {
  const [first, last] = [target.period_start ?? null, target.period_end ?? null];
  const [start, end] = [actual.period_start ?? null, actual.period_end ?? null];
  if (last === null || end === null || end > last) return false;
  if (first === null) return start === null || end === last;
  return start === null ? end >= first : start === first;
}

function progressRow(target: Entry, actual: Entry | null): ProgressRow {
  const { row } = target;
  const [to = null, from = null] = [row.value, actual?.row.value];
  return {
    progress: actual === null ? 'unknown' : verdictOf(row, actual.row),
    metric: row.metric ?? null,
    entity: row.entity ?? null,
    unit: row.unit ?? null,
    ref_area: row.ref_area ?? null,
    region: row.region ?? null,
    target_value: to,
    target_bounds: row.bounds ?? null,
    target_period: periodText(row) || null,
    actual_value: from,
    actual_bounds: actual?.row.bounds ?? null,
    actual_period: actual === null ? null : periodText(actual.row) || null,
    done: isLimit(row) || to === null || from === null || to <= 0 ? null : shareOf(from, to),
    quote_target: row.quote ?? null,
    quote_actual: actual?.row.quote ?? null,
    file_target: row.source_file ?? null,
    file_actual: actual?.row.source_file ?? null,
  };
}

/** 5.5%以内 is kept by staying below. */
function isLimit({ approx }: TableRow): boolean {
  return approx === 'at_most' || approx === 'less_than';
}

function verdictOf(target: TableRow, actual: TableRow): ProgressRow['progress'] {
  const limit = isLimit(target);
  const aim = limit ? target.upper : target.lower;
  if (aim == null) return 'unknown';
  const [least = null, most = null] = [actual.lower, actual.upper];
  const [worst, best] = limit ? [most, least] : [least, most];
  const reaches = (value: number | null): boolean => value !== null && (limit ? value <= aim : value >= aim);
  if (reaches(worst)) return 'met';
  return best === null || reaches(best) ? 'unknown' : 'not_yet';
}

const PLACES = 10;

/** One decimal. */
function shareOf(actual: number, target: number): number {
  return Math.round((actual / target) * 100 * PLACES) / PLACES;
}
