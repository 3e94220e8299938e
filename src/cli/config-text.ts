/** Reads one zhibiao.config.yaml, with every mistake in it. */
import { dirname, resolve } from 'node:path';
import { parseChecked } from '../rules/checked.ts';
import { readText } from '../rules/pack-files.ts';
import { lineOfKey } from '../rules/source.ts';
import type { LoadedConfig } from './config-file.ts';
import { type Config, configSchema } from './config-schema.ts';

const FIELDS = Object.keys(configSchema.shape);

/** The configuration of a file, its paths made absolute. Never throws: see `problems`. */
export function readConfig(path: string): LoadedConfig {
  const text = readText(path);
  if (typeof text !== 'string') return { path, config: {}, lines: {}, problems: [text] };
  return parseConfig(text, path);
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
