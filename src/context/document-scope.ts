/** The scope of a whole document: whose article it is and of which place, from title, lead and publisher. */
import type { Article, Span } from '../types.ts';
import { chainName } from './areas.ts';
import { bodyAt, isBlocked, wordEnd, wordStart } from './body-table.ts';
import { findFirms } from './find-firms.ts';
import { findPlaces } from './find-places.ts';
import type { ScopeMention, ScopeWords } from './mention.ts';
import { isNational } from './national.ts';
import { publisherIn } from './sayer.ts';
import { namedPlace, type PlaceKnowledge, type Scope } from './scope.ts';
import { scopeMentions } from './scope-mention.ts';
import type { MentioningSentence } from './sentence-scope.ts';
import { signerOf } from './signature.ts';
import { covering } from './spans.ts';

/** What the caller says where the article says nothing. */
export interface ScopeDefaults {
  readonly area?: string;
  readonly organisation?: string;
}

type Place = Pick<Scope, 'area' | 'region' | 'warnings'>;

/** So many characters of the text count as its lead. */
const LEAD = 400;

/** The default of every figure: the place of the title, else of the lead, else of the publisher. */
export function documentScope(
  article: Article,
  sentences: readonly MentioningSentence[],
  defaults: ScopeDefaults,
  words: ScopeWords,
): Scope {
  const lead = leadMentions(article.text, sentences, words);
  const place = documentPlace(article, lead, words) ?? fallback(article, defaults, words);
  const organisation =
    firmOf(article, words) ??
    bodyOf(article, sentences, place, words) ??
    defaults.organisation ??
    (place.region === '' || place.area === 'CN' ? authorOf(lead, article, words) : place.region);
  return { organisation, organisationNorm: null, ...place, basis: 'default', span: null, rules: [] };
}

/** The names of the lead, also of the sentence that it cuts. */
function leadMentions(text: string, sentences: readonly MentioningSentence[], words: ScopeWords): ScopeMention[] {
  const lead: ScopeMention[] = [];
  for (const { sentence, mentions } of sentences) {
    if (sentence.start >= LEAD) break;
    const whole = sentence.end <= LEAD;
    lead.push(...(whole ? mentions : scopeMentions(text, { start: sentence.start, end: LEAD }, words)));
  }
  return lead;
}

function documentPlace(article: Article, lead: readonly ScopeMention[], words: ScopeWords): Place | null {
  const { title, text, publisher } = article;
  const own = placeIn(title, article, words);
  if (own !== null) return own;
  const school = namedIn(title, article, words);
  if (school !== null) return school;
  const signed = signedPlace(article, words);
  if (signed !== null) return signed;
  if (isRoundup(article, words)) return null;
  const site = placeIn(publisher, article, words);
  if (site !== null && isMeant(site, article, words)) return site;
  return leadPlace(lead, article, words) ?? site ?? firstPlace(text.slice(0, LEAD), article, words);
}

function placesOn(day: string, { areas, own }: ScopeWords): PlaceKnowledge {
  return { day, areas, own };
}

/** The place of the body that signs. */
function signedPlace(article: Article, words: ScopeWords): Place | null {
  const signer = signerOf(article, words);
  return signer === null || signer.areaText === ''
    ? null
    : namedPlace(signer.areaText, null, placesOn(article.date, words));
}

/** …全省…情况_贵州人社: the site's province is whose 全省 the title says. */
function isMeant({ region }: Place, { title }: Article, { bodies }: ScopeWords): boolean {
  for (let at = 0; at < title.length; at++) {
    const hit = bodyAt(bodies, title, at, title.length);
    if (hit?.rule.role === 'area_pronoun' && hit.rule.level !== 'country')
      return region.endsWith(title.slice(at + 1, hit.end));
  }
  return false;
}

function fallback(article: Article, { area }: ScopeDefaults, words: ScopeWords): Place {
  const code = area ?? (isNational(article, words) ? 'CN' : null);
  return { area: code, region: code === null ? '' : chainName(code, article.date, words.areas), warnings: [] };
}

/** The places outside the names of firms; `free` ones are not where somebody comes from or goes (来自, 赴). */
function placesIn(text: string, { date }: Article, words: ScopeWords, free = false): Place[] {
  const span = { start: 0, end: text.length };
  const found = findPlaces(text, span, words);
  const firms = findFirms(text, span, found, words);
  const skips = ({ start }: Span): boolean =>
    covering(firms, start) !== undefined ||
    (free && isBlocked(words.bodies, text, start)) ||
    // 新华社|兰州6月3日电: where it was written, unless no other place is named.
    (found.length > 1 && wordStart(words.bodies.words.dateline, text, start) >= 0);
  return found.flatMap((one) => (skips(one) ? [] : (namedPlace(one.text, null, placesOn(date, words)) ?? [])));
}

/** The one place of a title; of several the one that lies in all, CN where they lie apart. */
function placeIn(text: string, article: Article, words: ScopeWords): Place | null {
  const places = placesIn(text, article, words);
  const unlisted = places.find(({ warnings }) => warnings.includes('area_without_code'));
  const [first, ...others] = places.filter(({ area }) => area !== null);
  if (unlisted !== undefined || first === undefined) return unlisted ?? null;
  if (others.every(({ area }) => area?.slice(0, 2) === first.area?.slice(0, 2)))
    return others.reduce((best, one) => (depth(one) > depth(best) ? one : best), first);
  return { area: 'CN', region: chainName('CN', article.date, words.areas), warnings: [] };
}

/** Where the school is that a title names: 昆明滇池理工学院 is in 昆明. */
function namedIn(title: string, { date }: Article, words: ScopeWords): Place | null {
  const span = { start: 0, end: title.length };
  const places = findPlaces(title, span, words);
  const schools = findFirms(title, span, places, words).filter(
    ({ start, end }) => wordStart(words.bodies.words.school, title.slice(start, end), end - start) >= 0,
  );
  const own = places.find((place) => schools.some(({ start }) => start === place.start));
  return own === undefined ? null : namedPlace(own.text, null, placesOn(date, words));
}

function depth({ area }: Place): number {
  if (area === null || area === 'CN') return 0;
  return area.endsWith('0000') ? 1 : area.endsWith('00') ? 2 : 3;
}

/** A place of the opening, or one that the text comes back to: 南昌某高校 in a survey of the nation is neither. */
function firstPlace(text: string, article: Article, words: ScopeWords): Place | null {
  const all = placesIn(text, article, words);
  if (topsOf(all) >= ROUNDUP) return null;
  const opening = placesIn(text.slice(0, OPENING), article, words, true)[0];
  if (opening !== undefined) return opening;
  const whole = placesIn(article.text, article, words);
  const returns = ({ region }: Place): boolean => whole.filter((place) => place.region === region).length > 1;
  return placesIn(text, article, words, true).find(returns) ?? null;
}

const ROUNDUP = 3;

/** 各地…: several provinces take turns, and none of them owns the article. */
function isRoundup(article: Article, words: ScopeWords): boolean {
  const { title, text } = article;
  const opening = title + text.slice(0, OPENING);
  const all = [...opening].some((_, at) => wordEnd(words.bodies.words.nationwide, opening, at) > 0);
  if (!all) return false;
  return topsOf(placesIn(text, article, words)) >= ROUNDUP;
}

/** How many provinces. */
function topsOf(places: readonly Place[]): number {
  return new Set(places.map(({ area, region }) => area?.slice(0, 2) ?? region)).size;
}

const OPENING = 120;

/** The first body or subject place of the lead. */
function leadPlace(lead: readonly ScopeMention[], article: Article, words: ScopeWords): Place | null {
  let all: readonly Place[] | null = null;
  for (const { kind, areaText, rule } of lead) {
    const code = rule?.area ?? (rule?.level === 'country' ? 'CN' : undefined);
    if (code !== undefined) return { area: code, region: chainName(code, article.date, words.areas), warnings: [] };
    if (areaText === '' || kind === 'place' || kind === 'firm') continue;
    const place = namedPlace(areaText, null, placesOn(article.date, words));
    if (place === null) continue;
    if (kind !== 'body') all ??= placesIn(article.text, article, words);
    if (all === null || kind === 'body' || leads(place, all)) return place;
  }
  return null;
}

/** Of several provinces one is the article's own only where half of the places lie in it. */
function leads(place: Place, all: readonly Place[]): boolean {
  const near = all.filter(({ area }) => area?.slice(0, 2) === place.area?.slice(0, 2));
  return topsOf(all) < ROUNDUP || near.length * 2 >= all.length;
}

/** A firm that the title names, or that the lead names and the text keeps returning to. */
function firmOf({ title, text }: Article, words: ScopeWords): string | null {
  const firms = words.own.all.filter(({ kind, text: name }) => kind === 'firm' && name.length >= FIRM_AT_LEAST);
  const inTitle = firms.find(({ text: name }) => title.includes(name));
  if (inTitle === undefined) return null;
  return firms.find(({ text: name }) => name.includes(inTitle.text) && text.includes(name))?.text ?? inTitle.text;
}

const FIRM_AT_LEAST = 4;

/** The body of the document's area that its text names most, the first of equals. */
function bodyOf(
  { date, title }: Article,
  sentences: readonly MentioningSentence[],
  place: Place,
  words: ScopeWords,
): string | null {
  const counts = new Map<string, number>();
  const sayers: string[] = [];
  const all = [
    ...scopeMentions(title, { start: 0, end: title.length }, words),
    ...sentences.flatMap(({ mentions }) => mentions),
  ];
  const within = place.area === 'CN' ? null : place.area;
  for (const { kind, rule, areaText, text: name } of all) {
    if (kind !== 'body' || rule === null || rule.role === 'collective') continue;
    if (rule.role === 'says') sayers.push(name);
    const own = areaText === '' ? null : namedPlace(areaText, within, placesOn(date, words));
    const same = own === null ? rule.area !== undefined && rule.area === place.area : own.region === place.region;
    if (same) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const best = [...counts].reduce<[string, number] | null>(
    (top, one) => (top === null || one[1] > top[1] ? one : top),
    null,
  );
  return best?.[0] ?? sayers[0] ?? null;
}

/** Where no body of a place speaks: 启程招聘研究院, else 百日千万招聘专项行动. */
function authorOf(lead: readonly ScopeMention[], { title, text }: Article, { bodies }: ScopeWords): string | null {
  const author =
    lead.find(({ kind }) => kind === 'firm')?.text ?? publisherIn(`${title}。${text.slice(0, LEAD)}`, bodies);
  if (author !== null) return author;
  for (let at = 0; at < text.length; at++) {
    const end = wordEnd(bodies.words.event_name, text, at);
    if (end > 0) return text.slice(at, end);
  }
  return null;
}
