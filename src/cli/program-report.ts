/** The command `report` in the tree of commands. */
import type { Command } from 'commander';
import { addGroups, addOption } from './option-list.ts';
import type { Run } from './screen.ts';
import { REPORT_WORDS } from './words-report.ts';

export function addReport(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const words = REPORT_WORDS[language];
  const command = root.command('report').description(words.about);
  command.argument('[path...]', words.inputs);
  addOption(command, language, '-o, --output <file>', { words: words.output });
  addOption(command, language, '--open', { words: words.open });
  addGroups(command, language, ['INPUT', 'KNOWN', 'SETTINGS', 'RUN', 'COMMON']);
  command.action(async (paths: string[], flags) => {
    const { runReport } = await import('./report.ts');
    exit(await runReport(paths, flags, screen));
  });
}
