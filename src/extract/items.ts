/** Small questions about the items of a sentence; every finder asks them. */
import type { NounRule } from './knowledge.ts';
import type { Item } from './words.ts';

/** How many items a finder looks ahead or back: longer than any real clause, short on hostile text. */
export const REACH = 60;

export type GrammarRole = string;

export function roleOf(item: Item | undefined): GrammarRole {
  return item?.word?.grammar?.role ?? '';
}

export function nounOf(item: Item | undefined): NounRule | null {
  return item?.word?.noun ?? null;
}

/** 高, 多, 增 alone are verbs only beside their number, which measure.ts asks. */
const CHANGES = new Set(['up', 'down']);

/** A verb that cannot stand inside a noun phrase: 发放, 举办. */
export function isVerb(item: Item | undefined): boolean {
  const word = item?.word;
  if (word?.predicate == null || word.noun !== null || word.predicate.nominal === true) return false;
  return item?.text.length !== 1 || !CHANGES.has(word.predicate.sense);
}

/** A verb that also names a thing: 招聘, 培训. */
export function isNominalVerb(item: Item | undefined): boolean {
  return item?.word?.predicate?.nominal === true && item.word.noun === null;
}

/** Senses of predicates: be, up, down, up_to, share … or ''. */
export function senseOf(item: Item | undefined): string {
  return item?.word?.predicate?.sense ?? '';
}

export function hasMarker(item: Item | undefined, sets: string): boolean {
  return item?.word?.markers.some((marker) => marker.sets === sets) ?? false;
}

/** The value that a marker sets, '' without one. */
export function markerValue(item: Item | undefined, sets: string): string {
  return item?.word?.markers.find((marker) => marker.sets === sets)?.value ?? '';
}

const QUOTES = new Set(['“', '”', '‘', '’', '《', '》', '"', "'", '【', '】', ' ']);
const CLAUSE_ENDS = new Set(['，', '；', '。', '！', '？', '：', '…', '\n']);

/** Quotation marks and spaces are passed over inside a noun phrase. */
export function isTransparent(item: Item | undefined): boolean {
  return item?.kind === 'sign' && QUOTES.has(item.text);
}

/** ，；。 and the like end a clause; 、 does not. */
export function endsClause(item: Item | undefined): boolean {
  return item === undefined || (item.kind === 'sign' && CLAUSE_ENDS.has(item.text));
}

const PASSED_OVER = new Set(['aspect', 'total', 'adverb', 'all']);

/** 已, 累计, 共, 分别: words between a noun or a verb and its number that belong to neither. */
export function isPassedOver(item: Item | undefined): boolean {
  if (item === undefined) return false;
  if (PASSED_OVER.has(roleOf(item))) return true;
  const markers = item.word?.markers ?? [];
  if (item.word?.approximates === true && item.word.noun === null && item.word.predicate === null) return true;
  const onlyMarker = item.word?.noun === null && item.word.predicate === null && item.word.grammar === null;
  return onlyMarker && markers.length > 0;
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
