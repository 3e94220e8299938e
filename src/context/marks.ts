/** Which words begin and end at each place of a text: found in one pass, asked many times over. */
import { everyPhrase, type Lexicon } from '../rules/lexicon.ts';

/** The bits of the roles for each place of the text and its end. */
export interface Marks {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The bits of all roles that stand anywhere. */
  readonly any: number;
}

/** A lexicon whose rules are the bits of their roles, and the texts read last, the newest first. */
export interface Marker {
  readonly lexicon: Lexicon;
  readonly read: ReadText[];
}

interface ReadText {
  readonly text: string;
  readonly marks: Marks;
}

/** Below this a pass over the text costs more than it saves: names of firms. */
const LONG_TEXT = 12;
/** Title and text take turns. */
const TEXTS_AT_MOST = 2;

export function markerOf(lexicon: Lexicon): Marker {
  return { lexicon, read: [] };
}

/** The marks of a text, kept while its article is read; null for a short one. */
export function marksOf({ lexicon, read }: Marker, text: string): Marks | null {
  if (text.length < LONG_TEXT) return null;
  const newest = read[0];
  if (newest !== undefined && newest.text === text) return newest.marks;
  const at = read.findIndex((one) => one.text === text);
  const own = at < 0 ? { text, marks: marked(lexicon, text) } : (read.splice(at, 1)[0] as ReadText);
  read.unshift(own);
  if (read.length > TEXTS_AT_MOST) read.pop();
  return own.marks;
}

/** Lets the texts of the last article go: comparing a text with one of the same letters takes as long as reading it. */
export function forgetTexts({ read }: Marker): void {
  read.length = 0;
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
