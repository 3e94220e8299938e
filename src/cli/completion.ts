/** Shell completion, made from the commander program itself. */
import type { Command } from 'commander';
import { bashScript } from './completion-bash.ts';
import { fishScript } from './completion-fish.ts';
import { type CommandNode, commandTree } from './completion-tree.ts';
import { zshScript } from './completion-zsh.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

const SCRIPTS: Readonly<Record<Shell, (tree: CommandNode) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/**
 * The completion script of a shell: commands, options and their choices, and files where an argument or an option is
 * called file, path, folder or table. zsh and fish show the descriptions of the program, in its language.
 */
export function completionScript(shell: Shell, program: Command): string {
  return SCRIPTS[shell](commandTree(program));
}
