/** `zhibiao extract`: reads, extracts, writes; one bad article never stops the run. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createExtractor, type Extraction, type ExtractOptions, type Extractor } from '../pipeline.ts';
import { problemLine, severityOf } from '../problems.ts';
import { loadBuiltin } from '../rules/builtin.ts';
import { loadRules } from '../rules/rule-set.ts';
import { withReprints } from '../table/repeats.ts';
import { TABLE_VERSION } from '../table/schema.ts';
import type { InputOptions } from '../text/inputs.ts';
import { splitList } from '../text/list.ts';
import type { Observation, Problem, RawDocument } from '../types.ts';
import { VERSION } from '../version.ts';
import type { Settings } from './config-merge.ts';
import { correctedRows, loadCorrections } from './corrections.ts';
import { type ExtractFlags, type ExtractSettings, extractSettings } from './extract-settings.ts';
import { type Gathered, gather, type Watcher } from './gather.ts';
import { writeProblems } from './io.ts';
import { NO_PROGRESS, openProgress, type Progress } from './progress.ts';
import { SaveError, saveErrorText, saveWhole } from './save.ts';
import { saveTable } from './save-table.ts';
import type { Screen } from './screen.ts';
import { summaryText } from './summary.ts';
import { UsageError } from './usage-error.ts';
import { WORDS } from './words.ts';

export const EXIT = { fine: 0, finding: 1, usage: 2, someFailed: 3, interrupted: 130 } as const;

/** Runs the command and returns its exit code. */
export async function runExtract(paths: readonly string[], flags: ExtractFlags, screen: Screen): Promise<number> {
  const settings = extractSettings(flags, screen, screen.isTerminal);
  const extractor = settings === null ? null : openExtractor(settings.values, screen);
  if (settings === null || extractor === null) return EXIT.usage;
  const corrections = flags.corrections === undefined ? [] : await loadCorrections(flags.corrections, screen);
  if (corrections === null) return EXIT.usage;
  const progress = progressOf(flags, screen);
  const inputs = { ...(await inputOptions(settings, screen)), onFile: progress.files };
  const given = paths.length > 0 || flags.filesFrom !== undefined ? paths : defaultPaths(screen);
  const all = await gather(given, inputs, extractor, watcherOf(flags, screen, progress), flags.strict ?? false);
  progress.clear();
  if (flags.issues !== undefined) await save(flags.issues, issuesText(all.problems), screen);
  if (all.stopped) {
    screen.err(`${WORDS[screen.language].stopped}\n`);
    return EXIT.usage;
  }
  const rows = corrections.length === 0 ? all.rows : correctedRows(all.rows, corrections, screen);
  return finish({ ...all, rows: [...rows] }, settings, extractor, screen);
}

async function finish(all: Gathered, settings: ExtractSettings, extractor: Extractor, screen: Screen): Promise<number> {
  const told = settings.flags.dedupe === true ? withReprints(all.rows) : all.rows;
  const rows = chosen(told, settings.values);
  const meta = {
    version: VERSION,
    table_version: TABLE_VERSION,
    rules_hash: extractor.rulesHash,
    segmenter: extractor.segmenter,
    options: optionsThatMatter(settings.values),
    inputs: all.inputs,
  };
  try {
    const files = await saveTable({ rows, problems: all.problems, meta }, settings, screen);
    if (settings.flags.quiet !== true)
      for (const file of files) screen.err(`${WORDS[screen.language].written(file)}\n`);
  } catch (error) {
    throw usable(error, settings.flags.output ?? '', screen);
  }
  if (settings.flags.quiet !== true) screen.err(summaryText(all, rows, extractor.segmenter, screen.language));
  return all.problems.some((problem) => severityOf(problem) === 'error') ? EXIT.someFailed : EXIT.fine;
}

function usable(error: unknown, file: string, { language }: Screen): unknown {
  if (error instanceof SaveError) return new UsageError(saveErrorText(error, language));
  const problem = (error as { problem?: Problem }).problem;
  return problem === undefined
    ? error
    : new UsageError(problemLine({ ...problem, file: problem.file || file }, language));
}

async function save(path: string, text: string, screen: Screen): Promise<void> {
  await saveWhole(path, [text]).catch((error: unknown) => {
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

/** Null, with every mistake on the screen, where a rule pack has any. */
export function openExtractor(values: Settings, screen: Screen): Extractor | null {
  const { segmenter, date, area, organisation } = values;
  const known: ExtractOptions = {
    segmenter,
    ...(date !== null && { date }),
    ...(area !== null && { area }),
    ...(organisation !== null && { organisation }),
  };
  if (values.rules.length === 0) return createExtractor({ ...known, rules: loadBuiltin() });
  const { rules, problems } = loadRules({ dirs: values.rules.map((path) => resolve(screen.cwd, path)) });
  if (problems.length === 0) return createExtractor({ ...known, rules });
  writeProblems(problems, screen.err, screen);
  screen.err(`${WORDS[screen.language].badRules}\n`);
  return null;
}

/** How inputs are found and read, as the options and the configuration say. */
export async function inputOptions({ flags, values }: ExtractSettings, screen: Screen): Promise<InputOptions> {
  return {
    stdin: screen.stdin,
    include: values.include,
    exclude: values.exclude,
    ignoreFile: flags.ignore === false ? false : (flags.ignoreFile ?? true),
    hidden: flags.hidden ?? false,
    maxSize: values.maxSize,
    encoding: values.encoding,
    ...(flags.stdinFilename !== undefined && { stdinFilename: flags.stdinFilename }),
    ...(flags.filesFrom !== undefined && { filesFrom: await listed(flags.filesFrom, flags.null ?? false, screen) }),
  };
}

async function listed(file: string, nul: boolean, screen: Screen): Promise<string[]> {
  try {
    return splitList(file === '-' ? await screen.stdin() : await readFile(file), nul);
  } catch (error) {
    throw new UsageError(`--files-from ${file}: ${(error as Error).message}`);
  }
}

/** A progress line on a terminal, else none. */
export function progressOf(flags: ExtractFlags, screen: Screen): Progress {
  const wanted = screen.errIsTerminal && flags.progress !== false && flags.quiet !== true;
  return wanted ? openProgress(screen.err, screen.language, () => performance.now()) : NO_PROGRESS;
}

/** Tells problems, and each article with --verbose. */
export function watcherOf(flags: ExtractFlags, screen: Screen, progress: Progress): Watcher {
  return {
    problem: (problem) => {
      if (flags.quiet === true && severityOf(problem) !== 'error') return;
      progress.clear();
      screen.err(`${problemLine(problem, screen.language)}\n`);
    },
    article: (raw, found, all) => {
      if (flags.verbose === true) screen.err(`${articleText(raw, found, screen)}\n`);
      progress.tick(all.articles, all.rows.length);
    },
  };
}

function articleText(raw: RawDocument, found: Extraction | null, { language }: Screen): string {
  const counts = new Map<string, number>();
  for (const { reason } of found?.refusals ?? []) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const refused = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reason, count]) => `${reason} ${count}`);
  const name = raw.docId === '' ? raw.sourceFile : `${raw.sourceFile}#${raw.docId}`;
  return WORDS[language].article(name, found?.rows.length ?? 0, refused.join(', '));
}

function chosen(rows: readonly Observation[], { topic, minConfidence }: Settings): readonly Observation[] {
  if (topic === 'all' && minConfidence === 0) return rows;
  return rows.filter((row) => (topic === 'all' || row.topic === topic) && row.confidence >= minConfidence);
}

function optionsThatMatter(values: Settings): Readonly<Record<string, unknown>> {
  const { date, area, organisation, topic, minConfidence, columns } = values;
  return { date, area, organisation, topic, minConfidence, columns };
}
