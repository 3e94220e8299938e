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
  /** Phrases that grow from here when a text first asks: growing all at the start takes as long as an article. */
  late: LatePhrases | null;
}

interface LatePhrases {
  readonly entries: readonly LexiconEntry[];
  readonly isReverse: boolean;
}

export interface Lexicon {
  readonly root: TrieNode;
  /** One bit for each code that a phrase begins with: most places of a text are told by it alone. */
  readonly first: Uint32Array;
}

const BITS = 5;
const CODES = 1 << 16;

function newNode(): TrieNode {
  return { code: -1, child: null, next: null, rules: null, late: null };
}

function childOf(node: TrieNode, code: number): TrieNode | undefined {
  if (node.code === code) return node.child as TrieNode;
  if (node.next !== null) return node.next.get(code);
  return node.late === null ? undefined : lateChild(node, node.late, code);
}

/** Apart, so that what is asked at every character stays small. */
function lateChild(node: TrieNode, late: LatePhrases, code: number): TrieNode | undefined {
  growLate(node, late);
  return childOf(node, code);
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

/** Grows all that is below a node; its phrases share their first code, which leads to it. */
function growLate(top: TrieNode, { entries, isReverse }: LatePhrases): void {
  top.late = null;
  for (const { phrase, rule } of entries) {
    const last = phrase.length - 1;
    let node = top;
    for (let at = 1; at <= last; at++) {
      const code = phrase.charCodeAt(isReverse ? last - at : at);
      node = childOf(node, code) ?? grow(node, code);
    }
    // What ends at the top itself stands there from the start.
    if (node !== top) addRule(node, rule);
  }
}

function addRule(node: TrieNode, rule: number): void {
  node.rules ??= [];
  node.rules.push(rule);
}

function lexiconOf(entries: readonly LexiconEntry[], isReverse: boolean): Lexicon {
  const root = newNode();
  const first = new Uint32Array(CODES >> BITS);
  for (const [code, listed] of byFirst(entries, isReverse)) {
    const node = grow(root, code);
    for (const { phrase, rule } of listed) if (phrase.length === 1) addRule(node, rule);
    node.late = { entries: listed, isReverse };
    first[code >> BITS] = (first[code >> BITS] ?? 0) | (1 << code);
  }
  return { root, first };
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
