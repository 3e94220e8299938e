/**
 * The noun phrase beside a number. Head nouns of the lexicon and grammar words bound it;
 * nothing here depends on a segmenter, so 个 resolves the same everywhere.
 */
import type { Span } from '../types.ts';
import {
  endsClause,
  hasMarker,
  isNominalVerb,
  isTransparent,
  isVerb,
  nounOf,
  REACH,
  roleOf,
  senseOf,
} from './items.ts';
import type { NounRule } from './knowledge.ts';
import type { Item } from './words.ts';

export interface NounPhrase extends Span {
  /** Null where no word of the lexicon heads the phrase. */
  readonly head: NounRule | null;
  readonly headText: string;
  /** Index of the last item. */
  readonly last: number;
  readonly first: number;
}

export type Accepts = (noun: NounRule) => boolean;

/** Roles that end a noun phrase once it has a head, and that only a 的-clause can hold before it. */
const BREAKS = new Set(['aspect', 'adverb', 'preposition', 'pronoun', 'total', 'locative', 'time', 'all']);

/**
 * `近40名|就业困难的失业人员|及时找到`: the maximal phrase after item `index` whose head is accepted.
 * Null where a verb or a sign comes first.
 */
export function phraseAfter(items: readonly Item[], index: number, accepts: Accepts): NounPhrase | null {
  let head: NounRule | null = null;
  let last = -1;
  let at = index + 1;
  for (; at < Math.min(items.length, index + REACH); at++) {
    const item = items[at];
    if (item === undefined) break;
    if (item.kind === 'quantity') {
      if (head !== null || !clauseWithHead(items, at, accepts)) break;
      continue;
    }
    if (isTransparent(item)) continue;
    if (at === index + 1 && (item.text === '、' || roleOf(item) === 'conjunction')) return null;
    const noun = nounOf(item);
    if (noun !== null && head?.class === 'PLACE' && noun.class !== 'PLACE') break;
    if (noun !== null && accepts(noun)) {
      head = noun;
      last = at;
    } else if (head !== null) {
      if (!leadsOn(items, at, accepts)) break;
    } else if (!opens(items, at, accepts)) return null;
  }
  return head === null ? null : phrase(items, index + 1, last, head);
}

/** After a head: does the phrase go on to a further accepted head? (企业|职工, 企业|和劳动者) */
function leadsOn(items: readonly Item[], at: number, accepts: Accepts): boolean {
  const item = items[at];
  if (item === undefined || endsClause(item) || isVerb(item)) return false;
  if (joinsNouns(item)) return plainNounFollows(items, at + 1, accepts);
  const role = roleOf(item);
  if (role !== '' && role !== 'determiner' && role !== 'word') return false;
  if (nounOf(items[at - 1])?.class === 'PLACE') return false;
  if (item.kind === 'unknown' && item.text.length === 1) return false;
  return headFollows(items, at, accepts);
}

function joinsNouns(item: Item): boolean {
  return item.text === '、' || roleOf(item) === 'conjunction';
}

/** A coordinated noun without modifiers of its own (G-51). */
function plainNounFollows(items: readonly Item[], at: number, accepts: Accepts): boolean {
  const noun = nounOf(items[at]);
  return noun !== null && (accepts(noun) || nounClassPairs(noun));
}

/** Persons and employers are counted together (400余家企业和劳动者). */
function nounClassPairs(noun: NounRule): boolean {
  return noun.class === 'PERSON' || noun.class === 'ORG';
}

/** An accepted head comes with only nouns, nominal verbs and unknown characters before it. */
function headFollows(items: readonly Item[], at: number, accepts: Accepts): boolean {
  for (let i = at; i < Math.min(items.length, at + REACH); i++) {
    const item = items[i];
    const noun = nounOf(item);
    if (noun !== null && accepts(noun)) return true;
    const inside =
      item !== undefined &&
      (item.kind === 'unknown' || noun !== null || isNominalVerb(item) || roleOf(item) === 'word');
    if (!inside || (item?.kind === 'unknown' && item.text.length > UNKNOWN_AT_MOST)) return false;
  }
  return false;
}

const UNKNOWN_AT_MOST = 6;

/** Before any head: may this item stand in front of it? Verbs and adverbs only inside a 的-clause. */
function opens(items: readonly Item[], at: number, accepts: Accepts): boolean {
  const item = items[at];
  if (item === undefined || endsClause(item)) return false;
  if (item.text === '、' || item.text === '（' || item.text === '）') return headAhead(items, at, accepts);
  if (isVerb(item) || BREAKS.has(roleOf(item))) return clauseWithHead(items, at, accepts);
  return true;
}

function headAhead(items: readonly Item[], at: number, accepts: Accepts): boolean {
  for (let i = at + 1; i < at + REACH && !endsClause(items[i]) && items[i]?.kind !== 'quantity'; i++) {
    const noun = nounOf(items[i]);
    if (noun !== null && accepts(noun)) return true;
    if (isVerb(items[i])) return false;
  }
  return false;
}

const DE = '的';

/** 参加培训|的|学员: a 的 ahead in the clause with an accepted head right behind its modifiers. */
function clauseWithHead(items: readonly Item[], at: number, accepts: Accepts): boolean {
  for (let i = at + 1; i < at + REACH; i++) {
    const item = items[i];
    if (item === undefined || endsClause(item)) return false;
    if (item.text === DE && headFollows(items, i + 1, accepts)) return true;
  }
  return false;
}

/**
 * The phrase that ends right before item `index` (`招聘活动|246场`), back to a verb, a preposition,
 * an adverb, a sign or another number. Null where nothing stands there.
 */
export function phraseBefore(items: readonly Item[], index: number, listed = false): NounPhrase | null {
  let first = index;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const item = items[at];
    if (item?.kind === 'quantity' && items[at + 1]?.text === DE) {
      first = Math.min(first, relativeStart(items, at) ?? first);
      break;
    }
    if (item === undefined || !(belongsBefore(items, at) || (listed && joinsListed(items, at)))) break;
    first = at;
  }
  while (
    first < index &&
    (isTransparent(items[first]) ||
      roleOf(items[first]) === 'conjunction' ||
      items[first]?.text === '、' ||
      roleOf(items[first]) === 'particle')
  )
    first++;
  let last = index - 1;
  while (last >= first && (isTransparent(items[last]) || roleOf(items[last]) === 'particle')) last--;
  if (last < first) return null;
  const head = nounOf(items[last]);
  return phrase(items, first, last, head);
}

/** 养老保险、失业保险: a list sign between any two names. */
function joinsListed(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || !joinsNouns(item)) return false;
  return isName(items[at - 1]) && isName(items[at + 1]);
}

function isName(item: Item | undefined): boolean {
  return nounOf(item) !== null || isNominalVerb(item) || roleOf(item) === 'word' || item?.kind === 'unknown';
}

/** 计划招聘|超过100人|的企业: the verbs before a number inside a 的-clause belong to the phrase. */
function relativeStart(items: readonly Item[], at: number): number | null {
  let first = at;
  let acts = false;
  for (let i = at - 1; i >= 0; i--) {
    const sense = senseOf(items[i]);
    if (sense === 'be' || (sense === '' && nounOf(items[i]) === null)) break;
    acts ||= sense !== '';
    first = i;
  }
  return acts ? first : null;
}

function belongsBefore(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.kind === 'quantity' || endsClause(item)) return false;
  if (item.kind === 'word' && nounOf(items[at + 1])?.suffix === true) return true;
  if (isVerb(item)) return false;
  if (item.text === '、' || roleOf(item) === 'conjunction')
    return nounOf(items[at - 1]) !== null && nounOf(items[at + 1]) !== null;
  if (item.text === '（' || item.text === '）') return false;
  const role = roleOf(item);
  if (hasMarker(item, 'goal')) return true;
  if (item.word !== null && nounOf(item) === null && !isNominalVerb(item) && item.word.markers.length > 0) return false;
  return !BREAKS.has(role);
}

function phrase(items: readonly Item[], first: number, last: number, head: NounRule | null): NounPhrase {
  let from = first;
  while (from < last && (isTransparent(items[from]) || roleOf(items[from]) === 'particle')) from++;
  const start = items[from]?.start ?? 0;
  const end = items[last]?.end ?? start;
  return { start, end, head, headText: items[last]?.text ?? '', first: from, last };
}
