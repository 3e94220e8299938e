/** `zhibiao series`: figures of several tables or sets of articles, period by period. */
import type { PlainFormat } from '../table/plain-table.ts';
import { plainPieces } from '../table/plain-table.ts';
import { seriesOf } from '../table/series.ts';
import { LONG_COLUMNS, longRows, seriesJson, wideColumns } from '../table/series-columns.ts';
import type { SeriesOptions, SeriesResult } from '../table/series-types.ts';
import { conflictLines, seriesText } from '../table/series-view.ts';
import { SERIES_WORDS } from '../table/series-words.ts';
import { TABLE_WORDS } from '../table/table-words.ts';
import { type DiffFlags, listed, oneOf, type ViewFormat, viewFormat } from './diff-flags.ts';
import { EXIT } from './exit.ts';
import { type FigureFlags, figuresOf } from './figures.ts';
import { colorLevel, type Screen } from './screen.ts';
import { UsageError } from './usage-error.ts';
import { SERIES_TEXTS } from './words-series.ts';
import { writeOut } from './write-out.ts';

/** As the command line gives them. */
export interface SeriesFlags extends FigureFlags, Pick<DiffFlags, 'metric' | 'area' | 'format' | 'output'> {
  readonly status?: string;
  readonly long?: boolean;
  readonly plot?: boolean;
}

/**
 * Puts the figures of `paths` side by side: tables that we wrote, articles or folders. 0 fine; 2 wrong options, or an
 * input that gave nothing; 3 fine, but a row or an article could not be used.
 */
export async function runSeries(paths: readonly string[], flags: SeriesFlags, screen: Screen): Promise<number> {
  const words = SERIES_TEXTS[screen.language];
  if (paths.length === 0) throw new UsageError(words.noInput);
  const isDrawn = flags.plot === true;
  if (isDrawn && (flags.format !== undefined || flags.output !== undefined))
    throw new UsageError(words.plotIsForScreen);
  const format = viewFormat(flags, screen);
  const options = optionsOf(flags, screen);
  const figures = await figuresOf(paths, flags, screen);
  if (figures === null) return EXIT.usage;
  const result = seriesOf(
    figures.map(({ rows }) => rows),
    options,
  );
  if (isDrawn) await draw(result, screen);
  else await writeOut(piecesOf(result, format, flags, screen), flags.output, screen);
  // JSON holds the conflicts itself.
  if (flags.quiet !== true) say(result, isDrawn || format !== 'json', screen);
  return figures.some(({ hasFailed }) => hasFailed) ? EXIT.someFailed : EXIT.fine;
}

const STATUSES = ['actual', 'planned', 'target', 'rule'] as const;

function optionsOf({ metric, area, status }: SeriesFlags, screen: Screen): SeriesOptions {
  return {
    ...(metric !== undefined && { metric }),
    ...(area !== undefined && { area }),
    ...(status !== undefined && { status: listed(status).map((one) => oneOf('--status', one, STATUSES, screen)) }),
  };
}

function piecesOf(result: SeriesResult, format: ViewFormat, flags: SeriesFlags, screen: Screen): Iterable<string> {
  const isLong = flags.long === true;
  if (format === 'json' && !isLong) return [`${JSON.stringify(seriesJson(result), null, 1)}\n`];
  if (format !== 'table' || isLong) return plainOf(result, format === 'table' ? 'md' : format, isLong);
  const { language, width } = screen;
  const level = flags.output === undefined ? colorLevel(flags.color ?? 'auto', screen) : 0;
  const statuses = TABLE_WORDS[language].statuses;
  return [seriesText(result, { words: SERIES_WORDS[language], statuses, width, level })];
}

function plainOf(result: SeriesResult, format: PlainFormat, isLong: boolean): Iterable<string> {
  return isLong
    ? plainPieces(longRows(result), LONG_COLUMNS, format)
    : plainPieces(result.series, wideColumns(result.periods), format);
}

async function draw({ series }: SeriesResult, screen: Screen): Promise<void> {
  const { plotsOf } = await import('../table/series-plot.ts');
  const charts = plotsOf(series, screen.width);
  screen.out(charts.length === 0 ? `${SERIES_WORDS[screen.language].nothingToPlot}\n` : charts.join('\n'));
}

function say(result: SeriesResult, withConflicts: boolean, { language, err }: Screen): void {
  const words = SERIES_WORDS[language];
  err(`${SERIES_TEXTS[language].counts(result.series.length, result.periods.length)}\n`);
  if (result.undated > 0) err(`${words.undated(result.undated)}\n`);
  if (withConflicts) for (const line of conflictLines(result.conflicts, words)) err(`${line}\n`);
}
