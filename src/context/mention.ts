/** A name or a pronoun that may govern figures, and the words that tell which it is. */
import type { Span } from '../types.ts';
import type { AreaTable } from './areas.ts';
import type { BodyRule, BodyTable } from './body-table.ts';
import type { OwnNames, SpeakerBody } from './own-names.ts';

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
  readonly body: SpeakerBody | null;
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

/** A mention before its kind is known. */
export type Draft = Omit<ScopeMention, 'kind' | 'body'>;

/** All mentions are made here, so that they have one shape. */
export function as(kind: ScopeMention['kind'], draft: Draft, body: SpeakerBody | null = null): ScopeMention {
  const { start, end, text, areaText, levelText, rule } = draft;
  return { kind, start, end, text, areaText, levelText, rule, body };
}

/** A mention without area or rule. */
export function plain(kind: ScopeMention['kind'], text: string, { start, end }: Span): ScopeMention {
  return as(kind, { start, end, text: text.slice(start, end), areaText: '', levelText: '', rule: null });
}
