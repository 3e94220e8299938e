/** Lists of paths, as `find`, `fd` and `git ls-files -z` write them. */
import { decode } from './decode.ts';

/**
 * The paths of a list, one a line or with NUL behind each, empty ones left out. A line list may have a BOM, CRLF
 * and any encoding that articles may have (PowerShell writes UTF-16); a NUL list is UTF-8.
 * Throws a RangeError for what is no list.
 */
export function splitList(bytes: Uint8Array, nul: boolean): string[] {
  if (bytes.length === 0) return [];
  if (nul) return new TextDecoder().decode(bytes).split('\0').filter(Boolean);
  const decoded = decode(bytes);
  if (typeof decoded === 'string') {
    throw new RangeError('the list of files is no text with one path a line; for paths with NUL behind each, say so');
  }
  return decoded.text.split(/\r?\n/).filter(Boolean);
}
