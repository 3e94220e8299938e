/** Finds and reads zhibiao.config.yaml. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileProblem } from '../rules/file-problem.ts';
import type { Config } from './config-schema.ts';

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

/**
 * The configuration for a run in `cwd`: the file named, else the nearest zhibiao.config.yaml from `cwd` upward,
 * up to the home folder or the root. Never throws: see `problems`.
 */
export async function loadConfig(cwd: string, explicitPath: string | null, home = homedir()): Promise<LoadedConfig> {
  const path = explicitPath === null ? nearestConfig(cwd, home) : resolve(cwd, explicitPath);
  if (path === null) return { path, config: {}, lines: {}, problems: [] };
  // YAML and its checks are loaded where there is a file to read.
  const { readConfig } = await import('./config-text.ts');
  return readConfig(path);
}

/** The config file of `folder` or of its nearest ancestor that has one; null where none has. */
export function nearestConfig(folder: string, home: string): string | null {
  const found = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const above = dirname(folder);
  return folder === home || above === folder ? null : nearestConfig(above, home);
}

/** `zhibiao.config.yaml:12`. */
export function settingPlace({ path, lines }: LoadedConfig, field: string): string {
  return `${basename(path ?? '')}:${lines[field] ?? 0}`;
}
