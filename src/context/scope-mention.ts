/** Bodies, places and pronouns of a sentence that may govern its figures (G-55, G-56). */
import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import type { AreaTable } from './areas.ts';
import { type BodyHit, type BodyRule, type BodyTable, bodyAt, isBlocked, opensClause } from './body-table.ts';
import { type AreaMention, findAreas } from './find-areas.ts';

/** body: 长宁区人社局; area: 湖南省湘潭市 as a subject; place: an area that only says where; pronoun: 全市, 当地. */
export interface ScopeMention extends Span {
  readonly kind: 'body' | 'area' | 'place' | 'pronoun';
  readonly text: string;
  /** The place name in it, '' without one. */
  readonly areaText: string;
  /** Of a body without its area the class that it is of: 市 in 市人社局, '' without one. */
  readonly levelText: string;
  readonly rule: BodyRule | null;
}

export interface ScopeWords {
  readonly bodies: BodyTable;
  readonly areas: AreaTable;
  /** True where a verb or an adverb stands at an offset: what makes a place a subject. */
  readonly isVerbal: (text: string, at: number) => boolean;
}

/** All of a sentence in reading order; names after 与, 向 or 赴 are left out. */
export function scopeMentions(text: string, span: Span, words: ScopeWords): ScopeMention[] {
  const areas = findAreas(text, span.start, span.end, words.areas);
  const mentions: ScopeMention[] = [];
  let next = 0;
  for (let at = span.start; at < span.end; ) {
    while ((areas[next]?.start ?? span.end) < at) next++;
    const area = areas[next]?.start === at ? areas[next] : undefined;
    const limit = area === undefined ? Math.min(span.end, (areas[next]?.start ?? span.end) + BODY_REACH) : span.end;
    const body = bodyAt(words.bodies, text, area?.end ?? at, limit);
    const saying = longestAt(words.bodies.says, text, at, span.end);
    const mention =
      mentionAt(text, at, area, body, words) ?? (saying === null ? null : sayerAt(text, at, span, saying, words));
    if (mention !== null) mentions.push(mention);
    at = Math.max(at + 1, mention?.end ?? area?.end ?? 0, saying?.end ?? 0);
  }
  return joined(text, mentions).filter(({ start }) => !isBlocked(words.bodies, text, start));
}

/** A body's own name may hold a place: 中国|人民银行. */
const BODY_REACH = 12;

function mentionAt(
  text: string,
  start: number,
  area: AreaMention | undefined,
  body: BodyHit | null,
  words: ScopeWords,
): ScopeMention | null {
  if (area === undefined) return body === null ? null : bareBody(text, start, body, words.bodies);
  if (body !== null && (body.rule.role === 'tail' || body.rule.role === 'collective'))
    return {
      kind: 'body',
      start,
      end: body.end,
      text: text.slice(start, body.end),
      areaText: area.text,
      levelText: '',
      rule: body.rule,
    };
  const whole = bodyAt(words.bodies, text, start, text.length);
  if (whole !== null && whole.end >= area.end && whole.rule.role === 'whole')
    return bareBody(text, start, whole, words.bodies);
  const plain = { start, end: area.end, text: area.text, areaText: area.text, levelText: '', rule: null };
  if (NAMING.has(text[start - 1] ?? '')) return null;
  if (longestAt(words.bodies.events, text, area.end) !== null) return { ...plain, kind: 'place' };
  if (!opensClause(words.bodies, text, start)) return null;
  return { ...plain, kind: isSubject(text, area.end, words) ? 'area' : 'place' };
}

/** 国务院, 全市, 当地; a tail without its area (市人社局) is one of the document's own. */
function bareBody(text: string, start: number, { end, rule }: BodyHit, bodies: BodyTable): ScopeMention | null {
  const wording = text.slice(start, end);
  const pronoun = rule.role === 'area_pronoun' || rule.role === 'back_pronoun' || rule.role === 'speaker';
  const tail = rule.role === 'tail';
  const loose = tail || rule.role === 'collective';
  if (loose && ((tail && wording.length < SHORTEST_BODY) || !opensClause(bodies, text, start))) return null;
  const levelText = rule.role === 'tail' ? levelOf(wording, bodies) : '';
  return { kind: pronoun ? 'pronoun' : 'body', start, end, text: wording, areaText: '', levelText, rule };
}

/** What stands before a tail that is a name without it too: 市|人社局, but 市场监管局. */
function levelOf(wording: string, bodies: BodyTable): string {
  for (let cut = wording.length - 2; cut > 0; cut--)
    if (bodyAt(bodies, wording, cut, wording.length)?.end === wording.length) return wording.slice(0, cut);
  return '';
}

/** “上海公共招聘新平台”: a place in a name. */
const NAMING = new Set(['“', '《', '‘', '「']);

/** 政府, 工会, 街道 alone name nobody. */
const SHORTEST_BODY = 3;

const CLAUSE_SIGNS = /[，：；。、]/;

/** 湘潭市|强化, 无锡，: a verb, an adverb or the end of the phrase follows. */
function isSubject(text: string, end: number, { isVerbal }: ScopeWords): boolean {
  const next = text[end];
  return next === undefined || CLAUSE_SIGNS.test(next) || isVerbal(text, end);
}

const JOINERS = new Set(['、', '和', '及', '以及']);

/** 浙江省和四川省 is one subject, of no one area. */
function joined(text: string, mentions: readonly ScopeMention[]): ScopeMention[] {
  const out: ScopeMention[] = [];
  for (const mention of mentions) {
    const last = out[out.length - 1];
    if (last === undefined || mention.kind === 'pronoun' || !JOINERS.has(text.slice(last.end, mention.start)))
      out.push(mention);
    else {
      const areaText = last.areaText === mention.areaText ? last.areaText : '';
      const whole = { start: last.start, end: mention.end, text: text.slice(last.start, mention.end) };
      out[out.length - 1] = { ...mention, ...whole, areaText };
    }
  }
  return out;
}

const LONGEST_NAME = 14;
const BREAK = /[，。；：！？、“”《》（）\s0-9]/;

/** 据|锦程招聘网|调查: whoever counted, a name that no table knows. */
function sayerAt(
  text: string,
  at: number,
  span: Span,
  hit: { readonly end: number; readonly rules: readonly number[] },
  { bodies }: ScopeWords,
): ScopeMention | null {
  let start = at;
  while (start > span.start && !BREAK.test(text[start - 1] ?? '') && at - start <= LONGEST_NAME) start--;
  const lead = longestAt(bodies.leadIns, text, start, at);
  const from = lead?.end ?? start;
  const rule = bodies.rules[hit.rules[0] ?? -1];
  const size = at - from;
  const named = lead !== null || hit.end - at >= LONG_SAYING;
  if (rule === undefined || !named || size < 2 || size > LONGEST_NAME || bodyAt(bodies, text, from, at) !== null)
    return null;
  return { kind: 'body', start: from, end: at, text: text.slice(from, at), areaText: '', levelText: '', rule };
}

/** 调查 alone needs 据 before the name; 发布的报告 does not. */
const LONG_SAYING = 5;
