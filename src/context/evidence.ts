/** Collects which phrases of which metric rules stand in a figure's words, in one pass over them. */
import { everyPhrase } from '../rules/lexicon.ts';
import type { MetricClue } from './metric.ts';
import { FIELDS, type Field, type MetricTable, REQUIRED, type Slot } from './metric-table.ts';

/** Where a phrase stands, the best place last. */
export const PLACES = ['clause', 'joined', 'entity'] as const;
type Place = (typeof PLACES)[number];

/** The longest hits of one rule, in characters; 0 where nothing hits. */
export interface Evidence {
  readonly rule: number;
  /** By place in PLACES. */
  readonly names: [number, number, number];
  readonly lists: Record<Field, number>;
  /** predicate_any seen only in the clause, outside the predicate. */
  loosePredicate: number;
}

/** Which fields a text can feed. */
type Zone = 'entity' | 'head' | 'predicate' | 'joined' | 'base' | 'per' | 'clause' | 'sentence';
const FEEDS: Readonly<Record<Zone, readonly Field[]>> = {
  entity: ['words', 'entity_any', 'not_words'],
  head: ['entity_any'],
  predicate: ['words', 'predicate_any', 'predicates', 'not_words'],
  joined: ['words', 'predicate_any', 'not_words'],
  base: ['base_any', 'not_words'],
  per: ['per_any'],
  clause: ['words'],
  sentence: ['context_any'],
};
const PLACE_OF: Partial<Readonly<Record<Zone, Place>>> = {
  entity: 'entity',
  predicate: 'joined',
  joined: 'joined',
  clause: 'clause',
};

/** One entry for each rule with any hit. */
export function evidenceOf(clue: MetricClue, table: MetricTable): Evidence[] {
  const found = new Map<number, Evidence>();
  const { entity, predicate } = clue;
  const note = (zone: Zone, slot: Slot, length: number): void => record(found, zone, slot, length);
  const scan = (text: string, zoneOf: (start: number, end: number) => Zone): void =>
    everyPhrase(table.lexicon, text, (start, end, slots) => {
      for (const slot of slots) {
        const known = table.slots[slot];
        if (known !== undefined) note(zoneOf(start, end), known, end - start);
      }
    });
  scan(entity + predicate, (start, end) => half(start, end, entity.length, ['entity', 'predicate']));
  scan(predicate + entity, (start, end) => half(start, end, predicate.length, ['predicate', 'entity']));
  scan(clue.entityHead, () => 'head');
  scan(clue.predicateHead, () => 'predicate');
  scan(clue.base, () => 'base');
  scan(clue.per, () => 'per');
  scan(clue.clause, () => 'clause');
  scan(clue.sentence, () => 'sentence');
  scan(clue.title, () => 'sentence');
  return [...found.values()];
}

/** In which half of two joined strings a hit stands, or over their seam. */
function half(start: number, end: number, seam: number, zones: readonly [Zone, Zone]): Zone {
  if (end <= seam) return zones[0];
  return start >= seam ? zones[1] : 'joined';
}

function record(found: Map<number, Evidence>, zone: Zone, { rule, field }: Slot, length: number): void {
  const loose = zone === 'clause' && field === 'predicate_any';
  if (!loose && !FEEDS[zone].includes(field)) return;
  const evidence = found.get(rule) ?? emptyEvidence(rule);
  found.set(rule, evidence);
  if (loose) evidence.loosePredicate = Math.max(evidence.loosePredicate, length);
  else if (field === 'words') {
    const place = PLACES.indexOf(PLACE_OF[zone] ?? 'clause');
    evidence.names[place] = Math.max(evidence.names[place] ?? 0, length);
  } else evidence.lists[field] = Math.max(evidence.lists[field], length);
}

function emptyEvidence(rule: number): Evidence {
  const lists = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>;
  return { rule, names: [0, 0, 0], lists, loosePredicate: 0 };
}

/** How well a rule fits: figure's own words before its clause, then length, then the place. */
export interface Fit {
  readonly own: boolean;
  readonly length: number;
  readonly place: number;
}

/** The better of the rule's name and its lists; null where neither hits. */
export function fitOf(evidence: Evidence, table: MetricTable): Fit | null {
  const named = nameFit(evidence);
  const listed = listFit(evidence, table);
  if (named === null || listed === null) return named ?? listed;
  return compareFits(named, listed) >= 0 ? named : listed;
}

function nameFit({ names }: Evidence): Fit | null {
  const [clause, joined, entity] = names;
  if (entity === 0 && joined === 0) return clause === 0 ? null : { own: false, length: clause, place: 0 };
  return entity >= joined ? { own: true, length: entity, place: 2 } : { own: true, length: joined, place: 1 };
}

function listFit(evidence: Evidence, table: MetricTable): Fit | null {
  const rule = table.rules[evidence.rule];
  const given = REQUIRED.filter((field) => rule?.[field] !== undefined);
  const lengths = given.map((field) => lengthOf(evidence, field));
  if (given.length === 0 || lengths.includes(0)) return null;
  const loose = given.includes('predicate_any') && evidence.lists.predicate_any === 0;
  const own = !loose && !given.includes('context_any');
  return { own, length: lengths.reduce((sum, one) => sum + one, 0), place: own ? 1 : 0 };
}

function lengthOf(evidence: Evidence, field: (typeof REQUIRED)[number]): number {
  const length = evidence.lists[field];
  return field === 'predicate_any' && length === 0 ? evidence.loosePredicate : length;
}

/** Above 0 where `a` fits better. */
export function compareFits(a: Fit, b: Fit): number {
  return Number(a.own) - Number(b.own) || a.length - b.length || a.place - b.place;
}
