/** `zhibiao extract`: reads, extracts, writes; one bad article never stops the run. */
import { problemLine, severityOf } from '../problems.ts';
import type { Correction } from '../table/corrections.ts';
import { isStreamed } from '../table/frame.ts';
import { readInputs } from '../text/read.ts';
import type { Problem } from '../types.ts';
import { EXIT } from './exit.ts';
import type { ExtractRun } from './extract-run.ts';
import { type ExtractFlags, type ExtractSettings, extractSettings } from './extract-settings.ts';
import { type Notes, newNotes, Stopped } from './notes.ts';
import { inputOptions, openCache, openEngine, progressOf } from './open-run.ts';
import { NO_PROGRESS, type Progress } from './progress.ts';
import type { Plan } from './run/part.ts';
import { SaveError, saveErrorText, saveWhole } from './save.ts';
import { lookOf } from './save-table.ts';
import type { Screen } from './screen.ts';
import { summaryText } from './summary.ts';
import { UsageError } from './usage-error.ts';
import { problemSayer, resultSayer } from './watcher.ts';
import { WORDS } from './words.ts';
import { writeTable } from './write-table.ts';

/** Runs the command and returns its exit code. */
export async function runExtract(paths: readonly string[], flags: ExtractFlags, screen: Screen): Promise<number> {
  const settings = await extractSettings(flags, screen, screen.isTerminal);
  const engine = settings === null ? null : await openEngine(settings.values, screen);
  if (settings === null || engine === null) return EXIT.usage;
  const corrections = await correctionsOf(flags, screen);
  if (corrections === null) return EXIT.usage;
  const cache = await openCache(settings.values.cache, screen);
  const task = { options: engine.options, plan: planOf(settings, corrections, screen), cache };
  const progress = flags.output === undefined && screen.isTerminal ? NO_PROGRESS : progressOf(flags, screen);
  const run: ExtractRun = { settings, engine, task, notes: notesFor(settings, screen, progress), screen };
  const inputs = { ...(await inputOptions(settings, screen)), onFile: progress.files };
  const given = paths.length > 0 || flags.filesFrom !== undefined ? paths : defaultPaths(screen);
  const files = await watched(run, progress, () => writeTable(readInputs(given, inputs), run));
  if (files === null) return EXIT.usage;
  if (corrections.length > 0) (await import('./corrections.ts')).sayUnfit(corrections, run.notes.corrected, screen);
  sayEnd(files, run);
  return run.notes.totals.errors > 0 ? EXIT.someFailed : EXIT.fine;
}

/** Null, with a message, where the file cannot be used. */
async function correctionsOf({ corrections }: ExtractFlags, screen: Screen): Promise<readonly Correction[] | null> {
  return corrections === undefined ? [] : (await import('./corrections.ts')).loadCorrections(corrections, screen);
}

/** The files written; null where --strict ended the run. However it ends, the problems are saved. */
async function watched(
  { settings: { flags }, notes, screen }: ExtractRun,
  progress: Progress,
  write: () => Promise<string[]>,
): Promise<string[] | null> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Stopped)) throw usable(error, flags.output ?? '', screen);
    const isHalf = flags.output === undefined && notes.totals.figures > notes.rows.length;
    progress.clear();
    screen.err(`${WORDS[screen.language][isHalf ? 'stoppedHalf' : 'stopped']}\n`);
    return null;
  } finally {
    progress.clear();
    if (flags.issues !== undefined) await saveIssues(flags.issues, notes, screen);
  }
}

/** What bears on the rows; a terminal's table and files of bytes are made of the rows themselves. */
function planOf(settings: ExtractSettings, corrections: readonly Correction[], screen: Screen): Plan {
  const { format, columns, values, flags } = settings;
  const { bom: _bom, rawCells, layout, header } = lookOf(settings, screen);
  if (flags.dedupe === true) return { as: 'rows', columns, corrections };
  const { topic, minConfidence } = values;
  const look = { rawCells: rawCells ?? false, layout: layout ?? 'plain', header: header ?? 'keys' } as const;
  return { as: isStreamed(format) ? format : 'rows', columns, ...look, topic, minConfidence, corrections };
}

function notesFor({ flags, format, shard }: ExtractSettings, screen: Screen, progress: Progress): Notes {
  const isWorkbook = format === 'xlsx' || format === 'parquet';
  return newNotes({
    strict: flags.strict ?? false,
    wantsProblems: flags.issues !== undefined || isWorkbook,
    wantsInputs: flags.datapackage === true || isWorkbook,
    isKept: flags.resume === true || shard !== null,
    problem: problemSayer(flags, screen, progress),
    result: resultSayer(flags, screen, progress),
  });
}

function sayEnd(files: readonly string[], { settings, engine, notes, screen }: ExtractRun): void {
  if (settings.flags.quiet === true) return;
  for (const file of files) screen.err(`${WORDS[screen.language].written(file)}\n`);
  screen.err(summaryText(notes.totals, engine.extractor.segmenter, screen.language));
}

function usable(error: unknown, file: string, { language }: Screen): unknown {
  if (error instanceof SaveError) return new UsageError(saveErrorText(error, language));
  const problem = (error as { problem?: Problem }).problem;
  return problem === undefined
    ? error
    : new UsageError(problemLine({ ...problem, file: problem.file || file }, language));
}

/** Writes the problems as JSON. */
export async function saveIssues(path: string, { problems }: Pick<Notes, 'problems'>, screen: Screen): Promise<void> {
  await saveWhole(path, [issuesText(problems.map(({ problem }) => problem))]).catch((error: unknown) => {
    throw usable(error, path, screen);
  });
}

/** One object a problem, with its message in the language of the screen left out: codes are stable, words are not. */
function issuesText(problems: readonly Problem[]): string {
  const items = problems.map((problem) => ({
    severity: severityOf(problem),
    ...problem,
    message: problemLine(problem, 'en'),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

function defaultPaths(screen: Screen): readonly string[] {
  if (process.stdin.isTTY === true) throw new UsageError(WORDS[screen.language].noInput);
  return ['-'];
}
