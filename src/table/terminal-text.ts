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
  const room = Math.max(0, width - widthOf(CUT));
  if (kept === 'start') return taken(partsOf(text), room) + CUT;
  const tail = taken([...partsOf(text)].reverse(), Math.floor(room / 2), (got, part) => part + got);
  return taken(partsOf(text), room - widthOf(tail)) + CUT + tail;
}

/** What a reader takes for one sign, one by one: only as many are made as are used. */
function* partsOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment;
}

type Join = (got: string, part: string) => string;

/** As many parts as fit. */
function taken(parts: Iterable<string>, room: number, join: Join = (got, part) => got + part): string {
  let text = '';
  let left = room;
  for (const part of parts) {
    left -= widthOf(part);
    if (left < 0) break;
    text = join(text, part);
  }
  return text;
}

/** The spaces that fill a text up to `width` columns. */
export function fill(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text)));
}
