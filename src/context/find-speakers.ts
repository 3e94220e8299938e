/** Finds who speaks for which body: 蕉城区人社局局长阮碧云, 林知远（宁德市副市长）. */

import type { Span } from '../types.ts';
import { type BodyTable, bodyAt, mayHold, mayStartBody, wordEnd } from './body-table.ts';
import { findFirms } from './find-firms.ts';
import { nameEnd, type PeopleGround, titlesEnd } from './find-people.ts';
import { findPlaces, type PlaceGround, type PlaceMention } from './find-places.ts';
import type { OwnSpeaker, SpeakerBody } from './own-names.ts';

export type SpeakerGround = PeopleGround & PlaceGround;

interface Post {
  readonly body: SpeakerBody;
  /** Where the titles end. */
  readonly end: number;
}

/** Each name that stands behind a body and a title, or before them in brackets. */
export function findSpeakers(text: string, ground: SpeakerGround): OwnSpeaker[] {
  if (!mayHold(ground.bodies, text, ground.bodies.words.title.mask)) return [];
  const areas = findPlaces(text, { start: 0, end: text.length }, ground);
  const firms = findFirms(text, { start: 0, end: text.length }, areas, ground);
  let [nextFirm, nextArea] = [0, 0];
  const speakers: OwnSpeaker[] = [];
  for (let at = 0; at < text.length; at++) {
    while ((firms[nextFirm]?.start ?? text.length) < at) nextFirm++;
    while ((areas[nextArea]?.start ?? text.length) < at) nextArea++;
    const firm = firms[nextFirm]?.start === at ? firms[nextFirm] : undefined;
    const area = areas[nextArea]?.start === at ? areas[nextArea] : undefined;
    if (firm === undefined && area === undefined && !mayStartBody(text, at, ground.bodies)) continue;
    const post = (firm && firmPost(text, firm, ground.bodies)) ?? postAt(text, at, area, ground.bodies);
    if (post === null) continue;
    const name = nameBehind(text, post.end, ground) ?? nameBefore(text, at, ground);
    if (name !== null) speakers.push({ kind: 'speaker', text: name, body: post.body });
    at = post.end - 1;
  }
  return speakers;
}

/** 智汇云聘公司|总经理. */
function firmPost(text: string, { start, end: after }: Span, bodies: BodyTable): Post | null {
  const end = titlesEnd(text, after, bodies);
  const body = { text: text.slice(start, after), areaText: '', levelText: '', rule: null };
  return end === after ? null : { end, body };
}

/** 区人社局|局长, 宁德市|副市长. */
function postAt(text: string, at: number, area: PlaceMention | undefined, bodies: BodyTable): Post | null {
  const first = bodyAt(bodies, text, area?.end ?? at, text.length);
  const body = first === null ? null : (bodyAt(bodies, text, first.end, text.length) ?? first);
  const named = first !== null && NAMED.has(first.rule.role) ? first : null;
  const after = named === null ? area?.end : body?.end;
  if (after === undefined) return null;
  const end = titlesEnd(text, after, bodies);
  if (end === after) return null;
  const wording = text.slice(at, after);
  const levelText = area === undefined && named !== null ? levelOf(wording, bodies) : '';
  return { end, body: { text: wording, areaText: area?.text ?? '', levelText, rule: named?.rule ?? null } };
}

const NAMED: ReadonlySet<string> = new Set(['tail', 'whole', 'site']);

/** What stands before a tail that is a name without it too: 市|人社局, but 市场监管局. */
export function levelOf(wording: string, bodies: BodyTable): string {
  for (let cut = wording.length - 2; cut > 0; cut--)
    if (bodyAt(bodies, wording, cut, wording.length)?.end === wording.length) return wording.slice(0, cut);
  return '';
}

function nameBehind(text: string, start: number, ground: SpeakerGround): string | null {
  const end = nameEnd(text, start, ground);
  return end === 0 ? null : text.slice(start, end);
}

const OPENING = new Set(['（', '(']);
const NAME_SIZES = [3, 2] as const;

/** 林知远（. */
function nameBefore(text: string, at: number, { bodies }: SpeakerGround): string | null {
  if (!OPENING.has(text[at - 1] ?? '')) return null;
  for (const size of NAME_SIZES) {
    const start = at - 1 - size;
    if (start >= 0 && wordEnd(bodies.words.surname, text, start) > 0) return text.slice(start, at - 1);
  }
  return null;
}
