/** The commands around extraction: rules, init, schema, config, completion. */
import { Argument, type Command } from 'commander';
import { addGroups, addOption } from './option-list.ts';
import type { Run } from './screen.ts';
import { helpText } from './words-options.ts';

export function addTools(root: Command, run: Run): void {
  addRules(root, run);
  addInit(root, run);
  addSchema(root, run);
  addConfig(root, run);
  addCompletion(root, run);
}

function addRules(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const group = root.command('rules').description(helpText('rulesCommand', language));
  group.helpCommand('help [command]', helpText('helpCommand', language));
  const check = group.command('check').description(helpText('rulesCheck', language));
  check.argument('[path...]', helpText('packs', language));
  addGroups(check, language, ['COMMON']).action(async (packs: string[]) => {
    exit((await import('./rules.ts')).runRulesCheck(packs, screen));
  });
  const test = group.command('test').description(helpText('rulesTest', language));
  test.argument('[path...]', helpText('packs', language));
  addGroups(test, language, ['COMMON']).action(async (packs: string[]) => {
    const { derivationOf } = await import('./explain.ts');
    exit((await import('./rules.ts')).runRulesTest(packs, screen, (text, rules) => derivationOf(text, rules, screen)));
  });
  const list = group.command('list').description(helpText('rulesList', language));
  addOption(list, language, '--kind <kind>', 'kind');
  addOption(list, language, '--pack <name>', 'pack');
  addOption(list, language, '--rules <path>', 'rules');
  addOption(list, language, '--json', 'json');
  addGroups(list, language, ['COMMON']).action(async (flags) => {
    exit((await import('./rules.ts')).runRulesList(screen, { ...flags, dirs: flags.rules }));
  });
  const show = group.command('show').description(helpText('rulesShow', language));
  show.argument('<rule>', helpText('ruleName', language));
  addOption(show, language, '--rules <path>', 'rules');
  addGroups(show, language, ['COMMON']).action(async (name: string, flags) => {
    exit((await import('./rules.ts')).runRulesShow(name, screen, flags.rules ?? []));
  });
}

function addInit(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const command = root.command('init').description(helpText('init', language));
  addOption(command, language, '--force', 'force');
  addGroups(command, language, ['COMMON']).action(async (flags) => {
    exit((await import('./init.ts')).runInit(screen, flags));
  });
}

function addSchema(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const command = root.command('schema').description(helpText('schema', language));
  command.addArgument(new Argument('<what>', helpText('schemaWhat', language)).choices(['table', 'rules', 'config']));
  addGroups(command, language, ['COMMON']).action(async (what: string) => {
    exit((await import('./schema.ts')).runSchema(what, screen));
  });
}

function addConfig(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const group = root.command('config').description(helpText('configCommand', language));
  group.helpCommand('help [command]', helpText('helpCommand', language));
  const print = group.command('print').description(helpText('configPrint', language));
  addOption(print, language, '--config <file>', 'config');
  addGroups(print, language, ['COMMON']).action(async (flags) => {
    exit(await (await import('./config.ts')).runConfigPrint(screen, { config: flags.config }));
  });
}

function addCompletion(root: Command, { screen, exit }: Run): void {
  const { language } = screen;
  const command = root.command('completion').description(helpText('completion', language));
  command.addArgument(new Argument('<shell>', helpText('shell', language)).choices(['bash', 'zsh', 'fish']));
  addGroups(command, language, ['COMMON']).action(async (shell: 'bash' | 'zsh' | 'fish') => {
    const { completionScript } = await import('./completion.ts');
    screen.out(completionScript(shell, root));
    exit(0);
  });
}
