import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import type { Knowledge, UnitRule } from './knowledge.ts';

/** A unit as printed behind a number: 名, 家次, 元/人月, %, 个工作日. */
export interface UnitReading extends Span {
  readonly rule: UnitRule;
  readonly text: string;
  /** What stands behind the slash: 人·月 in 元/人·月. */
  readonly per: string | null;
  /** The rule of the denominator, null without one. */
  readonly perRule: string | null;
}

/**
 * The measure word at `at`, or null. A longer word that starts there is no measure word
 * (8000多万|个体工商户), unless reading the measure word first explains more (5项|目标任务).
 */
export function unitAt(text: string, at: number, end: number, knowledge: Knowledge): UnitReading | null {
  const hit = unitHit(text, at, knowledge);
  if (hit === null || hit.end > end) return null;
  const rule = knowledge.units.rules[hit.rules[0] ?? -1];
  if (rule === undefined) return null;
  const word = longestAt(knowledge.words.lexicon, text, at);
  if (word !== null && word.end > hit.end && word.end >= reach(text, hit.end, knowledge)) return null;
  const per = perAt(text, hit.end, knowledge);
  const stop = per === null ? hit.end : per.end;
  return { rule, start: at, end: stop, text: text.slice(at, stop), per: per?.text ?? null, perRule: per?.rule ?? null };
}

/** 3|个人, but 3|个|人才: a word that starts inside the measure word and leaves it makes it shorter. */
function unitHit(text: string, at: number, knowledge: Knowledge): ReturnType<typeof longestAt> {
  const hit = longestAt(knowledge.units.lexicon, text, at);
  if (hit === null || hit.end - at < 2) return hit;
  const inner = longestAt(knowledge.words.lexicon, text, hit.end - 1);
  return inner !== null && inner.end > hit.end ? longestAt(knowledge.units.lexicon, text, at, hit.end - 1) : hit;
}

/** How far the word right behind the measure word reaches. */
function reach(text: string, at: number, knowledge: Knowledge): number {
  return longestAt(knowledge.words.lexicon, text, at)?.end ?? at;
}

/** `/人月`, `/人/月`: slash and denominator, repeated. */
function perAt(text: string, at: number, knowledge: Knowledge): (Span & { text: string; rule: string }) | null {
  if (text[at] !== '/') return null;
  let end = at;
  const parts: string[] = [];
  let rule = '';
  while (text[end] === '/') {
    const hit = longestAt(knowledge.pers.lexicon, text, end + 1);
    if (hit === null) break;
    parts.push(text.slice(end + 1, hit.end));
    rule = knowledge.pers.rules[hit.rules[0] ?? -1]?.name ?? '';
    end = hit.end;
  }
  return parts.length === 0 ? null : { start: at, end, text: parts.join('·'), rule };
}
