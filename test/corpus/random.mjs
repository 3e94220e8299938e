/** Random numbers that depend on the seed alone: the same on every machine. */

/** Mixes text and number into 32 bits, so that neighbouring articles have nothing in common. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** `next()` in [0, 1), by mulberry32. */
function sourceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The dice of one article: it comes out the same whatever was made before it. */
export function randomOf(seed, index) {
  const next = sourceOf(hashOf(`${seed}/${index}`));
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    /** True in `share` of the cases. */
    chance: (share) => next() < share,
    /** A whole number, both ends included. */
    int,
    pick: (list) => list[int(0, list.length - 1)],
    /** As many small as large magnitudes. */
    spread: (low, high) => (low <= 0 ? low + next() * (high - low) : low * (high / low) ** next()),
    /** By the `weight` of each, 1 if absent. */
    weighted: (list) => {
      let rest = next() * list.reduce((sum, one) => sum + (one.weight ?? 1), 0);
      for (const one of list) {
        rest -= one.weight ?? 1;
        if (rest < 0) return one;
      }
      return list[list.length - 1];
    },
    /** `count` different ones, in a random order. */
    sample: (list, count) => {
      const left = [...list];
      const taken = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1));
      return taken;
    },
  };
}
