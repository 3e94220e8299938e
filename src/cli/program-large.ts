/** The commands `filter` and `merge` in the tree of commands. */
import type { Command } from 'commander';
import { addGroups, addOption } from './option-list.ts';
import type { Run } from './screen.ts';
import { MERGE_WORDS } from './words-merge.ts';

export function addFilter(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const words = MERGE_WORDS[language];
  const command = root.command('filter').description(words.filter);
  addOption(command, language, '--columns <columns>', 'columns');
  addOption(command, language, '--stdin-filename <name>', { words: words.filterName });
  addOption(command, language, '--max-size <size>', 'maxSize');
  addOption(command, language, '--topic <topic>', 'topic', ['all', 'employment', 'other']);
  addOption(command, language, '--min-confidence <number>', 'minConfidence');
  addGroups(command, language, ['KNOWN', 'SETTINGS', 'LARGE', 'COMMON']);
  command.addHelpText('after', `\n${words.filterAfter}`);
  command.action(async (flags) => {
    exit(await (await import('./filter.ts')).runFilter(flags, screen));
  });
}

export function addMerge(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const words = MERGE_WORDS[language];
  const command = root.command('merge').description(words.merge);
  command.argument('<file...>', words.files);
  addOption(command, language, '-o, --output <file>', { words: words.output });
  addOption(command, language, '--issues <file>', { words: words.issues });
  addOption(command, language, '-q, --quiet', 'quiet');
  addGroups(command, language, ['COMMON']);
  command.action(async (files: string[], flags) => {
    exit(await (await import('./merge.ts')).runMerge(files, flags, screen));
  });
}
