/** What a mention is: a body, an area that acts, a place that only says where, a pronoun, a town. */
import type { Span } from '../types.ts';
import {
  type BodyHit,
  type BodyRule,
  type BodyTable,
  bodyAt,
  isHan,
  isVisited,
  opensClause,
  startsClause,
  wordEnd,
  wordStart,
} from './body-table.ts';
import { personAt } from './find-people.ts';
import type { PlaceMention } from './find-places.ts';
import { levelOf } from './find-speakers.ts';
import type { ScopeMention, ScopeWords } from './mention.ts';
import { as, type Draft, plain } from './mention.ts';

/** What begins at `start`: a body, with the area before it or alone, an area, a town; null for none. */
export function mentionAt(
  text: string,
  { start, end: limit }: Span,
  area: PlaceMention | undefined,
  words: ScopeWords,
): ScopeMention | null {
  const body = bodyAt(words.bodies, text, area?.end ?? start, limit);
  if (area === undefined)
    return (
      (body === null ? null : bareBody(text, start, body, words)) ??
      (opensClause(words.bodies, text, start) ? townAt(text, start, words) : null)
    );
  if (body !== null && BEHIND_AREAS.has(body.rule.role)) {
    const wording = text.slice(start, body.end);
    return as('body', { start, end: body.end, text: wording, areaText: area.text, levelText: '', rule: body.rule });
  }
  const whole = bodyAt(words.bodies, text, start, text.length);
  if (whole !== null && whole.end >= area.end && whole.rule.role === 'whole')
    return bareBody(text, start, whole, words);
  const place = { start, end: area.end, text: area.text, areaText: area.text, levelText: '', rule: null };
  return isVisited(words.bodies, text, start) ? as('place', place) : areaMention(text, place, words);
}

/** Bodies that an area before them names: 长宁区|人社局. */
const BEHIND_AREAS: ReadonlySet<string> = new Set(['tail', 'site', 'collective']);

function areaMention(text: string, mention: Draft, words: ScopeWords): ScopeMention | null {
  const { start, end } = mention;
  const { bodies } = words;
  if (NAMING.has(text[start - 1] ?? '')) return null;
  const origin = wordEnd(bodies.words.origin, text, end);
  if (origin > 0 && (origin - end > 1 || !isHan(text, origin) || text[end] === '籍')) return null;
  if (wordEnd(bodies.words.event, text, end) > 0) return as('place', mention);
  if (!opensClause(bodies, text, start) || namesSchool(text, end, words)) return null;
  if (personAt(text, end, words) !== null) return as('place', mention);
  const town = townAt(text, end, words);
  if (town !== null) return as('area', { ...mention, end: town.end });
  return as(isSubject(text, start, end, words) ? 'area' : 'place', mention);
}

/** 河南|科技大学分会场: no subject of its own. */
function namesSchool(text: string, end: number, { bodies, isVerbal }: ScopeWords): boolean {
  for (let at = end; at < end + LONGEST_SCHOOL && !isVerbal(text, at); at++) {
    if (!isHan(text, at)) return false;
    if (wordEnd(bodies.words.school, text, at) > 0) return at > end;
  }
  return false;
}

const LONGEST_SCHOOL = 6;

/** 国务院, 全市, 当地; a tail without its area (市人社局) is one of the document's own. */
function bareBody(
  text: string,
  start: number,
  { end, rule }: BodyHit,
  { bodies, isVerbal }: ScopeWords,
): ScopeMention | null {
  const wording = text.slice(start, end);
  const found = { start, end, text: wording, areaText: '', levelText: '', rule };
  if (rule.role === 'individual') return opensClause(bodies, text, start) ? as('person', found) : null;
  if (rule.role === 'firm_pronoun' || rule.role === 'school_pronoun')
    return opensClause(bodies, text, start) ? as('pronoun', found) : null;
  if (PRONOUNS.has(rule.role)) return isRank(text, end, rule, bodies) ? null : as('pronoun', found);
  if (rule.role === 'whole') return as('body', found);
  if (rule.role === 'site' || !opensClause(bodies, text, start)) return null;
  if (rule.role === 'collective') return rule.alone === false && !isVerbal(text, end) ? null : as('body', found);
  if (wording.length < SHORTEST_BODY) return null;
  return as('body', { ...found, levelText: levelOf(wording, bodies) });
}

const PRONOUNS: ReadonlySet<string> = new Set(['area_pronoun', 'back_pronoun', 'speaker']);

/** 在全省|率先 says nothing of whose the figure is. */
function isRank(text: string, end: number, { role }: BodyRule, bodies: BodyTable): boolean {
  return role === 'area_pronoun' && (wordEnd(bodies.words.rank, text, end) > 0 || isHonour(text, end, bodies));
}

/** 全国|助残日, 全国|职业院校技能大赛: the name of a day, a contest or a prize. */
function isHonour(text: string, start: number, bodies: BodyTable): boolean {
  for (let at = start; at <= start + LONGEST_HONOUR && (isHan(text, at) || QUOTES.has(text[at] ?? '')); at++)
    if (wordEnd(bodies.words.honour, text, at) > 0) return true;
  return false;
}

const LONGEST_HONOUR = 12;
const QUOTES = new Set(['“', '”']);

/** 柳城街道, 大庙镇: too small for the table, of the area around. */
function townAt(text: string, start: number, words: ScopeWords): ScopeMention | null {
  for (const size of TOWN_STEMS) {
    const end = wordEnd(words.bodies.words.town, text, start + size);
    if (end === 0) continue;
    if (wordStart(words.bodies.words.no_town, text, end) >= 0) return null;
    const clear = ![...Array(size).keys()].some((i) => wordEnd(words.bodies.words.no_place, text, start + i) > 0);
    return clear && !words.isWord(text, start) && HAN.test(text.slice(start, start + size))
      ? plain('body', text, { start, end })
      : null;
  }
  return null;
}

const HAN = /^[\u3400-\u9fff]+$/;
/** Lengths of names of towns. */
export const TOWN_STEMS = [2, 3] as const;

/** “上海公共招聘新平台”: a place in a name. */
const NAMING = new Set(['“', '《', '‘', '「']);

/** 政府, 工会, 街道 alone name nobody. */
const SHORTEST_BODY = 3;

const CLAUSE_SIGNS = /[，：；。、]/;

/** 在广东省|务工: where somebody else's people are. */
function isWhere(text: string, start: number, end: number, { isVerbal }: ScopeWords): boolean {
  return text[start - 1] === '在' && isVerbal(text, end);
}

/** 湘潭市|强化, 无锡，: a verb, an adverb or the end of the phrase follows; at the head of a clause it needs none. */
function isSubject(text: string, start: number, end: number, words: ScopeWords): boolean {
  const { isVerbal, bodies } = words;
  const next = text[end];
  if (isWhere(text, start, end, words)) return false;
  if (next === undefined || CLAUSE_SIGNS.test(next) || isVerbal(text, end)) return true;
  const heads = startsClause(text, start) || wordStart(bodies.words.head_before, text, start) >= 0;
  return heads && wordEnd(bodies.words.no_subject, text, end) === 0;
}
