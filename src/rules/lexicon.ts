/** Finds the longest known phrase at a place in time proportional to its length. */

export interface LexiconEntry {
  readonly phrase: string;
  /** Index of the rule in the list of whoever built the lexicon. */
  readonly rule: number;
}

/** Most nodes have one child, which stands in the node itself. */
interface TrieNode {
  /** Code of the only child, -1 for none or several. */
  code: number;
  child: TrieNode | null;
  next: Map<number, TrieNode> | null;
  rules: number[] | null;
}

export interface Lexicon {
  readonly root: TrieNode;
  /** One bit for each code that a phrase begins with: most places of a text are told by it alone. */
  readonly first: Uint32Array;
}

const BITS = 5;
const CODES = 1 << 16;

function newNode(): TrieNode {
  return { code: -1, child: null, next: null, rules: null };
}

function childOf(node: TrieNode, code: number): TrieNode | undefined {
  if (node.code === code) return node.child as TrieNode;
  return node.next === null ? undefined : node.next.get(code);
}

function grow(node: TrieNode, code: number): TrieNode {
  const child = newNode();
  if (node.next !== null) node.next.set(code, child);
  else if (node.child === null) {
    node.code = code;
    node.child = child;
  } else {
    node.next = new Map([
      [node.code, node.child],
      [code, child],
    ]);
    node.code = -1;
  }
  return child;
}

function insert(root: TrieNode, codes: readonly number[], rule: number): void {
  let node = root;
  for (const code of codes) node = childOf(node, code) ?? grow(node, code);
  node.rules ??= [];
  node.rules.push(rule);
}

function lexiconOf(entries: readonly (readonly [codes: readonly number[], rule: number])[]): Lexicon {
  const root = newNode();
  const first = new Uint32Array(CODES >> BITS);
  for (const [codes, rule] of entries) {
    insert(root, codes, rule);
    const [code] = codes;
    if (code !== undefined) first[code >> BITS] = (first[code >> BITS] ?? 0) | (1 << code);
  }
  return { root, first };
}

/** A shift takes the last five bits of a code by itself. */
function begins({ first }: Lexicon, code: number): boolean {
  return ((first[code >> BITS] ?? 0) & (1 << code)) !== 0;
}

function codesOf(phrase: string): number[] {
  const codes: number[] = [];
  for (let at = 0; at < phrase.length; at++) codes.push(phrase.charCodeAt(at));
  return codes;
}

/** A lexicon to be asked with `longestAt`. */
export function buildLexicon(entries: readonly LexiconEntry[]): Lexicon {
  return lexiconOf(entries.map(({ phrase, rule }) => [codesOf(phrase), rule]));
}

/** A lexicon of the reversed phrases, to be asked with `longestEndingAt`. */
export function buildReverseLexicon(entries: readonly LexiconEntry[]): Lexicon {
  return lexiconOf(entries.map(({ phrase, rule }) => [codesOf(phrase).reverse(), rule]));
}

/** The longest phrase that starts at `start` and ends at or before `limit`. */
export function longestAt(
  lexicon: Lexicon,
  text: string,
  start: number,
  limit = text.length,
): { readonly end: number; readonly rules: readonly number[] } | null {
  if (start >= limit || !begins(lexicon, text.charCodeAt(start))) return null;
  let rules: readonly number[] | null = null;
  let end = 0;
  let node: TrieNode | undefined = lexicon.root;
  for (let at = start; at < limit; at++) {
    node = childOf(node, text.charCodeAt(at));
    if (node === undefined) break;
    if (node.rules !== null) {
      rules = node.rules;
      end = at + 1;
    }
  }
  return rules === null ? null : { end, rules };
}

/** The longest phrase that ends right before `end` (for lexicons built in reverse). */
export function longestEndingAt(
  lexicon: Lexicon,
  text: string,
  end: number,
): { readonly start: number; readonly rules: readonly number[] } | null {
  if (end <= 0 || !begins(lexicon, text.charCodeAt(end - 1))) return null;
  let rules: readonly number[] | null = null;
  let start = 0;
  let node: TrieNode | undefined = lexicon.root;
  for (let at = end - 1; at >= 0; at--) {
    node = childOf(node, text.charCodeAt(at));
    if (node === undefined) break;
    if (node.rules !== null) {
      rules = node.rules;
      start = at;
    }
  }
  return rules === null ? null : { start, rules };
}

/** Calls `visit` for each phrase that starts anywhere in the text, shorter ones before longer ones from the same place. */
export function everyPhrase(
  lexicon: Lexicon,
  text: string,
  visit: (start: number, end: number, rules: readonly number[]) => void,
): void {
  for (let start = 0; start < text.length; start++) {
    if (!begins(lexicon, text.charCodeAt(start))) continue;
    let node: TrieNode | undefined = lexicon.root;
    for (let at = start; at < text.length; at++) {
      node = childOf(node, text.charCodeAt(at));
      if (node === undefined) break;
      if (node.rules !== null) visit(start, at + 1, node.rules);
    }
  }
}
