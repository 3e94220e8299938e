/** `zhibiao extract`: reads, extracts, writes; one bad article never stops the run. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createExtractor, type ExtractOptions, type Extractor } from '../pipeline.ts';
import { type Language, problemLine, severityOf } from '../problems.ts';
import { columnsFor } from '../table/columns.ts';
import { terminalTable } from '../table/terminal.ts';
import { BOM, type Format, writeTable } from '../table/write.ts';
import { isProblem, readInputs } from '../text/read.ts';
import type { Observation, Problem, RawDocument } from '../types.ts';
import { WORDS } from './words.ts';

export const EXIT = { fine: 0, finding: 1, usage: 2, someFailed: 3, interrupted: 130 } as const;

/** A mistake in how the command was called: message for the screen, exit code 2. */
export class UsageError extends Error {}

export interface ExtractFlags extends ExtractOptions {
  readonly format?: string;
  readonly output?: string;
  readonly columns: string;
}

export interface Screen {
  readonly language: Language;
  readonly isTerminal: boolean;
  readonly width: number;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
}

const FORMATS = ['table', 'csv', 'json', 'ndjson'];

/** Runs the command and returns its exit code. */
export async function runExtract(paths: readonly string[], flags: ExtractFlags, screen: Screen): Promise<number> {
  const format = formatOf(flags, screen);
  const columns = checkedColumns(flags.columns, screen);
  const { rows, problems, articles, without, segmenter } = await gather(paths, flags, screen);
  const text =
    format === 'table'
      ? terminalTable(rows, screen.width, WORDS[screen.language].table)
      : writeTable(rows, format as Format, columns);
  if (flags.output === undefined) screen.out(text);
  else await writeWhole(flags.output, format === 'csv' ? BOM + text : text, screen);
  screen.err(`${WORDS[screen.language].summary(articles, rows.length, without, problems.length, segmenter)}\n`);
  return problems.some((problem) => severityOf(problem) === 'error') ? EXIT.someFailed : EXIT.fine;
}

function formatOf(flags: ExtractFlags, screen: Screen): string {
  const ending = flags.output === undefined ? '' : extname(flags.output).slice(1).toLowerCase();
  const byEnding = ending === 'jsonl' ? 'ndjson' : FORMATS.includes(ending) ? ending : undefined;
  const format = flags.format ?? byEnding ?? (screen.isTerminal && flags.output === undefined ? 'table' : 'csv');
  if (!FORMATS.includes(format))
    throw new UsageError(WORDS[screen.language].badChoice('--format', format, FORMATS.join(', ')));
  return format;
}

function checkedColumns(choice: string, screen: Screen): ReturnType<typeof columnsFor> {
  try {
    return columnsFor(choice);
  } catch (error) {
    throw new UsageError(WORDS[screen.language].badColumns((error as Error).message));
  }
}

const SEGMENTERS = ['auto', 'nodejieba', 'intl'];

function openExtractor(options: ExtractOptions, screen: Screen): Extractor {
  const choice = options.segmenter ?? 'auto';
  if (!SEGMENTERS.includes(choice)) {
    throw new UsageError(WORDS[screen.language].badChoice('--segmenter', choice, SEGMENTERS.join(', ')));
  }
  return createExtractor(options);
}

interface Gathered {
  readonly rows: Observation[];
  readonly problems: Problem[];
  readonly segmenter: string;
  articles: number;
  without: number;
}

async function gather(paths: readonly string[], options: ExtractOptions, screen: Screen): Promise<Gathered> {
  const extractor = openExtractor(options, screen);
  const all: Gathered = { rows: [], problems: [], segmenter: extractor.segmenter, articles: 0, without: 0 };
  const report = (problem: Problem): void => {
    all.problems.push(problem);
    screen.err(`${problemLine(problem, screen.language)}\n`);
  };
  for await (const item of readInputs(paths, { stdin: screen.stdin })) {
    if (isProblem(item)) report(item);
    else take(item, extractor, all, report);
  }
  return all;
}

function take(
  raw: RawDocument,
  extractor: ReturnType<typeof createExtractor>,
  all: Gathered,
  report: (problem: Problem) => void,
): void {
  all.articles++;
  try {
    const { rows, problems } = extractor.extract(raw);
    for (const row of rows) all.rows.push(row);
    if (rows.length === 0) all.without++;
    problems.forEach(report);
  } catch (error) {
    report({
      code: 'failed',
      file: raw.sourceFile,
      ...(raw.docId !== '' && { docId: raw.docId }),
      detail: (error as Error).message,
    });
  }
}

/** A temporary name, then a rename: a full disk leaves no half table. */
async function writeWhole(path: string, text: string, screen: Screen): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
  screen.err(`${WORDS[screen.language].written(path)}\n`);
}
