/** Finds firms and other named bodies by the class their names end with: 福建鸿途鞋业有限公司, 某科技公司. */
import type { Span } from '../types.ts';
import {
  type BodyRole,
  type BodyTable,
  bodyAt,
  bodyMarks,
  isHan,
  maskOf,
  startsClause,
  wordEnd,
  wordStart,
} from './body-table.ts';
import { endingAt, startingAt } from './spans.ts';

const LATIN = /[A-Za-z]/;
const LONGEST_FIRM = 20;
const NAME_AT_LEAST = 2;

/** Words in and around names. */
export interface FirmGround {
  readonly bodies: BodyTable;
  readonly isVerbal: (text: string, at: number) => boolean;
}

/** With the place names of the text, in order and apart. */
interface PlacedGround extends FirmGround {
  readonly places: readonly Span[];
}

/** The firms of a stretch in reading order; counted ones (420家公司) and plain classes (物流公司) are none. */
export function findFirms(text: string, span: Span, places: readonly Span[], { bodies, isVerbal }: FirmGround): Span[] {
  const firms: Span[] = [];
  const ground = { bodies, isVerbal, places };
  const marks = bodyMarks(bodies, text);
  const classes = maskOf(bodies, CLASSES);
  if (marks !== null && (marks.any & classes) === 0) return firms;
  for (let at = span.start + 1; at < span.end; at++) {
    if (marks !== null && ((marks.starts[at] ?? 0) & classes) === 0) continue;
    const firm = firmEndingIn(text, at, Math.max(span.start, firms.at(-1)?.end ?? 0), ground);
    if (firm === null || firm.end > span.end) continue;
    firms.push(firm);
    at = firm.end - 1;
  }
  return firms;
}

const CLASSES: readonly BodyRole[] = ['firm', 'loose_firm', 'hidden_firm', 'named', 'school'];

function firmEndingIn(text: string, at: number, from: number, ground: PlacedGround): Span | null {
  for (const role of CLASSES) {
    const end = wordEnd(ground.bodies.words[role], text, at);
    if (end === 0) continue;
    const start = firmStart(text, at, from, ground);
    const stem = { start, end: at };
    if (role === 'school' ? isSchool(text, stem, end, ground) : isName(text, stem, role, ground)) return { start, end };
  }
  return null;
}

/** Back to a sign, a word that stands before names, 某, or the last place name. */
function firmStart(text: string, at: number, from: number, ground: PlacedGround): number {
  let start = at;
  while (start > from && at - start < LONGEST_FIRM && (isHan(text, start - 1) || LATIN.test(text[start - 1] ?? ''))) {
    if (at - start >= NAME_AT_LEAST && opensName(text, start, ground)) return start;
    start--;
  }
  return start;
}

function opensName(text: string, start: number, { bodies, places }: PlacedGround): boolean {
  if (startingAt(places, start) !== undefined) return true;
  if (text[start] === SOME) return endingAt(places, start) === undefined;
  return wordStart(bodies.words.name_before, text, start) >= 0;
}

function isName(text: string, stem: Span, role: BodyRole, ground: PlacedGround): boolean {
  const { start, end } = stem;
  const { bodies, places, isVerbal } = ground;
  if (end - start < NAME_AT_LEAST || end - start >= LONGEST_FIRM) return false;
  if (wordEnd(bodies.words.unnamed, text, start, end) > 0 || holds(text, stem, 'no_name', bodies)) return false;
  if (role === 'firm' || text.slice(start, end).includes(SOME)) return true;
  const place = startingAt(places, start);
  const own = (place?.end ?? start) + NAME_AT_LEAST <= end;
  if (role === 'hidden_firm' || !own) return false;
  const plain = wordStart(bodies.words.firm_generic, text, end);
  if (place !== undefined) {
    const rest = { start: place.end, end };
    // 杭州|智汇云聘|网络科技: a verb within is part of the name.
    return plain >= rest.start + NAME_AT_LEAST && !isVerbal(text, rest.start)
      ? !hasBody(text, rest, ground)
      : !hasOther(text, rest, ground);
  }
  const rest = (plain < 0 ? end : Math.max(start, plain)) - start;
  const clear = startsClause(text, start) || wordStart(bodies.words.name_before, text, start) >= 0;
  return role === 'named' && clear && rest >= NAME_AT_LEAST && !isVerbal(text, start);
}

/** 昆明滇池理工|学院, 云南|大学, where the name begins clearly and 毕业生 does not follow. */
function isSchool(text: string, stem: Span, end: number, ground: PlacedGround): boolean {
  const { start } = stem;
  const { bodies, places } = ground;
  if (wordEnd(bodies.words.no_school, text, end) > 0 || text[start - 1] === IN) return false;
  if (wordStart(bodies.words.blocks, text, start) >= 0) return false;
  const clear = startsClause(text, start) || wordStart(bodies.words.name_before, text, start) >= 0;
  const bare = startingAt(places, start)?.end === stem.end;
  if (bare) return clear && text.startsWith(UNIVERSITY, stem.end);
  return clear && isName(text, stem, 'named', ground);
}

const IN = '在';
const UNIVERSITY = '大学';

function holds(text: string, { start, end }: Span, role: BodyRole, bodies: BodyTable): boolean {
  for (let at = start; at < end; at++) if (wordEnd(bodies.words[role], text, at, end) > 0) return true;
  return false;
}

/** A verb or a body within: 湖南省|人社厅|深化重点企业. */
function hasOther(text: string, stem: Span, ground: PlacedGround): boolean {
  for (let at = stem.start; at < stem.end; at++) if (ground.isVerbal(text, at)) return true;
  return hasBody(text, stem, ground);
}

function hasBody(text: string, { start, end }: Span, { bodies }: PlacedGround): boolean {
  for (let at = start; at < end; at++) if (bodyAt(bodies, text, at, end) !== null) return true;
  return false;
}

/** 某科技公司 keeps its name back. */
const SOME = '某';
