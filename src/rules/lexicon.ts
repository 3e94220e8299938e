/** Finds the longest known phrase at a place in time proportional to its length. */
import { mayOpen, type Openings, openingsOf } from './openings.ts';
import { addWay, childOf, emptyWays, LATE, NONE, setChild } from './ways.ts';

export { mayStart } from './openings.ts';

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
export interface Lexicon extends Openings {
  readonly ways: Int32Array;
  /** Of each node, the rules of the phrase that ends there; null where none does. */
  readonly rules: (number[] | null)[];
  /** By the code that they begin with, phrases that no text has asked for: all at once take as long as an article. */
  readonly late: Map<number, readonly LexiconEntry[]>;
  readonly isReverse: boolean;
}

function lexiconOf(entries: readonly LexiconEntry[], isReverse: boolean): Lexicon {
  const late = byFirst(entries, isReverse);
  const ways = emptyWays(entries.reduce((sum, { phrase }) => sum + phrase.length, 1));
  for (const code of late.keys()) addWay(ways, 0, code, LATE);
  return { ...openingsOf(entries, isReverse), ways, rules: [null], late, isReverse };
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
