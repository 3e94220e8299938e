/** What commander refuses, said in the language of the screen. */
import type { Command, CommanderError } from 'commander';
import type { Language } from '../problems.ts';
import { nearest } from '../rules/nearest.ts';
import { WORDS } from './words.ts';

/** One line on what is wrong and what may have been meant, one on where the help is. */
export function usageText(error: CommanderError, root: Command, typed: readonly string[], language: Language): string {
  const command = commandOf(root, typed);
  const path = pathOf(command);
  return `zhibiao: ${messageOf(error, command, language)}\n${WORDS[language].seeHelp(path)}\n`;
}

function messageOf({ code, message }: CommanderError, command: Command, language: Language): string {
  const words = WORDS[language];
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1] ?? null;
  if (code === 'commander.unknownOption') return words.unknownOption(name, near ?? nearestOption(name, command));
  if (code === 'commander.unknownCommand') return words.unknownCommand(name, near);
  if (code === 'commander.missingArgument') return words.missingArgument(name);
  if (code === 'commander.excessArguments') return words.tooMany;
  if (code === 'commander.optionMissingArgument') return words.missingValue(name);
  if (code === 'commander.invalidArgument') return badChoice(message, language);
  return message.replace(/^error: /, '');
}

/** `option '-f, --format <format>' argument 'cvs' is invalid. Allowed choices are csv, tsv.` */
function badChoice(message: string, language: Language): string {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  const flags = quoted.find((text) => text.startsWith('-')) ?? quoted[1] ?? '';
  const value = quoted.find((text) => text !== flags) ?? '';
  const allowed = /choices are (.*)\./.exec(message)?.[1] ?? '';
  const name = flags.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? flags;
  return WORDS[language].badChoice(name, value, allowed, nearest(value, allowed.split(', ')));
}

function nearestOption(name: string, command: Command): string | null {
  return nearest(
    name,
    command.options.map(({ long }) => long ?? ''),
  );
}

/** The command that the first words name. */
function commandOf(root: Command, typed: readonly string[]): Command {
  let command = root;
  for (const word of typed) {
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) break;
    command = next;
  }
  return command;
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
