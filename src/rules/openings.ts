/** What phrases begin with, in bits: most places of a text are told by the first two characters alone. */
import type { LexiconEntry } from './lexicon.ts';
import { hashOf } from './ways.ts';

export interface Openings {
  /** One bit for the codes, few to a bit, that a phrase begins with. */
  readonly first: Uint32Array;
  /** The same for phrases of one character, and for the first two characters of longer ones: nine places of ten end here. */
  readonly alone: Uint32Array;
  readonly pairs: Uint32Array;
}

const BITS = 5;
/** A kilobyte: it stays in the nearest cache, and the small lexicons of a document are made quickly. */
const FIRST = 1 << 13;
/** Bits for a pair: so many that few of those set are met by chance. */
const BITS_A_PAIR = 16;

/** The openings of all phrases; with `isReverse` they are read from their ends. */
export function openingsOf(entries: readonly LexiconEntry[], isReverse: boolean): Openings {
  const first = new Uint32Array(FIRST >> BITS);
  const alone = new Uint32Array(FIRST >> BITS);
  let size = 1 << BITS;
  while (size < entries.length * BITS_A_PAIR) size *= 2;
  const pairs = new Uint32Array(size >> BITS);
  for (const { phrase } of entries) {
    const last = phrase.length - 1;
    if (last < 0) continue;
    const one = phrase.charCodeAt(isReverse ? last : 0);
    setBit(first, one & (FIRST - 1));
    if (last === 0) setBit(alone, one & (FIRST - 1));
    else setBit(pairs, pairOf(one, phrase.charCodeAt(isReverse ? last - 1 : 1)) & (size - 1));
  }
  return { first, alone, pairs };
}

function pairOf(one: number, two: number): number {
  return hashOf(one, two) >>> 1;
}

function setBit(bits: Uint32Array, bit: number): void {
  bits[bit >> BITS] = (bits[bit >> BITS] ?? 0) | (1 << bit);
}

/** A shift takes the last five bits of a number by itself. */
function hasBit(bits: Uint32Array, bit: number): boolean {
  return ((bits[bit >> BITS] as number) & (1 << bit)) !== 0;
}

/** Whether a phrase may begin with `one`, followed by `two`; -1 stands for the end of the text. */
export function mayOpen({ first, alone, pairs }: Openings, one: number, two: number): boolean {
  const bit = one & (FIRST - 1);
  if (!hasBit(first, bit)) return false;
  return hasBit(alone, bit) || (two >= 0 && hasBit(pairs, pairOf(one, two) & ((pairs.length << BITS) - 1)));
}

/** Whether any phrase begins with the character at `at`. */
export function mayStart({ first }: Openings, text: string, at: number): boolean {
  return hasBit(first, text.charCodeAt(at) & (FIRST - 1));
}
