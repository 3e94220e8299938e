/** Bytes of NDJSON → lines, as they come; no more than one line is held at a time. */

/** One line without its end, or null where it was too long to hold. */
export interface RecordLine {
  readonly text: string | null;
  /** 1-based. */
  readonly number: number;
  /** Characters that could not be decoded and stand as U+FFFD. */
  readonly replaced: number;
}

export interface LineOptions {
  /** A name that TextDecoder knows; utf-8 if absent. */
  readonly encoding?: string;
  /** In UTF-16 units; what is longer is passed over. */
  readonly longest?: number;
}

/** Well below the longest string that Node can hold. */
export const LONGEST_LINE = 200_000_000;

/** The lines of a stream of bytes; a last line without an end counts, what follows a last end does not. */
export async function* recordLines(
  bytes: AsyncIterable<Uint8Array>,
  { encoding = 'utf-8', longest = LONGEST_LINE }: LineOptions = {},
): AsyncGenerator<RecordLine> {
  const decoder = new TextDecoder(encoding);
  const open: OpenLine = { pieces: [], length: 0, number: 1 };
  for await (const chunk of bytes) yield* linesIn(decoder.decode(chunk, { stream: true }), open, longest);
  yield* linesIn(decoder.decode(), open, longest);
  if (open.length > 0) yield closed(open, longest);
}

/** The line that has not ended yet. */
interface OpenLine {
  pieces: string[];
  length: number;
  number: number;
}

function* linesIn(text: string, open: OpenLine, longest: number): Generator<RecordLine> {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    add(text.slice(start, end), open, longest);
    yield closed(open, longest);
    start = end + 1;
  }
  if (start < text.length) add(text.slice(start), open, longest);
}

function add(piece: string, open: OpenLine, longest: number): void {
  open.length += piece.length;
  if (open.length > longest) open.pieces = [];
  else open.pieces.push(piece);
}

function closed(open: OpenLine, longest: number): RecordLine {
  const text = open.length > longest ? null : open.pieces.join('');
  const line = { text, number: open.number, replaced: text === null ? 0 : replacedIn(text) };
  open.pieces = [];
  open.length = 0;
  open.number++;
  return line;
}

function replacedIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** The beginning of a stream, and all of it. */
export interface Peeked {
  readonly head: Uint8Array;
  /** True where there is no more than the head. */
  readonly isAll: boolean;
  /** Every byte, those of the head included; may be read once. */
  readonly all: AsyncIterable<Uint8Array>;
}

/** Reads the first `size` bytes of a stream, or more, or all where it has fewer. */
export async function peeked(bytes: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const source = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isAll = false;
  while (length < size) {
    const next = await source.next();
    if (next.done === true) {
      isAll = true;
      break;
    }
    chunks.push(next.value);
    length += next.value.length;
  }
  return { head: Buffer.concat(chunks), isAll, all: again(chunks, source) };
}

async function* again(chunks: Uint8Array[], source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks.splice(0);
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}
