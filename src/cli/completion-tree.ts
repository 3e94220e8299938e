/** What a shell needs to know of a commander program: commands, options, and what their values may be. */
import type { Argument, Command, Option } from 'commander';

/** What may stand somewhere: one of a list, a path, or anything (which no shell can guess). */
export type Values =
  | { readonly kind: 'choices'; readonly words: readonly string[] }
  | { readonly kind: 'path' }
  | { readonly kind: 'any' };

export interface OptionNode {
  /** -f and --format, or one of them. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Null for a switch. */
  readonly values: Values | null;
  /** The placeholder: file. */
  readonly placeholder: string;
  /** False where the option may stand alone: --flag [value]. */
  readonly needsValue: boolean;
  /** Takes values up to the next option: --gold <file...>. */
  readonly isVariadic: boolean;
}

export interface ArgumentNode {
  readonly name: string;
  readonly values: Values;
  readonly isVariadic: boolean;
}

export interface CommandNode {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string;
  /** With the options of the commands above it, which hold here too. */
  readonly options: readonly OptionNode[];
  readonly args: readonly ArgumentNode[];
  readonly commands: readonly CommandNode[];
}

/** The visible part of the program, commands inside commands. */
export function commandTree(command: Command): CommandNode {
  const help = command.createHelp();
  help.showGlobalOptions = true;
  const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
  const named = new Map(options.map((option) => [option.long ?? option.flags, option]));
  return {
    name: command.name(),
    aliases: command.aliases(),
    description: oneLine(command.description()),
    options: [...named.values()].map(optionNode),
    args: command.registeredArguments.map(argumentNode),
    commands: help.visibleCommands(command).map(commandTree),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Values are paths where the placeholder says so. */
const PATHS = /^(file|path|folder|table)s?$/i;

function valuesOf(choices: readonly string[] | undefined, placeholder: string): Values {
  if (choices !== undefined) return { kind: 'choices', words: choices };
  return { kind: PATHS.test(placeholder) ? 'path' : 'any' };
}

function optionNode(option: Option): OptionNode {
  const placeholder = /[<[]([^\]>.]+)/.exec(option.flags)?.[1] ?? '';
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    description: oneLine(option.description),
    values: option.isBoolean() || placeholder === '' ? null : valuesOf(option.argChoices, placeholder),
    placeholder,
    needsValue: option.required,
    isVariadic: option.variadic,
  };
}

function argumentNode(argument: Argument): ArgumentNode {
  const name = argument.name();
  return { name, values: valuesOf(argument.argChoices, name), isVariadic: argument.variadic };
}

export interface PlacedCommand {
  /** The words that lead here: zhibiao rules check. */
  readonly path: string;
  readonly node: CommandNode;
}

/** Every command of the tree with its path, those above before those below. */
export function placedCommands(node: CommandNode, above = ''): PlacedCommand[] {
  const path = above === '' ? node.name : `${above} ${node.name}`;
  return [{ path, node }, ...node.commands.flatMap((child) => placedCommands(child, path))];
}

/** A name that every shell takes for a function: `_zhibiao`. */
export function functionName(path: string): string {
  return `_${path.replace(/\W/g, '_')}`;
}
