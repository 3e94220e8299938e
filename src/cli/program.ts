/** The tree of commands. Each loads its own code only when it runs. */
import { Argument, Command, type Help } from 'commander';
import { VERSION } from '../version.ts';
import { addGroups, addOption } from './option-list.ts';
import { addDiff, addSeries } from './program-compare.ts';
import { addFilter, addMerge } from './program-large.ts';
import { addReport } from './program-report.ts';
import { addTools } from './program-tools.ts';
import type { Run, Screen } from './screen.ts';
import { HELP_TITLES, helpText } from './words-options.ts';
import { SCORE_WORDS } from './words-score.ts';

/** The whole command, in the language of the screen; nothing runs before `parseAsync`. */
export function program(run: Run): Command {
  const { language } = run.screen;
  const root = new Command('zhibiao')
    .description(helpText('about', language))
    .helpOption('-h, --help', helpText('help', language))
    .helpCommand('help [command]', helpText('helpCommand', language))
    .version(VERSION, '-V, --version', helpText('version', language))
    .configureHelp(helpLook(run.screen))
    .configureOutput({ writeOut: run.screen.out, writeErr: run.screen.err, outputError: () => {} })
    .exitOverride()
    .addHelpText('after', `\n${helpText('exitCodes', language)}`);
  addOption(root, language, '--lang <language>', 'lang', ['zh', 'en']);
  addExtract(root, run);
  addExplain(root, run);
  addScore(root, run);
  addDiff(root, run);
  addSeries(root, run);
  addReport(root, run);
  addFilter(root, run);
  addMerge(root, run);
  addTools(root, run);
  return root;
}

function helpLook({ language, width }: Screen): Partial<Help> {
  return {
    helpWidth: width,
    styleTitle: (title) => (language === 'zh' ? (HELP_TITLES[title] ?? title) : title),
    optionDescription: ({ description, argChoices }) =>
      argChoices === undefined ? description : `${description} [${argChoices.join(', ')}]`,
    argumentDescription: ({ description, argChoices }) =>
      argChoices === undefined ? description : `${description} [${argChoices.join(', ')}]`,
  };
}

function addExtract(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const command = root.command('extract').description(helpText('extract', language));
  command.argument('[path...]', helpText('paths', language));
  addGroups(command, language, ['OUTPUT', 'INPUT', 'KNOWN', 'ROWS', 'SETTINGS', 'LARGE', 'PARTS', 'RUN', 'COMMON']);
  command.addHelpText('after', `\n${helpText('extractExamples', language)}`);
  command.action(async (paths: string[], flags) => {
    const { runExtract } = await import('./extract.ts');
    exit(await runExtract(paths, flags, screen));
  });
}

function addExplain(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const command = root.command('explain').description(helpText('explain', language));
  command.addArgument(new Argument('<file>', helpText('explainFile', language)));
  addOption(command, language, '--row <n>', 'row');
  addOption(command, language, '--at <offset>', 'at');
  addOption(command, language, '--text <string>', 'text');
  addOption(command, language, '--json', 'json');
  addOption(command, language, '--stdin-filename <name>', 'stdinFilename');
  addOption(command, language, '--encoding <name>', 'encoding');
  addGroups(command, language, ['KNOWN', 'SETTINGS', 'COMMON']);
  command.action(async (file: string, flags) => {
    const { runExplain } = await import('./explain.ts');
    exit(await runExplain(file, flags, screen));
  });
}

function addScore(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const words = SCORE_WORDS[language];
  const command = root.command('score').description(helpText('score', language));
  command.argument('[path...]', words.paths);
  const own = [
    ['--gold <file...>', words.gold],
    ['--pred <table>', words.pred],
    ['--against <table>', words.against],
    ['--fields <names>', words.fields],
    ['--errors <n>', words.errors],
    ['--floor <rates>', words.floor],
    ['--json', words.json],
    ['--fail-on-loss', words.failOnLoss],
  ] as const;
  for (const [flags, text] of own) addOption(command, language, flags, { words: text });
  addGroups(command, language, ['KNOWN', 'COMMON']);
  command.action(async (paths: string[], flags) => {
    const { runScore } = await import('./score.ts');
    exit(await runScore(paths, flags, screen));
  });
}
