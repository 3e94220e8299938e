/** Finds what a number counts: beside it, in a list with it, as the subject, or unsaid (G-46..G-53). */
import { sharedEntity } from './entity-share.ts';
import { type Entity, NO_ENTITY } from './figure.ts';
import {
  clauseStart,
  endsClause,
  hasMarker,
  isNominalVerb,
  isPassedOver,
  isTransparent,
  isVerb,
  nounOf,
  roleOf,
  senseOf,
} from './items.ts';
import type { NounRule, UnitRule } from './knowledge.ts';
import { type Accepts, type NounPhrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
import { endsPair, pairStart } from './pair.ts';
import { asEntity, type Place, touches } from './place.ts';
import { beforeChange, beforeVerbs, previousSubject, subjectIn } from './subject.ts';
import type { Item } from './words.ts';

/** The entity of one number; `NO_ENTITY` where the sentence leaves it unsaid. */
export function entityOf(place: Place): Entity {
  const { measure, quantity } = place;
  const role = quantity.unit?.rule.role ?? 'count';
  if (measure.kind === 'change_abs' || measure.kind === 'change_rel') return changed(place);
  if (role === 'percent' || role === 'fixed' || role === 'times') return sharedEntity(place);
  if (role === 'duration') return beside(place, () => true, false) ?? pairEnd(place) ?? NO_ENTITY;
  return counted(place);
}

/** 参保人数首次突破百万大关，|达到|104.6万人: a clause that only links goes on about the last subject. */
function linkedSubject({ items, index, taken }: Place, accepts: Accepts): Entity | null {
  const start = clauseStart(items, index);
  const before = items.slice(start, index);
  const isLinked =
    before.some((item) => senseOf(item) === 'be') &&
    before.every((item) => isPassedOver(item) || LINKS.has(senseOf(item)));
  const subject = start > 0 && isLinked ? previousSubject(items, index) : null;
  if (subject?.head == null || !accepts(subject.head) || taken(subject.last)) return null;
  return asEntity(subject, 'before');
}

const LINKS = new Set(['be', 'up_to', 'down_to']);

/** 42支|“|送岗小分队|”: a name in quotation marks right behind the measure word. */
function quotedAfter({ items, index }: Place): Entity | null {
  if (items[index + 1]?.text !== '“') return null;
  const close = items.findIndex((item, at) => at > index && item.text === '”');
  const [first, last] = [items[index + 2], items[close - 1]];
  if (close < index + 3 || close > index + NAME_AT_MOST || first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  return { span, wording: null, head: nounOf(last), headText: last.text, implicit: false, place: 'after' };
}

const NAME_AT_MOST = 8;
const NAME_AT_LEAST = 4;

/** Which nouns a measure word can count. */
export function acceptsOf(unit: UnitRule | null): Accepts {
  if (unit === null) return (noun) => noun.class !== 'PERCENT' && noun.class !== 'TIMES';
  const decides = unit.noun_decides;
  if (decides === 'any') return (noun) => !['PERCENT', 'TIMES', 'CNY'].includes(noun.class);
  return (noun) => noun.class === familyOf(unit.code) || (decides?.includes(noun.class) ?? false);
}

const FAMILIES: Readonly<Record<string, string>> = {
  PERSON_TIME: 'PERSON',
  ORG_TIME: 'ORG',
  USD: 'CNY',
  HKD: 'CNY',
  TWD: 'CNY',
  EUR: 'CNY',
  JPY: 'CNY',
};

/** 人次 counts persons, 美元 money: the class of noun behind a unit code. */
function familyOf(code: string): string {
  return FAMILIES[code] ?? code;
}

function counted(place: Place): Entity {
  const unit = place.quantity.unit?.rule ?? null;
  const accepts = acceptsOf(unit);
  const nounFirst = unit?.noun_first === true || place.quantity.unit?.text === '' || unit === null;
  return (
    apposed(place) ??
    aimedAt(place) ??
    beside(place, accepts, nounFirst) ??
    quotedAfter(place) ??
    openAfter(place, nounFirst) ??
    pairEnd(place) ??
    linkedSubject(place, accepts) ??
    NO_ENTITY
  );
}

/** 由286场|增加到|324场: the second end of a change is of the same thing. */
function pairEnd({ items, index, previous }: Place): Entity | null {
  return endsPair(items, index) ? previous : null;
}

/** 完成全年目标|59万人|的66%: the aim is of what was told before. */
function aimedAt({ items, index, level }: Place): Entity | null {
  if (items[index + 1]?.text !== '的' || level === null) return null;
  const verb = items[index - 1];
  return senseOf(verb) === 'complete' || hasMarker(verb, 'goal') ? level : null;
}

/** 超1.7亿人|（17441万人）: a number in brackets says the one before it again. */
function apposed(place: Place): Entity | null {
  const { items, index } = place;
  return items[index - 1]?.text === '（' && items[index - 2]?.kind === 'quantity' ? place.previous : null;
}

/** After the number or before it, in the order that the measure word asks for. */
function beside(place: Place, accepts: Accepts, nounFirst: boolean): Entity | null {
  const after = phraseAfter(place.items, place.index, accepts);
  const before = usableBefore(place, accepts);
  if (nounFirst) return asEntity(after, 'after') ?? openAfter(place, nounFirst) ?? asEntity(before, 'before');
  const touching = after !== null && touches(place, after) ? after : null;
  const claimed = touching !== null && (before === null || money(place) || place.items[place.index + 1]?.text === '的');
  return claimed ? asEntity(touching, 'after') : asEntity(before, 'before');
}

function money(place: Place): boolean {
  return place.quantity.unit?.rule.role === 'money';
}

/** The phrase left of the number, unless it is another number's or counts something else (G-43). */
function usableBefore(place: Place, accepts: Accepts): NounPhrase | null {
  const { items, index, taken } = place;
  const from = pairStart(items, index);
  if (from < 0 && isPersonUnit(place) && items[index - 1]?.text === '的') return null;
  const found = phraseBefore(items, beforeVerbs(items, from < 0 ? index : from));
  if (found === null || taken(found.last) || found.end - found.start < 2) return null;
  const governed = objectOf(place, found);
  if (governed === null) return null;
  const head = nounOf(items[governed.last]);
  if (head !== null && accepts(head)) return governed;
  if (money(place)) return null;
  if (head === null) return governed;
  const unit = place.quantity.unit?.rule;
  const mismatch = unit !== undefined && familyOf(unit.code) === 'PERSON' && ['JOB', 'ORG', 'CNY'].includes(head.class);
  return mismatch ? null : governed;
}

/** 符合条件的|20人: what stands before 的 tells which persons, not what is counted. */
function isPersonUnit({ quantity }: Place): boolean {
  return quantity.unit !== null && familyOf(quantity.unit.rule.code) === 'PERSON';
}

/** 招聘|毕业生: a nominal verb that opens the phrase governs it; without any noun it is the predicate itself. */
function objectOf(place: Place, phrase: NounPhrase): NounPhrase | null {
  const { items, index } = place;
  const governor = items[phrase.first - 1];
  const governed = isVerb(governor) && senseOf(governor) === 'act';
  const words = items.slice(phrase.first, phrase.last + 1);
  const named = words.some((item) => nounOf(item) !== null || item.kind === 'unknown');
  // 转移就业|稳定在|260万人 is the name of an indicator.
  // 其中：企业职工基本养老保险|243.5万人.
  const isLong = roleOf(items[phrase.last]) === 'word' && (items[phrase.last]?.text.length ?? 0) >= NAME_AT_LEAST;
  if (!named && isLong && isPersonUnit(place)) return phrase;
  const isName = words.some(isNominalVerb) && phrase.last < index - 1 && senseOf(items[index - 1]) === 'be';
  if (!named) return isName || governed ? phrase : null;
  const person = registered(items, phrase);
  if (person !== null) return person;
  const head = nounOf(items[phrase.last]);
  let verb = phrase.first;
  while (verb < phrase.last && roleOf(items[verb]) === 'word') verb++;
  if (governed || !isNominalVerb(items[verb]) || (head?.class !== 'PERSON' && head?.class !== 'ORG')) return phrase;
  const first = verb + 1;
  return { ...phrase, first, start: items[first]?.start ?? phrase.start };
}

/** 离校未就业毕业生|实名|登记|4218人: persons that something was done with, by words between the two. */
function registered(items: readonly Item[], phrase: NounPhrase): NounPhrase | null {
  if (!isNominalVerb(items[phrase.last]) || items[phrase.last - 1]?.kind !== 'unknown') return null;
  let last = phrase.last - 1;
  while (last > phrase.first && items[last]?.kind === 'unknown') last--;
  const item = items[last];
  const head = nounOf(item);
  if (item === undefined || head?.class !== 'PERSON') return null;
  return { ...phrase, last, end: item.end, head, headText: item.text };
}

/** A noun that no pack knows, behind a measure word: up to the first verb, sign or grammar word. */
function openAfter(place: Place, nounFirst: boolean): Entity | null {
  if (!nounFirst || place.quantity.unit === null) return null;
  const { items, index } = place;
  let last = index;
  for (let at = index + 1; at < items.length; at++) {
    const item = items[at];
    const inside =
      item?.kind === 'unknown' ||
      isNominalVerb(item) ||
      nounOf(item) !== null ||
      isTransparent(item) ||
      roleOf(item) === 'word' ||
      (roleOf(item) === 'particle' && at > index + 1);
    if (!inside) break;
    last = at;
  }
  while (last > index && (isTransparent(items[last]) || roleOf(items[last]) === 'particle')) last--;
  const first = items[index + 1];
  const end = items[last];
  if (last === index || first === undefined || end === undefined) return null;
  return {
    span: { start: first.start, end: end.end },
    wording: null,
    head: nounOf(end),
    headText: end.text,
    implicit: false,
    place: 'after',
  };
}

/** A change tells of its clause's subject, else of the level before it (C-5). */
function changed(place: Place): Entity {
  const { items, index, measure } = place;
  const noun = measure.verb >= 0 && nounOf(items[measure.verb]) !== null;
  const goesOn = place.afterChange && opensWith(items, measure.verb);
  if (noun && (goesOn || hasMarker(items[measure.verb - 1], 'comparison'))) return place.previous ?? NO_ENTITY;
  if (noun)
    return asEntity(phraseBefore(items, measure.verb) ?? phraseBefore(items, measure.verb + 1), 'before') ?? NO_ENTITY;
  const end = measure.verb >= 0 ? beforeChange(items, measure.verb) : beforeVerbs(items, index);
  const subject = phraseBefore(items, end);
  if (subject !== null && !place.taken(subject.last)) return asEntity(subject, 'before') ?? NO_ENTITY;
  return place.level ?? place.previous ?? asEntity(subjectIn(items, 0, index), 'sentence') ?? NO_ENTITY;
}

/** 净增3.9万人，|增幅|3.87%: the clause begins with the word for growth. */
function opensWith(items: readonly Item[], verb: number): boolean {
  return verb === 0 || endsClause(items[verb - 1]);
}

/** The class of noun that names the unit where the measure word leaves it open. */
export function decidingNoun(unit: UnitRule | null, head: NounRule | null): NounRule | null {
  if (head === null) return null;
  if (unit === null || unit.noun_decides === 'any') return head;
  return unit.noun_decides?.includes(head.class) ? head : null;
}
