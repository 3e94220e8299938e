/** Finds whoever counted or asked, a name that no table knows: 据|锦程招聘网|调查. */
import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import { type BodyTable, bodyAt, wordEnd } from './body-table.ts';
import { as, type ScopeMention } from './mention.ts';

const LONGEST_NAME = 14;
const BREAK = /[，。；：！？、“”《》（）\s0-9]/;

/** 智职招聘|发布《: whoever put a report out; null for none. */
export function publisherIn(text: string, bodies: BodyTable): string | null {
  for (let at = 0; at < text.length; at++) {
    if (wordEnd(bodies.words.publishes, text, at) === 0) continue;
    let start = at;
    while (start > 0 && !BREAK.test(text[start - 1] ?? '')) start--;
    const from = wordEnd(bodies.words.lead_in, text, start, at) || start;
    if (at - from >= 2 && at - from <= LONGEST_NAME && !isOther(text, from, at, bodies)) return text.slice(from, at);
  }
  return null;
}

/** A known body, or how no name begins. */
function isOther(text: string, from: number, at: number, bodies: BodyTable): boolean {
  return bodyAt(bodies, text, from, at) !== null || wordEnd(bodies.words.unnamed, text, from, at) > 0;
}

/** 调查 alone needs 据 before the name; 发布的报告 does not. */
const LONG_SAYING = 5;

/** The name before a word of saying at `at`; null without one. */
export function sayerAt(text: string, at: number, span: Span, bodies: BodyTable): ScopeMention | null {
  if (wordEnd(bodies.words.says, text, at, span.end) === 0) return null;
  const hit = longestAt(bodies.words.says.forward, text, at, span.end);
  const rule = bodies.rules[hit?.rules[0] ?? -1];
  if (hit === null || rule === undefined) return null;
  let start = at;
  while (start > span.start && !BREAK.test(text[start - 1] ?? '') && at - start <= LONGEST_NAME) start--;
  const lead = wordEnd(bodies.words.lead_in, text, start, at);
  const from = lead === 0 ? start : lead;
  const size = at - from;
  const named = lead > 0 || hit.end - at >= LONG_SAYING;
  if (!named || size < 2 || size > LONGEST_NAME || bodyAt(bodies, text, from, at) !== null) return null;
  if (wordEnd(bodies.words.survey, text, from, at) > 0) return null;
  return as('body', { start: from, end: at, text: text.slice(from, at), areaText: '', levelText: '', rule });
}
