/** The disk as reading articles needs it; another one can stand in, for example in a test. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';

type Kind = 'file' | 'folder' | 'other';

export interface Entry {
  readonly name: string;
  readonly kind: Kind | 'link';
}

/** Every method rejects with an error whose `code` says why (`EACCES`). */
export interface Disk {
  /** What stands at the path, links followed; the size in bytes. */
  about(path: string): Promise<{ readonly kind: Kind; readonly size: number }>;
  /** What a folder holds, in any order. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The path without links. */
  real(path: string): Promise<string>;
  read(path: string): Promise<Uint8Array>;
  /** The same bytes piece by piece, for what is too large to hold. */
  stream(path: string): AsyncIterable<Uint8Array>;
}

interface Typed {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(entry: Typed): Kind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

const PIECE = 1 << 18;
/** In bytes. */
const SMALL = 1 << 20;

/** Asking another thread takes longer than a small file, and a thread that works hears the answer late. */
async function readWhole(path: string): Promise<Uint8Array> {
  const info = statSync(path);
  return info.isFile() && info.size <= SMALL ? readFileSync(path) : readFile(path);
}

export const DISK: Disk = {
  about: async (path) => {
    const info = await stat(path);
    return { kind: kindOf(info), size: info.size };
  },
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }));
  },
  real: realpath,
  read: readWhole,
  stream: (path) => createReadStream(path, { highWaterMark: PIECE }),
};

/** The system's word for what went wrong (`EACCES`). */
export function codeOf(error: NodeJS.ErrnoException): string {
  return error.code ?? error.message;
}
