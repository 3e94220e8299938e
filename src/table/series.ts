/** Tables of figures → for each thing that is measured its figures by period. */
import { entryMaker } from './diff-entry.ts';
import { shippedKnowledge } from './diff-knowledge.ts';
import { intervalOf, moveBetween } from './diff-number.ts';
import { compareLists } from './diff-order.ts';
import { periodText } from './diff-period.ts';
import { byOrder, byWidth, grouped, prepare } from './diff-prepare.ts';
import { type Entry, KEYS } from './diff-types.ts';
import type { TableRow } from './read-table.ts';
import { groupsOf } from './series-groups.ts';
import type { Choice, Series, SeriesConflict, SeriesOptions, SeriesPoint, SeriesResult } from './series-types.ts';

/**
 * One series for each metric, area, entity, unit and status (changes, shares and parts apart from levels and wholes).
 * Under a metric other wordings of the entity join it where their head is the same and nothing contradicts. Of several
 * figures of one period the one with the narrowest bounds stands, then that of the latest document. A period without a figure is a gap, never a nought.
 *
 * ```ts
 * const { series } = seriesOf([readTable(first).rows, readTable(second).rows], { metric: 'urban_new_employment' });
 * series[0].points.map(({ period, row }) => [period, row.value]); // [['2024-01-01/2024-06-30', 48600], …]
 * ```
 */
export function seriesOf(tables: readonly (readonly TableRow[])[], options: SeriesOptions = {}): SeriesResult {
  const maker = entryMaker(KEYS, options.knowledge ?? shippedKnowledge());
  const rows = tables.flat().filter((row) => isAsked(row, options));
  const { entries } = prepare(rows, maker);
  const dated = entries.filter(({ row }) => periodText(row) !== '');
  const series = groupsOf(dated).map(oneSeries).sort(bySeries);
  const ends = new Map(dated.map(({ row }) => [periodText(row), [row.period_end ?? '', row.period_start ?? '']]));
  const periods = [...ends].sort(([, a], [, b]) => compareLists(a, b)).map(([period]) => period);
  return { series, periods, conflicts: series.flatMap(conflictsOf), undated: entries.length - dated.length };
}

function isAsked(row: TableRow, { metric, area, status }: SeriesOptions): boolean {
  return (
    (metric === undefined || row.metric === metric || (row.entity ?? '').includes(metric)) &&
    (area === undefined || row.ref_area === area || (row.region ?? '').includes(area)) &&
    (status === undefined || status.includes(row.status ?? ''))
  );
}

function oneSeries(entries: readonly Entry[]): Series {
  const points = grouped(entries, ({ row }) => periodText(row)).map(pointOf);
  const inTime = points.sort((a, b) => compareLists(timeOf(a), timeOf(b)));
  const { row } = inTime.at(-1) as SeriesPoint;
  const { measure_kind: kind = 'level', comparison } = row;
  return {
    metric: row.metric ?? null,
    ref_area: row.ref_area ?? null,
    region: row.region ?? null,
    entity: commonest(entries.map((entry) => entry.row.entity ?? '')) || null,
    predicate: commonest(entries.map((entry) => entry.row.predicate_head ?? '')) || null,
    unit: row.unit ?? null,
    status: row.status ?? null,
    measure: [kind, ...(comparison == null ? [] : [comparison])].join(' '),
    points: inTime,
  };
}

function timeOf({ row }: SeriesPoint): string[] {
  return [row.period_end ?? '', row.period_start ?? ''];
}

/** Equals by their wording, so that the order of the rows changes nothing. */
function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function pointOf(entries: readonly Entry[]): SeriesPoint {
  const sorted = [...entries].sort((a, b) => byWidth(a, b) || byDocument(a, b) || byOrder(a, b));
  const best = sorted[0] as Entry;
  const others = sorted.filter(({ printed }) => printed !== best.printed);
  return {
    period: periodText(best.row),
    row: best.row,
    chosen: others[0] === undefined ? 'only' : choiceBetween(best, others[0]),
    others: others.map(({ row }) => row),
  };
}

function choiceBetween(best: Entry, next: Entry): Choice {
  if (byWidth(best, next) !== 0) return 'narrowest';
  return byDocument(best, next) === 0 ? 'first' : 'latest_document';
}

/** The later document first. */
function byDocument(a: Entry, b: Entry): number {
  const [one, other] = [a.row.doc_date ?? '', b.row.doc_date ?? ''];
  return one === other ? 0 : one > other ? -1 : 1;
}

function bySeries(a: Series, b: Series): number {
  return compareLists(orderOf(a), orderOf(b));
}

function orderOf({ ref_area: area, metric, entity, unit, status, measure, predicate, points }: Series): string[] {
  const first = points[0]?.row;
  const parts = [area, metric ?? '~', metric === null ? entity : '', measure, status, entity, unit, predicate];
  return [...parts, first?.source_file, first?.record_id].map((part) => part ?? '');
}

function conflictsOf(series: Series): SeriesConflict[] {
  return series.points
    .filter(({ others }) => others.length > 0)
    .map((point) => ({ series, point, isContradiction: contradicts(point) }));
}

function contradicts({ row, others }: SeriesPoint): boolean {
  const [own, ...rest] = [row, ...others].map(intervalOf);
  return rest.some((one) => own == null || one == null || moveBetween(own, one) !== null);
}
