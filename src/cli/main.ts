/** The command: the words typed in, the exit code out; the one place that catches. */
import { type Command, CommanderError } from 'commander';
import { program } from './program.ts';
import { SaveError, saveErrorText } from './save.ts';
import { openScreen, type Screen } from './screen.ts';
import { tuneCompiler } from './tune.ts';
import { UsageError } from './usage-error.ts';
import { languageOf } from './words.ts';

const USAGE = 2;

function askedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
}

/** What commander refuses is said in our words; help and version end well. */
async function codeOf(error: unknown, root: Command, screen: Screen): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0 && error.code !== 'commander.help') {
      const { usageText } = await import('./usage-text.ts');
      screen.err(usageText(error, root, process.argv.slice(2), screen.language));
    }
    return error.exitCode === 0 ? 0 : USAGE;
  }
  const { message, stack } = error as Error;
  const isExpected = error instanceof UsageError || error instanceof RangeError;
  screen.err(`zhibiao: ${isExpected ? message : (stack ?? message)}\n`);
  return USAGE;
}

async function main(): Promise<void> {
  tuneCompiler();
  const screen = openScreen(languageOf(askedLanguage(process.argv), process.env));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (head) closes the pipe: that is no mistake.
    if (error.code === 'EPIPE') process.exit(0);
    screen.err(`zhibiao: ${saveErrorText(new SaveError('-', error), screen.language)}\n`);
    process.exit(USAGE);
  });
  process.stderr.on('error', () => {});
  const exit = (code: number): void => {
    process.exitCode = code;
  };
  const root = program({ screen, exit });
  try {
    await root.parseAsync(process.argv);
  } catch (error) {
    exit(await codeOf(error, root, screen));
  }
}

await main();
