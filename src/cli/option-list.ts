/** The options that several commands share, as commander takes them. */
import { type Command, Option } from 'commander';
import type { Language } from '../problems.ts';
import { FULL_FORMATS, LAYOUTS, SEGMENTERS, TOPICS } from './option-values.ts';
import { groupTitle, type HelpKey, helpText, type OptionGroup } from './words-options.ts';

export const LANGUAGES = ['zh', 'en'] as const;

type Entry = readonly [flags: string, text: HelpKey, choices?: readonly string[]];

const COMMON: readonly Entry[] = [
  ['--lang <language>', 'lang', LANGUAGES],
  ['--color <when>', 'color', ['auto', 'always', 'never']],
];

const KNOWN: readonly Entry[] = [
  ['--date <day>', 'date'],
  ['--area <code>', 'area'],
  ['--organisation <name>', 'organisation'],
  ['--segmenter <name>', 'segmenter', SEGMENTERS],
];

const SETTINGS: readonly Entry[] = [
  ['--rules <path>', 'rules'],
  ['--config <file>', 'config'],
  ['--no-config', 'noConfig'],
];

const INPUT: readonly Entry[] = [
  ['--stdin-filename <name>', 'stdinFilename'],
  ['--files-from <file>', 'filesFrom'],
  ['-0, --null', 'nul'],
  ['--include <glob>', 'include'],
  ['--exclude <glob>', 'exclude'],
  ['--ignore-file <file>', 'ignoreFile'],
  ['--no-ignore', 'noIgnore'],
  ['--hidden', 'hidden'],
  ['--max-size <size>', 'maxSize'],
  ['--encoding <name>', 'encoding'],
];

const OUTPUT: readonly Entry[] = [
  ['-f, --format <format>', 'format', FULL_FORMATS],
  ['-o, --output <file>', 'output'],
  ['--columns <columns>', 'columns'],
  ['--header <titles>', 'header', ['keys', 'zh']],
  ['--layout <layout>', 'layout', LAYOUTS],
  ['--bom', 'bom'],
  ['--no-bom', 'noBom'],
  ['--raw-cells', 'rawCells'],
  ['--datapackage', 'dataPackage'],
];

const ROWS: readonly Entry[] = [
  ['--corrections <file>', 'corrections'],
  ['--dedupe', 'dedupe'],
  ['--topic <topic>', 'topic', TOPICS],
  ['--min-confidence <number>', 'minConfidence'],
];

const LARGE: readonly Entry[] = [
  ['-j, --jobs <n>', 'jobs'],
  ['--timeout <seconds>', 'timeout'],
  ['--cache <folder>', 'cache'],
];

const PARTS: readonly Entry[] = [
  ['--resume', 'resume'],
  ['--shard <k/n>', 'shard'],
];

const RUN: readonly Entry[] = [
  ['--strict', 'strict'],
  ['--issues <file>', 'issues'],
  ['-q, --quiet', 'quiet'],
  ['-v, --verbose', 'verbose'],
  ['--no-progress', 'noProgress'],
];

/** What bears on articles that another command reads on its way. */
const READING: readonly Entry[] = [
  ...KNOWN.filter(([flags]) => !flags.startsWith('--area')),
  ...SETTINGS,
  ...INPUT.filter(([flags]) => /^--(include|exclude|max-size|encoding) /.test(flags)),
  ['-q, --quiet', 'quiet'],
];

const GROUPS: Readonly<Record<OptionGroup, readonly Entry[]>> = {
  ...{ COMMON, KNOWN, SETTINGS, INPUT, OUTPUT, ROWS, LARGE, PARTS, RUN, READING },
};

/** May be given again and again: --rules a --rules b. */
const REPEATED = new Set(['--include', '--exclude', '--rules']);

/** Adds whole groups of options; what is left out stays undefined, so that a configuration can speak. */
export function addGroups(command: Command, language: Language, groups: readonly OptionGroup[]): Command {
  for (const group of groups) {
    command.optionsGroup(groupTitle(group, language));
    for (const entry of GROUPS[group]) addOption(command, language, ...entry);
  }
  return command;
}

export function addOption(
  command: Command,
  language: Language,
  flags: string,
  text: HelpKey | { readonly words: string },
  choices?: readonly string[],
): Command {
  const words = typeof text === 'string' ? helpText(text, language) : text.words;
  const option = new Option(flags, words);
  if (choices !== undefined) option.choices(choices);
  else if (REPEATED.has(option.long ?? '')) option.argParser(collect);
  if (option.negate) option.default(undefined);
  return command.addOption(option);
}

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
