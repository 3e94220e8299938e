/** What the finders of a number's entity look at, and what they give back. */
import type { Entity } from './figure.ts';
import { isNominalVerb, isTransparent, isVerb, nounOf, roleOf } from './items.ts';
import type { Measure } from './measure.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Quantity } from './quantity.ts';
import type { Item } from './words.ts';

/** Everything the finders look at for one number. */
export interface Place {
  readonly items: readonly Item[];
  /** Index of the number among the items. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** The figure before it in the sentence, null for the first. */
  readonly previous: Entity | null;
  /** Whether that figure is a change. */
  readonly afterChange: boolean;
  /** The last level before it in the sentence that a change of this unit can speak of. */
  readonly level: Entity | null;
  /** True for items that an earlier number counts. */
  readonly taken: (at: number) => boolean;
}

/** Only nouns and 的 between the number and the head: 327万元|专项资金, 1000元|的|求职补贴. */
export function touches(place: Place, phrase: NounPhrase): boolean {
  for (let at = place.index + 1; at < phrase.last; at++) {
    const item = place.items[at];
    const inside =
      nounOf(item) !== null ||
      isNominalVerb(item) ||
      item?.kind === 'unknown' ||
      roleOf(item) === 'particle' ||
      isTransparent(item) ||
      item?.text === '、' ||
      roleOf(item) === 'word' ||
      roleOf(item) === 'conjunction';
    if (!inside || isVerb(item)) return false;
  }
  return true;
}

/** A noun phrase as the thing counted; found elsewhere in the sentence it is implicit. */
export function asEntity(phrase: NounPhrase | null, place: Entity['place']): Entity | null {
  if (phrase === null) return null;
  const { start, end, head, headText } = phrase;
  return { span: { start, end }, wording: null, head, headText, implicit: place === 'sentence', place };
}
