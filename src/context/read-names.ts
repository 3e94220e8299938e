/** Reads the names that a document makes known, before its sentences are read one by one. */
import type { Article } from '../types.ts';
import { isWithin } from './area-lines.ts';
import { type AreaTable, formsNamed } from './area-table.ts';
import { areaOf, chainName, parentOf } from './areas.ts';
import { type BodyTable, mayHold, wordStart } from './body-table.ts';
import { type Coined, findCoined } from './coined-places.ts';
import { type AreaMention, findAreas, forgetAreas } from './find-areas.ts';
import { findFirms } from './find-firms.ts';
import { mayBePerson, personAt } from './find-people.ts';
import { findSpeakers } from './find-speakers.ts';
import { licensedPlaces } from './licensed-places.ts';
import { forgetTexts } from './marks.ts';
import { type OpeningName, openingNames } from './opening-names.ts';
import { type OwnName, type OwnNames, type OwnPlace, ownNames } from './own-names.ts';
import { covering } from './spans.ts';

/** What the reader of names leans on. */
export interface NameGround {
  readonly bodies: BodyTable;
  readonly areas: AreaTable;
  readonly isVerbal: (text: string, at: number) => boolean;
  readonly isWord: (text: string, at: number) => boolean;
}

/** All names of title and text. */
export function readNames(article: Article, ground: NameGround): OwnNames {
  forgetTexts(ground.bodies.marker);
  forgetAreas(ground.areas);
  const texts = [article.title, article.text];
  const read = texts.map((text) => readText(text, ground));
  const areas = read.flatMap((one) => one.areas);
  const coined = read.flatMap((one) => one.coined);
  const firms = read.flatMap((one) => one.firms);
  const places = [...shortPlaces(areas, article, ground), ...coinedPlaces(coined, article, ground)];
  const known = { ...ground, own: ownNames(places) };
  const people = texts.flatMap((text) => [...findSpeakers(text, known), ...findPersons(text, ground)]);
  return ownNames([...places, ...firmNames(firms, ground), ...people]);
}

interface TextNames {
  readonly areas: readonly AreaMention[];
  readonly coined: readonly Coined[];
  readonly firms: readonly string[];
}

function readText(text: string, ground: NameGround): TextNames {
  const found = findAreas(text, 0, text.length, ground.areas);
  const firms = findFirms(text, { start: 0, end: text.length }, found, ground);
  const areas = found.filter(({ start }) => covering(firms, start) === undefined);
  return {
    areas,
    coined: findCoined(text, areas, ground),
    firms: firms.map(({ start, end }) => text.slice(start, end)),
  };
}

const OFTEN = 2;

/** A shape counts where a body follows it once, or where it comes back. */
function coinedPlaces(coined: readonly Coined[], { date }: Article, { areas }: NameGround): OwnPlace[] {
  const counts = new Map<string, number>();
  for (const { text } of coined) counts.set(text, (counts.get(text) ?? 0) + 1);
  const sure = coined.filter((one) => one.sure || (counts.get(one.text) ?? 0) >= OFTEN);
  return sure.flatMap(({ text, holder }) => {
    const hit = holder === '' ? null : areaOf(holder, null, date, areas);
    const code = hit === null || hit.code === '' ? null : hit.code;
    const region = code === null ? text : chainName(code, date, areas) + text;
    const place = { kind: 'place', code, region, open: false, coded: false } as const;
    return [
      { ...place, text: holder + text },
      { ...place, text },
    ];
  });
}

/** 南沙 once 广州南沙 was named, 汉寿 once 汉寿县 was. */
function shortPlaces(found: readonly AreaMention[], article: Article, ground: NameGround): OwnPlace[] {
  const openings = {
    title: openingNames(article.title, ground.areas),
    text: openingNames(article.text, ground.areas),
  };
  const bounded = boundedPlaces(openings, ground, found);
  const codeOf = (text: string): string[] => {
    const hit = areaOf(text, null, article.date, ground.areas);
    return hit === null || hit.code === '' || hit.warnings.length > 0 ? [] : [hit.code];
  };
  const named = [...new Set(found.map(({ text }) => text))];
  const codes = [...new Set([...named, ...bounded].flatMap(codeOf))];
  const holders = [...new Set(codes.flatMap((code) => [code, parentOf(code, ground.areas) ?? code]))];
  const licensed = licensedPlaces(article, openings, holders.filter(isHolder), ground);
  const place = (text: string, code: string): OwnPlace => {
    return { kind: 'place', text, code, region: chainName(code, article.date, ground.areas), open: true, coded: true };
  };
  return [
    ...codes.flatMap((code) => stemOf(code, codes, ground.areas).map((stem) => place(stem, code))),
    ...bounded.flatMap((name) => codeOf(name).map((code) => place(name, code))),
    ...licensed.map(({ text, code }) => place(text, code)),
    ...named.flatMap((text) => zoneTail(text, article, ground)),
  ];
}

/** A prefecture, or 上海: of a province with prefectures the counties lie in those. */
function isHolder(code: string): boolean {
  return code.endsWith('00');
}

/** 郑州|航空港区: the zone is called so too. */
function zoneTail(text: string, { date }: Article, { areas }: NameGround): OwnPlace[] {
  const hit = areaOf(text, null, date, areas);
  if (hit === null || hit.code === '' || !hit.warnings.includes('area_without_code')) return [];
  const holder = areas.byCode.get(hit.code)?.at(-1)?.stem ?? '';
  const tail = holder !== '' && text.startsWith(holder) ? text.slice(holder.length) : '';
  const place = { kind: 'place', code: hit.code, region: hit.name, open: true, coded: false } as const;
  return tail.length > SHORT_AT_LEAST ? [{ ...place, text: tail }] : [];
}

/** The short name, where it means no other place of the document and is no ordinary word. */
function stemOf(code: string, codes: readonly string[], areas: AreaTable): string[] {
  const stem = areas.byCode.get(code)?.at(-1)?.stem ?? '';
  const own = formsNamed(stem, areas).some(({ area, word }) => area.code === code && !word);
  const other = codes.some((one) => one !== code && isStem(one, stem, areas) && !isWithin(code, one));
  return own && !other ? [stem] : [];
}

/** 达州, often the end of one word and the start of the next: a place where a title, or two clauses, begin with it. */
function boundedPlaces(
  openings: Readonly<Record<'title' | 'text', readonly OpeningName[]>>,
  { areas }: NameGround,
  found: readonly AreaMention[],
): string[] {
  const beside = new Set(found.flatMap(({ candidates }) => candidates.map((code) => code.slice(0, 4))));
  const counts = new Map<string, number>();
  for (const name of longestBounded(openings.title)) counts.set(name, (counts.get(name) ?? 0) + OFTEN);
  for (const name of longestBounded(openings.text)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) =>
    count >= OFTEN || formsNamed(name, areas).some(({ area, short }) => !short && beside.has(area.code.slice(0, 4)))
      ? [name]
      : [],
  );
}

const STEM_AT_LEAST = 2;
const STEM_AT_MOST = 3;

/** The longest at each place that stands alone only between the bounds of a word. */
function longestBounded(openings: readonly OpeningName[]): string[] {
  const names: string[] = [];
  let last = -1;
  for (const { start, text, forms } of openings) {
    const isStem = text.length >= STEM_AT_LEAST && text.length <= STEM_AT_MOST;
    if (start === last || !isStem || !forms.some(({ need, word }) => need === 'bounds' && !word)) continue;
    names.push(text);
    last = start;
  }
  return names;
}

function isStem(code: string, stem: string, areas: AreaTable): boolean {
  return areas.byCode.get(code)?.at(-1)?.stem === stem;
}

/** The full name and, without place and class, the short one: 福建|鸿途鞋业|有限公司. */
function firmNames(firms: readonly string[], { bodies, areas }: NameGround): OwnName[] {
  return firms.flatMap((firm) => {
    const place = findAreas(firm, 0, firm.length, areas)[0];
    const from = place?.start === 0 ? place.end : 0;
    const class_ = wordStart(bodies.words.firm, firm, firm.length);
    const short = class_ < 0 ? '' : firm.slice(from, class_);
    const names = short.length > SHORT_AT_LEAST ? [firm, short] : [firm];
    return names.map((text) => ({ kind: 'firm', text }) as const);
  });
}

const SHORT_AT_LEAST = 2;

function findPersons(text: string, ground: NameGround): OwnName[] {
  const found: OwnName[] = [];
  const { person, person_before } = ground.bodies.words;
  if (!mayHold(ground.bodies, text, person.mask | person_before.mask)) return found;
  for (let at = 0; at < text.length; at++) {
    const name = mayBePerson(text, at, ground) ? personAt(text, at, ground) : null;
    if (name !== null) found.push({ kind: 'person', text: text.slice(...name) });
  }
  return found;
}
