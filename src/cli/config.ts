/** `zhibiao config print`: the settings in force and where each comes from. */
import { loadConfig } from './config-file.ts';
import { type Flags, type Merged, mergeConfig, type SettingName } from './config-merge.ts';
import { CODE, type Io, shownPath, writeProblems } from './io.ts';
import { RULE_WORDS } from './words-rules.ts';

export interface ConfigOptions {
  /** What was typed beside the command. */
  readonly flags?: Flags | undefined;
  /** The file named with --config; absent: the nearest one. */
  readonly config?: string | undefined;
}

/** Prints the effective configuration as YAML that is itself a valid configuration. 2 where the file has a mistake. */
export async function runConfigPrint(io: Io, { flags = {}, config }: ConfigOptions = {}): Promise<number> {
  const words = RULE_WORDS[io.language];
  const loaded = await loadConfig(io.cwd, config ?? null);
  if (loaded.problems.length > 0) {
    writeProblems(loaded.problems, io.err, io);
    return CODE.usage;
  }
  io.err(`${loaded.path === null ? words.noConfig : words.config(shownPath(loaded.path, io.cwd))}\n`);
  io.out(configText(mergeConfig(flags, loaded), io));
  return CODE.fine;
}

/** One line for each setting; those that are not set stand as comments. */
function configText({ values, origins }: Merged, io: Io): string {
  const words = RULE_WORDS[io.language];
  const lines = (Object.keys(values) as SettingName[]).map((name) => {
    const { from, place } = origins[name];
    const origin = from === 'config' ? place : words.origins[from];
    const value = values[name];
    return value === null ? `# ${name}:  # ${words.notSet}` : `${name}: ${yamlOf(name, value)}  # ${origin}`;
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** JSON is YAML; chosen columns go back to a list. */
function yamlOf(name: SettingName, value: unknown): string {
  return JSON.stringify(name === 'columns' && String(value).includes(',') ? String(value).split(',') : value);
}
