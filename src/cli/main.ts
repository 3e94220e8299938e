/** The command: options in, exit code out; the one place that catches. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.ts';
import { languageOf, WORDS } from './words.ts';

const USAGE = 2;

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
}

function program(argv: readonly string[], exit: (code: number) => void): Command {
  const language = languageOf(askedLanguage(argv), process.env);
  const words = WORDS[language];
  const command = new Command('zhibiao')
    .description(words.about)
    .version(VERSION, '-V, --version')
    .exitOverride()
    .showHelpAfterError();
  command
    .command('extract')
    .description(words.extract)
    .argument('[path...]', words.paths)
    .option('-f, --format <format>', words.format)
    .option('-o, --output <file>', words.output)
    .option('--columns <columns>', words.columns, 'core')
    .option('--date <day>', words.date)
    .option('--area <code>', words.area)
    .option('--organisation <name>', words.organisation)
    .option('--segmenter <name>', words.segmenter, 'auto')
    .option('-j, --jobs <n>', words.jobs)
    .option('--no-config', words.noConfig)
    .option('--lang <lang>', words.lang)
    .action(async (paths: string[], flags) => {
      const { runExtract, UsageError } = await import('./extract.ts');
      const given = paths.length > 0 ? paths : process.stdin.isTTY ? [] : ['-'];
      if (given.length === 0) throw new UsageError(words.noInput);
      const width = process.stdout.columns ?? 120;
      exit(
        await runExtract(given, flags, {
          language,
          isTerminal: process.stdout.isTTY === true,
          width,
          out: (text) => void process.stdout.write(text),
          err: (text) => void process.stderr.write(text),
          stdin: readStdin,
        }),
      );
    });
  return command;
}

async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : USAGE));
  const exit = (code: number): void => {
    process.exitCode = code;
  };
  try {
    await program(process.argv, exit).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) exit(error.exitCode === 0 ? 0 : USAGE);
    else {
      process.stderr.write(`zhibiao: ${(error as Error).message}\n`);
      exit(USAGE);
    }
  }
}

await main();
