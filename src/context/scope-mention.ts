/** Bodies, places, persons and pronouns of a sentence that may govern its figures (G-55, G-56). */

import { mayStart } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import type { AreaTable } from './areas.ts';
import {
  type BodyHit,
  type BodyRule,
  type BodyTable,
  bodyAt,
  bodyMarks,
  isVisited,
  NAMING_MASK,
  opensClause,
  startsClause,
  wordEnd,
  wordStart,
} from './body-table.ts';
import { findFirms } from './find-firms.ts';
import { personAt } from './find-people.ts';
import { findPlaces, type PlaceMention } from './find-places.ts';
import { levelOf } from './find-speakers.ts';
import { governing, joined } from './join-mentions.ts';
import { type OwnNames, ownNameAt, type SpeakerBody } from './own-names.ts';
import { sayerAt } from './sayer.ts';

/**
 * body: 长宁区人社局; firm: 东昇新材料公司; area: 湖南省湘潭市 as a subject; place: an area that only says where;
 * pronoun: 全市, 当地; person: 缝纫工李会珍, 他, 我; speaker: 陈望川, once 区人社局局长陈望川 was named.
 */
export interface ScopeMention extends Span {
  readonly kind: 'body' | 'firm' | 'area' | 'place' | 'pronoun' | 'person' | 'speaker';
  readonly text: string;
  /** The place name in it, '' without one. */
  readonly areaText: string;
  /** Of a body without its area the class that it is of: 市 in 市人社局, '' without one. */
  readonly levelText: string;
  readonly rule: BodyRule | null;
  /** Of a speaker. */
  readonly body?: SpeakerBody;
}

export interface ScopeWords {
  readonly bodies: BodyTable;
  readonly areas: AreaTable;
  readonly own: OwnNames;
  /** True where a verb or an adverb stands at an offset: what makes a place a subject. */
  readonly isVerbal: (text: string, at: number) => boolean;
  /** True where an ordinary word of two characters or more stands at an offset: what no name begins with. */
  readonly isWord: (text: string, at: number) => boolean;
}

/** All of a sentence in reading order; names after 与, 向 or 赴 are left out. */
export function scopeMentions(text: string, span: Span, words: ScopeWords): ScopeMention[] {
  const places = findPlaces(text, span, words);
  const firms = findFirms(text, span, { ...words, places });
  const mentions: ScopeMention[] = [];
  let next = 0;
  let nextFirm = 0;
  for (let at = span.start; at < span.end; ) {
    while ((places[next]?.start ?? span.end) < at) next++;
    while ((firms[nextFirm]?.start ?? span.end) < at) nextFirm++;
    if (places[next]?.start !== at && firms[nextFirm]?.start !== at && isBare(text, at, words)) {
      at++;
      continue;
    }
    const place = places[next]?.start === at ? places[next] : undefined;
    const limit = place === undefined ? Math.min(span.end, (places[next]?.start ?? span.end) + BODY_REACH) : span.end;
    const firm = firms[nextFirm]?.start === at ? firms[nextFirm] : undefined;
    const mention =
      (firm === undefined ? null : { ...plain('firm', text, firm), areaText: place?.text ?? '' }) ??
      ownAt(text, at, span.end, words, place) ??
      mentionAt(text, { start: at, end: limit }, place, words) ??
      sayerAt(text, at, span, words.bodies);
    if (mention !== null) mentions.push(mention);
    at = Math.max(at + 1, mention?.end ?? place?.end ?? 0);
  }
  return governing(text, joined(text, mentions), places, words.bodies).filter(
    ({ start }) => !isAlias(text, start, places),
  );
}

/** No word, name or town that a mention begins with stands there: true of most places, and quickly told. */
function isBare(text: string, at: number, { bodies, own }: ScopeWords): boolean {
  const marks = bodyMarks(bodies, text);
  if (marks === null || mayStart(own.lexicon, text, at)) return false;
  const { person, says, person_before, town } = bodies.words;
  const { starts, ends } = marks;
  if (((starts[at] ?? 0) & (NAMING_MASK | person.mask | says.mask)) !== 0) return false;
  if (((ends[at] ?? 0) & person_before.mask) !== 0) return false;
  return TOWN_STEMS.every((size) => ((starts[at + size] ?? 0) & town.mask) === 0);
}

/** 烟台黄渤海新区（|烟台开发区）: the same once more. */
function isAlias(text: string, start: number, places: readonly PlaceMention[]): boolean {
  return text[start - 1] === '（' && places.some(({ end }) => end === start - 1);
}

/** A mention without area or rule. */
export function plain(kind: ScopeMention['kind'], text: string, { start, end }: Span): ScopeMention {
  return { kind, start, end, text: text.slice(start, end), areaText: '', levelText: '', rule: null };
}

/** A body's own name may hold a place: 中国|人民银行. */
const BODY_REACH = 12;

/** Firms, persons and speakers that the document named before. */
function ownAt(
  text: string,
  at: number,
  limit: number,
  words: ScopeWords,
  place: PlaceMention | undefined,
): ScopeMention | null {
  const person = place === undefined ? personAt(text, at, words) : null;
  if (person !== null) return plain('person', text, { start: at, end: person[1] });
  const hit = ownNameAt(words.own, text, at, limit);
  if (hit === null) return null;
  const [name, end] = hit;
  const open = startsClause(text, at) || wordStart(words.bodies.words.name_before, text, at) >= 0;
  if (name.kind === 'firm') return plain('firm', text, { start: at, end });
  if (name.kind === 'place' || !(open || saysAt(text, end, words))) return null;
  const mention = plain(name.kind, text, { start: at, end });
  return name.kind === 'speaker' ? { ...mention, body: name.body } : mention;
}

function saysAt(text: string, at: number, { bodies }: ScopeWords): boolean {
  return wordEnd(bodies.words.says_person, text, at) > 0;
}

function mentionAt(
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
  const named = { start, areaText: area.text, levelText: '' };
  if (body !== null && ['tail', 'site', 'collective'].includes(body.rule.role))
    return { ...named, kind: 'body', end: body.end, text: text.slice(start, body.end), rule: body.rule };
  const whole = bodyAt(words.bodies, text, start, text.length);
  if (whole !== null && whole.end >= area.end && whole.rule.role === 'whole')
    return bareBody(text, start, whole, words);
  const place = { ...named, end: area.end, text: area.text, rule: null };
  return isVisited(words.bodies, text, start) ? { ...place, kind: 'place' } : areaMention(text, place, words);
}

function areaMention(text: string, mention: Omit<ScopeMention, 'kind'>, words: ScopeWords): ScopeMention | null {
  const { start, end } = mention;
  const { bodies } = words;
  if (NAMING.has(text[start - 1] ?? '')) return null;
  const origin = wordEnd(bodies.words.origin, text, end);
  if (origin > 0 && (origin - end > 1 || !HAN.test(text[origin] ?? '') || text[end] === '籍')) return null;
  if (wordEnd(bodies.words.event, text, end) > 0) return { ...mention, kind: 'place' };
  if (!opensClause(bodies, text, start) || namesSchool(text, end, words)) return null;
  if (personAt(text, end, words) !== null) return { ...mention, kind: 'place' };
  const town = townAt(text, end, words);
  if (town !== null) return { ...mention, kind: 'area', end: town.end };
  return { ...mention, kind: isSubject(text, start, end, words) ? 'area' : 'place' };
}

/** 河南|科技大学分会场: no subject of its own. */
function namesSchool(text: string, end: number, { bodies, isVerbal }: ScopeWords): boolean {
  for (let at = end; at < end + LONGEST_SCHOOL && !isVerbal(text, at); at++) {
    if (!HAN.test(text[at] ?? '')) return false;
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
  if (rule.role === 'individual') return opensClause(bodies, text, start) ? { ...found, kind: 'person' } : null;
  if (rule.role === 'firm_pronoun' || rule.role === 'school_pronoun')
    return opensClause(bodies, text, start) ? { ...found, kind: 'pronoun' } : null;
  if (PRONOUNS.has(rule.role)) return isRank(text, end, rule, bodies) ? null : { ...found, kind: 'pronoun' };
  if (rule.role === 'whole') return { ...found, kind: 'body' };
  if (rule.role === 'site' || !opensClause(bodies, text, start)) return null;
  if (rule.role === 'collective')
    return rule.alone === false && !isVerbal(text, end) ? null : { ...found, kind: 'body' };
  if (wording.length < SHORTEST_BODY) return null;
  return { ...found, kind: 'body', levelText: levelOf(wording, bodies) };
}

const PRONOUNS: ReadonlySet<string> = new Set(['area_pronoun', 'back_pronoun', 'speaker']);

/** 在全省|率先 says nothing of whose the figure is. */
function isRank(text: string, end: number, { role }: BodyRule, bodies: BodyTable): boolean {
  return role === 'area_pronoun' && (wordEnd(bodies.words.rank, text, end) > 0 || isHonour(text, end, bodies));
}

/** 全国|助残日, 全国|职业院校技能大赛: the name of a day, a contest or a prize. */
function isHonour(text: string, start: number, bodies: BodyTable): boolean {
  for (let at = start; at <= start + LONGEST_HONOUR && HAN_CHAR.test(text[at] ?? ''); at++)
    if (wordEnd(bodies.words.honour, text, at) > 0) return true;
  return false;
}

const LONGEST_HONOUR = 12;
const HAN_CHAR = /[\u3400-\u9fff“”]/;

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
const TOWN_STEMS = [2, 3] as const;

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
