/** "Did you mean": the one place that guesses what a misspelt word was meant to be. */
import { closestMatch } from 'leven';

/** More differing letters than this share of the word is another word. */
const DIFFERING_AT_MOST = 0.4;

/** The candidate that `word` was most likely meant to be (`unti` gives `unit`), or null where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const plain = word.trim().toLowerCase();
  const named = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
  const begun = [...named.keys()].filter((key) => plain.length > 1 && key.startsWith(plain));
  const maxDistance = Math.ceil(plain.length * DIFFERING_AT_MOST);
  const near = begun.length === 1 ? begun[0] : closestMatch(plain, [...named.keys()], { maxDistance });
  return near === undefined ? null : (named.get(near) ?? null);
}
