/** Paths → documents and problems, in a fixed order. The only reader of article files. */
import { extname } from 'node:path';
import type { Problem, RawDocument } from '../types.ts';
import { type Decoded, decode } from './decode.ts';
import { codeOf } from './disk.ts';
import { findFiles } from './find.ts';
import { type InputOptions, type Settings, settingsOf } from './inputs.ts';
import { placeOf } from './json.ts';
import { isOwnTable } from './own-output.ts';
import { type Peeked, peeked } from './record-lines.ts';
import { holdsRecords, streamedRecords } from './record-stream.ts';
import { readJson, readNdjson } from './records.ts';
import type { FoundFile } from './walk.ts';

/** Standard input and pipes have no ending to go by. */
const LOOKS_LIKE_JSON = /^\s*(?:\{\s*"|\[\s*\{\s*")/;
/** What Node says of a file or a text that is beyond its limits. */
const BEYOND_LIMITS = new Set(['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG', 'EFBIG', 'ENOMEM']);

type Item = RawDocument | Problem;

export function isProblem(item: RawDocument | Problem): item is Problem {
  return 'code' in item;
}

/**
 * Every document of the paths: files, folders (by name, deep; hidden ones and node_modules left out), globs, `-`.
 * What fails comes as a problem in its place. Files with other endings are read only where they are named.
 * Throws a RangeError for options that cannot be followed, before anything is read.
 */
export async function* readInputs(paths: readonly string[], options: InputOptions = {}): AsyncGenerator<Item> {
  const settings = await settingsOf(options);
  const files = await findFiles(paths, options.filesFrom ?? [], settings);
  for (const [i, found] of files.entries()) {
    options.onFile?.(i, files.length);
    if ('code' in found) yield found;
    else yield* itemsOf(found, settings);
  }
}

/** A file of records that is larger than this is read line by line. */
const HELD_AT_MOST = 1 << 22;

async function* itemsOf(found: FoundFile, settings: Settings): AsyncGenerator<Item> {
  try {
    const { bytes, stream } = await openFile(found, settings);
    if (stream !== null) yield* streamedRecords(stream, found.name, settings);
    else yield* bytes === null ? [tooLarge(found, settings.maxSize)] : documentsIn(bytes, found, settings.encoding);
  } catch (error) {
    const failure = codeOf(error as NodeJS.ErrnoException);
    if (BEYOND_LIMITS.has(failure)) yield { code: 'too_large', file: found.name, detail: failure };
    else yield { code: 'unreadable', file: found.name, detail: failure };
  }
}

/** What a file holds: whole, as a stream of records with its beginning, or neither where it is over the size. */
interface Opened {
  readonly bytes: Uint8Array | null;
  readonly stream: Peeked | null;
}

/** A file is asked for its size before it is read. */
async function openFile(found: FoundFile, settings: Settings): Promise<Opened> {
  const { disk, maxSize } = settings;
  if (found.path === '-') return openInput(found, settings);
  if (maxSize < Number.POSITIVE_INFINITY || mayHoldRecords(found)) {
    const { size } = await disk.about(found.path);
    if (size > maxSize) return { bytes: null, stream: null };
    if (size > HELD_AT_MOST && mayHoldRecords(found)) {
      const peek = await peeked(disk.stream(found.path), HELD_AT_MOST);
      if (holdsRecords(peek, found, settings)) return { bytes: null, stream: peek };
    }
  }
  return { bytes: within(await disk.read(found.path), maxSize), stream: null };
}

async function openInput(found: FoundFile, settings: Settings): Promise<Opened> {
  const peek = await peeked(settings.stdinStream(), HELD_AT_MOST);
  if (peek.isAll) return { bytes: within(peek.head, settings.maxSize), stream: null };
  if (mayHoldRecords(found) && holdsRecords(peek, found, settings)) return { bytes: null, stream: peek };
  const chunks: Uint8Array[] = [];
  for await (const chunk of peek.all) chunks.push(chunk);
  return { bytes: within(Buffer.concat(chunks), settings.maxSize), stream: null };
}

function mayHoldRecords({ name, kind }: FoundFile): boolean {
  return kind === 'ndjson' || kind === 'json' || (kind === null && extname(name) === '');
}

function within(bytes: Uint8Array, maxSize: number): Uint8Array | null {
  return bytes.length > maxSize ? null : bytes;
}

function tooLarge({ name }: FoundFile, maxSize: number): Problem {
  return { code: 'too_large', file: name, detail: `${maxSize} B` };
}

function documentsIn(bytes: Uint8Array, found: FoundFile, forced: string | null): Item[] {
  const { name: file, kind, asked } = found;
  const decoded = bytes.length === 0 ? EMPTY : decode(bytes, forced);
  if (kind === null && !asked) return isOwn(decoded) ? [{ code: 'own_output', file }] : [];
  if (typeof decoded === 'string') return [{ code: decoded, file }];
  if (decoded.text.trim() === '') return [{ code: 'empty_file', file }];
  if (isOwn(decoded)) return [{ code: 'own_output', file }];
  return documents(decoded, found);
}

const EMPTY: Decoded = { text: '', encoding: 'utf-8', replaced: 0 };

function isOwn(decoded: ReturnType<typeof decode>): boolean {
  return typeof decoded !== 'string' && isOwnTable(decoded.text);
}

function documents(decoded: Decoded, { name, kind: known }: FoundFile): Item[] {
  const { text, encoding } = decoded;
  const problems = brokenBytes(decoded, name);
  const kind = known ?? (extname(name) === '' && LOOKS_LIKE_JSON.test(text) ? 'json' : 'text');
  if (kind !== 'json' && kind !== 'ndjson')
    return [{ sourceFile: name, docId: '', format: kind, source: text, encoding, metadata: {}, problems }];
  const items = kind === 'json' ? readJson(text, name) : readNdjson(text, name);
  return [...problems, ...items.map((item) => (isProblem(item) ? item : { ...item, encoding }))];
}

/** How many characters are lost, and where the first of them stands. */
function brokenBytes({ text, replaced }: Decoded, file: string): Problem[] {
  if (replaced === 0) return [];
  const place = placeOf(text, text.indexOf('\uFFFD'));
  return [{ code: 'bad_encoding', file, ...place, detail: `${replaced}` }];
}
