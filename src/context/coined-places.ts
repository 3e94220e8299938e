/** Finds names shaped like a place that no table holds: 石北市人社局, 四川省青河县, 烟台黄渤海新区. */
import {
  type BodyRole,
  type BodyTable,
  bodyAt,
  bodyMarks,
  isHan,
  opensClause,
  wordEnd,
  wordStart,
} from './body-table.ts';
import type { AreaMention } from './find-areas.ts';

/** A name and how sure its shape is. */
export interface Coined {
  readonly text: string;
  /** The place of the table that stands right before it, '' for none. */
  readonly holder: string;
  /** A body, or a place within it, follows: one such place is enough. */
  readonly sure: boolean;
}

export interface CoinedGround {
  readonly bodies: BodyTable;
  readonly isVerbal: (text: string, at: number) => boolean;
  readonly isWord: (text: string, at: number) => boolean;
}

const STEMS = [2, 3, 4] as const;

/** The end of a stem and its class at `start`, 0 for none. */
function shapeEnd(text: string, start: number, role: BodyRole, ground: CoinedGround): number {
  if (!isHan(text, start) || !isHan(text, start + 1)) return 0;
  const words = ground.bodies.words[role];
  for (const size of STEMS) {
    if (!isHan(text, start + size - 1)) return 0;
    const end = wordEnd(words, text, start + size);
    if (end > 0) return isStem(text, start, start + size, ground) ? end : 0;
  }
  return 0;
}

function isStem(text: string, start: number, end: number, { bodies, isWord }: CoinedGround): boolean {
  for (let at = start; at < end; at++) if (wordEnd(bodies.words.no_place, text, at, end) > 0) return false;
  return !isWord(text, start);
}

/** Every coined place of the text; `known` are the places of the table in it, in reading order. */
export function findCoined(text: string, known: readonly AreaMention[], ground: CoinedGround): Coined[] {
  const found: Coined[] = [];
  let passed = 0;
  for (let at = 0; at < text.length; at++) {
    while ((known[passed]?.end ?? text.length) <= at) passed++;
    const first = known[passed];
    const holder = first !== undefined && first.start <= at ? first : undefined;
    const next = (holder === undefined ? first : known[passed + 1])?.start ?? text.length;
    const shape = holder === undefined ? alone(text, at, ground) : within(text, holder, ground);
    const coined = shape !== null && (holder?.end ?? at) + shape.text.length <= next ? shape : null;
    if (coined !== null) found.push(coined);
    if (holder !== undefined) at = holder.end - 1;
    else if (coined !== null) at += coined.text.length - 1;
  }
  return found;
}

/** Whether a class of places stands where it would close a name of the right length. */
function mayHaveShape(text: string, at: number, bodies: BodyTable): boolean {
  const starts = bodyMarks(bodies, text)?.starts;
  const { mask } = bodies.words.place_class;
  return starts === undefined || STEMS.some((size) => ((starts[at + size] ?? 0) & mask) !== 0);
}

/** 石北市, where a clause opens and a body, a verb or a sign follows. */
function alone(text: string, at: number, ground: CoinedGround): Coined | null {
  const { bodies } = ground;
  if (!mayHaveShape(text, at, bodies)) return null;
  if (!opensClause(bodies, text, at) && wordStart(bodies.words.name_before, text, at) < 0) return null;
  const end = shapeEnd(text, at, 'place_class', ground);
  if (end === 0) return null;
  const inner = shapeEnd(text, end, 'place_class', ground) || shapeEnd(text, end, 'town', ground);
  if (inner > 0) return { text: text.slice(at, inner), holder: '', sure: true };
  const sure = hasTail(text, end, bodies);
  return sure || closesPlace(text, end, ground) ? { text: text.slice(at, end), holder: '', sure } : null;
}

/** 四川省|青河县, 烟台|黄渤海新区, 烟台|开发区. */
function within(text: string, { end: start, text: holder }: AreaMention, ground: CoinedGround): Coined | null {
  const zone = wordEnd(ground.bodies.words.zone_class, text, start) || shapeEnd(text, start, 'zone_class', ground);
  if (zone > 0) return { text: text.slice(start, zone), holder, sure: true };
  const end = shapeEnd(text, start, 'place_class', ground);
  const closed = end > 0 && (hasTail(text, end, ground.bodies) || closesPlace(text, end, ground));
  return closed ? { text: text.slice(start, end), holder, sure: true } : null;
}

function hasTail(text: string, end: number, bodies: BodyTable): boolean {
  const body = bodyAt(bodies, text, end, text.length);
  return body !== null && body.rule.role === 'tail' && body.end - end > 1;
}

function closesPlace(text: string, end: number, { bodies, isVerbal, isWord }: CoinedGround): boolean {
  if (!isHan(text, end)) return true;
  return (
    isVerbal(text, end) || isWord(text, end) || wordEnd(bodies.words.person_after, text, end) > 0 || text[end] === '的'
  );
}
