/** Finds and reads zhibiao.config.yaml. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseChecked } from '../rules/checked.ts';
import type { FileProblem } from '../rules/file-problem.ts';
import { readText } from '../rules/files.ts';
import { lineOfKey } from '../rules/source.ts';
import { type Config, configSchema } from './config-schema.ts';

export const CONFIG_NAMES = ['zhibiao.config.yaml', 'zhibiao.config.yml'];

export interface LoadedConfig {
  /** Null where there is no file. */
  readonly path: string | null;
  /** As written, its paths made absolute; empty where there is no file or it has a mistake. */
  readonly config: Config;
  /** 1-based line of each setting. */
  readonly lines: Readonly<Record<string, number>>;
  /** Every mistake of the file at once. */
  readonly problems: readonly FileProblem[];
}

const FIELDS = Object.keys(configSchema.shape);

/**
 * The configuration for a run in `cwd`: the file named, else the nearest zhibiao.config.yaml from `cwd` upward,
 * up to the home folder or the root. Never throws: see `problems`.
 */
export function loadConfig(cwd: string, explicitPath: string | null, home = homedir()): LoadedConfig {
  const path = explicitPath === null ? nearestConfig(cwd, home) : resolve(cwd, explicitPath);
  if (path === null) return { path, config: {}, lines: {}, problems: [] };
  const text = readText(path);
  if (typeof text !== 'string') return { path, config: {}, lines: {}, problems: [text] };
  return parseConfig(text, path);
}

/** The config file of `folder` or of its nearest ancestor that has one; null where none has. */
export function nearestConfig(folder: string, home: string): string | null {
  const found = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const above = dirname(folder);
  return folder === home || above === folder ? null : nearestConfig(above, home);
}

function parseConfig(text: string, path: string): LoadedConfig {
  const shape = { schema: configSchema.nullable(), fieldsAt: () => FIELDS };
  const { source, value, problems } = parseChecked(text, path, shape);
  const config = value ?? {}; // a file of comments alone says nothing
  const lines = Object.fromEntries(FIELDS.map((field) => [field, lineOfKey(source, field)]));
  return { path, config: absolute(config, dirname(path)), lines, problems };
}

function absolute(config: Config, folder: string): Config {
  const { rules, cache, ...rest } = config;
  return {
    ...rest,
    ...(rules !== undefined && { rules: [rules].flat().map((path) => resolve(folder, path)) }),
    ...(cache !== undefined && { cache: resolve(folder, cache) }),
  };
}

/** `zhibiao.config.yaml:12`. */
export function settingPlace({ path, lines }: LoadedConfig, field: string): string {
  return `${basename(path ?? '')}:${lines[field] ?? 0}`;
}
