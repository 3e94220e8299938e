/** What a file's ending says about what it holds. */
import { extname } from 'node:path';
import type { Format } from '../types.ts';

export type FileKind = Format | 'ndjson' | 'json';

const KINDS: Readonly<Record<string, FileKind>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.shtml': 'html',
  '.txt': 'text',
  '.jsonl': 'ndjson',
  '.ndjson': 'ndjson',
  '.json': 'json',
};

/** By the ending, upper or lower case (`通知.HTML` → html); null where it says nothing. */
export function kindOf(name: string): FileKind | null {
  return KINDS[extname(name).toLowerCase()] ?? null;
}
