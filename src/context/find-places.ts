/** Finds the places of a stretch: those of the table and those that this document makes known. */

import { longestAt, mayStart } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import { type AreaTable, formsNamed } from './area-table.ts';
import { type BodyTable, opensClause, wordEnd } from './body-table.ts';
import { findAreas } from './find-areas.ts';
import { type OwnNames, ownNameAt } from './own-names.ts';

/** A place name in a text. */
export interface PlaceMention extends Span {
  readonly text: string;
}

export interface PlaceGround {
  readonly bodies: BodyTable;
  readonly areas: AreaTable;
  readonly own: OwnNames;
}

/** In reading order; where two readings overlap the longer one counts. */
export function findPlaces(text: string, span: Span, ground: PlaceGround): PlaceMention[] {
  const listed = findAreas(text, span.start, span.end, ground.areas);
  const own = ownPlaces(text, span, ground).filter(
    (one) => !listed.some((other) => overlap(one, other) && other.end - other.start >= one.end - one.start),
  );
  const left = listed.filter((one) => !own.some((other) => overlap(one, other)) && !isClassed(text, one, ground));
  return [...left, ...own].sort((a, b) => a.start - b.start);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** 西宁|县 is not 西宁. */
function isClassed(text: string, { end, text: name }: PlaceMention, { bodies, areas }: PlaceGround): boolean {
  const class_ = wordEnd(bodies.words.lone_class, text, end);
  if (class_ === 0 || wordEnd(bodies.words.class_word, text, end) > 0) return false;
  const forms = formsNamed(name, areas);
  return forms.length > 0 && forms.every(({ short, area }) => short && area.level !== 'province');
}

function ownPlaces(text: string, span: Span, { bodies, areas, own }: PlaceGround): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let at = span.start; at < span.end; at++) {
    const hit = mayStart(own.lexicon, text, at) ? ownNameAt(own, text, at, span.end) : null;
    if (hit === null || hit[0].kind !== 'place') continue;
    const [name, end] = hit;
    if (name.open && (!opensClause(bodies, text, at) || makesName(text, end, name.text, areas))) continue;
    found.push({ start: at, end, text: name.text });
    at = end - 1;
  }
  return found;
}

/** 南京|东路 is no place of Nanjing. */
function makesName(text: string, end: number, name: string, areas: AreaTable): boolean {
  return longestAt(areas.words.tail, text, end) !== null && formsNamed(name, areas).length > 0;
}
