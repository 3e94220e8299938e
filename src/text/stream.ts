/** Text with the places in the file that its characters came from; what every reader of text/ gives. */
export interface Stream {
  readonly text: string;
  /** For each character where it starts and ends in the source; as long as the text or longer. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A stream in the making. Its text is not looked into before it is whole: each look would copy all of it. */
export interface Writer {
  text: string;
  length: number;
  /** Code of the last character, -1 where there is none. */
  last: number;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** A character that ends a block whatever stands around it. */
export const BREAK = '\u0000';

const NO_PLACES = new Uint32Array(0);
const ROOM_AT_LEAST = 64;

export function emptyStream(): Stream {
  return { text: '', starts: NO_PLACES, ends: NO_PLACES };
}

/** `room`: characters that will probably come. */
export function newWriter(room: number): Writer {
  const size = Math.max(room, ROOM_AT_LEAST);
  return { text: '', length: 0, last: -1, starts: new Uint32Array(size), ends: new Uint32Array(size) };
}

/** A stretch of a source as it stands there. */
export function sliceOf(source: string, start: number, end = source.length): Stream {
  const starts = new Uint32Array(end - start);
  const ends = new Uint32Array(end - start);
  for (let i = 0; i < starts.length; i++) {
    starts[i] = start + i;
    ends[i] = start + i + 1;
  }
  return { text: source.slice(start, end), starts, ends };
}

/** Adds `text` that stands at `start` in the source, character by character. */
export function pushSlice(to: Writer, text: string, start: number): void {
  const at = extend(to, text);
  for (let i = 0; i < text.length; i++) {
    to.starts[at + i] = start + i;
    to.ends[at + i] = start + i + 1;
  }
}

/** Adds decoded characters that the source spells otherwise (`&mdash;`): all of them stand for the whole. */
export function pushDecoded(to: Writer, text: string, start: number, end: number): void {
  const at = extend(to, text);
  to.starts.fill(start, at, to.length);
  to.ends.fill(end, at, to.length);
}

export function pushBreak(to: Writer, at: number): void {
  pushDecoded(to, BREAK, at, at);
}

/** Copies the characters from `start` to `end` of a stream. */
export function copyRange(from: Stream, start: number, end: number, to: Writer): void {
  if (end <= start) return;
  const at = extend(to, from.text.slice(start, end));
  to.starts.set(from.starts.subarray(start, end), at);
  to.ends.set(from.ends.subarray(start, end), at);
}

/** What has been written, as a stream. */
export function written({ text, starts, ends }: Writer): Stream {
  return { text, starts, ends };
}

/** Where the last character that was written ends in the source; null where nothing was. */
export function lastEnd({ length, ends }: Writer): number | null {
  return ends[length - 1] ?? null;
}

/** Makes room for the text, adds it and gives the place of its first character. */
function extend(to: Writer, text: string): number {
  const at = to.length;
  to.length += text.length;
  if (to.length > to.starts.length) {
    to.starts = longer(to.starts, to.length);
    to.ends = longer(to.ends, to.length);
  }
  to.text += text;
  if (text !== '') to.last = text.charCodeAt(text.length - 1);
  return at;
}

function longer(places: Uint32Array, least: number): Uint32Array {
  const more = new Uint32Array(2 * least);
  more.set(places);
  return more;
}
