/**
 * Names that the lexicon could not bound, cut by the segmenter's parts of speech: `坐落|车间` → 车间.
 * Only wording changes here; numbers, bounds, units and spans are settled before and stay.
 */
import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import type { Entity, Figure } from './figure.ts';
import type { Knowledge } from './knowledge.ts';

/** A word with its part of speech, as a segmenter gives it. */
export interface TaggedWord extends Span {
  readonly tag: string;
}

export interface Tagger {
  tag(text: string): readonly TaggedWord[];
  /** Every stretch that `tag` may call a verb, if only to find that it does not; they may overlap. Much cheaper. */
  verbsIn(text: string): readonly Span[];
}

const VERB = 'v';
const WORD_AT_LEAST = 2;

/** The unknown verbs of a stretch of text. */
interface Stretch extends Span {
  readonly verbs: readonly Span[];
}

/** The figures of a sentence with their entities cut at unknown verbs; the tagger is asked only of clauses where one could stand. */
export function refined(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  tagger: Tagger,
  knowledge: Knowledge,
): readonly Figure[] {
  let last: Stretch | null = null;
  return figures.map((figure) => {
    const { entity } = figure;
    if (entity.span === null || !mayBeCut(text, entity, tagger, knowledge)) return figure;
    const { start, end } = clauseAround(text, sentence, entity.span);
    if (last?.start !== start || last.end !== end)
      last = { start, end, verbs: unknownVerbs(text, { start, end }, tagger, knowledge) };
    const span = cut(entity, last.verbs);
    return span === null ? figure : { ...figure, entity: { ...entity, span } };
  });
}

/** True where an unknown verb would cut the name: most names hold none, whatever the tagger says. */
function mayBeCut(text: string, entity: Entity, tagger: Tagger, knowledge: Knowledge): boolean {
  const part = cuttable(entity);
  return (
    part !== null &&
    entity.span !== null &&
    hasUnknown(text, entity.span, knowledge) &&
    startsUnknown(text, part, knowledge) &&
    holdsUnknownVerb(text, entity.span, tagger, knowledge)
  );
}

/** Tagging takes a dictionary that is slow to load. */
function holdsUnknownVerb(text: string, { start, end }: Span, tagger: Tagger, { words }: Knowledge): boolean {
  return tagger
    .verbsIn(text.slice(start, end))
    .some((verb) => longestAt(words.lexicon, text, verb.start + start, verb.end + start) === null);
}

/** Where a verb must stand to cut the name: it leaves a word of it. */
function cuttable({ span, place, head }: Entity): Span | null {
  if (span === null) return null;
  if (place === 'before') return { start: span.start, end: span.end - WORD_AT_LEAST };
  return place === 'after' && head === null ? { start: span.start + WORD_AT_LEAST, end: span.end } : null;
}

/** Two characters at which no word of the lexicon starts and ends. */
function startsUnknown(text: string, { start, end }: Span, { words }: Knowledge): boolean {
  for (let at = start; at + WORD_AT_LEAST <= end; at++)
    if (longestAt(words.lexicon, text, at, at + WORD_AT_LEAST) === null) return true;
  return false;
}

/** Two characters in a row that no word of the lexicon covers. */
function hasUnknown(text: string, span: Span, knowledge: Knowledge): boolean {
  let run = 0;
  for (let at = span.start; at < span.end; ) {
    const hit = longestAt(knowledge.words.lexicon, text, at, span.end);
    run = hit === null ? run + 1 : 0;
    if (run >= WORD_AT_LEAST) return true;
    at = hit === null ? at + 1 : hit.end;
  }
  return false;
}

/** Jieba cuts a text at these before all else: what stands between two of them is tagged alike alone. */
const BREAKS = '，。 \t\n';

function clauseAround(text: string, sentence: Span, { start, end }: Span): Span {
  let from = start;
  while (from > sentence.start && !BREAKS.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < sentence.end && !BREAKS.includes(text.charAt(to))) to++;
  return { start: from, end: to };
}

function unknownVerbs(text: string, clause: Span, tagger: Tagger, { words }: Knowledge): Span[] {
  const verbs: Span[] = [];
  for (const word of tagger.tag(text.slice(clause.start, clause.end))) {
    if (word.tag !== VERB || word.end - word.start < WORD_AT_LEAST) continue;
    const [start, end] = [word.start + clause.start, word.end + clause.start];
    if (longestAt(words.lexicon, text, start, end) === null) verbs.push({ start, end });
  }
  return verbs;
}

/** A name before its number starts behind its last verb, one behind its number ends before its first; null where none cuts it. */
function cut(entity: Entity, verbs: readonly Span[]): Span | null {
  const { span } = entity;
  if (span === null) return null;
  const inside = verbs.filter((verb) => verb.start >= span.start && verb.end <= span.end);
  const last = inside[inside.length - 1];
  const first = inside[0];
  if (entity.place === 'before' && last !== undefined && span.end - last.end >= WORD_AT_LEAST)
    return { start: last.end, end: span.end };
  const open = entity.place === 'after' && entity.head === null;
  if (open && first !== undefined && first.start - span.start >= WORD_AT_LEAST)
    return { start: span.start, end: first.start };
  return null;
}
