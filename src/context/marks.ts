/** Which words begin and end at each place of a text: found in one pass, asked many times over. */
import { everyPhrase, type Lexicon } from '../rules/lexicon.ts';

/** The bits of the roles for each place of the text and its end. */
export interface Marks {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The bits of all roles that stand anywhere. */
  readonly any: number;
}

/** A lexicon whose rules are the bits of their roles, and the texts read last. */
export interface Marker {
  readonly lexicon: Lexicon;
  readonly read: { text: string; marks: Marks | null };
}

/** Below this a pass over the text costs more than it saves: names, titles. */
const LONG_TEXT = 200;

export function markerOf(lexicon: Lexicon): Marker {
  return { lexicon, read: { text: '', marks: null } };
}

/** The marks of a text, kept while the same text is asked for; null for a short one. */
export function marksOf({ lexicon, read }: Marker, text: string): Marks | null {
  if (text.length < LONG_TEXT) return null;
  if (read.marks === null || read.text !== text) {
    read.text = text;
    read.marks = marked(lexicon, text);
  }
  return read.marks;
}

function marked(lexicon: Lexicon, text: string): Marks {
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  let any = 0;
  everyPhrase(lexicon, text, (start, end, masks) => {
    for (const mask of masks) {
      starts[start] = (starts[start] ?? 0) | mask;
      ends[end] = (ends[end] ?? 0) | mask;
      any |= mask;
    }
  });
  return { starts, ends, any };
}
