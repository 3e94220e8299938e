/** Paths → documents and problems, in a fixed order. The only reader of article files. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Format, Problem, RawDocument } from '../types.ts';
import { decode } from './decode.ts';
import { type Found, findFiles } from './find.ts';
import { isOwnTable, readJson, readNdjson } from './records.ts';

type FileKind = Format | 'ndjson' | 'json';

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

const LOOKS_LIKE_JSON = /^\s*(?:\{\s*"|\[\s*\{\s*")/;

export interface ReadOptions {
  /** All of standard input, for the path `-`. */
  readonly stdin?: () => Promise<Uint8Array>;
}

export function isProblem(item: RawDocument | Problem): item is Problem {
  return 'code' in item;
}

/**
 * Every document of the paths: files, folders (by name, deep; hidden ones and node_modules left out), `-`.
 * What fails comes as a problem in its place. Files with other endings are read only where they are named.
 */
export async function* readInputs(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<RawDocument | Problem> {
  for (const found of await findFiles(paths)) {
    if ('code' in found) yield found;
    else if (found.path === '-') yield* documentsIn(await (options.stdin ?? noStdin)(), '-', null);
    else yield* fromFile(found);
  }
}

async function noStdin(): Promise<Uint8Array> {
  return new Uint8Array();
}

async function* fromFile({ path, sourceFile, named }: Found): AsyncGenerator<RawDocument | Problem> {
  const ending = extname(path).toLowerCase();
  const kind = KINDS[ending];
  if (kind === undefined && !named && ending !== '.csv') return;
  const bytes = await readFile(path).catch(codeOf);
  if (typeof bytes === 'string') yield { code: 'unreadable', file: sourceFile, detail: bytes };
  else if (kind !== undefined || named || isOwnTable(decode(bytes)?.text ?? ''))
    yield* documentsIn(bytes, sourceFile, kind ?? 'text');
}

function codeOf(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message;
}

/** `known`: null where no ending tells the kind. */
function documentsIn(bytes: Uint8Array, sourceFile: string, known: FileKind | null): (RawDocument | Problem)[] {
  if (bytes.length === 0) return [{ code: 'empty_file', file: sourceFile }];
  const decoded = decode(bytes);
  if (decoded === null) return [{ code: 'binary_file', file: sourceFile }];
  const { text, replaced } = decoded;
  if (text.trim() === '') return [{ code: 'empty_file', file: sourceFile }];
  if (isOwnTable(text)) return [{ code: 'own_output', file: sourceFile }];
  const kind = known ?? (LOOKS_LIKE_JSON.test(text) ? 'json' : 'text');
  const problems: Problem[] = replaced > 0 ? [{ code: 'bad_encoding', file: sourceFile, detail: `${replaced}` }] : [];
  if (kind === 'ndjson') return [...problems, ...readNdjson(text, sourceFile)];
  if (kind === 'json') return [...problems, ...readJson(text, sourceFile)];
  return [{ sourceFile, docId: '', format: kind, source: text, metadata: {}, problems }];
}
