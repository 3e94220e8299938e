/** `zhibiao report`: articles or a table → one HTML file for review. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Extraction } from '../pipeline.ts';
import { problemLine, severityOf } from '../problems.ts';
import { readTable, type TableRead } from '../table/read-table.ts';
import { reportOfArticles } from '../table/report-data.ts';
import { type PageParts, reportHtml } from '../table/report-html.ts';
import type { ReportData } from '../table/report-model.ts';
import { NEEDED, reportOfTable } from '../table/report-table.ts';
import { decode } from '../text/decode.ts';
import type { Io } from './io.ts';
import { CODE } from './io.ts';
import { SaveError, saveErrorText, saveWhole } from './save.ts';
import { REPORT_WORDS } from './words-report.ts';

export interface ReportFlags {
  /** The file to write; report.html if absent. */
  readonly output?: string;
}

export interface ReportIo extends Io {
  /** Every article of the paths, read and extracted, in their order. */
  readonly articles: (paths: readonly string[]) => Promise<readonly Extraction[]>;
}

const SOME_FAILED = 3;

/** Writes the report of articles or of one table; returns the exit code. */
export async function runReport(inputs: readonly string[], flags: ReportFlags, io: ReportIo): Promise<number> {
  const words = REPORT_WORDS[io.language];
  if (inputs.length === 0) return refused(words.noInput, io);
  const output = resolve(io.cwd, flags.output ?? 'report.html');
  const parts = await pageParts();
  if (typeof parts === 'string') return refused(words.notBuilt(parts), io);
  const table = await tableAmong(inputs, io);
  const { data, code } = table === null ? await ofArticles(inputs, io) : ofTable(inputs[0] ?? '', table, io);
  return (await saved(output, reportHtml(data, parts), data, io)) ? code : CODE.usage;
}

interface Made {
  readonly data: ReportData;
  readonly code: number;
}

async function ofArticles(inputs: readonly string[], io: ReportIo): Promise<Made> {
  const read = await io.articles(inputs);
  const problems = read.flatMap((one) => one.problems);
  for (const problem of problems) io.err(`${problemLine(problem, io.language)}\n`);
  const data = reportOfArticles(read, io.language);
  const unplaced = data.articles.reduce((sum, article) => sum + article.unplaced.length, 0);
  if (unplaced > 0) io.err(`${REPORT_WORDS[io.language].unplaced(unplaced)}\n`);
  const failed = problems.some((problem) => severityOf(problem) === 'error');
  return { data, code: failed ? SOME_FAILED : CODE.fine };
}

function ofTable(path: string, table: TableRead, io: ReportIo): Made {
  const words = REPORT_WORDS[io.language];
  const [first] = table.problems;
  io.err(`${words.tableOnly(path)}\n`);
  if (first !== undefined) {
    const place = [first.code, first.row, first.column, first.detail].filter((part) => part !== null && part !== '');
    io.err(`${words.badTable(path, table.problems.length, place.join(' '))}\n`);
  }
  return { data: reportOfTable(table, io.language), code: first === undefined ? CODE.fine : SOME_FAILED };
}

/** The one input as a table that zhibiao wrote, or null where it is something else. */
async function tableAmong(inputs: readonly string[], io: ReportIo): Promise<TableRead | null> {
  const [path = ''] = inputs;
  if (inputs.length !== 1 || !/\.(csv|tsv|json|ndjson|jsonl)$/i.test(path)) return null;
  const bytes = await readFile(resolve(io.cwd, path)).catch(() => null);
  const decoded = bytes === null ? '' : decode(bytes);
  if (typeof decoded === 'string') return null;
  const table = readTable(decoded.text, undefined, { needed: NEEDED });
  return NEEDED.every((column) => table.columns.includes(column)) ? table : null;
}

/** The script and the style that `npm run build` made, or the path that is missing. */
async function pageParts(): Promise<PageParts | string> {
  const folder = new URL('../../dist/report/', import.meta.url);
  try {
    const [script, style] = await Promise.all(
      ['page.js', 'page.css'].map((name) => readFile(new URL(name, folder), 'utf8')),
    );
    return { script: script ?? '', style: style ?? '' };
  } catch (error) {
    return (error as NodeJS.ErrnoException).path ?? folder.pathname;
  }
}

const MEGABYTE = 1e6;

async function saved(path: string, html: string, data: ReportData, io: ReportIo): Promise<boolean> {
  try {
    await saveWhole(path, [html]);
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
    io.err(`${saveErrorText(error, io.language)}\n`);
    return false;
  }
  const size = (Buffer.byteLength(html) / MEGABYTE).toFixed(1);
  io.err(`${REPORT_WORDS[io.language].written(path, data.articles.length, data.rows.length, size)}\n`);
  return true;
}

function refused(message: string, io: Io): number {
  io.err(`${message}\n`);
  return CODE.usage;
}
