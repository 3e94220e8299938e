/** Finds the longest known phrase at a place in time proportional to its length. */

export interface LexiconEntry {
  readonly phrase: string;
  /** Index of the rule in the list of whoever built the lexicon. */
  readonly rule: number;
}

/**
 * A trie in flat arrays: a walk through objects and maps took twice as long, and their building three times.
 * Node 0 is the root. The way from `parent` over the code of a character to `child` stands in two numbers of
 * `ways`, at a place that the hash of parent and code gives or the next free one:
 * the low half of parent and the code, then the high part of parent and child.
 */
export interface Lexicon {
  /** One bit for the codes, few to a bit, that a phrase begins with: most places of a text are told by it alone. */
  readonly first: Uint32Array;
  /** The same for phrases of one character, and for the first two characters of longer ones: nine places of ten end here. */
  readonly alone: Uint32Array;
  readonly pairs: Uint32Array;
  readonly ways: Int32Array;
  /** Of each node, the rules of the phrase that ends there; null where none does. */
  readonly rules: (number[] | null)[];
  /** By the code that they begin with, phrases that no text has asked for: all at once take as long as an article. */
  readonly late: Map<number, readonly LexiconEntry[]>;
  readonly isReverse: boolean;
}

const BITS = 5;
/** A kilobyte: it stays in the nearest cache, and the small lexicons of a document are made quickly. */
const FIRST = 1 << 13;
const HALF = 16;
/** A child has this many bits: more nodes than any set of rules needs. */
const CHILD_BITS = 24;
const CHILD = (1 << CHILD_BITS) - 1;
const NONE = 0;
/** Stands for the child of the root whose phrases are not in the trie yet. */
const LATE = CHILD;

/** Where the search for a way begins; odd multipliers spread neighbours over the table. */
function hashOf(parent: number, code: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> HALF);
}

/** The child that `code` leads to; 0, which is no child, where it leads nowhere. */
function childOf(ways: Int32Array, parent: number, code: number): number {
  const low = (parent << HALF) | code;
  const high = parent >>> HALF;
  const mask = ways.length - 2;
  for (let at = (hashOf(parent, code) << 1) & mask; ; at = (at + 2) & mask) {
    const way = ways[at + 1] as number;
    if (way === 0) return NONE;
    if (ways[at] === low && way >>> CHILD_BITS === high) return way & CHILD;
  }
}

function addWay(ways: Int32Array, parent: number, code: number, child: number): void {
  const mask = ways.length - 2;
  let at = (hashOf(parent, code) << 1) & mask;
  while (ways[at + 1] !== 0) at = (at + 2) & mask;
  ways[at] = (parent << HALF) | code;
  ways[at + 1] = ((parent >>> HALF) << CHILD_BITS) | child;
}

/** Twice as many places as the longest possible trie has nodes, as a power of two. */
function emptyWays(nodes: number): Int32Array {
  let size = 4;
  while (size < nodes * 2) size *= 2;
  return new Int32Array(size * 2);
}

function lexiconOf(entries: readonly LexiconEntry[], isReverse: boolean): Lexicon {
  const late = byFirst(entries, isReverse);
  const ways = emptyWays(entries.reduce((sum, { phrase }) => sum + phrase.length, 1));
  const first = new Uint32Array(FIRST >> BITS);
  for (const code of late.keys()) {
    addWay(ways, 0, code, LATE);
    setBit(first, code & (FIRST - 1));
  }
  return { first, ...openings(entries, isReverse), ways, rules: [null], late, isReverse };
}

/** Bits for a pair: so many that few of those set are met by chance. */
const BITS_A_PAIR = 16;

function openings(entries: readonly LexiconEntry[], isReverse: boolean): Pick<Lexicon, 'alone' | 'pairs'> {
  const alone = new Uint32Array(FIRST >> BITS);
  let size = 1 << BITS;
  while (size < entries.length * BITS_A_PAIR) size *= 2;
  const pairs = new Uint32Array(size >> BITS);
  for (const { phrase } of entries) {
    const last = phrase.length - 1;
    const one = phrase.charCodeAt(isReverse ? last : 0);
    if (last === 0) setBit(alone, one & (FIRST - 1));
    else if (last > 0) setBit(pairs, pairOf(one, phrase.charCodeAt(isReverse ? last - 1 : 1)) & (size - 1));
  }
  return { alone, pairs };
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
function mayOpen({ first, alone, pairs }: Lexicon, one: number, two: number): boolean {
  const bit = one & (FIRST - 1);
  if (!hasBit(first, bit)) return false;
  return hasBit(alone, bit) || (two >= 0 && hasBit(pairs, pairOf(one, two) & ((pairs.length << BITS) - 1)));
}

/** The entries by the code that their phrases begin with. */
function byFirst(entries: readonly LexiconEntry[], isReverse: boolean): Map<number, LexiconEntry[]> {
  const lists = new Map<number, LexiconEntry[]>();
  for (const entry of entries) {
    if (entry.phrase === '') continue;
    const code = entry.phrase.charCodeAt(isReverse ? entry.phrase.length - 1 : 0);
    const list = lists.get(code);
    if (list === undefined) lists.set(code, [entry]);
    else list.push(entry);
  }
  return lists;
}

/** Where the phrases that begin with a code go on; they enter the trie when a text first asks. */
function childOfRoot(lexicon: Lexicon, code: number): number {
  const child = childOf(lexicon.ways, 0, code);
  return child === LATE ? grown(lexicon, code) : child;
}

function grown(lexicon: Lexicon, code: number): number {
  const { ways, rules, late } = lexicon;
  const top = rules.push(null) - 1;
  setChild(ways, code, top);
  for (const entry of late.get(code) ?? []) insert(lexicon, top, entry);
  late.delete(code);
  return top;
}

function insert({ ways, rules, isReverse }: Lexicon, top: number, { phrase, rule }: LexiconEntry): void {
  const last = phrase.length - 1;
  let node = top;
  for (let at = 1; at <= last; at++) {
    const code = phrase.charCodeAt(isReverse ? last - at : at);
    let child = childOf(ways, node, code);
    if (child === NONE) {
      child = rules.push(null) - 1;
      addWay(ways, node, code, child);
    }
    node = child;
  }
  const held = rules[node];
  if (held) held.push(rule);
  else rules[node] = [rule];
}

/** Gives the root another child for a code than LATE. */
function setChild(ways: Int32Array, code: number, child: number): void {
  const mask = ways.length - 2;
  let at = (hashOf(0, code) << 1) & mask;
  while (ways[at] !== code || ways[at + 1] !== LATE) at = (at + 2) & mask;
  ways[at + 1] = child;
}

/** Whether any phrase begins with the character at `at`. */
export function mayStart(lexicon: Lexicon, text: string, at: number): boolean {
  return hasBit(lexicon.first, text.charCodeAt(at) & (FIRST - 1));
}

/** A lexicon to be asked with `longestAt`. */
export function buildLexicon(entries: readonly LexiconEntry[]): Lexicon {
  return lexiconOf(entries, false);
}

/** A lexicon of the reversed phrases, to be asked with `longestEndingAt`. */
export function buildReverseLexicon(entries: readonly LexiconEntry[]): Lexicon {
  return lexiconOf(entries, true);
}

/** The longest phrase that starts at `start` and ends at or before `limit`. */
export function longestAt(
  lexicon: Lexicon,
  text: string,
  start: number,
  limit = text.length,
): { readonly end: number; readonly rules: readonly number[] } | null {
  const { ways, rules } = lexicon;
  if (start >= limit) return null;
  if (!mayOpen(lexicon, text.charCodeAt(start), start + 1 < limit ? text.charCodeAt(start + 1) : -1)) return null;
  let found: readonly number[] | null = null;
  let end = 0;
  let node = childOfRoot(lexicon, text.charCodeAt(start));
  for (let at = start + 1; node !== NONE; at++) {
    const own = rules[node] as readonly number[] | null;
    if (own !== null) {
      found = own;
      end = at;
    }
    if (at >= limit) break;
    node = childOf(ways, node, text.charCodeAt(at));
  }
  return found === null ? null : { end, rules: found };
}

/** The longest phrase that ends right before `end` (for lexicons built in reverse). */
export function longestEndingAt(
  lexicon: Lexicon,
  text: string,
  end: number,
): { readonly start: number; readonly rules: readonly number[] } | null {
  const { ways, rules } = lexicon;
  if (end <= 0) return null;
  if (!mayOpen(lexicon, text.charCodeAt(end - 1), end > 1 ? text.charCodeAt(end - 2) : -1)) return null;
  let found: readonly number[] | null = null;
  let start = 0;
  let node = childOfRoot(lexicon, text.charCodeAt(end - 1));
  for (let at = end - 1; node !== NONE; at--) {
    const own = rules[node] as readonly number[] | null;
    if (own !== null) {
      found = own;
      start = at;
    }
    if (at <= 0) break;
    node = childOf(ways, node, text.charCodeAt(at - 1));
  }
  return found === null ? null : { start, rules: found };
}

/** Calls `visit` for each phrase that starts anywhere in the text, shorter ones before longer ones from the same place. */
export function everyPhrase(
  lexicon: Lexicon,
  text: string,
  visit: (start: number, end: number, rules: readonly number[]) => void,
): void {
  const { ways, rules } = lexicon;
  let two = text.length > 0 ? text.charCodeAt(0) : -1;
  for (let start = 0; start < text.length; start++) {
    const one = two;
    two = start + 1 < text.length ? text.charCodeAt(start + 1) : -1;
    if (!mayOpen(lexicon, one, two)) continue;
    let node = childOfRoot(lexicon, one);
    for (let at = start + 1; node !== NONE; at++) {
      const own = rules[node] as readonly number[] | null;
      if (own !== null) visit(start, at, own);
      if (at >= text.length) break;
      node = childOf(ways, node, text.charCodeAt(at));
    }
  }
}
