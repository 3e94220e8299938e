/** The ways of a trie: from a node over the code of a character to its child, in one table of numbers. */

const HALF = 16;
/** A child has this many bits: more nodes than any set of rules needs. */
const CHILD_BITS = 24;
const CHILD = (1 << CHILD_BITS) - 1;
/** No child. */
export const NONE = 0;
/** Stands for the child of the root whose phrases are not in the trie yet. */
export const LATE = CHILD;

/** Where the search for a way begins; odd multipliers spread neighbours over the table. */
export function hashOf(parent: number, code: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> HALF);
}

/** The child that `code` leads to; 0, which is no child, where it leads nowhere. */
export function childOf(ways: Int32Array, parent: number, code: number): number {
  const low = (parent << HALF) | code;
  const high = parent >>> HALF;
  const mask = ways.length - 2;
  for (let at = (hashOf(parent, code) << 1) & mask; ; at = (at + 2) & mask) {
    const way = ways[at + 1] as number;
    if (way === 0) return NONE;
    if (ways[at] === low && way >>> CHILD_BITS === high) return way & CHILD;
  }
}

/** Adds a way that is not there. */
export function addWay(ways: Int32Array, parent: number, code: number, child: number): void {
  const mask = ways.length - 2;
  let at = (hashOf(parent, code) << 1) & mask;
  while (ways[at + 1] !== 0) at = (at + 2) & mask;
  ways[at] = (parent << HALF) | code;
  ways[at + 1] = ((parent >>> HALF) << CHILD_BITS) | child;
}

/** Twice as many places as the longest possible trie has nodes, as a power of two. */
export function emptyWays(nodes: number): Int32Array {
  let size = 4;
  while (size < nodes * 2) size *= 2;
  return new Int32Array(size * 2);
}

/** Gives the root another child for a code than LATE. */
export function setChild(ways: Int32Array, code: number, child: number): void {
  const mask = ways.length - 2;
  let at = (hashOf(0, code) << 1) & mask;
  while (ways[at] !== code || ways[at + 1] !== LATE) at = (at + 2) & mask;
  ways[at + 1] = child;
}
