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
const HEAD = 4096;
/** Encodings that a page may rightly claim; a Latin one fits any bytes and is claimed by mistake. */
const CLAIMABLE = /^(?:gb|big5|euc-|shift_jis|hz-|iso-2022)/i;
/** So many broken characters against whole ones still make a text. */
const BROKEN_SHARE = 0.1;
const CONTROL_SHARE = 0.01;
const ASCII_OR_HAN = /[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u2030]/g;

/** Why there is no text, in the words of problems.ts. */
export type Undecoded = 'binary_file' | 'unknown_encoding';

/**
 * Bytes → text: BOM, UTF-8, declared charset, GB18030, UTF-16. A few broken bytes are borne, each as U+FFFD.
 * `forced`: a name from `checkedEncoding`, taken whatever the bytes look like; only a BOM outweighs it.
 */
export function decode(bytes: Uint8Array, forced: string | null = null): Decoded | Undecoded {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  if (forced?.startsWith('utf-16')) return as(bytes, forced);
  if (bytes.subarray(0, HEAD).includes(0)) return (forced === null && withoutMark16(bytes)) || 'binary_file';
  if (isBinary(bytes)) return 'binary_file';
  return forced === null ? detected(bytes) : as(bytes, forced);
}

function detected(bytes: Uint8Array): Decoded | Undecoded {
  if (isUtf8(bytes)) return as(bytes, 'utf-8');
  const utf8 = as(bytes, 'utf-8');
  if (utf8.replaced <= wideCharacters(utf8.text) * BROKEN_SHARE) return utf8;
  return strictly(bytes, claimed(bytes)) ?? strictly(bytes, 'gb18030') ?? leastBroken(utf8, as(bytes, 'gb18030'));
}

function byMark(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as(bytes, 'utf-16be');
  return null;
}

/** UTF-16 whose BOM is lost shows in its zeros; anything else with zeros is no text. */
function withoutMark16(bytes: Uint8Array): Decoded | null {
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const decoded = strictly(bytes, encoding);
    const usual = decoded?.text.slice(0, HEAD).match(ASCII_OR_HAN)?.length ?? 0;
    if (decoded !== null && usual > Math.min(decoded.text.length, HEAD) * (1 - BROKEN_SHARE)) return decoded;
  }
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

/** The charset of a <meta> or XML line; gb2312 is read as its superset. */
function claimed(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const name = DECLARED.exec(head)?.[1] ?? '';
  return !CLAIMABLE.test(name) || /^gb/i.test(name) ? 'gb18030' : name;
}

/** Characters beyond Latin that were read whole: in text of another encoding there are hardly any. */
function wideCharacters(text: string): number {
  return text.match(/[\u0800-\uFFFC]/g)?.length ?? 0;
}

function leastBroken(first: Decoded, second: Decoded): Decoded | Undecoded {
  const best = second.replaced < first.replaced ? second : first;
  return best.replaced > best.text.length * BROKEN_SHARE ? 'unknown_encoding' : best;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  if (new TextDecoder('latin1').decode(head.subarray(0, 5)) === '%PDF-') return true;
  const controls = head.filter((byte) => byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b).length;
  return controls > head.length * CONTROL_SHARE;
}
