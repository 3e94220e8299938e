import { Argument, Command, Option } from 'commander';

/** A program in the manner of ours, with everything that a completion has to tell apart. */
export function sampleProgram(): Command {
  const program = new Command('zhibiao').description('数据：从文章到表格').version('1.0.0', '-V, --version', 'version');
  program.addOption(new Option('--lang <lang>', 'language').choices(['zh', 'en']));
  program
    .command('extract')
    .description("read articles [one's own]: figures")
    .argument('[path...]', 'files')
    .addOption(new Option('-f, --format <format>', 'how: it is written').choices(['table', 'csv', 'json']))
    .option('-o, --output <file>', 'write to FILE')
    .option('--date <day>', 'day')
    .option('--no-config', 'read no configuration')
    .option('--strict', 'stop')
    .addOption(new Option('--secret', 'hidden').hideHelp());
  program
    .command('score')
    .alias('mark')
    .description('score')
    .argument('[path...]', 'files')
    .option('--gold <file...>', 'gold')
    .option('--color [when]', 'paint');
  const rules = program.command('rules').description('rule packs');
  rules.command('check').description('check packs').argument('[path...]', 'packs');
  rules.command('show').description('one rule').argument('<rule>', 'its name');
  program
    .command('schema')
    .description('schemas')
    .addArgument(new Argument('<what>', 'which').choices(['table', 'rules']));
  program.command('debug', { hidden: true }).description('hidden');
  return program;
}
