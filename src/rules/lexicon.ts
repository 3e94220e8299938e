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
  /** By the code that phrases begin with: their tree, which grows out of their list when a text first asks for it. */
  readonly trees: Map<number, TrieNode | LexiconEntry[]>;
  readonly isReverse: boolean;
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

function insert(root: TrieNode, phrase: string, rule: number, isReverse: boolean): void {
  let node = root;
  const last = phrase.length - 1;
  for (let at = 1; at <= last; at++) {
    const code = phrase.charCodeAt(isReverse ? last - at : at);
    node = childOf(node, code) ?? grow(node, code);
  }
  node.rules ??= [];
  node.rules.push(rule);
}

function lexiconOf(entries: readonly LexiconEntry[], isReverse: boolean): Lexicon {
  const trees = new Map<number, LexiconEntry[]>();
  for (const entry of entries) {
    if (entry.phrase === '') continue;
    const code = entry.phrase.charCodeAt(isReverse ? entry.phrase.length - 1 : 0);
    const held = trees.get(code);
    if (held === undefined) trees.set(code, [entry]);
    else held.push(entry);
  }
  const first = new Uint32Array(CODES >> BITS);
  for (const code of trees.keys()) first[code >> BITS] = (first[code >> BITS] ?? 0) | (1 << code);
  return { trees, isReverse, first };
}

/** The tree of the phrases that begin with a code. Growing all at the start would take as long as reading an article. */
function treeOf(lexicon: Lexicon, code: number): TrieNode | undefined {
  const held = lexicon.trees.get(code);
  return Array.isArray(held) ? grownOf(held, code, lexicon) : held;
}

function grownOf(entries: readonly LexiconEntry[], code: number, { trees, isReverse }: Lexicon): TrieNode {
  const tree = newNode();
  for (const { phrase, rule } of entries) insert(tree, phrase, rule, isReverse);
  trees.set(code, tree);
  return tree;
}

/** A shift takes the last five bits of a code by itself. */
function begins({ first }: Lexicon, code: number): boolean {
  return ((first[code >> BITS] ?? 0) & (1 << code)) !== 0;
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
  if (start >= limit || !begins(lexicon, text.charCodeAt(start))) return null;
  let rules: readonly number[] | null = null;
  let end = 0;
  let node = treeOf(lexicon, text.charCodeAt(start));
  for (let at = start + 1; node !== undefined; at++) {
    if (node.rules !== null) {
      rules = node.rules;
      end = at;
    }
    if (at >= limit) break;
    node = childOf(node, text.charCodeAt(at));
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
  let node = treeOf(lexicon, text.charCodeAt(end - 1));
  for (let at = end - 1; node !== undefined; at--) {
    if (node.rules !== null) {
      rules = node.rules;
      start = at;
    }
    if (at <= 0) break;
    node = childOf(node, text.charCodeAt(at - 1));
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
    let node = treeOf(lexicon, text.charCodeAt(start));
    for (let at = start + 1; node !== undefined; at++) {
      if (node.rules !== null) visit(start, at, node.rules);
      if (at >= text.length) break;
      node = childOf(node, text.charCodeAt(at));
    }
  }
}
