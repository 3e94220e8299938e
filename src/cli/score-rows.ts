/** The rows to score: of a table, or freshly extracted. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createExtractor, type ExtractOptions } from '../pipeline.ts';
import { problemLine, severityOf } from '../problems.ts';
import type { ColumnName } from '../table/columns.ts';
import { tableProblemText } from '../table/read-problems.ts';
import { readTable, type TableRead } from '../table/read-table.ts';
import type { Row } from '../table/score-match.ts';
import { isProblem, readInputs } from '../text/read.ts';
import type { Problem } from '../types.ts';
import type { Io } from './io.ts';
import { SCORE_WORDS } from './words-score.ts';

export interface ScoredRows {
  readonly rows: readonly Row[];
  /** The columns that the table has; null where it has all. */
  readonly columns: readonly ColumnName[] | null;
  /** True where an input could not be read, or a row of the table not. */
  readonly hasFailed: boolean;
}

/** The text of a file, or null and a message on the screen. */
export function readFileText(file: string, io: Io): string | null {
  try {
    return readFileSync(resolve(io.cwd, file), 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    io.err(`${SCORE_WORDS[io.language].unreadable(file, code ?? message)}\n`);
    return null;
  }
}

/** Without these nothing can be matched. */
const NEEDED: readonly ColumnName[] = ['source_file', 'start', 'end', 'quote', 'value'];
const SHOWN = 5;

/** The rows of a written table; null, with the reason on the screen, where it cannot be scored. */
export function tableRows(file: string, io: Io): ScoredRows | null {
  const text = readFileText(file, io);
  if (text === null) return null;
  const { columns, rows, problems } = readTable(text, undefined, { needed: NEEDED });
  for (const problem of problems.slice(0, SHOWN)) io.err(`${file}: ${tableProblemText(problem, io.language)}\n`);
  const words = SCORE_WORDS[io.language];
  if (problems.length > SHOWN) io.err(`${words.moreProblems(problems.length - SHOWN)}\n`);
  if (isUnfit(problems) || (rows.length === 0 && problems.length > 0)) {
    io.err(`${words.badTable(file)}\n`);
    return null;
  }
  const hasFailed = problems.some(({ row }) => row !== null);
  return { rows, columns: columns.length === 0 ? null : columns, hasFailed };
}

function isUnfit(problems: TableRead['problems']): boolean {
  return problems.some(({ code, row }) => row === null && code !== 'unknown_column' && code !== 'duplicate_column');
}

/** The rows of articles; what goes wrong with one is said and the others are read. */
export async function articleRows(paths: readonly string[], options: ExtractOptions, io: Io): Promise<ScoredRows> {
  const extractor = createExtractor(options);
  const rows: Row[] = [];
  let hasFailed = false;
  const report = (problem: Problem): void => {
    hasFailed ||= severityOf(problem) === 'error';
    io.err(`${problemLine(problem, io.language)}\n`);
  };
  for await (const item of readInputs(paths.map((path) => resolve(io.cwd, path)))) {
    if (isProblem(item)) {
      report(item);
      continue;
    }
    try {
      const found = extractor.extract(item);
      rows.push(...found.rows);
      found.problems.forEach(report);
    } catch (error) {
      report({ code: 'failed', file: item.sourceFile, detail: (error as Error).message });
    }
  }
  return { rows, columns: null, hasFailed };
}
