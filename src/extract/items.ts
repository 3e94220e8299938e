/** Small questions about the items of a sentence; every finder asks them. */
import type { MarkerRule, NounRule } from './knowledge.ts';
import type { Item } from './words.ts';

/** How many items a finder looks ahead or back: longer than any real clause, short on hostile text. */
export const REACH = 60;

/** 的, 已, 在 …: the role of a grammar word, '' of any other item. */
export function roleOf(item: Item | undefined): string {
  return item?.word?.role ?? '';
}

export function nounOf(item: Item | undefined): NounRule | null {
  return item?.word?.noun ?? null;
}

/** A verb that cannot stand inside a noun phrase: 发放, 举办. */
export function isVerb(item: Item | undefined): boolean {
  return item?.word?.isVerb === true;
}

/** A verb that also names a thing: 招聘, 培训. */
export function isNominalVerb(item: Item | undefined): boolean {
  return item?.word?.isNominalVerb === true;
}

/** Senses of predicates: be, up, down, up_to, share … or ''. */
export function senseOf(item: Item | undefined): string {
  return item?.word?.sense ?? '';
}

export function hasMarker(item: Item | undefined, sets: string): boolean {
  return markerOf(item, sets) !== null;
}

/** The value that a marker sets, '' without one. */
export function markerValue(item: Item | undefined, sets: string): string {
  return markerOf(item, sets)?.value ?? '';
}

/** The marker of a word that sets something, null without one; few words have any. */
export function markerOf(item: Item | undefined, sets: string): MarkerRule | null {
  if (item === undefined || item.word === null) return null;
  for (const marker of item.word.markers) if (marker.sets === sets) return marker;
  return null;
}

/** Quotation marks and spaces are passed over inside a noun phrase. */
export function isTransparent(item: Item | undefined): boolean {
  return item !== undefined && item.sign === 'quote';
}

/** ，；。 and the like end a clause; 、 does not. */
export function endsClause(item: Item | undefined): boolean {
  return item === undefined || item.sign === 'end';
}

/** 已, 累计, 共, 分别: words between a noun or a verb and its number that belong to neither. */
export function isPassedOver(item: Item | undefined): boolean {
  return item?.word?.isPassedOver === true;
}

/** True where one of the items from `from` up to `to` passes; nothing is copied. */
export function someOf(items: readonly Item[], from: number, to: number, test: (item: Item) => boolean): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, items.length); at++) {
    const item = items[at];
    if (item !== undefined && test(item)) return true;
  }
  return false;
}

/** True where one of the items from `from` up to `to` has a marker that sets this. */
export function someMarked(items: readonly Item[], from: number, to: number, sets: string): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (hasMarker(items[at], sets)) return true;
  return false;
}

/** First index of the clause that holds `index`. */
export function clauseStart(items: readonly Item[], index: number): number {
  const least = Math.max(0, index - REACH);
  let at = index;
  while (at > least && !endsClause(items[at - 1])) at--;
  return at;
}

/** Index after the last item of the clause that holds `index`. */
export function clauseEnd(items: readonly Item[], index: number): number {
  const most = Math.min(items.length, index + REACH);
  let at = index;
  while (at < most && !endsClause(items[at])) at++;
  return at;
}
