/** How a run names its inputs, checked and made whole before anything is read. */
import { choiceOf } from './choice.ts';
import { decode } from './decode.ts';
import { codeOf, DISK, type Disk } from './disk.ts';
import { checkedEncoding } from './encodings.ts';
import { type IgnoreLayer, ignoreLayer } from './ignore.ts';
import type { Terrain } from './walk.ts';

export interface InputOptions {
  /** All of standard input, for the path `-`. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** Standard input piece by piece: records in it are read as they come, however many there are. */
  readonly stdinStream?: () => AsyncIterable<Uint8Array>;
  /** What standard input is called in the table; its ending tells its kind. */
  readonly stdinFilename?: string;
  /** More paths, from `splitList`; taken as they are, a `*` in them is no glob. */
  readonly filesFrom?: readonly string[];
  /** Globs for files inside folders; one that spells out an ending (`*.log`) has such files read as text. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** `.zhibiaoignore` in the folders: true (if absent) or false; a path is read as one more, for every root. */
  readonly ignoreFile?: boolean | string;
  /** In bytes, from `parseSize`; larger files are not read. */
  readonly maxSize?: number | null;
  /** A label such as gb18030, for everything that has no BOM; null and `auto` find out. */
  readonly encoding?: string | null;
  /** Also what begins with a dot, in folders and globs. */
  readonly hidden?: boolean;
  /** Instead of the real one. */
  readonly disk?: Disk;
  /** Told before each file how many are read and how many there are. */
  readonly onFile?: (done: number, total: number) => void;
}

/** What every stage of reading needs to know. */
export interface Settings extends Omit<Terrain, 'depth'> {
  readonly stdinStream: () => AsyncIterable<Uint8Array>;
  /** '' where nobody said it. */
  readonly stdinFilename: string;
  readonly maxSize: number;
  readonly encoding: string | null;
}

/** Throws a RangeError for an unknown encoding and for an ignore file that cannot be read. */
export async function settingsOf(options: InputOptions): Promise<Settings> {
  const { include = [], exclude = [], disk = DISK } = options;
  return {
    disk,
    choice: await choiceOf(include, exclude),
    hidden: options.hidden ?? false,
    ignore: await layersOf(options.ignoreFile ?? true, disk),
    stdinStream: options.stdinStream ?? (() => inOnePiece(options.stdin ?? (async () => new Uint8Array()))),
    stdinFilename: options.stdinFilename ?? '',
    maxSize: options.maxSize ?? Number.POSITIVE_INFINITY,
    encoding: checkedEncoding(options.encoding ?? null),
  };
}

async function layersOf(file: boolean | string, disk: Disk): Promise<readonly IgnoreLayer[] | null> {
  if (file === false) return null;
  if (file === true) return [];
  const bytes = await disk.read(file).catch(codeOf);
  const decoded = typeof bytes === 'string' ? bytes : bytes.length === 0 ? { text: '' } : decode(bytes);
  if (typeof decoded === 'string') throw new RangeError(`ignore file ${file} cannot be read: ${decoded}`);
  return [await ignoreLayer(decoded.text, '')];
}

async function* inOnePiece(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read();
}
