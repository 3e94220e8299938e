/** The commands `diff` and `series` in the tree of commands. */
import type { Command } from 'commander';
import type { Language } from '../problems.ts';
import { addGroups, addOption } from './option-list.ts';
import type { Run } from './screen.ts';
import { DIFF_HELP, DIFF_OPTIONS, type OptionText } from './words-diff.ts';
import { SERIES_HELP, SERIES_OPTIONS } from './words-series.ts';

function addOwn(command: Command, language: Language, options: readonly OptionText[]): void {
  for (const { flags, choices, ...words } of options)
    addOption(command, language, flags, { words: words[language] }, choices);
}

export function addDiff(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const command = root.command('diff').description(DIFF_HELP.about[language]);
  command.argument('<a>', DIFF_HELP.a[language]).argument('<b>', DIFF_HELP.b[language]);
  addOwn(command, language, DIFF_OPTIONS);
  addGroups(command, language, ['READING', 'COMMON']).action(async (a: string, b: string, flags) => {
    exit(await (await import('./diff.ts')).runDiff(a, b, flags, screen));
  });
}

export function addSeries(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const command = root.command('series').description(SERIES_HELP.about[language]);
  command.argument('<path...>', SERIES_HELP.paths[language]);
  addOwn(command, language, SERIES_OPTIONS);
  addGroups(command, language, ['READING', 'COMMON']).action(async (paths: string[], flags) => {
    exit(await (await import('./series.ts')).runSeries(paths, flags, screen));
  });
}
