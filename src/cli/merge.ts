/** `zhibiao merge`: the files of all shares → the file of one run. */
import { resolve } from 'node:path';
import { EXIT } from './exit.ts';
import { saveIssues } from './extract.ts';
import { MergeError, mergedBytes, openShares } from './run/merge.ts';
import { SaveError, saveErrorText, saveWhole } from './save.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { WORDS } from './words.ts';
import { MERGE_WORDS } from './words-merge.ts';

export interface MergeFlags {
  readonly output?: string;
  readonly issues?: string;
  readonly quiet?: boolean;
}

/** Joins the files; the exit code is that of one run over all articles. */
export async function runMerge(files: readonly string[], flags: MergeFlags, screen: Screen): Promise<number> {
  const { language, cwd } = screen;
  try {
    const shares = await openShares(files.map((path) => resolve(cwd, path)));
    if (flags.output === undefined)
      for await (const piece of mergedBytes(shares)) await (screen.outReady ?? screen.out)(piece.toString());
    else await saveWhole(resolve(cwd, flags.output), mergedBytes(shares));
    if (flags.issues !== undefined)
      await saveIssues(flags.issues, { problems: shares.problems.map((problem, at) => ({ at, problem })) }, screen);
    if (flags.output !== undefined && flags.quiet !== true) screen.err(`${WORDS[language].written(flags.output)}\n`);
    return shares.totals.errors > 0 ? EXIT.someFailed : EXIT.fine;
  } catch (error) {
    if (error instanceof SaveError) throw new UsageError(saveErrorText(error, language));
    if (!(error instanceof MergeError)) throw error;
    const { file, kind, detail } = error.fault;
    throw new UsageError(`${file}: ${MERGE_WORDS[language].faults[kind](detail)}`);
  }
}
