/** The settings in force: flags win, then the configuration, then the defaults; each value knows where it comes from. */
import { type LoadedConfig, settingPlace } from './config-file.ts';
import type { Config } from './config-schema.ts';

/** Every setting in one shape, whoever set it. Null: not set. */
export interface Settings {
  readonly rules: readonly string[];
  /** core, full, or names with commas. */
  readonly columns: string;
  readonly format: string | null;
  readonly date: string | null;
  readonly area: string | null;
  readonly organisation: string | null;
  readonly segmenter: 'auto' | 'nodejieba' | 'intl';
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Bytes. */
  readonly maxSize: number | null;
  readonly encoding: string;
  readonly lang: 'zh' | 'en' | null;
  /** Null: one for each core. */
  readonly jobs: number | null;
  /** Seconds for one article. */
  readonly timeout: number | null;
  /** A folder. */
  readonly cache: string | null;
  readonly topic: 'all' | 'employment' | 'other';
  readonly minConfidence: number;
}

export type SettingName = keyof Settings;

/** Only what the user typed: an option that was left at its default must be absent, or it would win over the file. */
export type Flags = { readonly [K in SettingName]?: Settings[K] | undefined };

export interface Origin {
  readonly from: 'flag' | 'config' | 'default';
  /** `zhibiao.config.yaml:3` for a value of the file, else ''. */
  readonly place: string;
}

export interface Merged {
  readonly values: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
}

export const DEFAULTS: Settings = {
  rules: [],
  columns: 'core',
  format: null,
  date: null,
  area: null,
  organisation: null,
  segmenter: 'auto',
  include: [],
  exclude: [],
  maxSize: null,
  encoding: 'auto',
  lang: null,
  jobs: null,
  timeout: null,
  cache: null,
  topic: 'all',
  minConfidence: 0,
};

/** Merges field by field; a list of the flags replaces the list of the file. */
export function mergeConfig(flags: Flags, loaded: LoadedConfig): Merged {
  const config = settingsOf(loaded.config);
  const names = Object.keys(DEFAULTS) as SettingName[];
  const merged = names.map((name) => {
    if (flags[name] !== undefined) return { name, value: flags[name], from: 'flag', place: '' } as const;
    if (config[name] === undefined) return { name, value: DEFAULTS[name], from: 'default', place: '' } as const;
    return { name, value: config[name], from: 'config', place: settingPlace(loaded, name) } as const;
  });
  return {
    values: Object.fromEntries(merged.map(({ name, value }) => [name, value])) as unknown as Settings,
    origins: Object.fromEntries(merged.map(({ name, from, place }) => [name, { from, place }])) as Merged['origins'],
  };
}

/** The file's shorter spellings in the one shape: a path alone as a list, a list of columns joined, 50MB in bytes. */
function settingsOf(config: Config): Flags {
  const { rules, columns, area, include, exclude, maxSize, ...same } = config;
  return {
    ...same,
    rules: listOf(rules),
    columns: Array.isArray(columns) ? columns.join(',') : columns,
    area: area === undefined ? undefined : String(area),
    include: listOf(include),
    exclude: listOf(exclude),
    maxSize: typeof maxSize === 'string' ? bytesOf(maxSize) : maxSize,
  };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value;
}

const POWERS: Readonly<Record<string, number>> = { B: 0, KB: 1, MB: 2, GB: 3 };

/** `50MB` in bytes; NaN for what is no size. */
export function bytesOf(size: string): number {
  const [, number, unit] = size.trim().match(/^([\d.]+)\s*([KMG]?B)?$/i) ?? [];
  return Math.round(Number(number) * 1024 ** (POWERS[(unit ?? 'B').toUpperCase()] ?? 0));
}
