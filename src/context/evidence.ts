/** Collects which phrases of which metric rules stand in a figure's words, in one pass over them. */
import { everyPhrase } from '../rules/lexicon.ts';
import type { MetricClue } from './metric.ts';
import { FIELDS, type Field, type MetricTable, type Slot } from './metric-table.ts';

/** The longest hits of one rule, in characters; 0 where nothing hits. */
export interface Evidence {
  readonly rule: number;
  /** The rule's name by where it stands: in the clause, joined with the entity or in the predicate, in the entity. */
  readonly names: { clause: number; joined: number; entity: number };
  readonly lists: Record<Field, number>;
  /** predicate_any seen only in the clause, outside the predicate. */
  loosePredicate: number;
}

/** Where a phrase was seen. */
type Zone = 'entity' | 'head' | 'predicate' | 'joined' | 'base' | 'per' | 'clause' | 'sentence';

/** Which lists a place can feed, names apart. */
const FEEDS: Readonly<Record<Zone, readonly Field[]>> = {
  entity: ['entity_any', 'not_words'],
  head: ['entity_any'],
  predicate: ['predicate_any', 'predicates', 'not_words'],
  joined: ['predicate_any', 'not_words'],
  base: ['base_any', 'not_words'],
  per: ['per_any'],
  clause: [],
  sentence: ['context_any'],
};

const NAME_PLACES: Partial<Readonly<Record<Zone, keyof Evidence['names']>>> = {
  entity: 'entity',
  predicate: 'joined',
  joined: 'joined',
  clause: 'clause',
};

/** A clause may speak of several figures: shorter words in it (招聘, 上岗) say nothing of this one. */
const NAME_IN_CLAUSE = 4;
const PREDICATE_IN_CLAUSE = 3;

/** One entry for each rule with any hit. */
export function evidenceOf(clue: MetricClue, table: MetricTable): Evidence[] {
  const found = new Map<number, Evidence>();
  const scan = (text: string, zoneOf: (start: number, end: number) => Zone): void =>
    everyPhrase(table.lexicon, text, (start, end, slots) => {
      for (const slot of slots) {
        const known = table.slots[slot];
        if (known !== undefined) record(found, zoneOf(start, end), known, end - start);
      }
    });
  const { entity, predicate, clause } = clue;
  const at = entity === '' ? -1 : clause.indexOf(entity);
  scan(entity + predicate, (start, end) => half(start, end, entity.length, ['entity', 'predicate']));
  scan(predicate + entity, (start, end) => half(start, end, predicate.length, ['predicate', 'entity']));
  scan(clue.entityHead, () => 'head');
  scan(clue.predicateHead, () => 'predicate');
  scan(clue.base, () => 'base');
  scan(clue.per, () => 'per');
  scan(clause, (start, end) => (at >= 0 && start < at + entity.length && end > at ? 'joined' : 'clause'));
  scan(clue.sentence, () => 'sentence');
  scan(clue.title, () => 'sentence');
  return [...found.values()];
}

/** In which half of two joined strings a hit stands, or over their seam. */
function half(start: number, end: number, seam: number, [first, second]: readonly [Zone, Zone]): Zone {
  if (end <= seam) return first;
  return start >= seam ? second : 'joined';
}

function record(found: Map<number, Evidence>, zone: Zone, { rule, field }: Slot, length: number): void {
  const place = field === 'words' ? NAME_PLACES[zone] : undefined;
  if (place !== undefined) {
    const { names } = evidenceFor(found, rule);
    if (place !== 'clause' || length >= NAME_IN_CLAUSE) names[place] = Math.max(names[place], length);
  } else if (FEEDS[zone].includes(field)) {
    const { lists } = evidenceFor(found, rule);
    lists[field] = Math.max(lists[field], length);
  } else if (zone === 'clause' && field === 'predicate_any' && length >= PREDICATE_IN_CLAUSE) {
    const evidence = evidenceFor(found, rule);
    evidence.loosePredicate = Math.max(evidence.loosePredicate, length);
  }
}

function evidenceFor(found: Map<number, Evidence>, rule: number): Evidence {
  const known = found.get(rule);
  if (known !== undefined) return known;
  const made = { rule, names: { clause: 0, joined: 0, entity: 0 }, lists: { ...NO_LISTS }, loosePredicate: 0 };
  found.set(rule, made);
  return made;
}

const NO_LISTS = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>;
