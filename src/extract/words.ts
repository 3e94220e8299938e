import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import type { Knowledge, Word } from './knowledge.ts';
import type { Quantity } from './quantity.ts';

/** A stretch of a sentence: a known word, a quantity, a sign, or characters that no rule knows. */
export interface Item extends Span {
  readonly text: string;
  readonly kind: 'word' | 'quantity' | 'sign' | 'unknown';
  /** For kind word. */
  readonly word: Word | null;
  /** For kind quantity: its place in the sentence's list. */
  readonly quantity: number;
}

const SIGNS = /[，。；：！？、（）“”‘’《》【】…—\s"'<>|[\]~·/]/;
/** What SIGNS says of each code: 0 not asked yet, 1 a sign, 2 none. */
const signs = new Uint8Array(1 << 16);

function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (signs[code] === 0) signs[code] = SIGNS.test(text[at] ?? '') ? 1 : 2;
  return signs[code] === 1;
}

/**
 * Cuts a sentence: quantities first, then the longest known word from left to right,
 * the rest character runs. The same with any segmenter, since none is asked.
 */
export function itemsOf(text: string, sentence: Span, quantities: readonly Quantity[], knowledge: Knowledge): Item[] {
  const items: Item[] = [];
  let next = 0;
  let unknown = sentence.start;
  for (let at = sentence.start; at < sentence.end; ) {
    while ((quantities[next]?.start ?? sentence.end) < at) next++;
    const quantity = quantities[next];
    const item =
      quantity?.start === at
        ? quantityItem(text, quantity, next)
        : itemAt(text, at, quantity?.start ?? sentence.end, knowledge);
    if (item !== null) {
      if (unknown < at) items.push(unknownItem(text, unknown, at));
      items.push(item);
      unknown = item.end;
    }
    at = item?.end ?? at + 1;
  }
  if (unknown < sentence.end) items.push(unknownItem(text, unknown, sentence.end));
  return items;
}

/** Characters that no rule knows are one item while they follow one another. */
function unknownItem(text: string, start: number, end: number): Item {
  return { start, word: null, quantity: -1, end, text: text.slice(start, end), kind: 'unknown' };
}

function quantityItem(text: string, quantity: Quantity, index: number): Item {
  const { start, end } = quantity;
  return { start, end, text: text.slice(start, end), kind: 'quantity', word: null, quantity: index };
}

/** A sign or a word; null for a character that no rule knows. A word may not reach into the next quantity. */
function itemAt(text: string, at: number, limit: number, knowledge: Knowledge): Item | null {
  if (isSign(text, at)) return { start: at, word: null, quantity: -1, end: at + 1, text: text[at] ?? '', kind: 'sign' };
  const hit = longestWithin(text, at, limit, knowledge);
  if (hit === null) return null;
  return { start: at, word: hit.word, quantity: -1, end: hit.end, text: text.slice(at, hit.end), kind: 'word' };
}

function longestWithin(
  text: string,
  at: number,
  limit: number,
  knowledge: Knowledge,
): { end: number; word: Word } | null {
  const whole = longestAt(knowledge.words.lexicon, text, at);
  // 岗位数 may not take the 数 of 岗位|数千个.
  const fits = whole === null || whole.end <= limit;
  const part = fits ? null : longestAt(knowledge.words.lexicon, text.slice(at, limit), 0);
  const hit = fits ? whole : part && { ...part, end: at + part.end };
  const word = hit === null ? undefined : knowledge.words.rules[hit.rules[0] ?? -1];
  if (hit === null || word === undefined) return null;
  // 缺 is a verb in 缺|60个 only.
  return word.predicate?.near === true && hit.end !== limit ? null : { end: hit.end, word };
}
