/** Finds whoever counted or asked, a name that no table knows: 据|锦程招聘网|调查. */
import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import { type BodyTable, bodyAt, wordEnd } from './body-table.ts';
import type { ScopeMention } from './scope-mention.ts';

const LONGEST_NAME = 14;
const BREAK = /[，。；：！？、“”《》（）\s0-9]/;

/** 调查 alone needs 据 before the name; 发布的报告 does not. */
const LONG_SAYING = 5;

/** The name before a word of saying at `at`; null without one. */
export function sayerAt(text: string, at: number, span: Span, bodies: BodyTable): ScopeMention | null {
  const lexicon = bodies.forward.get('says');
  const hit = lexicon === undefined ? null : longestAt(lexicon, text, at, span.end);
  const rule = bodies.rules[hit?.rules[0] ?? -1];
  if (hit === null || rule === undefined) return null;
  let start = at;
  while (start > span.start && !BREAK.test(text[start - 1] ?? '') && at - start <= LONGEST_NAME) start--;
  const lead = wordEnd(bodies, 'lead_in', text, start, at);
  const from = lead === 0 ? start : lead;
  const size = at - from;
  const named = lead > 0 || hit.end - at >= LONG_SAYING;
  if (!named || size < 2 || size > LONGEST_NAME || bodyAt(bodies, text, from, at) !== null) return null;
  return { kind: 'body', start: from, end: at, text: text.slice(from, at), areaText: '', levelText: '', rule };
}
