/** `zhibiao report`: articles or a table → one HTML file for review. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DerivedExtraction, Extractor } from '../pipeline.ts';
import { severityOf } from '../problems.ts';
import { readTable, type TableRead } from '../table/read-table.ts';
import { reportOfArticles } from '../table/report-data.ts';
import { reportHtml } from '../table/report-html.ts';
import type { ReportData } from '../table/report-model.ts';
import { NEEDED, reportOfTable } from '../table/report-table.ts';
import { decode } from '../text/decode.ts';
import { EXIT } from './exit.ts';
import { type ExtractFlags, type ExtractSettings, extractSettings } from './extract-settings.ts';
import { gather } from './gather.ts';
import { inputOptions, openExtractor, progressOf } from './open-run.ts';
import { pagePart } from './page-part.ts';
import { SaveError, saveErrorText, saveWhole } from './save.ts';
import type { Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { watcherOf } from './watcher.ts';
import { REPORT_WORDS } from './words-report.ts';

/** `output`: the file to write, report.html if absent. */
export interface ReportFlags extends ExtractFlags {
  /** Shows the page in the browser. */
  readonly open?: boolean;
}

/** Writes the report of articles or of one table; returns the exit code. */
export async function runReport(paths: readonly string[], flags: ReportFlags, screen: Screen): Promise<number> {
  const words = REPORT_WORDS[screen.language];
  const settings = await extractSettings({ ...flags, format: 'json' }, screen, false);
  const extractor = settings === null ? null : await openExtractor(settings.values, screen);
  if (settings === null || extractor === null) return EXIT.usage;
  if (paths.length === 0 && flags.filesFrom === undefined) throw new UsageError(words.noInput);
  const parts = { script: await pagePart('page.js', screen), style: await pagePart('page.css', screen) };
  const table = await tableAmong(paths, screen);
  const made = table === null ? await ofArticles(paths, settings, extractor, screen) : ofTable(paths, table, screen);
  const output = resolve(screen.cwd, flags.output ?? 'report.html');
  const size = await save(output, reportHtml(made.data, parts), screen);
  const { articles, rows } = made.data;
  if (flags.quiet !== true) screen.err(`${words.written(output, articles.length, rows.length, size)}\n`);
  if (flags.open === true) await (await import('./open-page.ts')).showPage(output, screen);
  return made.code;
}

interface Made {
  readonly data: ReportData;
  readonly code: number;
}

async function ofArticles(
  paths: readonly string[],
  settings: ExtractSettings,
  extractor: Extractor,
  screen: Screen,
): Promise<Made> {
  const { flags } = settings;
  const read: DerivedExtraction[] = [];
  const deriving: Extractor = {
    ...extractor,
    extract: (raw) => {
      const derived = extractor.derive(raw);
      read.push(derived);
      return derived;
    },
  };
  const progress = progressOf(flags, screen);
  const inputs = await inputOptions(settings, screen);
  const all = await gather(paths, inputs, deriving, watcherOf(flags, screen, progress), flags.strict ?? false);
  progress.clear();
  if (all.stopped) throw new UsageError(REPORT_WORDS[screen.language].stopped);
  const data = reportOfArticles(read, screen.language);
  const unplaced = data.articles.reduce((sum, article) => sum + article.unplaced.length, 0);
  if (unplaced > 0) screen.err(`${REPORT_WORDS[screen.language].unplaced(unplaced)}\n`);
  const failed = all.problems.some((problem) => severityOf(problem) === 'error');
  return { data, code: failed ? EXIT.someFailed : EXIT.fine };
}

function ofTable([path = '']: readonly string[], table: TableRead, screen: Screen): Made {
  const words = REPORT_WORDS[screen.language];
  const [first] = table.problems;
  screen.err(`${words.tableOnly(path)}\n`);
  if (first !== undefined) {
    const place = [first.code, first.row, first.column, first.detail].filter((part) => part !== null && part !== '');
    screen.err(`${words.badTable(path, table.problems.length, place.join(' '))}\n`);
  }
  return { data: reportOfTable(table, screen.language), code: first === undefined ? EXIT.fine : EXIT.someFailed };
}

/** The one input as a table that zhibiao wrote, or null where it is something else. */
async function tableAmong(inputs: readonly string[], { cwd }: Screen): Promise<TableRead | null> {
  const [path = ''] = inputs;
  if (inputs.length !== 1 || !/\.(csv|tsv|json|ndjson|jsonl)$/i.test(path)) return null;
  const bytes = await readFile(resolve(cwd, path)).catch(() => null);
  const decoded = bytes === null ? '' : decode(bytes);
  if (typeof decoded === 'string') return null;
  const table = readTable(decoded.text, undefined, { needed: NEEDED });
  return NEEDED.every((column) => table.columns.includes(column)) ? table : null;
}

const MEGABYTE = 1e6;

/** Returns the size in megabytes. */
async function save(path: string, html: string, screen: Screen): Promise<string> {
  await saveWhole(path, [html]).catch((error: unknown) => {
    throw error instanceof SaveError ? new UsageError(saveErrorText(error, screen.language)) : error;
  });
  return (Buffer.byteLength(html) / MEGABYTE).toFixed(1);
}
