/** A table, or articles extracted now → the rows that diff and series work on. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Extractor } from '../pipeline.ts';
import { problemLine, severityOf } from '../problems.ts';
import { UNIT_CODES } from '../rules/codes.ts';
import { COMPARED, checkTable, isFatal, isLoss, versionProblem } from '../table/read-check.ts';
import type { TableProblem } from '../table/read-draft.ts';
import { tableProblemText } from '../table/read-problems.ts';
import { readTable, type TableRow } from '../table/read-table.ts';
import { decode } from '../text/decode.ts';
import { holdsOwnRecords, isOwnTable } from '../text/own-output.ts';
import type { Problem } from '../types.ts';
import type { ExtractFlags } from './extract-settings.ts';
import type { Screen } from './screen.ts';
import { FIGURES_WORDS } from './words-figures.ts';

/** What bears on articles that are extracted on the way. */
export type FigureFlags = Pick<
  ExtractFlags,
  | 'date'
  | 'organisation'
  | 'rules'
  | 'segmenter'
  | 'config'
  | 'encoding'
  | 'include'
  | 'exclude'
  | 'maxSize'
  | 'quiet'
  | 'color'
>;

export interface Figures {
  readonly rows: readonly TableRow[];
  /** True where an article or a row could not be used. */
  readonly hasFailed: boolean;
}

/** Rows of each path in its order; null, with every reason on the screen, where one of them gives none at all. */
export async function figuresOf(
  paths: readonly string[],
  flags: FigureFlags,
  screen: Screen,
): Promise<readonly Figures[] | null> {
  const open = extractorFor(flags, screen);
  const found: (Figures | null)[] = [];
  for (const path of paths) found.push(await figuresIn(path, flags, open, screen));
  return found.every((one) => one !== null) ? found : null;
}

interface Opened {
  readonly extractor: Extractor;
  readonly inputs: InputFlags;
}
type Open = () => Promise<Opened | null>;
type InputFlags = Pick<FigureFlags, 'include' | 'exclude'> & {
  readonly maxSize: number | null;
  readonly encoding: string | null;
};

/** Opened when the first articles come, once: tables alone need no extractor, not even its modules. */
function extractorFor(flags: FigureFlags, screen: Screen): Open {
  let opened: Opened | null | undefined;
  return async () => {
    if (opened !== undefined) return opened;
    const [{ extractSettings }, { openExtractor }] = await Promise.all([
      import('./extract-settings.ts'),
      import('./open-run.ts'),
    ]);
    const settings = await extractSettings({ ...flags, format: 'json' }, screen, false);
    const extractor = settings === null ? null : await openExtractor(settings.values, screen);
    opened = settings === null || extractor === null ? null : { extractor, inputs: settings.values };
    return opened;
  };
}

async function figuresIn(path: string, flags: FigureFlags, open: Open, screen: Screen): Promise<Figures | null> {
  const bytes = await bytesOf(path, screen);
  const text = bytes === null ? null : textOf(bytes, flags.encoding);
  if (text !== null && isTable(path, text)) return tableFigures(path, text, flags, screen);
  if (text !== null && isOwnTable(text)) return refused(path, 'notReadable', screen);
  if (/\.(xlsx|parquet)$/i.test(path)) return refused(path, 'notReadable', screen);
  const opened = await open();
  // Standard input can be read but once.
  const again = bytes === null ? screen : { ...screen, stdin: async () => bytes };
  return opened === null ? null : articleFigures(path, opened, flags, again);
}

/** Null for a folder, and for what is not there: reading articles says so. */
async function bytesOf(path: string, screen: Screen): Promise<Uint8Array | null> {
  if (path === '-') return screen.stdin();
  const place = resolve(screen.cwd, path);
  const about = await stat(place).catch(() => null);
  return about?.isFile() === true ? readFile(place).catch(() => null) : null;
}

function textOf(bytes: Uint8Array, encoding: string | undefined): string | null {
  if (bytes.length === 0) return '';
  const decoded = decode(bytes, encoding === undefined || encoding === 'auto' ? null : encoding);
  return typeof decoded === 'string' ? null : decoded.text;
}

const FOR_READING: ReadonlySet<string> = new Set(['.md', '.txt', '.html', '.htm']);

/** By its ending, else by what it holds. */
function isTable(path: string, text: string): boolean {
  const ending = extname(path).toLowerCase();
  if (ending === '.csv' || ending === '.tsv') return true;
  if (FOR_READING.has(ending)) return false;
  return holdsOwnRecords(text) || isOwnTable(text);
}

function refused(path: string, why: 'notReadable' | 'noFigures', screen: Screen): null {
  screen.err(`${path}: ${FIGURES_WORDS[screen.language][why]}\n`);
  return null;
}

async function tableFigures(path: string, text: string, flags: FigureFlags, screen: Screen): Promise<Figures | null> {
  const read = checkTable(readTable(text, undefined, { needed: COMPARED }), { units: new Set(UNIT_CODES) });
  const problems = [...(await versionProblems(path, screen)), ...read.problems];
  sayProblems(path, problems, screen);
  if (problems.some(isFatal)) return null;
  sayCount(path, FIGURES_WORDS[screen.language].rows(read.rows.length), flags, screen);
  return { rows: read.rows, hasFailed: problems.some(isLoss) };
}

const SHOWN = 10;

function sayProblems(path: string, problems: readonly TableProblem[], { language, err }: Screen): void {
  const [first, rest] = [problems.slice(0, SHOWN), problems.length - SHOWN];
  for (const problem of first) err(`${path}: ${tableProblemText(problem, language)}\n`);
  if (rest > 0) err(`${path}: ${FIGURES_WORDS[language].more(rest)}\n`);
}

function sayCount(path: string, count: string, { quiet }: FigureFlags, { err }: Screen): void {
  if (quiet !== true) err(`${path}: ${count}\n`);
}

/** A CSV file carries no version; the data package beside it does. */
async function versionProblems(path: string, screen: Screen): Promise<TableProblem[]> {
  const place = resolve(screen.cwd, path);
  const text = await readFile(join(dirname(place), 'datapackage.json'), 'utf8').catch(() => null);
  return text === null ? [] : versionProblem(text, basename(place));
}

async function articleFigures(
  path: string,
  { extractor, inputs }: Opened,
  flags: FigureFlags,
  screen: Screen,
): Promise<Figures | null> {
  const problem = (one: Problem): void => {
    if (flags.quiet !== true || severityOf(one) === 'error') screen.err(`${problemLine(one, screen.language)}\n`);
  };
  const place = path === '-' ? path : resolve(screen.cwd, path);
  const { gather } = await import('./gather.ts');
  const all = await gather(
    [place],
    { ...inputs, stdin: screen.stdin },
    extractor,
    { problem, article: () => {} },
    false,
  );
  if (all.articles === 0) return refused(path, 'noFigures', screen);
  sayCount(path, FIGURES_WORDS[screen.language].articles(all.articles, all.rows.length), flags, screen);
  return { rows: all.rows, hasFailed: all.problems.some((one) => severityOf(one) === 'error') };
}
