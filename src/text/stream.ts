/** Characters with the place in the file that each came from; what every reader of text/ writes. */
export interface Stream {
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
}

/** A character that ends a block whatever stands around it. */
export const BREAK = '\u0000';

export function emptyStream(): Stream {
  return { chars: [], starts: [], ends: [] };
}

/** Adds `text` that stands at `start` in the source, character by character. */
export function pushSlice(stream: Stream, text: string, start: number): void {
  for (let i = 0; i < text.length; i++) {
    stream.chars.push(text[i] ?? '');
    stream.starts.push(start + i);
    stream.ends.push(start + i + 1);
  }
}

/** Adds decoded characters that the source spells otherwise (`&mdash;`): all of them stand for the whole. */
export function pushDecoded(stream: Stream, text: string, start: number, end: number): void {
  for (const unit of text.split('')) {
    stream.chars.push(unit);
    stream.starts.push(start);
    stream.ends.push(end);
  }
}

export function pushBreak(stream: Stream, at: number): void {
  stream.chars.push(BREAK);
  stream.starts.push(at);
  stream.ends.push(at);
}

/** Copies character `i` of one stream to another. */
export function copyChar(from: Stream, i: number, to: Stream): void {
  to.chars.push(from.chars[i] ?? '');
  to.starts.push(from.starts[i] ?? 0);
  to.ends.push(from.ends[i] ?? 0);
}
