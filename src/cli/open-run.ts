/** What every command that reads articles opens first: rules and extractor, inputs, progress. */
import { access, constants, mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createExtractor, type ExtractOptions, type Extractor } from '../pipeline.ts';
import { loadBuiltin } from '../rules/builtin.ts';
import type { InputOptions } from '../text/inputs.ts';
import { splitList } from '../text/list.ts';
import type { Settings } from './config-merge.ts';
import type { ExtractFlags, ExtractSettings } from './extract-settings.ts';
import { writeProblems } from './io.ts';
import { openRules } from './kept-rules.ts';
import { NO_PROGRESS, openProgress, type Progress } from './progress.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { WORDS } from './words.ts';

/** An extractor and the plain options that another thread opens the same one with. */
export interface Engine {
  readonly extractor: Extractor;
  readonly options: ExtractOptions;
}

/** Null, with every mistake on the screen, where a rule pack has any. */
export async function openEngine(values: Settings, screen: Screen): Promise<Engine | null> {
  const { segmenter, date, area, organisation } = values;
  const known = {
    segmenter,
    ...(date !== null && { date }),
    ...(area !== null && { area }),
    ...(organisation !== null && { organisation }),
  };
  if (values.rules.length === 0) {
    return { extractor: createExtractor({ ...known, rules: loadBuiltin() }), options: known };
  }
  const packs = values.rules.map((path) => resolve(screen.cwd, path));
  const { rules, problems } = await openRules(packs, values.cache);
  if (problems.length === 0) {
    const options = { ...known, rules };
    return { extractor: createExtractor(options), options };
  }
  writeProblems(problems, screen.err, screen);
  screen.err(`${WORDS[screen.language].badRules}\n`);
  return null;
}

/** `openEngine` for those who work in this thread only. */
export async function openExtractor(values: Settings, screen: Screen): Promise<Extractor | null> {
  return (await openEngine(values, screen))?.extractor ?? null;
}

/** As asked for, else one worker for each core. */
export function jobsOf({ jobs }: Settings): number {
  return jobs ?? availableParallelism();
}

/** How inputs are found and read, as the options and the configuration say. */
export async function inputOptions({ flags, values }: ExtractSettings, screen: Screen): Promise<InputOptions> {
  return {
    stdin: screen.stdin,
    ...(screen.stdinStream !== undefined && { stdinStream: screen.stdinStream }),
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

/** Makes the folder of the cache; throws a UsageError where it cannot be used. */
export async function openCache(folder: string | null, { language }: Screen): Promise<string | null> {
  if (folder === null) return null;
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw new UsageError(WORDS[language].badCache(folder, (error as NodeJS.ErrnoException).code ?? ''));
  }
}
