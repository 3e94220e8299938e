/** Scopes of one sentence's figures, and what the next sentence of the paragraph goes on with. */
import type { Figure } from '../extract/figure.ts';
import type { Span } from '../types.ts';
import type { Lost } from './context.ts';
import type { Scope, ScopeGround } from './scope.ts';
import { scopeOf } from './scope.ts';
import { type ScopeMention, type ScopeWords, scopeMentions } from './scope-mention.ts';

export interface ScopeState {
  readonly document: Scope;
  /** The scope that stands at the end of the sentence before. */
  readonly last: Scope;
  readonly lastEnd: number;
}

export interface SentenceScopes {
  readonly scopes: readonly Scope[];
  /** The names that each figure did not take. */
  readonly lost: readonly (readonly Lost[])[];
  readonly state: ScopeState;
}

interface Opened {
  readonly start: number;
  readonly end: number;
  readonly scope: Scope;
  readonly lasting: boolean;
}

/** Figures take the nearest scope before them; a new paragraph starts from the document's. */
export function scopeSentence(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  before: ScopeState,
  day: string,
  words: ScopeWords,
): SentenceScopes {
  const ground = { speaker: before.document, day, areas: words.areas };
  const around = carried(text, sentence, before);
  const opened = openScopes(scopeMentions(text, sentence, words), around, before.last, ground);
  const scopes = figures.map((figure) => opened.findLast(({ end }) => end <= figure.quantity.start)?.scope ?? around);
  const last = opened.findLast(({ lasting }) => lasting)?.scope ?? around;
  const lost = figures.map((figure, i) =>
    opened
      .filter(({ scope }) => scope !== scopes[i])
      .map(({ start, end }) => ({ span: { start, end }, why: end > figure.quantity.start ? 'behind' : 'farther' })),
  );
  return { scopes, lost, state: { ...before, last, lastEnd: sentence.end } };
}

/** Within a paragraph what was said last goes on. */
function carried(text: string, sentence: Span, { document, last, lastEnd }: ScopeState): Scope {
  const broken = text.slice(lastEnd, sentence.start).includes('\n');
  return broken || last === document ? document : { ...last, basis: 'carried' };
}

/** Joined names (浙江省和四川省) are one; a second body in the same phrase opens nothing of its own. */
function openScopes(
  mentions: readonly ScopeMention[],
  around: Scope,
  last: Scope,
  ground: Omit<ScopeGround, 'around'>,
): Opened[] {
  const opened: Opened[] = [];
  for (const mention of mentions) {
    const back = mention.rule?.role === 'back_pronoun';
    const base = opened[opened.length - 1]?.scope ?? (back ? last : around);
    const lasting = mention.kind === 'body' || mention.kind === 'area' || mention.kind === 'pronoun';
    opened.push({
      start: mention.start,
      end: mention.end,
      scope: scopeOf(mention, { ...ground, around: base }),
      lasting,
    });
  }
  return opened;
}
