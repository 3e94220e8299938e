/** `zhibiao score`: a table, or articles read now, against gold. */
import type { GoldDocument } from '../table/gold.ts';
import { type Score, scoreTable } from '../table/score.ts';
import { compareScores, hasLoss, type ScoreComparison } from '../table/score-compare.ts';
import { FIELDS } from '../table/score-fields.ts';
import { scoreJson } from '../table/score-json.ts';
import { type Shortfall, shortfalls } from '../table/score-rates.ts';
import { comparisonText, errorLines, scoreText } from '../table/score-report.ts';
import { goldProblemText, readGold } from './gold-file.ts';
import { CODE, type Io } from './io.ts';
import { type ScoreFlags, type ScoreSettings, scoreSettings } from './score-flags.ts';
import { articleRows, readFileText, type ScoredRows, tableRows } from './score-rows.ts';
import { SCORE_WORDS } from './words-score.ts';

export type { ScoreFlags } from './score-flags.ts';

/** Finished, but an article or a row could not be read. */
const SOME_FAILED = 3;

/**
 * Scores `--pred`, else the articles of `paths`. 0 fine; 1 below a floor, or a loss with --fail-on-loss; 2 wrong
 * options, gold or table; 3 fine, but something could not be read.
 */
export async function runScore(paths: readonly string[], flags: ScoreFlags, io: Io): Promise<number> {
  const settings = scoreSettings(paths, flags, io);
  if (typeof settings === 'string') {
    io.err(`${settings}\n`);
    return CODE.usage;
  }
  const documents = goldDocuments(flags.gold ?? [], io);
  const older = flags.against === undefined || documents === null ? null : tableRows(flags.against, io);
  if (documents === null || (flags.against !== undefined && older === null)) return CODE.usage;
  const newer = flags.pred === undefined ? await articleRows(paths, flags, io) : tableRows(flags.pred, io);
  if (newer === null) return CODE.usage;
  const score = scoreTable(documents, newer.rows);
  const comparison = older && compareScores(scoreTable(documents, older.rows), score, settings.fields);
  const found = { score, comparison, shortfalls: shortfalls(score, settings.floors) };
  sayDoubts(score, newer, io);
  write(found, settings, flags, io);
  const isLoss = flags.failOnLoss === true && comparison !== null && hasLoss(comparison);
  if (found.shortfalls.length > 0 || isLoss) return CODE.finding;
  return newer.hasFailed || older?.hasFailed ? SOME_FAILED : CODE.fine;
}

/** Null, with every mistake on the screen, where the gold cannot be used. */
function goldDocuments(files: readonly string[], io: Io): readonly GoldDocument[] | null {
  const texts = files.map((file) => ({ file, text: readFileText(file, io) }));
  const read = texts.filter((one): one is { file: string; text: string } => one.text !== null);
  const { documents, problems } = readGold(read);
  for (const problem of problems) io.err(`${goldProblemText(problem, io.language)}\n`);
  return problems.length > 0 || read.length < files.length ? null : documents;
}

const NAMED = 3;

/** What makes a score look worse or better than the table is. */
function sayDoubts({ outside, outcomes }: Score, { rows, columns }: ScoredRows, io: Io): void {
  const words = SCORE_WORDS[io.language];
  if (outside.length > 0) io.err(`${words.outside(outside.length, outside[0]?.source_file ?? '')}\n`);
  const found = new Set(outcomes.filter(({ row }) => row !== null).map(({ document }) => document));
  const silent = new Set(outcomes.map(({ document }) => document).filter((document) => !found.has(document)));
  const names = [...silent].map(({ file, doc_id: id }) => (id ? `${file}#${id}` : file));
  const more = names.length > NAMED ? ` ${words.moreProblems(names.length - NAMED)}` : '';
  if (names.length > 0) io.err(`${words.noFiles(names.slice(0, NAMED).join(', '))}${more}\n`);
  const needed = new Set(outcomes.flatMap(({ verdicts }) => verdicts.map(({ field }) => FIELDS[field].column)));
  const absent = [...needed].filter((column) => columns?.includes(column) === false);
  if (absent.length > 0 && rows.length > 0) io.err(`${words.absentColumns(absent.join(', '))}\n`);
}

interface Found {
  readonly score: Score;
  readonly comparison: ScoreComparison | null;
  readonly shortfalls: readonly Shortfall[];
}

function write(found: Found, { fields, errors }: ScoreSettings, flags: ScoreFlags, io: Io): void {
  const words = SCORE_WORDS[io.language];
  const lines = errorLines(found.score, words, errors, fields);
  if (flags.json === true) {
    io.out(`${JSON.stringify({ ...scoreJson({ ...found, fields }), errors: lines }, null, 1)}\n`);
  } else {
    io.out(scoreText(found.score, words, fields));
    if (lines.length > 0) io.out(`\n${lines.join('\n')}\n`);
    if (found.comparison !== null) io.out(`\n${comparisonText(found.comparison, words)}`);
  }
  for (const { name, floor, rate } of found.shortfalls)
    io.err(`${rate === null ? words.notScored(name) : words.below(name, lessExact(rate), String(floor))}\n`);
}

/** Two decimals, cut and not rounded: what is below 99.6 never shows as 99.6. */
function lessExact(rate: number): string {
  return String(Math.floor(rate * 100) / 100);
}
