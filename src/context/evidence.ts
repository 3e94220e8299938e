/** Collects which phrases of which metric rules stand in a figure's words, in one pass over them. */
import { everyPhrase } from '../rules/lexicon.ts';
import { addHit, COLUMN, COLUMNS, type Column, cleared, type Evidence } from './hits.ts';
import type { MetricClue } from './metric.ts';
import { FIELDS, type Field, type MetricTable } from './metric-table.ts';

/** For each field of a rule the column that its phrases feed at some place, NOWHERE for none. */
type Feeds = Int8Array;
const NOWHERE = -1;

function feeding(columns: Partial<Readonly<Record<Field, Column>>>): Feeds {
  const numberOf = (name: Column | undefined): number => (name === undefined ? NOWHERE : COLUMN[name]);
  return Int8Array.from(FIELDS, (field) => numberOf(columns[field]));
}

const NOTHING = feeding({});
const ENTITY = feeding({ words: 'nameInEntity', entity_any: 'entity_any', not_words: 'not_words' });
const HEAD = feeding({ entity_any: 'entity_any' });
const PREDICATE = feeding({
  words: 'nameJoined',
  predicate_any: 'predicate_any',
  predicates: 'predicates',
  not_words: 'not_words',
});
const JOINED = feeding({ words: 'nameJoined', predicate_any: 'predicate_any', not_words: 'not_words' });
const BASE = feeding({ base_any: 'base_any', not_words: 'not_words' });
const PER = feeding({ per_any: 'per_any' });
const CLAUSE = feeding({ words: 'nameInClause', predicate_any: 'loosePredicate' });
const SENTENCE = feeding({ context_any: 'context_any' });

/** A clause may speak of several figures: shorter words in it (招聘, 上岗) say nothing of this one. */
const NAME_IN_CLAUSE = 4;
const PREDICATE_IN_CLAUSE = 3;
const LEAST = Uint8Array.from(COLUMNS, (column) =>
  column === 'nameInClause' ? NAME_IN_CLAUSE : column === 'loosePredicate' ? PREDICATE_IN_CLAUSE : 1,
);

/** The table's evidence, filled anew. The words around are read only where a rule asks for nothing else: few do. */
export function evidenceOf(clue: MetricClue, table: MetricTable): Evidence {
  const evidence = cleared(table.evidence);
  const scan = (text: string, feedsAt: (start: number, end: number) => Feeds): void => {
    if (text === '') return;
    everyPhrase(table.lexicon, text, (start, end, slots) => record(evidence, feedsAt(start, end), slots, end - start));
  };
  scanOwn(clue, scan);
  const { entity, clause } = clue;
  const at = entity === '' ? -1 : clause.indexOf(entity);
  scan(clause, (start, end) => {
    if (at >= 0 && start < at + entity.length && end > at) return JOINED;
    return end - start < PREDICATE_IN_CLAUSE ? NOTHING : CLAUSE;
  });
  scan(clue.base, () => BASE);
  scan(clue.per, () => PER);
  if (table.context.suffices) scan(clue.sentence, () => SENTENCE);
  if (table.context.suffices) scan(clue.title, () => SENTENCE);
  return evidence;
}

type Scan = (text: string, feedsAt: (start: number, end: number) => Feeds) => void;

/** Entity and predicate, joined in either order; a head that stands in its entity or predicate has been read there. */
function scanOwn({ entity, predicate, entityHead, predicateHead }: MetricClue, scan: Scan): void {
  const from = predicate.length;
  const to = from + entity.length;
  scan(entity === '' ? predicate : predicate + entity + predicate, (start, end) => {
    if (start < from) return end <= from ? PREDICATE : end <= to ? JOINED : NOTHING;
    return start >= to ? NOTHING : end <= to ? ENTITY : JOINED;
  });
  if (!entity.includes(entityHead)) scan(entityHead, () => HEAD);
  if (!predicate.includes(predicateHead)) scan(predicateHead, () => PREDICATE);
}

function record(evidence: Evidence, feeds: Feeds, slots: readonly number[], length: number): void {
  if (feeds === NOTHING) return;
  for (const slot of slots) {
    const field = slot % FIELDS.length;
    const column = feeds[field] ?? NOWHERE;
    if (column === NOWHERE || length < (LEAST[column] ?? 0)) continue;
    addHit(evidence, (slot - field) / FIELDS.length, column, length);
  }
}
