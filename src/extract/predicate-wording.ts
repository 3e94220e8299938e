/** What a verb is called in a row: without its adverbs, with the words that fix its meaning (G-54). */
import type { Entity, Predicate } from './figure.ts';
import { clauseEnd, endsClause, roleOf } from './items.ts';
import type { Item } from './words.ts';

/** C-6: a statement without a verb says 为. */
export const VERBLESS: Predicate = { span: null, wording: '为', head: '为', rule: null };

export function insideEntity(item: Item | undefined, entity: Entity): boolean {
  const span = entity.span;
  return item !== undefined && span !== null && item.start >= span.start && item.end <= span.end;
}

export function predicateAt(items: readonly Item[], at: number): Predicate | null {
  const item = items[at];
  if (item === undefined) return null;
  const text = bareOf(item);
  const start = item.start + item.text.indexOf(text);
  const span = { start, end: start + text.length };
  return { span, wording: text, head: text, rule: item.word?.predicate?.name ?? null };
}

/** 有 of 共有, 占 of 分别占: adverbs before the verb are no part of it (G-54). */
function bareOf({ text, word }: Item): string {
  const bare = word?.predicate?.bare ?? word?.markers.find((marker) => marker.sets === 'respective')?.value;
  return bare !== undefined && text.includes(bare) ? bare : text;
}

const COMPLEMENT_AT_MOST = 4;
/** A longer one is a clause of its own: 取得|职业资格证书或职业技能等级证书. */
const COMPLEMENT_LENGTH = 8;

/** 达成|初步|就业|意向: the words behind a verb without a number of its own fix its meaning. */
export function withComplement(items: readonly Item[], at: number, entity: Entity): Predicate {
  const plain = predicateAt(items, at) ?? VERBLESS;
  const end = clauseEnd(items, at);
  let last = at;
  for (let i = at + 1; i < end && i <= at + COMPLEMENT_AT_MOST; i++) {
    const item = items[i];
    if (item === undefined || item.kind === 'quantity' || insideEntity(item, entity) || endsClause(item)) return plain;
    if (roleOf(item) === 'aspect' || roleOf(item) === 'particle' || roleOf(item) === 'total' || item.kind === 'sign')
      break;
    last = i;
  }
  const stop = items[last]?.end ?? 0;
  const isLong = stop - (items[at]?.end ?? 0) > COMPLEMENT_LENGTH;
  if (last === at || isLong || items[last + 1]?.kind === 'quantity' || plain.span === null) return plain;
  return {
    ...plain,
    span: { start: plain.span.start, end: stop },
    wording: items
      .slice(at, last + 1)
      .map((item) => item.text)
      .join(''),
  };
}
