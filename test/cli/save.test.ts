import { spawn } from 'node:child_process';
import { once } from 'node:events';
// biome-ignore format: one import
import {
  chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, SaveError, saveErrorText, saveWhole } from '../../src/cli/save.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-save-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (name = 'out.csv'): string => join(folder, name);
const failure = (code: string): Error => Object.assign(new Error(`${code}: refused`), { code });

async function* slowly(...chunks: string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

/** The real disk, but one step of it fails. */
function failingDisk(step: 'open' | 'write' | 'sync' | 'close' | 'rename', code: string): Disk {
  const fails = async (): Promise<never> => {
    throw failure(code);
  };
  let writes = 0;
  return {
    rename: step === 'rename' ? fails : rename,
    open: async (path, flags) => {
      if (step === 'open') return fails();
      const file = await open(path, flags);
      return {
        write: (chunk) => (step === 'write' && ++writes > 1 ? fails() : file.writeFile(chunk)),
        sync: step === 'sync' ? fails : () => file.sync(),
        close: async () => {
          await file.close();
          if (step === 'close') await fails();
        },
      };
    },
  };
}

describe('a whole file', () => {
  it('holds all chunks, text and bytes, and nothing lies beside it', async () => {
    await saveWhole(inFolder(), ['a', new TextEncoder().encode('岗位'), '\n']);
    await saveWhole(inFolder('b.csv'), slowly('x', 'y'));
    expect(readFileSync(inFolder(), 'utf8')).toBe('a岗位\n');
    expect(readFileSync(inFolder('b.csv'), 'utf8')).toBe('xy');
    expect(readdirSync(folder)).toEqual(['b.csv', 'out.csv']);
  });

  it('is not there before its end', async () => {
    const seen: string[][] = [];
    async function* watching(): AsyncGenerator<string> {
      yield 'a';
      seen.push(readdirSync(folder));
    }
    await saveWhole(inFolder(), watching());
    expect(seen[0]?.length).toBe(1);
    expect(seen[0]?.[0]).toMatch(/\.part$/);
  });

  it('replaces a file and keeps its permissions', async () => {
    writeFileSync(inFolder(), 'old');
    chmodSync(inFolder(), 0o640);
    await saveWhole(inFolder(), ['new']);
    expect(readFileSync(inFolder(), 'utf8')).toBe('new');
    expect(statSync(inFolder()).mode & 0o777).toBe(0o640);
  });

  it('writes where a link leads and keeps the link', async () => {
    writeFileSync(inFolder('real.csv'), 'old');
    symlinkSync('real.csv', inFolder());
    await saveWhole(inFolder(), ['new']);
    expect(lstatSync(inFolder()).isSymbolicLink()).toBe(true);
    expect(readFileSync(inFolder('real.csv'), 'utf8')).toBe('new');
  });

  it('writes into a device and does not replace it', async () => {
    await saveWhole('/dev/null', ['a']);
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('when the disk refuses', () => {
  it.each([
    ['open', 'EACCES', 'check the permissions'],
    ['write', 'ENOSPC', 'the disk is full'],
    ['sync', 'EDQUOT', 'quota'],
    ['close', 'ENOSPC', 'free some space'],
    ['rename', 'EBUSY', 'open in another program'],
    ['write', 'EIO', 'EIO: refused'],
  ] as const)('%s with %s: the old file stays, no half file, and the error says why', async (step, code, words) => {
    writeFileSync(inFolder(), 'old');
    const error = await saveWhole(inFolder(), ['a', 'b', 'c'], failingDisk(step, code)).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(SaveError);
    expect(error).toMatchObject({ path: inFolder(), code });
    expect((error as SaveError).message).toContain(`${inFolder()}: `);
    expect((error as SaveError).message).toContain(words);
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(readFileSync(inFolder(), 'utf8')).toBe('old');
  });

  it.each([
    ['no/out.csv', 'ENOENT', '文件夹不存在'],
    ['file/out.csv', 'ENOTDIR', '不是文件夹'],
    ['dir', 'EISDIR', '这是文件夹'],
    [`${'x'.repeat(300)}.csv`, 'ENAMETOOLONG', '过长'],
  ])('%s', async (name, code, words) => {
    mkdirSync(inFolder('dir'));
    writeFileSync(inFolder('file'), '');
    const error = await saveWhole(inFolder(name), ['a']).catch((one: unknown) => one);
    expect(error).toMatchObject({ code });
    expect(saveErrorText(error as SaveError, 'zh')).toContain(words);
    expect(readdirSync(folder)).toEqual(['dir', 'file']);
  });

  it('passes on an error of the chunks as it is and leaves nothing', async () => {
    const broken = failure('EACCES');
    async function* chunks(): AsyncGenerator<string> {
      yield 'a';
      throw broken;
    }
    expect(await saveWhole(inFolder(), chunks()).catch((one: unknown) => one)).toBe(broken);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('when a signal comes', () => {
  const SAVE = new URL('../../dist/cli/save.js', import.meta.url).href;
  const endless = `async function* chunks() { for (;;) { yield 'x'; console.log('written'); await new Promise((go) => setTimeout(go, 5)); } }`;

  it.each([
    ['SIGINT', '', [null, 'SIGINT']],
    ['SIGTERM', '', [null, 'SIGTERM']],
    ['SIGINT', "process.on('SIGINT', () => process.exit(130));", [130, null]],
  ] as const)('%s %s: the old file stays and no part is left', async (signal, more, end) => {
    writeFileSync(inFolder(), 'old');
    const script = `import { saveWhole } from '${SAVE}'; ${more} ${endless} await saveWhole('${inFolder()}', chunks());`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(readdirSync(folder).length).toBe(2);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual(end);
    expect(readdirSync(folder)).toEqual(['out.csv']);
    expect(existsSync(inFolder()) && readFileSync(inFolder(), 'utf8')).toBe('old');
  });
});
