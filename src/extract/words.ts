import { longestAt } from '../rules/lexicon.ts';
import type { Span } from '../types.ts';
import type { Knowledge, Word } from './knowledge.ts';
import type { Quantity } from './quantity.ts';

/** A stretch of a sentence: a known word, a quantity, a sign, or characters that no rule knows. */
export interface Item extends Span {
  readonly text: string;
  readonly kind: 'word' | 'quantity' | 'sign' | 'unknown';
  /** For kind sign: whether it ends a clause or may stand inside a name; '' for other kinds. */
  readonly sign: '' | 'other' | 'end' | 'quote';
  /** For kind word. */
  readonly word: Word | null;
  /** For kind quantity: its place in the sentence's list. */
  readonly quantity: number;
}

const SIGNS = /[，。；：！？、（）“”‘’《》【】…—\s"'<>|[\]~·/]/;
const CLAUSE_ENDS = '，；。！？：…\n';
const QUOTES = '“”‘’《》"\'【】 ';
/** What each code is, by its place in SIGN_KINDS; 0 not asked yet. */
const known = new Uint8Array(1 << 16);
const SIGN_KINDS = ['', '', 'other', 'end', 'quote'] as const;

function signAt(text: string, at: number): Item['sign'] {
  const code = text.charCodeAt(at);
  if (known[code] === 0) known[code] = SIGN_KINDS.indexOf(kindOf(text.charAt(at)), 1);
  return SIGN_KINDS[known[code] ?? 0] ?? '';
}

function kindOf(sign: string): Item['sign'] {
  if (CLAUSE_ENDS.includes(sign)) return 'end';
  if (QUOTES.includes(sign)) return 'quote';
  return SIGNS.test(sign) ? 'other' : '';
}

/**
 * Cuts a sentence: quantities first, then the longest known word from left to right,
 * the rest character runs. The same with any segmenter, since none is asked.
 */
export function itemsOf(text: string, sentence: Span, quantities: readonly Quantity[], knowledge: Knowledge): Item[] {
  const items: Item[] = [];
  let at = sentence.start;
  quantities.forEach((quantity, place) => {
    if (quantity.start < at) return;
    addWords(items, text, { start: at, end: quantity.start }, knowledge);
    items.push(quantityItem(text, quantity, place));
    at = quantity.end;
  });
  addWords(items, text, { start: at, end: sentence.end }, knowledge);
  return items;
}

/** Signs, words and unknown characters of a stretch without quantities. */
function addWords(items: Item[], text: string, { start, end }: Span, knowledge: Knowledge): void {
  let unknown = start;
  for (let at = start; at < end; ) {
    const item = itemAt(text, at, end, knowledge);
    if (item === null) {
      at++;
      continue;
    }
    if (unknown < at) items.push(unknownItem(text, unknown, at));
    items.push(item);
    at = item.end;
    unknown = at;
  }
  if (unknown < end) items.push(unknownItem(text, unknown, end));
}

/** Characters that no rule knows are one item while they follow one another. */
function unknownItem(text: string, start: number, end: number): Item {
  return { start, end, text: text.slice(start, end), kind: 'unknown', sign: '', word: null, quantity: -1 };
}

function quantityItem(text: string, { start, end }: Quantity, quantity: number): Item {
  return { start, end, text: text.slice(start, end), kind: 'quantity', sign: '', word: null, quantity };
}

/** A sign or a word; null for a character that no rule knows. A word may not reach into the next quantity (岗位|数千个). */
function itemAt(text: string, at: number, limit: number, { words }: Knowledge): Item | null {
  const sign = signAt(text, at);
  if (sign !== '')
    return { start: at, end: at + 1, text: text.charAt(at), kind: 'sign', sign, word: null, quantity: -1 };
  const hit = longestAt(words.lexicon, text, at, limit);
  const word = hit === null ? undefined : words.rules[hit.rules[0] ?? -1];
  if (hit === null || word === undefined) return null;
  // 缺 is a verb in 缺|60个 only.
  if (word.predicate?.near === true && hit.end !== limit) return null;
  return { start: at, end: hit.end, text: word.phrase, kind: 'word', sign: '', word, quantity: -1 };
}
