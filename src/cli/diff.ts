/** `zhibiao diff`: what changed between two tables or two sets of articles. */
import { diffTables } from '../table/diff.ts';
import { DIFF_DATA, readingColumns } from '../table/diff-columns.ts';
import { diffHtml } from '../table/diff-html.ts';
import { filterDiff } from '../table/diff-order.ts';
import { CHANGE_STATUSES, type DiffResult, type DiffRow } from '../table/diff-types.ts';
import { diffText } from '../table/diff-view.ts';
import { whyDiff } from '../table/diff-why.ts';
import { DIFF_WORDS } from '../table/diff-words.ts';
import { plainPieces } from '../table/plain-table.ts';
import { progressOf } from '../table/progress-rows.ts';
import { PROGRESS_DATA, progressColumns, progressText } from '../table/progress-view.ts';
import type { TableRow } from '../table/read-table.ts';
import { type DiffFlags, type DiffSettings, diffSettings } from './diff-flags.ts';
import { whyText } from './diff-why-text.ts';
import { EXIT } from './exit.ts';
import { figuresOf } from './figures.ts';
import { pagePart } from './page-part.ts';
import { colorLevel, type Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { DIFF_TEXTS } from './words-diff.ts';
import { writeOut } from './write-out.ts';

export type { DiffFlags } from './diff-flags.ts';

type Tables = readonly [readonly TableRow[], readonly TableRow[]];

/**
 * Compares `a` (earlier) with `b`: tables that we wrote, articles or folders. 0 fine; 1 a difference under
 * --fail-if-diff; 2 wrong options, or an input that gave nothing; 3 fine, but a row or an article could not be used.
 */
export async function runDiff(a: string, b: string, flags: DiffFlags, screen: Screen): Promise<number> {
  const words = DIFF_TEXTS[screen.language];
  if (a === '-' && b === '-') throw new UsageError(words.bothStdin);
  const settings = diffSettings(flags, screen);
  const figures = await figuresOf([a, b], flags, screen);
  if (figures === null) return EXIT.usage;
  const tables: Tables = [figures[0]?.rows ?? [], figures[1]?.rows ?? []];
  const hasFailed = figures.some((one) => one.hasFailed);
  const fine = hasFailed ? EXIT.someFailed : EXIT.fine;
  if (flags.progress === true) return (await writeProgress(tables, settings, flags, screen)) ?? fine;
  const result = diffTables(...tables, settings.options);
  const rows = filterDiff(result.rows, settings.filter);
  if (settings.explain !== null) return explain(settings.explain, rows, tables, settings, flags, screen) ?? fine;
  await writeRows({ ...result, rows }, settings, flags, screen);
  if (flags.quiet !== true) sayCounts(rows, result, screen);
  const isDifferent = rows.some(({ change_status: status }) => status !== 'unchanged');
  return flags.failIfDiff === true && isDifferent ? EXIT.finding : fine;
}

async function writeRows(
  result: DiffResult,
  { format, filter }: DiffSettings,
  flags: DiffFlags,
  screen: Screen,
): Promise<void> {
  const { rows } = result;
  const words = DIFF_WORDS[screen.language];
  if (format === 'html') {
    const style = await pagePart('diff.css', screen);
    return writeOut([diffHtml(result, screen.language, style)], flags.output, screen);
  }
  if (format === 'table') {
    const unchanged = filter.only?.includes('unchanged') ?? false;
    const look = {
      words,
      width: screen.width,
      level: levelOf(flags, screen),
      quotes: flags.quotes ?? false,
      unchanged,
    };
    return writeOut([diffText(rows, look)], flags.output, screen);
  }
  const columns = format === 'md' ? readingColumns(words) : DIFF_DATA;
  return writeOut(plainPieces(rows, columns, format), flags.output, screen);
}

function levelOf({ color, output }: DiffFlags, screen: Screen) {
  return output === undefined ? colorLevel(color ?? 'auto', screen) : 0;
}

function sayCounts(rows: readonly DiffRow[], { aside }: DiffResult, { language, err }: Screen): void {
  const [words, names] = [DIFF_TEXTS[language], DIFF_WORDS[language]];
  const counts = CHANGE_STATUSES.map((status) => {
    const count = rows.filter((row) => row.change_status === status).length;
    return count === 0 ? '' : `${names.statuses[status]} ${count}`;
  }).filter((text) => text !== '');
  err(`${counts.length === 0 ? words.nothing : counts.join(names.comma)}\n`);
  const { repeated, reprinted, before } = aside;
  if (repeated + reprinted + before > 0) err(`${words.aside(repeated, reprinted, before)}\n`);
}

/** Null where all went well. */
function explain(
  number: number,
  rows: readonly DiffRow[],
  tables: Tables,
  { options }: DiffSettings,
  flags: DiffFlags,
  screen: Screen,
): number | null {
  const row = rows[number - 1];
  const why = row === undefined ? null : whyDiff(row, tables, options);
  if (row === undefined || why === null) {
    screen.err(`${DIFF_TEXTS[screen.language].noLine(number, rows.length)}\n`);
    return EXIT.usage;
  }
  screen.out(whyText({ number, row, why, rows }, screen.language, levelOf(flags, screen)));
  return null;
}

async function writeProgress(
  tables: Tables,
  { options, filter, format }: DiffSettings,
  flags: DiffFlags,
  screen: Screen,
): Promise<number | null> {
  const { metric, area } = filter;
  const rows = progressOf(tables.flat(), options).filter(
    (row) =>
      (metric === undefined || row.metric === metric || (row.entity ?? '').includes(metric)) &&
      (area === undefined || row.ref_area === area || (row.region ?? '').includes(area)),
  );
  if (rows.length === 0) screen.err(`${DIFF_TEXTS[screen.language].noTargets}\n`);
  const words = DIFF_WORDS[screen.language];
  if (format === 'table' || format === 'html')
    await writeOut([progressText(rows, words, screen.width, levelOf(flags, screen))], flags.output, screen);
  else
    await writeOut(
      plainPieces(rows, format === 'md' ? progressColumns(words) : PROGRESS_DATA, format),
      flags.output,
      screen,
    );
  return null;
}
