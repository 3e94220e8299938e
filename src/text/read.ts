/** Paths → documents and problems, in a fixed order. The only reader of the disk. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Format, Problem, RawDocument } from '../types.ts';
import { decode } from './decode.ts';
import { isOwnOutput, readJson, readNdjson } from './records.ts';

const FORMATS: Readonly<Record<string, Format | 'ndjson' | 'json'>> = {
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

export interface ReadOptions {
  /** All of standard input, for the path `-`. */
  readonly stdin?: () => Promise<Uint8Array>;
}

interface Found {
  readonly path: string;
  readonly sourceFile: string;
  /** Named on the command line: read whatever its ending. */
  readonly named: boolean;
}

export function isProblem(item: RawDocument | Problem): item is Problem {
  return 'code' in item;
}

/** Every document of the paths: files, folders (by name, deep), `-`. What fails comes as a problem. */
export async function* readInputs(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<RawDocument | Problem> {
  for (const root of paths) {
    if (root === '-') yield* documentsIn(await (options.stdin ?? noStdin)(), '-', 'text');
    else yield* fromRoot(root, prefixFor(root, paths));
  }
}

async function noStdin(): Promise<Uint8Array> {
  return new Uint8Array();
}

/** Two roots may hold the same relative path: then the root's name stands in front. */
function prefixFor(root: string, paths: readonly string[]): string {
  return paths.filter((path) => path !== '-').length > 1 ? `${basename(root)}/` : '';
}

async function* fromRoot(root: string, prefix: string): AsyncGenerator<RawDocument | Problem> {
  const info = await stat(root).catch(() => null);
  if (info === null) yield { code: 'not_found', file: root };
  else if (!info.isDirectory()) yield* fromFile({ path: root, sourceFile: basename(root), named: true });
  else
    for await (const found of walk(root, prefix))
      yield* isProblem(found as Problem) ? [found as Problem] : fromFile(found as Found);
}

async function* walk(folder: string, prefix: string): AsyncGenerator<Found | Problem> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    yield { code: 'unreadable', file: prefix === '' ? folder : prefix };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    const sourceFile = prefix + entry.name;
    if (entry.isDirectory()) yield* walk(path, `${sourceFile}/`);
    else if (FORMATS[extname(entry.name).toLowerCase()] !== undefined || extname(entry.name) === '.csv')
      yield { path, sourceFile, named: false };
  }
}

async function* fromFile(found: Found): AsyncGenerator<RawDocument | Problem> {
  const bytes = await readFile(found.path).catch(() => null);
  if (bytes === null) yield { code: 'unreadable', file: found.sourceFile };
  else if (extname(found.path) === '.csv' && !found.named && !isOwnOutput(decode(bytes)?.text ?? '')) return;
  else yield* documentsIn(bytes, found.sourceFile, FORMATS[extname(found.path).toLowerCase()] ?? 'text');
}

function documentsIn(
  bytes: Uint8Array,
  sourceFile: string,
  format: Format | 'ndjson' | 'json',
): (RawDocument | Problem)[] {
  if (bytes.length === 0) return [{ code: 'empty_file', file: sourceFile }];
  const decoded = decode(bytes);
  if (decoded === null) return [{ code: 'binary_file', file: sourceFile }];
  const { text, replaced } = decoded;
  if (text.trim() === '') return [{ code: 'empty_file', file: sourceFile }];
  if (isOwnOutput(text)) return [{ code: 'own_output', file: sourceFile }];
  if (format === 'ndjson') return readNdjson(text, sourceFile);
  if (format === 'json') return readJson(text, sourceFile);
  const problems: Problem[] =
    replaced > 0 ? [{ code: 'bad_encoding', file: sourceFile, detail: String(replaced) }] : [];
  return [{ sourceFile, docId: '', format, source: text, metadata: {}, problems }];
}
