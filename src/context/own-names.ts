/** The names that one document makes known: its places, firms, speakers and persons. */
import { buildLexicon, type Lexicon, longestAt } from '../rules/lexicon.ts';
import type { BodyRule } from './body-table.ts';

/** A place as this document calls it: 南沙 after 广州南沙, or one that no table holds. */
export interface OwnPlace {
  readonly kind: 'place';
  readonly text: string;
  /** Of the area or of what holds it; null where neither is known. */
  readonly code: string | null;
  readonly region: string;
  /** Read as a place only where a clause opens. */
  readonly open: boolean;
  /** False where `code` is not its own. */
  readonly coded: boolean;
}

/** 福建鸿途鞋业有限公司, or the short name that it has after that. */
export interface OwnFirm {
  readonly kind: 'firm';
  readonly text: string;
}

/** 陈望川, after 区人社局局长陈望川. */
export interface OwnSpeaker {
  readonly kind: 'speaker';
  readonly text: string;
  readonly body: SpeakerBody;
}

/** Whom a speaker speaks for, in the parts of a mention. */
export interface SpeakerBody {
  readonly text: string;
  readonly areaText: string;
  readonly levelText: string;
  readonly rule: BodyRule | null;
}

/** 罗阿妹, after 村民罗阿妹. */
export interface OwnPerson {
  readonly kind: 'person';
  readonly text: string;
}

export type OwnName = OwnPlace | OwnFirm | OwnSpeaker | OwnPerson;

export interface OwnNames {
  readonly all: readonly OwnName[];
  readonly lexicon: Lexicon;
}

/** Of names that are the same the first counts. */
export function ownNames(all: readonly OwnName[]): OwnNames {
  return { all, lexicon: buildLexicon(all.map(({ text }, rule) => ({ phrase: text, rule }))) };
}

/** The longest known name at `start` and its end. */
export function ownNameAt(own: OwnNames, text: string, start: number, limit: number): [OwnName, number] | null {
  const hit = longestAt(own.lexicon, text, start, limit);
  if (hit === null) return null;
  const name = own.all[Math.min(...hit.rules)];
  return name === undefined ? null : [name, hit.end];
}

/** The place that the document calls so. */
export function ownPlace({ all, lexicon }: OwnNames, text: string): OwnPlace | null {
  const hit = longestAt(lexicon, text, 0);
  if (hit === null || hit.end !== text.length) return null;
  for (const index of hit.rules) {
    const name = all[index];
    if (name?.kind === 'place') return name;
  }
  return null;
}
