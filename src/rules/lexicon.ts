/** Finds the longest known phrase at a place in time proportional to its length. */

export interface LexiconEntry {
  readonly phrase: string;
  /** Index of the rule in the list of whoever built the lexicon. */
  readonly rule: number;
}

interface TrieNode {
  next: Map<number, TrieNode> | null;
  rules: number[] | null;
}

export interface Lexicon {
  readonly root: TrieNode;
}

function insert(root: TrieNode, codes: readonly number[], rule: number): void {
  let node = root;
  for (const code of codes) {
    node.next ??= new Map();
    let child = node.next.get(code);
    if (child === undefined) {
      child = { next: null, rules: null };
      node.next.set(code, child);
    }
    node = child;
  }
  node.rules ??= [];
  node.rules.push(rule);
}

function codesOf(phrase: string): number[] {
  const codes: number[] = [];
  for (let at = 0; at < phrase.length; at++) codes.push(phrase.charCodeAt(at));
  return codes;
}

/** A lexicon to be asked with `longestAt`. */
export function buildLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const root: TrieNode = { next: null, rules: null };
  for (const { phrase, rule } of entries) insert(root, codesOf(phrase), rule);
  return { root };
}

/** A lexicon of the reversed phrases, to be asked with `longestEndingAt`. */
export function buildReverseLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const root: TrieNode = { next: null, rules: null };
  for (const { phrase, rule } of entries) insert(root, codesOf(phrase).reverse(), rule);
  return { root };
}

/** The longest phrase that starts at `start` and ends at or before `limit`. */
export function longestAt(
  lexicon: Lexicon,
  text: string,
  start: number,
  limit = text.length,
): { readonly end: number; readonly rules: readonly number[] } | null {
  let found: { end: number; rules: readonly number[] } | null = null;
  let node: TrieNode | undefined = lexicon.root;
  for (let at = start; at < limit; at++) {
    node = node.next?.get(text.charCodeAt(at));
    if (node === undefined) break;
    if (node.rules !== null) found = { end: at + 1, rules: node.rules };
  }
  return found;
}

/** The longest phrase that ends right before `end` (for lexicons built in reverse). */
export function longestEndingAt(
  lexicon: Lexicon,
  text: string,
  end: number,
): { readonly start: number; readonly rules: readonly number[] } | null {
  let found: { start: number; rules: readonly number[] } | null = null;
  let node: TrieNode | undefined = lexicon.root;
  for (let at = end - 1; at >= 0; at--) {
    node = node.next?.get(text.charCodeAt(at));
    if (node === undefined) break;
    if (node.rules !== null) found = { start: at, rules: node.rules };
  }
  return found;
}

/** Calls `visit` for each phrase that starts anywhere in the text, shorter ones before longer ones from the same place. */
export function everyPhrase(
  lexicon: Lexicon,
  text: string,
  visit: (start: number, end: number, rules: readonly number[]) => void,
): void {
  for (let start = 0; start < text.length; start++) {
    let node: TrieNode | undefined = lexicon.root;
    for (let at = start; at < text.length; at++) {
      node = node.next?.get(text.charCodeAt(at));
      if (node === undefined) break;
      if (node.rules !== null) visit(start, at + 1, node.rules);
    }
  }
}
