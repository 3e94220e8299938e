/** Text → the screen, or a file that is written whole or not at all. */
import { extname, resolve } from 'node:path';
import { BOM } from '../table/write.ts';
import { SaveError, saveErrorText, saveWhole } from './save.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { WORDS } from './words.ts';

/** A .csv file begins with a BOM, so that Excel sees UTF-8. Throws a UsageError for a file that cannot be written. */
export async function writeOut(pieces: Iterable<string>, output: string | undefined, screen: Screen): Promise<void> {
  if (output === undefined) {
    for (const piece of pieces) screen.out(piece);
    return;
  }
  try {
    await saveWhole(resolve(screen.cwd, output), marked(pieces, output));
  } catch (error) {
    throw error instanceof SaveError ? new UsageError(saveErrorText(error, screen.language)) : error;
  }
  screen.err(`${WORDS[screen.language].written(output)}\n`);
}

function* marked(pieces: Iterable<string>, output: string): Generator<string> {
  if (extname(output).toLowerCase() === '.csv') yield BOM;
  yield* pieces;
}
