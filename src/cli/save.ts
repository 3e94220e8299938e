/** Writes a file whole or not at all: under a temporary name beside it, then renamed. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, chmod, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onExit } from 'signal-exit';
import type { Language } from '../problems.ts';

export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** An open file. */
export interface Sink {
  write(chunk: string | Uint8Array): Promise<unknown>;
  /** Waits until the disk has everything. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What saving needs of a disk. */
export interface Disk {
  open(path: string, flags: 'wx' | 'w'): Promise<Sink>;
  rename(from: string, to: string): Promise<void>;
}

const DISK: Disk = {
  rename,
  open: async (path, flags) => {
    const file = await open(path, flags);
    return { write: (chunk) => file.writeFile(chunk), sync: () => file.sync(), close: () => file.close() };
  },
};

const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOSPC: { zh: '磁盘已满；请腾出空间或换一处', en: 'the disk is full; free some space or choose another place' },
  EDQUOT: {
    zh: '磁盘配额已满；请腾出空间或换一处',
    en: 'your disk quota is used up; free some space or choose another place',
  },
  EACCES: {
    zh: '没有写入权限；请检查权限或换一处',
    en: 'you may not write there; check the permissions or choose another place',
  },
  EPERM: {
    zh: '没有写入权限，或文件正被其他程序打开；请关闭后重试',
    en: 'not permitted, or open in another program; close it there and try again',
  },
  EBUSY: { zh: '文件正被其他程序打开；请关闭后重试', en: 'open in another program; close it there and try again' },
  EROFS: { zh: '此处只读；请换一处', en: 'that place is read-only; choose another' },
  ENOENT: { zh: '文件夹不存在；请先建立', en: 'the folder does not exist; make it first' },
  ENOTDIR: { zh: '路径中有一段不是文件夹；请检查路径', en: 'a part of the path is no folder; check the path' },
  EISDIR: { zh: '这是文件夹；请给出文件名', en: 'that is a folder; give the name of a file' },
  ENAMETOOLONG: { zh: '文件名过长；请缩短', en: 'the name is too long; shorten it' },
};

/** A file that could not be written; nothing was left behind, and an older file is as it was. */
export class SaveError extends Error {
  readonly path: string;
  /** The system's code, for example ENOSPC. */
  readonly code: string;

  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(cause.message, { cause });
    this.path = path;
    this.code = cause.code ?? '';
    this.message = saveErrorText(this, 'en');
  }
}

/** `out.csv: the disk is full; free some space or choose another place [ENOSPC]`. */
export function saveErrorText(error: SaveError, language: Language): string {
  const reason = REASONS[error.code]?.[language] ?? (error.cause as Error).message;
  return `${error.path}: ${reason} [${error.code || 'error'}]`;
}

/**
 * Writes the chunks to `path`. A SaveError says why the disk refused; an error of the chunks themselves is
 * passed on. In both cases, and when a signal ends the process, the temporary file is gone and the old file stays.
 */
export async function saveWhole(path: string, chunks: Chunks, disk: Disk = DISK): Promise<void> {
  const target = await blaming(path, () => targetOf(path));
  if (!target.isPlain) return writeStraight(path, chunks, disk);
  const part = join(dirname(target.path), `.zhibiao-${process.pid}-${randomBytes(4).toString('hex')}.part`);
  const forget = onExit(() => rmSync(part, { force: true }));
  try {
    await pour(path, await blaming(path, () => disk.open(part, 'wx')), chunks);
    await blaming(path, async () => {
      if (target.mode !== null) await chmod(part, target.mode);
      await disk.rename(part, target.path);
    });
  } finally {
    await rm(part, { force: true });
    forget();
  }
}

export interface Target {
  /** Where links lead, so that the file is replaced and not the link. */
  readonly path: string;
  /** The permissions of the file that is replaced. */
  readonly mode: number | null;
  /** False for /dev/null, a pipe and the like, which must not be replaced by a file. */
  readonly isPlain: boolean;
}

const PERMISSIONS = 0o777;

/** What stands at a path that is to be written. */
export async function targetOf(path: string): Promise<Target> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return { path, mode: null, isPlain: true };
  if (found.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (!found.isFile()) return { path, mode: null, isPlain: false };
  // Renaming would replace even a file that is protected against writing.
  await access(path, constants.W_OK);
  return { path: await realpath(path), mode: found.mode & PERMISSIONS, isPlain: true };
}

async function writeStraight(path: string, chunks: Chunks, disk: Disk): Promise<void> {
  const sink = await blaming(path, () => disk.open(path, 'w'));
  try {
    for await (const chunk of chunks) await blaming(path, () => sink.write(chunk));
  } finally {
    await sink.close();
  }
}

/** Everything into the file and onto the disk; a full disk may show only at the end. */
async function pour(path: string, sink: Sink, chunks: Chunks): Promise<void> {
  let isDone = false;
  try {
    for await (const chunk of chunks) await blaming(path, () => sink.write(chunk));
    await blaming(path, () => sink.sync());
    isDone = true;
  } finally {
    const closed = blaming(path, () => sink.close());
    // The first error is the one to tell.
    await (isDone ? closed : closed.catch(() => undefined));
  }
}

/** Turns an error of the disk into one that names the file. */
export async function blaming<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new SaveError(path, error as NodeJS.ErrnoException);
  }
}
