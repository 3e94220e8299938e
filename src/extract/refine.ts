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

/** The figures of a sentence with their entities cut at unknown verbs; the tagger is asked at most once, if at all. */
export function refined(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  tagger: Tagger,
  knowledge: Knowledge,
): Figure[] {
  let verbs: readonly Span[] | null = null;
  return figures.map((figure) => {
    const { span } = figure.entity;
    if (span === null || !hasUnknown(text, span, knowledge) || !mayBeCut(text, span, tagger, knowledge)) return figure;
    verbs ??= unknownVerbs(text, sentence, tagger, knowledge);
    return { ...figure, entity: cut(figure.entity, verbs) };
  });
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

/** Tagging takes a dictionary that is slow to load, and most names hold no unknown verb whatever it says. */
function mayBeCut(text: string, { start, end }: Span, tagger: Tagger, knowledge: Knowledge): boolean {
  return tagger
    .verbsIn(text.slice(start, end))
    .some((verb) => isUnknown(text, { start: verb.start + start, end: verb.end + start }, knowledge));
}

function isUnknown(text: string, { start, end }: Span, { words }: Knowledge): boolean {
  return end - start >= WORD_AT_LEAST && longestAt(words.lexicon, text, start, end) === null;
}

function unknownVerbs(text: string, sentence: Span, tagger: Tagger, knowledge: Knowledge): Span[] {
  return tagger
    .tag(text.slice(sentence.start, sentence.end))
    .filter(({ tag }) => tag === VERB)
    .map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }))
    .filter((verb) => isUnknown(text, verb, knowledge));
}

/** A name before its number starts behind its last verb, one behind its number ends before its first. */
function cut(entity: Entity, verbs: readonly Span[]): Entity {
  const span = entity.span;
  if (span === null) return entity;
  const inside = verbs.filter((verb) => verb.start >= span.start && verb.end <= span.end);
  const last = inside[inside.length - 1];
  const first = inside[0];
  if (entity.place === 'before' && last !== undefined && span.end - last.end >= WORD_AT_LEAST) {
    return { ...entity, span: { start: last.end, end: span.end } };
  }
  const open = entity.place === 'after' && entity.head === null;
  if (open && first !== undefined && first.start - span.start >= WORD_AT_LEAST) {
    return { ...entity, span: { start: span.start, end: first.start } };
  }
  return entity;
}
