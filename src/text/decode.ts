import { isUtf8 } from 'node:buffer';

export interface Decoded {
  /** Without BOM. */
  readonly text: string;
  /** The name that TextDecoder knows it by. */
  readonly encoding: string;
  /** Characters that could not be read and stand as U+FFFD. */
  readonly replaced: number;
}

const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;
const HEAD = 2048;
/** More broken bytes than this share mean that it is no UTF-8. */
const BROKEN_AT_MOST = 0.002;

/** Bytes → text: BOM, declared charset, UTF-8, GB18030. Null where nothing fits (a binary file). */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  if (looksBinary(bytes)) return null;
  if (isUtf8(bytes)) return as(bytes, 'utf-8');
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1];
  const named = declared === undefined ? null : strictly(bytes, declared);
  return named ?? strictly(bytes, 'gb18030') ?? damaged(bytes);
}

function byMark(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as(bytes, 'utf-16be');
  return null;
}

function as(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, replaced: text.split('\uFFFD').length - 1 };
}

function strictly(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, replaced: 0 };
  } catch {
    return null;
  }
}

/** A few broken bytes in one of the two usual encodings: the one with fewer of them. */
function damaged(bytes: Uint8Array): Decoded | null {
  const utf8 = as(bytes, 'utf-8');
  if (utf8.replaced <= Math.max(2, bytes.length * BROKEN_AT_MOST)) return utf8;
  const gb = as(bytes, 'gb18030');
  const best = gb.replaced < utf8.replaced ? gb : utf8;
  return best.replaced > best.text.length / 10 ? null : best;
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return zeros > 0;
}
