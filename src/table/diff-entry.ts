/** A row made ready for comparing: its hard keys, its periods, its interval. */
import type { DefinitionBreak, DiffKnowledge } from './diff-knowledge.ts';
import { intervalOf } from './diff-number.ts';
import { periodKeys, seriesName } from './diff-period.ts';
import type { Entry, KeyName } from './diff-types.ts';
import type { TableRow } from './read-table.ts';

/** What making rows ready needs, prepared once. */
export interface EntryMaker {
  readonly keys: readonly KeyName[];
  readonly populations: readonly string[];
  readonly areas: ReadonlyMap<string, string>;
  /** The first copy of a text: rows share most of theirs. */
  readonly shared: (text: string) => string;
}

export function entryMaker(keys: readonly KeyName[], knowledge: DiffKnowledge): EntryMaker {
  const areas = new Map(knowledge.successions.map(({ from, to }) => [from, to]));
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  // 长期失业 before 失业: the longest word that fits is the one that is meant.
  return { keys, areas, shared, populations: [...knowledge.populations].sort((a, b) => b.length - a.length) };
}

const SEPARATOR = '\u0000';

/** Texts as one key. */
export function joined(...parts: readonly unknown[]): string {
  let text = '';
  for (const part of parts) text += `${SEPARATOR}${part ?? ''}`;
  return text;
}

export function entryOf(row: TableRow, maker: EntryMaker, warnings: readonly string[] = []): Entry {
  const keys = keysOf(row, maker);
  const used = maker.keys.map((key) => keys[key]);
  const { shared } = maker;
  const [entity, predicate] = [shared(bare(row.entity)), shared(bare(row.predicate))];
  const [same, otherYear, kind] = periodKeys(row, seriesName(row));
  const printed = joined(row.value, row.approx, row.bounds, row.resolution);
  return {
    row,
    entity,
    predicate,
    keys,
    block: shared(joined(measured(row), ...used)),
    periods: [shared(same), shared(otherYear), shared(kind)],
    interval: intervalOf(row),
    printed,
    order: joined(entity, predicate, row.period_end, row.period_start, printed, placeOf(row)),
    warnings,
  };
}

/** What is measured: the metric, else the verb (安排 is not 举办) beside which the entity is compared. */
function measured(row: TableRow): string {
  return row.metric ?? `?${row.predicate_head ?? ''}`;
}

function placeOf(row: TableRow): string {
  return joined(row.source_file, row.doc_id, String(row.start ?? 0).padStart(9, '0'), row.record_id);
}

/** Without spaces and quotation marks, which printers set as they like. */
function bare(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s“”‘’"']/g, '');
}

function keysOf(row: TableRow, maker: EntryMaker): Record<KeyName, string> {
  const measure = row.measure_kind ?? 'level';
  return {
    unit: row.unit_code ?? '',
    area: areaOf(row, maker),
    status: row.status ?? '',
    population: maker.shared(populationOf(row.entity ?? '', maker.populations)),
    subset: row.subset_of == null ? '' : `part ${row.entity_head ?? ''}`,
    measure,
    comparison: measure.startsWith('change') ? (row.comparison ?? '') : '',
    base: bare(row.base),
    per: bare(row.per),
    organisation: bare(row.organisation),
    document: maker.shared(joined(row.source_file, row.doc_id)),
  };
}

/** The code that the area has today: 310230 (崇明县) → 310151 (崇明区). */
function areaOf(row: TableRow, { areas }: EntryMaker): string {
  const code = row.ref_area ?? '';
  return areas.get(code) ?? code;
}

/** The narrowing words of an entity, none inside another: 应届高校毕业生 → 应届. */
function populationOf(entity: string, words: readonly string[]): string {
  let rest = entity;
  const found = words.filter((word) => {
    const isThere = rest.includes(word);
    if (isThere) rest = rest.replaceAll(word, SEPARATOR);
    return isThere;
  });
  return found.sort().join('|');
}

/** The break of definition that lies between the periods of two rows, or null. */
export function breakBetween(a: Entry, b: Entry, breaks: readonly DefinitionBreak[]): DefinitionBreak | null {
  const between = (one: DefinitionBreak): boolean =>
    concerns(one, a.row) && concerns(one, b.row) && (divides(one, a.row, b.row) || divides(one, b.row, a.row));
  return breaks.find(between) ?? null;
}

function concerns(one: DefinitionBreak, { metric, entity, entity_head: head }: TableRow): boolean {
  if (metric != null && one.metrics.includes(metric)) return true;
  const name = `${entity ?? ''} ${head ?? ''}`;
  return name.includes(one.measured) && one.entity.some((word) => name.includes(word));
}

function divides(one: DefinitionBreak, before: TableRow, after: TableRow): boolean {
  const [old, fresh] = [before.period_end, after.period_start ?? after.period_end];
  return old != null && fresh != null && old <= one.last_old && fresh >= one.first_new;
}
