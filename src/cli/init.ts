/** `zhibiao init`: a commented configuration and an example pack to start from. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIG_TEMPLATE, PACK_TEMPLATE } from './init-files.ts';
import { CODE, type Io } from './io.ts';
import { SCHEMA_FILES, type SchemaName } from './schemas.ts';
import { RULE_WORDS } from './words-rules.ts';

export interface InitOptions {
  /** Write over files that are there. */
  readonly force?: boolean | undefined;
}

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const CONFIG_FILE = 'zhibiao.config.yaml';
const PACK_FILE = join('rules', 'my-rules.yml');

/** Writes both files below the working folder, or neither: 2 where one is there already and `force` is not set. */
export function runInit(io: Io, { force = false }: InitOptions = {}): number {
  const words = RULE_WORDS[io.language];
  const files = [
    { name: CONFIG_FILE, text: CONFIG_TEMPLATE[io.language](schemaLink('config', CONFIG_FILE, io.cwd)) },
    { name: PACK_FILE, text: PACK_TEMPLATE[io.language](schemaLink('rules', PACK_FILE, io.cwd)) },
  ];
  const there = files.filter(({ name }) => existsSync(join(io.cwd, name))).map(({ name }) => name);
  if (there.length > 0 && !force) {
    io.err(`${words.exists(there.join(', '))}\n`);
    return CODE.usage;
  }
  for (const { name, text } of files) {
    const reason = written(join(io.cwd, name), text, force);
    if (reason !== '') {
      io.err(`${words.cannotWrite(name, reason)}\n`);
      return CODE.usage;
    }
  }
  io.out(`${words.written(files.map(({ name }) => name).join(', '))}\n${words.next}\n`);
  return CODE.fine;
}

/** '' or why it could not be written; without `force` a file that has come to be there meanwhile stays. */
function written(path: string, text: string, force: boolean): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** The published schema as an editor finds it from `file`: relative where zhibiao is installed below `cwd`, else a URL. */
function schemaLink(name: SchemaName, file: string, cwd: string): string {
  const schema = join(PACKAGE, SCHEMA_FILES[name]);
  if (relative(cwd, schema).startsWith('..')) return pathToFileURL(schema).href;
  return relative(join(cwd, dirname(file)), schema).replaceAll('\\', '/');
}
