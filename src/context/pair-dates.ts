/** Two figures of one measure at two times (由2020年的22.5%提高到27.8%): which date belongs to which (G-62, C-7). */
import type { Figure } from '../extract/figure.ts';
import type { Knowledge, Word } from '../extract/knowledge.ts';
import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';

/** Indexes of the two figures; `span` runs from 由 to the first of them and holds only its own date. */
export interface FigurePair {
  readonly before: number;
  readonly after: number;
  readonly span: Span;
}

type Words = Knowledge['words'];

/** Neighbouring figures of one unit within a clause, with 由 or 从 before the first and 提高到, 至 before the second. */
export function figurePairs(text: string, sentence: Span, figures: readonly Figure[], words: Words): FigurePair[] {
  const pairs: FigurePair[] = [];
  for (const [i, after] of figures.entries()) {
    const before = figures[i - 1];
    if (before === undefined || before.unitCode !== after.unitCode) continue;
    const between = text.slice(before.quantity.end, after.quantity.start);
    if (CLAUSE_SIGN.test(between) || !endsInChange(between, words)) continue;
    const { start } = before.quantity;
    const from = openedAt(text, sentence, start, words);
    if (from !== null) pairs.push({ before: i - 1, after: i, span: { start: from, end: start } });
  }
  return pairs;
}

const CLAUSE_SIGN = /[，；：。、]/;
const CLAUSE_ENDS = new Set(['，', '；', '：', '。']);
const REACH = 40;

/** Where 由, 从 or 原来 stands in the clause of the first figure; null without one. */
function openedAt(text: string, sentence: Span, end: number, words: Words): number | null {
  let start = end;
  const least = Math.max(sentence.start, end - REACH);
  while (start > least && !CLAUSE_ENDS.has(text[start - 1] ?? '')) start--;
  const opening = wordsOf(text.slice(start, end), words).findLast(({ word }) =>
    word.markers.some((marker) => marker.sets === 'pair_from'),
  );
  return opening === undefined ? null : start + opening.at;
}

const CHANGES = new Set(['up_to', 'down_to']);
const TO = /[到至为]$/;

/** 增加到, 缩短为, 扩充到 and 到现在的: a verb of change with its end, anywhere between the two. */
function endsInChange(between: string, words: Words): boolean {
  if (TO.test(between)) return true;
  return wordsOf(between, words).some(({ word }) => CHANGES.has(word.predicate?.sense ?? ''));
}

/** The known words of a stretch, longest first. */
function wordsOf(text: string, words: Words): { at: number; word: Word }[] {
  const found: { at: number; word: Word }[] = [];
  for (let at = 0; at < text.length; ) {
    const hit = longestAt(words.lexicon, text, at);
    const word = hit === null ? undefined : words.rules[hit.rules[0] ?? -1];
    if (word !== undefined) found.push({ at, word });
    at = hit?.end ?? at + 1;
  }
  return found;
}
