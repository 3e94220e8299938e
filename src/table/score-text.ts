/** When two wordings say the same: what the score asks of names, verbs and numbers. */

/** Full-width signs as ASCII: ８００ → 800. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** A wording without spaces, quotation marks, commas and 的; '' for null. */
export function bare(value: unknown): string {
  return halfWidth(String(value ?? '')).replace(/[\s“”"'‘’《》〈〉「」『』()（）、，,。的]/g, '');
}

/** The digits of a quote alone, separators gone: 约1,200多人 → 1200. */
export function digitsOf(quote: unknown): string {
  const text = halfWidth(String(quote ?? '')).replace(/[,，\s]/g, '');
  return (text.match(/[0-9.零〇一二三四五六七八九十百千万亿两半几数]+/g) ?? []).join('|');
}

/** Null for what is absent or empty. */
export function numberOrNull(value: unknown): number | null {
  return value === '' || value === undefined || value === null ? null : Number(value);
}

/** Null for what is absent or empty. */
export function textOrNull(value: unknown): string | null {
  return value === '' || value === undefined || value === null ? null : String(value);
}

const TOLERANCE = 1e-9;

/** Equal but for the last digits of a double; null equals null alone. */
export function isNear(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

const SHORTEST_PART = 2;

/** The same, or one inside the other with at most `extra` characters more: a whole clause is no answer. */
export function isWithin(want: string, got: string, extra: number): boolean {
  if (want === got) return true;
  const isPart = want.includes(got) || got.includes(want);
  return isPart && Math.min(want.length, got.length) >= SHORTEST_PART && Math.abs(want.length - got.length) <= extra;
}

/** How many neighbouring pairs of characters two wordings share, 0 to 1 (the Dice coefficient). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < SHORTEST_PART || b.length < SHORTEST_PART) return 0;
  const left = pairsOf(a);
  const right = pairsOf(b);
  const shared = [...left].reduce((sum, [pair, count]) => sum + Math.min(count, right.get(pair) ?? 0), 0);
  return (2 * shared) / (a.length - 1 + b.length - 1);
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
