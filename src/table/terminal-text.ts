/** Text for the cells of a terminal: 汉字 take two columns, a cut shows as …. */
import stringWidth from 'string-width';

/** Which part of a long text stays: its beginning, or both ends (the head of a Chinese noun stands last). */
export type Kept = 'start' | 'ends';

const CUT = '…';
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Control signs move the cursor or recolour the screen, direction marks turn text around. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]+/gu;

/** One line that cannot steer the terminal. */
export function safeLine(text: string): string {
  return text.replace(UNSAFE, ' ');
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The text, or as much of it as `width` columns hold, with … for the rest. */
export function shortened(text: string, width: number, kept: Kept = 'start'): string {
  if (widthOf(text) <= width) return text;
  const parts = Array.from(graphemes.segment(text), (part) => part.segment);
  const room = Math.max(0, width - widthOf(CUT));
  if (kept === 'start') return taken(parts, room) + CUT;
  const tail = [...taken(parts.reverse(), Math.floor(room / 2), true)].join('');
  return taken(parts.reverse(), room - widthOf(tail)) + CUT + tail;
}

/** As many parts as fit, in their order or, `backwards`, put in front of each other. */
function taken(parts: readonly string[], room: number, backwards = false): string {
  let text = '';
  let left = room;
  for (const part of parts) {
    left -= widthOf(part);
    if (left < 0) break;
    text = backwards ? part + text : text + part;
  }
  return text;
}

/** The spaces that fill a text up to `width` columns. */
export function fill(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text)));
}
